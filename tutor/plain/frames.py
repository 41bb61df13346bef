"""The lines of a frame before its elements: one form a kind of frame."""

from collections.abc import Callable, Iterable
from typing import Any

from tutor.language import Language, Phrase
from tutor.model import screens
from tutor.plain.phrases import labelled, listed

_SCREEN = Phrase("Screen")
_BROWSER = Phrase("Web page")
_PHONE = Phrase("Phone")
_EMAIL = Phrase("E-mail")
_LETTER = Phrase("Letter")
_DOCUMENT = Phrase("Document")
_COVER = Phrase("Cover")
FROM = Phrase("From")
TO = Phrase("To")
SUBJECT = Phrase("Subject")
DATE = Phrase("Date")
PAGE = Phrase("page {page}")

FrameForm = Callable[[Any, Language], Iterable[str]]


def _browser(frame: screens.Browser, language: Language) -> list[str]:
    return [labelled(_BROWSER(language), frame.url or frame.title, language)]


def _phone(frame: screens.Phone, language: Language) -> list[str]:
    return [labelled(_PHONE(language), listed((frame.title, frame.time), language), language)]


def _email(frame: screens.Email, language: Language) -> list[str]:
    rows = (
        (FROM, frame.origin),
        (TO, frame.recipient),
        (SUBJECT, frame.subject),
        (DATE, frame.date),
    )
    return [_EMAIL(language), *_filled(rows, language)]


def _letter(frame: screens.Letter, language: Language) -> list[str]:
    rows = ((FROM, frame.sender), (TO, frame.recipient))
    return [_LETTER(language), *_filled(rows, language), *([frame.date] if frame.date else [])]


def _document(frame: screens.Document, language: Language) -> list[str]:
    page = PAGE(language, page=frame.page) if frame.page else ""
    return [labelled(_DOCUMENT(language), listed((frame.title, page), language), language)]


def _cover(frame: screens.Cover, language: Language) -> list[str]:
    title = labelled(_COVER(language), " ".join(frame.title.split()), language)
    return [line for line in (frame.service, title, frame.subtitle) if line]


def _plain(frame: screens.Plain, language: Language) -> list[str]:
    return [labelled(_SCREEN(language), frame.title, language)]


def _filled(rows: Iterable[tuple[Phrase, str]], language: Language) -> list[str]:
    return [labelled(name(language), value, language) for name, value in rows if value]


FRAME_LINES: dict[type[screens.Frame], FrameForm] = {
    screens.Browser: _browser,
    screens.Phone: _phone,
    screens.Email: _email,
    screens.Letter: _letter,
    screens.Document: _document,
    screens.Cover: _cover,
    screens.Plain: _plain,
}
"""The lines of each kind of frame, before its elements."""
