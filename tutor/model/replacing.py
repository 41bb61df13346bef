"""Slides with other elements."""

from collections.abc import Callable, Sequence
from operator import is_

from msgspec.structs import fields, replace

from tutor.model.course import Slide, walk
from tutor.model.elements import Columns, Element
from tutor.model.locus import Locus
from tutor.model.screens import Screen

Replacement = Callable[[Element], Sequence[Element]]
"""Returns the elements that take an element's place: itself, others, or none."""


def replace_elements(slide: Slide, change: Replacement) -> Slide:
    """Return the slide with each of its elements changed, in the order they are written.

    What an element holds is changed after it, within what stands in its place.
    """
    if slide.screen is None:
        return slide
    elements, outside = (
        replaced(some, change) for some in (slide.screen.elements, slide.screen.outside)
    )
    screen = replace(slide.screen, elements=elements, outside=outside)
    return replace(slide, screen=screen, origins=_origins(slide, screen))


def _origins(slide: Slide, screen: Screen) -> tuple[Locus, ...]:
    """Return where the elements of a screen are written, of which some are no more a slide's."""
    if not slide.origins:
        return ()
    known = {id(one): at for one, at in zip(slide.elements, slide.origins, strict=True)}
    return tuple(known.get(id(one), Locus.of(slide.ref)) for one in walk(screen.all_elements))


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
