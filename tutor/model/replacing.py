"""Slides with other elements."""

from collections.abc import Callable, Sequence

from msgspec.structs import fields, replace

from tutor.model.course import Slide
from tutor.model.elements import Columns, Element

Replacement = Callable[[Element], Sequence[Element]]
"""Returns the elements that take an element's place: itself, others, or none."""


def replace_elements(slide: Slide, change: Replacement) -> Slide:
    """Return the slide with each of its elements changed, in the order they are written.

    What an element holds is changed after it, within what stands in its place.
    """
    if slide.screen is None:
        return slide
    elements, outside = (
        _each(some, change) for some in (slide.screen.elements, slide.screen.outside)
    )
    return replace(slide, screen=replace(slide.screen, elements=elements, outside=outside))


def _each(elements: tuple[Element, ...], change: Replacement) -> tuple[Element, ...]:
    return tuple(_within(one, change) for element in elements for one in change(element))


def _within(element: Element, change: Replacement) -> Element:
    """Return an element with those that it holds changed."""
    if isinstance(element, Columns):
        return _columns(element, change)
    held = {
        field.name: _each(value, change)
        for field in fields(element)
        if isinstance(value := getattr(element, field.name), tuple)
        and any(isinstance(one, Element) for one in value)
    }
    return replace(element, **held) if held else element


def _columns(columns: Columns, change: Replacement) -> Columns:
    """Return the columns that still hold something, with their shares of the width."""
    changed = [_each(column, change) for column in columns.columns]
    kept = [
        number for number, column in enumerate(changed) if column or not columns.columns[number]
    ]
    widths = tuple(columns.widths[n] for n in kept if n < len(columns.widths))
    return replace(columns, columns=tuple(changed[n] for n in kept), widths=widths)
