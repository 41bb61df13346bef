"""Frames, as what they draw around a screen's elements."""

from itertools import chain

from tutor.language import Language
from tutor.model import screens
from tutor.model.screens import FRAMES, Frame
from tutor.plain.frames import DATE, FROM, PAGE, SUBJECT, TO
from tutor.plain.lines import TONES
from tutor.web.forms import Form, filled
from tutor.web.nodes import Node, line, node, pair, title, unseen

_NAMES: dict[type[Frame], str] = {frame: name for name, frame in FRAMES.items()}


def frame_form(frame: Frame, language: Language) -> Form:
    """Return a frame: what it draws before its sheet, at the head of it, and after it."""
    kind = _NAMES[type(frame)]
    match frame:
        case screens.Plain(title=name):
            return filled(kind=kind, head=[title(name, 1, 2)] if name else None)
        case screens.Cover():
            return filled(kind=kind, **_cover(frame, language))
    return {"kind": kind, "before": [node("div.chrome", *_chrome(frame, language))]}


def _cover(cover: screens.Cover, language: Language) -> Form:
    service, subtitle = line("p.service", cover.service), line("p.subtitle", cover.subtitle)
    warning = unseen(f"{TONES['warning'](language)} ")
    return {
        "before": [node("div.band", service, node("p.large", cover.title.strip()), subtitle)],
        "after": [node("p.notice warning", warning, cover.note)] if cover.note else None,
        "button": cover.button,
    }


def _chrome(frame: Frame, language: Language) -> list[Node | None]:
    match frame:
        case screens.Browser(url=url, title=name):
            return [node("span.dots"), line("p.tab", name), node("p.url", url)]
        case screens.Phone(title=name, time=time):
            return [node("p.app", name), node("p.time", time)]
        case screens.Email(subject=subject):
            told = (
                pair(FROM(language), frame.origin),
                pair(TO(language), frame.recipient),
                pair(SUBJECT(language), subject, "dt.unseen", "dd.subject"),
                pair(DATE(language), frame.date),
            )
            return [node("dl", *chain.from_iterable(told))]
        case screens.Letter(sender=sender, recipient=recipient, date=date):
            return [line("p.sender", sender), line("p.recipient", recipient), line("p.date", date)]
        case screens.Document(title=name, page=number):
            place = PAGE(language, page=number) if number else None
            return [line("p.file", name), line("p.number", place)]
    return []
