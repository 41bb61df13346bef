"""Every text of a course, and where it stands."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_type_hints

import msgspec

from tutor.model.actions import Say
from tutor.model.course import Course, Slide, walk
from tutor.model.elements import Element
from tutor.model.locus import Locus
from tutor.model.screens import Frame

_TEXTS = (str, str | None, tuple[str, ...], tuple[tuple[str, ...], ...])
_SPOKEN = ("callout", "hint")


class Written(NamedTuple):
    """A text, and where it stands."""

    text: str
    at: Locus


def every_slide(course: Course) -> Iterator[Slide]:
    """Yield the slides of a course, in the order of its files."""
    for scenario in course.scenarios.values():
        yield from scenario.slides.values()


def head_texts(course: Course) -> Iterator[Written]:
    """Yield the titles and the summaries of a course and of its scenarios."""
    yield Written(course.title, Locus(keys=("title",)))
    for scenario in course.scenarios.values():
        yield Written(scenario.title, Locus(scenario.id, keys=("title",)))
        yield Written(scenario.summary, Locus(scenario.id, keys=("summary",)))


def author_texts(slide: Slide) -> Iterator[Written]:
    """Yield what the author says on a slide: its explanation, its notes, what hotspots tell."""
    for key in ("title", "text", "notes"):
        yield Written(getattr(slide, key), Locus.of(slide.ref, key))
    for index, element in elements(slide):
        for key in _SPOKEN:
            if text := getattr(element, key):
                yield Written(text, Locus.of(slide.ref, key, element=index))
        if isinstance(element.action, Say):
            yield Written(element.action.message, Locus.of(slide.ref, "say", element=index))


def screen_texts(slide: Slide) -> Iterator[Written]:
    """Yield what the taught software says on a slide."""
    if slide.screen is None:
        return
    for key, text in own_texts(slide.screen.frame):
        yield Written(text, Locus.of(slide.ref, "screen", key))
    for index, element in elements(slide):
        for key, text in own_texts(element):
            yield Written(text, Locus.of(slide.ref, key, element=index))


def elements(slide: Slide) -> Iterator[tuple[int, Element]]:
    """Yield the elements of a slide, nested ones included, behind their places."""
    return enumerate(walk(slide.screen.elements) if slide.screen else ())


def own_texts(part: Element | Frame) -> Iterator[tuple[str, str]]:
    """Yield the texts that an element or a frame shows itself, each behind its key."""
    for key in _text_fields(type(part)):
        for text in _flat(getattr(part, key)):
            yield key, text


@cache
def _text_fields(cls: type[Element | Frame]) -> tuple[str, ...]:
    types = get_type_hints(cls)
    names = (field.name for field in msgspec.structs.fields(cls))
    return tuple(name for name in names if name not in ("id", *_SPOKEN) and types[name] in _TEXTS)


def _flat(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif value:
        for part in value:
            yield from _flat(part)
