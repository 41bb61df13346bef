"""What an author wrote in an element that people are to read."""

from collections.abc import Callable, Iterator
from typing import Any

from tutor.model import elements as kinds
from tutor.model.elements import Element
from tutor.model.slide import walk

Texts = Iterator[str]


def texts_of(element: Element) -> Texts:
    """Yield the texts of an element alone, its callout included, without what it holds."""
    yield from WRITTEN[type(element)](element)
    if isinstance(element, kinds.Input):
        yield element.error
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
    yield from element.head


def _row(element: kinds.Row) -> Texts:
    yield from element.cells


def _select(element: kinds.Select) -> Texts:
    yield element.label
    yield element.value or ""
    yield element.help or ""


def _logo(element: kinds.Logo) -> Texts:
    yield element.name
    yield element.motto


def _message(element: kinds.Message) -> Texts:
    yield element.text
    yield element.sender
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
    kinds.Zone: _one("label"),
    kinds.Logo: _logo,
    kinds.Message: _message,
    kinds.Nav: _nothing,
    kinds.Item: _one("label"),
    kinds.Select: _select,
    kinds.Row: _row,
    kinds.Commands: _nothing,
    kinds.Question: _one("text"),
    kinds.Choice: _one("text"),
    kinds.Qr: lambda element: iter([element.label, element.link]),
}
"""The texts of each kind of element."""
