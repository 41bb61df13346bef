"""What an author wrote in an element that people are to read."""

from collections.abc import Callable, Iterator
from typing import Any

from tutor.model import elements as kinds
from tutor.model.course import walk
from tutor.model.elements import Element

Texts = Iterator[str]


def texts_of(element: Element) -> Texts:
    """Yield the texts of an element alone, its callout included, without what it holds."""
    yield from WRITTEN[type(element)](element)
    if element.callout:
        yield element.callout


def all_texts(elements: tuple[Element, ...]) -> list[str]:
    """Return the texts of elements and of all that they hold, without the marks of Markdown."""
    return [text.replace("*", "") for each in walk(elements) for text in texts_of(each)]


def _nothing(_: Element) -> Texts:
    yield from ()


def _list(element: kinds.List) -> Texts:
    yield from element.items


def _field(element: kinds.Field) -> Texts:
    yield element.label
    if not element.secret:
        yield element.value
    yield element.help or ""


def _radio(element: kinds.Radio) -> Texts:
    yield element.label
    yield from element.options


def _steps(element: kinds.Steps) -> Texts:
    """Where one step is the present one, its name alone is shown."""
    yield from element.items if element.current is None else [element.items[element.current - 1]]


def _table(element: kinds.Table) -> Texts:
    for row in (element.head, *element.rows):
        yield from row


def _logo(element: kinds.Logo) -> Texts:
    yield element.name
    yield element.motto


def _bubble(element: kinds.Bubble) -> Texts:
    yield element.text
    yield element.time


def _one(name: str) -> Callable[[Any], Texts]:
    return lambda element: iter([getattr(element, name)])


WRITTEN: dict[type[Element], Callable[[Any], Texts]] = {
    kinds.Heading: _one("text"),
    kinds.Text: _one("text"),
    kinds.List: _list,
    kinds.Field: _field,
    kinds.Checkbox: _one("label"),
    kinds.Radio: _radio,
    kinds.Button: _one("label"),
    kinds.Link: _one("label"),
    kinds.Card: _one("title"),
    kinds.Steps: _steps,
    kinds.Notice: _one("text"),
    kinds.Divider: _one("label"),
    kinds.Columns: _nothing,
    kinds.Table: _table,
    kinds.Badge: _one("label"),
    kinds.Image: lambda element: iter([element.art or element.alt]),
    kinds.Logo: _logo,
    kinds.Bubble: _bubble,
    kinds.Qr: lambda element: iter([element.label, element.link]),
}
"""The texts of each kind of element."""
