"""Slides as plain lines: one form a kind of element, one a frame."""

from collections.abc import Callable, Iterable
from typing import Any

from tutor.language import Language, Phrase
from tutor.model import elements as model
from tutor.model import screens
from tutor.model.course import Slide
from tutor.model.elements import Element
from tutor.painting.elements import PAINTERS
from tutor.painting.context import Context
from tutor.painting.glyphs import UNICODE
from tutor.painting.markdown import paint_markdown
from tutor.painting.palette import colourless

WIDTH = 78
"""The width, in cells, over which explanations are wrapped."""

_CHECKED = Phrase("coché", "ticked")
_UNCHECKED = Phrase("non coché", "not ticked")
_CHOSEN = Phrase("choisi", "chosen")
_HIDDEN = Phrase("caché", "hidden")
_FIELD = Phrase("champ", "field")
_BUTTON = Phrase("bouton", "button")
_LINK = Phrase("lien", "link")
_IMAGE = Phrase("image", "picture")
_STEP = Phrase("étape {number} sur {count}", "step {number} of {count}")
_TONES: dict[str, Phrase] = {
    "info": Phrase("information", "information"),
    "success": Phrase("succès", "success"),
    "warning": Phrase("attention", "warning"),
    "error": Phrase("erreur", "error"),
}
_BROWSER = Phrase("Page web", "Web page")
_PHONE = Phrase("Téléphone", "Phone")
_EMAIL = Phrase("E-mail", "E-mail")
_LETTER = Phrase("Courrier", "Letter")
_DOCUMENT = Phrase("Document", "Document")
_FROM = Phrase("De", "From")
_TO = Phrase("À", "To")
_SUBJECT = Phrase("Objet", "Subject")
_PAGE = Phrase("page", "page")

LineForm = Callable[[Any, Language], Iterable[str]]


def markdown_lines(text: str) -> list[str]:
    """Return a Markdown text as lines without marks."""
    look = colourless()
    context = Context(look, UNICODE, "fr", look.page, PAINTERS, {})
    block = paint_markdown(text, context, WIDTH)
    return ["".join(segment.text for segment in line).rstrip() for line in block.lines]


def screen_lines(slide: Slide, language: Language) -> list[str]:
    """Return a slide's screen: what its frame says, then its elements, callouts included."""
    if slide.screen is None:
        return []
    frame = slide.screen.frame
    lines = [*FRAME_LINES[type(frame)](frame, language)]
    return lines + _element_lines(slide.screen.elements, language)


def _element_lines(elements: Iterable[Element], language: Language) -> list[str]:
    lines: list[str] = []
    for element in elements:
        lines += LINES[type(element)](element, language)
        if element.children:
            lines += _element_lines(element.children, language)
        if element.callout and not element.action:
            lines.append(f"  <- {element.callout}")
    return lines


def _heading(element: model.Heading, language: Language) -> list[str]:
    return ["", element.text]


def _text(element: model.Text, language: Language) -> list[str]:
    return markdown_lines(element.text)


def _list(element: model.List, language: Language) -> list[str]:
    marks = (f"{number}." if element.ordered else "-" for number, _ in enumerate(element.items, 1))
    items = (" ".join(markdown_lines(item)) for item in element.items)
    return [f"{mark} {item}" for mark, item in zip(marks, items, strict=True)]


def _field(element: model.Field, language: Language) -> list[str]:
    value = _HIDDEN(language) if element.secret and element.value else element.value
    help_text = f" ({element.help})" if element.help else ""
    return [f"[{_FIELD(language)}] {element.label} : {value}{help_text}"]


def _checkbox(element: model.Checkbox, language: Language) -> list[str]:
    state = _CHECKED if element.checked else _UNCHECKED
    return [f"[{state(language)}] {element.label}"]


def _radio(element: model.Radio, language: Language) -> list[str]:
    lines = [element.label] if element.label else []
    for option in element.options:
        chosen = f" [{_CHOSEN(language)}]" if option == element.value else ""
        lines.append(f"( ) {option}{chosen}" if not chosen else f"(*) {option}{chosen}")
    return lines


def _button(element: model.Button, language: Language) -> list[str]:
    return [f"[{_BUTTON(language)}] {element.label}"]


def _link(element: model.Link, language: Language) -> list[str]:
    return [f"[{_LINK(language)}] {element.label}"]


def _card(element: model.Card, language: Language) -> list[str]:
    return ["", element.title] if element.title else [""]


def _steps(element: model.Steps, language: Language) -> list[str]:
    count = len(element.items)
    if element.current is None:
        return [f"{number}. {item}" for number, item in enumerate(element.items, 1)]
    return [f"({_STEP(language, number=element.current, count=count)} : {element.caption})"]


def _notice(element: model.Notice, language: Language) -> list[str]:
    text = " ".join(markdown_lines(element.text)) if element.text else ""
    return [f"[{_TONES[element.tone](language)}] {text}"]


def _divider(element: model.Divider, language: Language) -> list[str]:
    return [f"--- {element.label} ---" if element.label else "---"]


def _columns(element: model.Columns, language: Language) -> list[str]:
    return []


def _table(element: model.Table, language: Language) -> list[str]:
    rows = ([element.head] if element.head else []) + list(element.rows)
    return [" | ".join(row) for row in rows]


def _badge(element: model.Badge, language: Language) -> list[str]:
    return [f"[{element.label}]"]


def _image(element: model.Image, language: Language) -> list[str]:
    return [f"[{_IMAGE(language)}] {element.alt}"]


def _logo(element: model.Logo, language: Language) -> list[str]:
    return [f"{element.name} - {element.motto}" if element.motto else element.name]


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
}
"""The line form of each kind of element; what it holds follows."""


def _browser(frame: screens.Browser, language: Language) -> list[str]:
    return [f"{_BROWSER(language)} : {frame.url or frame.title}"]


def _phone(frame: screens.Phone, language: Language) -> list[str]:
    return [f"{_PHONE(language)} : {frame.title}" if frame.title else _PHONE(language)]


def _email(frame: screens.Email, language: Language) -> list[str]:
    rows = ((_FROM, frame.sender), (_TO, frame.recipient), (_SUBJECT, frame.subject))
    return [_EMAIL(language), *(f"{name(language)} : {value}" for name, value in rows if value)]


def _letter(frame: screens.Letter, language: Language) -> list[str]:
    rows = (frame.sender, frame.recipient, frame.date)
    return [_LETTER(language), *(row for row in rows if row)]


def _document(frame: screens.Document, language: Language) -> list[str]:
    page = f", {_PAGE(language)} {frame.page}" if frame.page else ""
    return [f"{_DOCUMENT(language)} : {frame.title}{page}"]


def _plain(frame: screens.Plain, language: Language) -> list[str]:
    return [frame.title] if frame.title else []


FRAME_LINES: dict[type[screens.Frame], LineForm] = {
    screens.Browser: _browser,
    screens.Phone: _phone,
    screens.Email: _email,
    screens.Letter: _letter,
    screens.Document: _document,
    screens.Plain: _plain,
}
"""What each frame says before its elements."""
