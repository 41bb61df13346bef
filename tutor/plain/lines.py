"""Slides as plain lines that read well aloud: one form a kind of element."""

from collections.abc import Iterable, Iterator

from tutor.language import Language, Phrase
from tutor.model import elements as model
from tutor.model.elements import Element
from tutor.model.errors import painting
from tutor.model.screens import Cover, Frame
from tutor.model.slide import Slide, walk
from tutor.painting.elements.question import SEVERAL
from tutor.painting.manual import KEYS
from tutor.plain.controls import CONTROL_LINES
from tutor.plain.frames import FRAME_LINES
from tutor.plain.markdown import WIDTH, markdown_lines, told_row
from tutor.plain.phrases import labelled, listed
from tutor.plain.voice import LineForm, Voice

_INDENT = "  "

_IMAGE = Phrase("picture")
_NAV = Phrase("navigation")
_HERE = Phrase("{label}, current page")
MESSAGE_FROM = Phrase("message from {sender}", context="an SMS")
OWN_MESSAGE = Phrase("own message", context="an SMS")
_REQUIRED = Phrase("required")
_DISABLED = Phrase("greyed out")
_OUTSIDE = Phrase("Outside the screen:")
_DIALOG = Phrase("A window is open over the page, which does not react any more")
QR = Phrase("QR code")
_STEP = Phrase("Step {number}")
CURRENT_STEP = Phrase("Step {number} of {count}")
TONES: dict[str, Phrase] = {
    "info": Phrase("information"),
    "success": Phrase("success"),
    "warning": Phrase("warning", context="read aloud before a message"),
    "error": Phrase("error"),
}
_BLOCK = Phrase("block")
_ZONE = Phrase("hotspot")
_CALLOUT = Phrase("Explanation")
_MARKDOWN = (model.Text, model.List, model.Notice, model.Message)


def caption_line(element: Element) -> str:
    """Return an element's name in a list of choices, without marks."""
    caption = element.caption
    written = (part for part in walk((element,)) if isinstance(part, _MARKDOWN))
    if any(part.caption == caption for part in written):
        return " ".join(" ".join(markdown_lines(caption)).split())
    return caption or element.callout or ""


@painting()
def screen_lines(slide: Slide, voice: Voice) -> list[str]:
    """Return a slide's screen: what its frame says, then its elements.

    Where a window lies over them, only what it holds is told: the page behind was told before.
    Callouts of what bears an action stand there where it bears a number.
    """
    if slide.screen is None:
        return []
    frame, dialog, language = slide.screen.frame, slide.screen.dialog, voice.language
    lines = [*FRAME_LINES[type(frame)](frame, language)]
    if dialog:
        lines.append(labelled(_DIALOG(language), dialog.title, language))
        lines += _indented(element_lines(dialog.elements, voice))
    else:
        lines += element_lines((*slide.screen.elements, *_foot(frame)), voice)
    outside = element_lines(slide.screen.outside, voice)
    return [*lines, "", _OUTSIDE(language), *outside] if outside else lines


def _foot(frame: Frame) -> Iterator[Element]:
    """Yield, as elements, what a frame says after those that it holds."""
    if isinstance(frame, Cover) and frame.button:
        yield model.Button(label=frame.button)
    if isinstance(frame, Cover) and frame.note:
        yield model.Badge(label=frame.note, tone="warning")


@painting()
def element_lines(elements: Iterable[Element], voice: Voice) -> list[str]:
    """Return the elements' lines. The callout of a hotspot stands where its number does."""
    lines: list[str] = []
    for element in elements:
        own = _with_state(element, list(LINES[type(element)](element, voice)), voice)
        number = voice.numbers.get(id(element))
        lines += own if number is None else _numbered(number, element, own, voice)
        if id(element) in voice.wrong:
            lines.append(_INDENT + voice.wrong[id(element)])
        is_name = number is not None and not element.caption
        if element.callout and not is_name and (voice.numbers or not element.action):
            lines.append(
                _INDENT + labelled(_CALLOUT(voice.language), element.callout, voice.language)
            )
    return lines


def _with_state(element: Element, lines: list[str], voice: Voice) -> list[str]:
    """Return an element's lines with what else its look says: to be filled in, grey, refused."""
    if not isinstance(element, model.Input | model.Button):
        return lines
    states = [_DISABLED(voice.language)] if element.disabled else []
    refused = ""
    if isinstance(element, model.Input):
        states += [_REQUIRED(voice.language)] if element.required else []
        refused = element.error
    told = f" ({listed(states, voice.language)})" if states else ""
    error = labelled(TONES["error"](voice.language), refused, voice.language)
    return [lines[0] + told, *lines[1:], *([_INDENT + error] if refused else [])]


def _numbered(number: int, element: Element, lines: list[str], voice: Voice) -> list[str]:
    """Return an element's lines behind its number, the first one with what is told of it."""
    remark = voice.remarks.get(id(element), "")
    told = f" ({remark})" if remark else ""
    if isinstance(element, model.Columns) or (
        isinstance(element, model.Card) and not element.title
    ):
        return ["", f"{number}. [{_BLOCK(voice.language)}]{told}", *_without_first_empty(lines)]
    before = [line for line in lines[:1] if not line]
    first, *others = lines[len(before) :] or [""]
    name = first or element.callout or _ZONE(voice.language)
    return [*before, f"{number}. {name}{told}", *others]


def _without_first_empty(lines: list[str]) -> list[str]:
    return lines[1:] if lines and not lines[0] else lines


def _held_lines(element: Element, voice: Voice) -> list[str]:
    return _indented(element_lines(element.children, voice))


def _marked(mark: str, text: str, language: Language) -> list[str]:
    """Return a Markdown text behind a mark."""
    first, *others = markdown_lines(text, WIDTH - len(mark) - 1, language) or [""]
    return [f"{mark} {first}".rstrip(), *_indented(others)]


def _indented(lines: Iterable[str]) -> list[str]:
    return [_INDENT + line if line else line for line in lines]


def _heading(element: model.Heading, voice: Voice) -> list[str]:
    return ["", element.text]


def _text(element: model.Text, voice: Voice) -> list[str]:
    return markdown_lines(element.text, language=voice.language, breaks=element.breaks)


def _list(element: model.List, voice: Voice) -> list[str]:
    lines: list[str] = []
    for number, item in enumerate(element.items, 1):
        lines += _marked(f"{number}." if element.ordered else "-", item, voice.language)
    return lines


def _nav(element: model.Nav, voice: Voice) -> list[str]:
    lines = []
    for item in element.items:
        (first, *others) = element_lines((item,), voice)
        here = _HERE(voice.language, label=first) if item is element.here else first
        lines += [here, *others]
    return [f"[{_NAV(voice.language)}]", *_indented(lines)]


def _card(element: model.Card, voice: Voice) -> list[str]:
    title = [element.title] if element.title else []
    return ["", *title, *_held_lines(element, voice), ""]


def _steps(element: model.Steps, voice: Voice) -> list[str]:
    if element.current is not None:
        place = CURRENT_STEP(voice.language, number=element.current, count=len(element.items))
        return [labelled(place, element.caption, voice.language)]
    steps = enumerate(element.items, 1)
    return [
        labelled(_STEP(voice.language, number=number), item, voice.language)
        for number, item in steps
    ]


def _notice(element: model.Notice, voice: Voice) -> list[str]:
    mark = f"[{TONES[element.tone](voice.language)}]"
    return [*_marked(mark, element.text, voice.language), *_held_lines(element, voice)]


def _divider(element: model.Divider, voice: Voice) -> list[str]:
    return ["", element.label] if element.label else [""]


def _columns(element: model.Columns, voice: Voice) -> list[str]:
    return element_lines(element.children, voice)


def _table(element: model.Table, voice: Voice) -> list[str]:
    return element_lines(element.rows, voice._replace(titles=element.head))


def _row(element: model.Row, voice: Voice) -> list[str]:
    return [told_row(voice.titles, element.cells, voice.language)]


def _badge(element: model.Badge, voice: Voice) -> list[str]:
    tone = f"[{TONES[element.tone](voice.language)}] " if element.tone != "info" else ""
    return [tone + element.label]


def _image(element: model.Image, voice: Voice) -> list[str]:
    return [f"[{_IMAGE(voice.language)}] {element.alt}", *_held_lines(element, voice)]


def _commands(element: model.Commands, voice: Voice) -> list[str]:
    language = voice.language
    keys = (labelled(by(language, pointer="☞"), what(language), language) for by, what in KEYS)
    return [f"- {answer}" for answer in voice.answers or keys]


def _logo(element: model.Logo, voice: Voice) -> list[str]:
    return [element.name, element.motto] if element.motto else [element.name]


def _qr(element: model.Qr, voice: Voice) -> list[str]:
    return [f"[{QR(voice.language)}] {labelled(element.label, element.link, voice.language)}"]


def _message(element: model.Message, voice: Voice) -> list[str]:
    sender = element.sender
    whose = MESSAGE_FROM(voice.language, sender=sender) if sender else OWN_MESSAGE(voice.language)
    words = markdown_lines(element.text, WIDTH - len(_INDENT), voice.language)
    return [f"[{listed((whose, element.time), voice.language)}]", *_indented(words)]


def _question(element: model.Question, voice: Voice) -> list[str]:
    several = f" ({SEVERAL(voice.language).rstrip('.')})" if element.several else ""
    return ["", element.text + several, *_held_lines(element, voice)]


LINES: dict[type[Element], LineForm] = {
    **CONTROL_LINES,
    model.Heading: _heading,
    model.Text: _text,
    model.List: _list,
    model.Card: _card,
    model.Steps: _steps,
    model.Notice: _notice,
    model.Divider: _divider,
    model.Columns: _columns,
    model.Table: _table,
    model.Badge: _badge,
    model.Image: _image,
    model.Logo: _logo,
    model.Qr: _qr,
    model.Message: _message,
    model.Question: _question,
    model.Nav: _nav,
    model.Row: _row,
    model.Commands: _commands,
}
"""The lines of each kind of element, those of what it holds included."""
