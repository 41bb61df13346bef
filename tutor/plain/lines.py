"""Slides as plain lines that read well aloud: one form a kind of element."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import zip_longest
from typing import Any, NamedTuple

from tutor.language import Language, Phrase
from tutor.model import elements as model
from tutor.model.course import Slide, walk
from tutor.model.elements import Element
from tutor.model.screens import Cover, Frame
from tutor.painting.context import Context
from tutor.painting.elements import PAINTERS
from tutor.painting.glyphs import UNICODE
from tutor.painting.manual import KEYS
from tutor.painting.markdown import paint_markdown
from tutor.painting.palette import colourless
from tutor.plain.frames import FRAME_LINES
from tutor.plain.phrases import labelled, listed

WIDTH = 76
"""The width, in cells, over which texts are wrapped; what a card holds stands two cells in."""

ANY_WIDTH = 10_000
"""The width of what is never wrapped: a path has to be read whole."""

_GLYPHS = UNICODE._replace(bullet="-", bar=" ", rule=" ")
_INDENT = "  "

_CHECKED = Phrase("ticked box")
_UNCHECKED = Phrase("unticked box")
_OPTION = Phrase("option")
_CHOSEN = Phrase("chosen option")
_FIELD = Phrase("field")
_EMPTY = Phrase("{label}, empty")
_HIDDEN = Phrase("{label}, filled in and hidden")
_BUTTON = Phrase("button")
_LINK = Phrase("link")
_IMAGE = Phrase("picture")
_SELECT = Phrase("list")
_NAV = Phrase("navigation")
_HERE = Phrase("{label}, current page")
_MESSAGE = Phrase("message from {sender}", context="an SMS")
_OWN_MESSAGE = Phrase("own message", context="an SMS")
_LEADS = Phrase("{label} (address: {url})")
_REQUIRED = Phrase("required")
_DISABLED = Phrase("greyed out")
_OUTSIDE = Phrase("Outside the screen:")
_QR = Phrase("QR code")
_STEP = Phrase("Step {number}")
_CURRENT = Phrase("Step {number} of {count}")
_TONES: dict[str, Phrase] = {
    "info": Phrase("information"),
    "success": Phrase("success"),
    "warning": Phrase("warning", context="read aloud before a message"),
    "error": Phrase("error"),
}
_BLOCK = Phrase("block")
_ZONE = Phrase("hotspot")
_CALLOUT = Phrase("Explanation")
_WRONG = Phrase("to be corrected")
_MARKDOWN = (model.Text, model.List, model.Notice, model.Message)


class Voice(NamedTuple):
    """The language and the numbers with which a screen is told."""

    language: Language
    numbers: Mapping[int, int] = {}
    """Under the identity of each element that one chooses in its place, the number it bears."""
    wrong: Collection[int] = ()
    """The identities of the elements that are to be corrected."""
    answers: Sequence[str] = ()
    """How one plays; where nobody answers, by the keys of the full screen."""
    remarks: Mapping[int, str] = {}
    """Under the identity of some that bear a number, what is told after their names."""
    titles: tuple[str, ...] = ()
    """Those of the columns, in a table."""


LineForm = Callable[[Any, Voice], Iterable[str]]


def markdown_lines(
    text: str, width: int = WIDTH, language: Language = "fr", *, breaks: bool = False
) -> list[str]:
    """Return a Markdown text as lines without marks; a table's rows are told in a language."""
    look, told = colourless(), partial(_told_row, language=language)
    context = Context(
        look, _GLYPHS, language, look.page, PAINTERS, {}, breaks=breaks, tell_row=told
    )
    block = paint_markdown(text, context, width)
    return ["".join(segment.text for segment in line).rstrip() for line in block.lines]


def caption_line(element: Element) -> str:
    """Return an element's name in a list of choices, without marks."""
    caption = element.caption
    written = (part for part in walk((element,)) if isinstance(part, _MARKDOWN))
    if any(part.caption == caption for part in written):
        return " ".join(" ".join(markdown_lines(caption)).split())
    return caption or element.callout or ""


def screen_lines(slide: Slide, voice: Voice) -> list[str]:
    """Return a slide's screen: what its frame says, then its elements.

    Callouts of what bears an action stand there where it bears a number.
    """
    if slide.screen is None:
        return []
    frame, language = slide.screen.frame, voice.language
    lines = [
        *FRAME_LINES[type(frame)](frame, language),
        *element_lines((*slide.screen.elements, *_foot(frame)), voice),
    ]
    outside = element_lines(slide.screen.outside, voice)
    return [*lines, "", _OUTSIDE(language), *outside] if outside else lines


def _foot(frame: Frame) -> Iterator[Element]:
    """Yield, as elements, what a frame says after those that it holds."""
    if isinstance(frame, Cover) and frame.button:
        yield model.Button(label=frame.button)
    if isinstance(frame, Cover) and frame.note:
        yield model.Badge(label=frame.note, tone="warning")


def element_lines(elements: Iterable[Element], voice: Voice) -> list[str]:
    """Return the elements' lines. The callout of a hotspot stands where its number does."""
    lines: list[str] = []
    for element in elements:
        own = _with_state(element, list(LINES[type(element)](element, voice)), voice)
        number = voice.numbers.get(id(element))
        lines += own if number is None else _numbered(number, element, own, voice)
        if id(element) in voice.wrong:
            lines.append(_INDENT + _WRONG(voice.language))
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
    error = labelled(_TONES["error"](voice.language), refused, voice.language)
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


def _field(element: model.Field, voice: Voice) -> list[str]:
    if not element.value:
        words = _EMPTY(voice.language, label=element.label)
    elif element.secret:
        words = _HIDDEN(voice.language, label=element.label)
    else:
        words = labelled(element.label, element.value, voice.language)
    return [f"[{_FIELD(voice.language)}] {words}{f' ({element.help})' if element.help else ''}"]


def _checkbox(element: model.Checkbox, voice: Voice) -> list[str]:
    state = _CHECKED if element.checked else _UNCHECKED
    return [f"[{state(voice.language)}] {element.label}"]


def _radio(element: model.Radio, voice: Voice) -> list[str]:
    options = [
        f"[{(_CHOSEN if option == element.value else _OPTION)(voice.language)}] {option}"
        for option in element.options
    ]
    return [element.label, *options] if element.label else options


def _button(element: model.Button, voice: Voice) -> list[str]:
    return [f"[{_BUTTON(voice.language)}] {element.label}"]


def _link(element: model.Link, voice: Voice) -> list[str]:
    return [f"[{_LINK(voice.language)}] {_addressed(element, voice)}"]


def _addressed(element: model.Link, voice: Voice) -> str:
    if not element.url:
        return element.label
    return _LEADS(voice.language, label=element.label, url=element.url)


def _nav(element: model.Nav, voice: Voice) -> list[str]:
    lines = []
    for item in element.items:
        (first, *others) = element_lines((item,), voice)
        here = _HERE(voice.language, label=first) if item is element.here else first
        lines += [here, *others]
    return [f"[{_NAV(voice.language)}]", *_indented(lines)]


def _item(element: model.Item, voice: Voice) -> list[str]:
    return [_addressed(element, voice)]


def _select(element: model.Select, voice: Voice) -> list[str]:
    words = labelled(element.label, element.value or "", voice.language)
    if not element.value:
        words = _EMPTY(voice.language, label=element.label)
    return [f"[{_SELECT(voice.language)}] {words}{f' ({element.help})' if element.help else ''}"]


def _option(element: model.Option, voice: Voice) -> list[str]:
    state = _CHOSEN if element.is_chosen else _OPTION
    return [f"[{state(voice.language)}] {element.text}"]


def _card(element: model.Card, voice: Voice) -> list[str]:
    title = [element.title] if element.title else []
    return ["", *title, *_held_lines(element, voice), ""]


def _steps(element: model.Steps, voice: Voice) -> list[str]:
    if element.current is not None:
        place = _CURRENT(voice.language, number=element.current, count=len(element.items))
        return [labelled(place, element.caption, voice.language)]
    steps = enumerate(element.items, 1)
    return [
        labelled(_STEP(voice.language, number=number), item, voice.language)
        for number, item in steps
    ]


def _notice(element: model.Notice, voice: Voice) -> list[str]:
    mark = f"[{_TONES[element.tone](voice.language)}]"
    return [*_marked(mark, element.text, voice.language), *_held_lines(element, voice)]


def _divider(element: model.Divider, voice: Voice) -> list[str]:
    return ["", element.label] if element.label else [""]


def _columns(element: model.Columns, voice: Voice) -> list[str]:
    return element_lines(element.children, voice)


def _table(element: model.Table, voice: Voice) -> list[str]:
    return element_lines(element.rows, voice._replace(titles=element.head))


def _row(element: model.Row, voice: Voice) -> list[str]:
    """Each cell is told after the title of its column, as one cannot look up to it."""
    return [_told_row(voice.titles, element.cells, voice.language)]


def _told_row(titles: Sequence[str], cells: Sequence[str], language: Language) -> str:
    told = zip_longest(titles[: len(cells)], cells, fillvalue="")
    return listed((labelled(title, cell, language) for title, cell in told), language)


def _badge(element: model.Badge, voice: Voice) -> list[str]:
    tone = f"[{_TONES[element.tone](voice.language)}] " if element.tone != "info" else ""
    return [tone + element.label]


def _image(element: model.Image, voice: Voice) -> list[str]:
    return [f"[{_IMAGE(voice.language)}] {element.alt}"]


def _commands(element: model.Commands, voice: Voice) -> list[str]:
    language = voice.language
    keys = (labelled(by(language, pointer="☞"), what(language), language) for by, what in KEYS)
    return [f"- {answer}" for answer in voice.answers or keys]


def _logo(element: model.Logo, voice: Voice) -> list[str]:
    return [element.name, element.motto] if element.motto else [element.name]


def _qr(element: model.Qr, voice: Voice) -> list[str]:
    return [f"[{_QR(voice.language)}] {labelled(element.label, element.link, voice.language)}"]


def _message(element: model.Message, voice: Voice) -> list[str]:
    sender = element.sender
    whose = _MESSAGE(voice.language, sender=sender) if sender else _OWN_MESSAGE(voice.language)
    return _marked(
        f"[{listed((whose, element.time), voice.language)}]", element.text, voice.language
    )


LINES: dict[type[Element], LineForm] = {
    model.Heading: _heading,
    model.Text: _text,
    model.List: _list,
    model.Field: _field,
    model.Checkbox: _checkbox,
    model.Radio: _radio,
    model.Button: _button,
    model.Link: _link,
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
    model.Nav: _nav,
    model.Item: _item,
    model.Select: _select,
    model.Option: _option,
    model.Row: _row,
    model.Commands: _commands,
}
"""The lines of each kind of element, those of what it holds included."""
