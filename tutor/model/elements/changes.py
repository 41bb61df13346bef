"""Elements that take the place of others, wherever these stand."""

from collections.abc import Callable, Sequence
from operator import is_

from msgspec.structs import fields, replace

from tutor.model.elements.columns import Columns
from tutor.model.elements.element import Element

Replacement = Callable[[Element], Sequence[Element]]
"""Returns the elements that take an element's place: itself, others, or none."""


def replaced(elements: tuple[Element, ...], change: Replacement) -> tuple[Element, ...]:
    """Return the elements, each changed as in `replace_elements`; what stays as it is is itself."""
    return tuple(_within(one, change) for element in elements for one in change(element))


def _within(element: Element, change: Replacement) -> Element:
    """Return an element with those that it holds changed."""
    if isinstance(element, Columns):
        return _columns(element, change)
    held = {
        field.name: after
        for field in fields(element)
        if isinstance(value := getattr(element, field.name), tuple)
        and any(isinstance(one, Element) for one in value)
        and not _are_same(value, after := replaced(value, change))
    }
    return replace(element, **held) if held else element


def _are_same(some: Sequence[Element], others: Sequence[Element]) -> bool:
    return len(some) == len(others) and all(map(is_, some, others))


def _columns(columns: Columns, change: Replacement) -> Columns:
    """Return the columns that still hold something, with their shares of the width."""
    changed = [replaced(column, change) for column in columns.columns]
    if all(map(_are_same, columns.columns, changed)):
        return columns
    kept = [
        number for number, column in enumerate(changed) if column or not columns.columns[number]
    ]
    widths = tuple(columns.widths[n] for n in kept if n < len(columns.widths))
    return replace(columns, columns=tuple(changed[n] for n in kept), widths=widths)
