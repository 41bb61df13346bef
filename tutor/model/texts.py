"""Every text of a course, and where it stands."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_type_hints

import msgspec

from tutor.model.actions import Say
from tutor.model.course import Course
from tutor.model.elements import Element, Field
from tutor.model.locus import Locus
from tutor.model.screens import Frame
from tutor.model.slide import Slide

_TEXTS = (str, str | None, tuple[str, ...], tuple[tuple[str, ...], ...])
_SPOKEN = ("callout", "hint", "miss", "why")
_NO_TEXT = ("id", *_SPOKEN)


class SlideText(NamedTuple):
    """A text of a slide, and the keys under which it is written."""

    text: str
    keys: tuple[str, ...]
    element: int | None = None

    def at(self, slide: Slide) -> Locus:
        """Return its place in the course."""
        return slide.locus(*self.keys, element=self.element)


def author_texts(slide: Slide) -> Iterator[SlideText]:
    """Yield what the author says on a slide: its explanation, its notes, what hotspots tell."""
    yield SlideText(slide.title, ("title",))
    yield SlideText(slide.text, ("text",))
    yield SlideText(slide.notes, ("notes",))
    if slide.details:
        yield SlideText(slide.details, ("details",))
    for index, element in enumerate(slide.elements):
        if element.callout:
            yield SlideText(element.callout, ("callout",), index)
        if element.hint:
            yield SlideText(element.hint, ("hint",), index)
        if why := getattr(element, "why", ""):
            yield SlideText(why, ("why",), index)
        elif isinstance(element.action, Say):
            yield SlideText(element.action.message, ("say",), index)


def practice_texts(slide: Slide) -> Iterator[SlideText]:
    """Yield what the author says to someone who is wrong on a slide."""
    for number, rung in enumerate(slide.on_miss):
        yield SlideText(rung.text, ("on_miss", str(number), "text"))
    for index, element in enumerate(slide.elements):
        if element.miss:
            yield SlideText(element.miss, ("miss",), index)
        if isinstance(element, Field) and element.answer:
            for typed, told in element.answer.wrong.items():
                yield SlideText(told, ("answer", "wrong", typed), index)


def task_texts(course: Course) -> Iterator[tuple[str, Locus]]:
    """Yield what the tasks of a course say, and where."""
    for number, task in enumerate(course.tasks):
        for key in ("title", "brief"):
            yield getattr(task, key), Locus(keys=("tasks", str(number), key))


def title_texts(course: Course) -> Iterator[tuple[str, Locus]]:
    """Yield what a course and its scenarios tell of themselves, and where."""
    for key in ("title", "author", "version", "licence"):
        yield getattr(course, key), Locus(keys=(key,))
    for scenario in course.scenarios.values():
        for key in ("title", "summary"):
            yield getattr(scenario, key), Locus(scenario.id, keys=(key,))


def term_texts(course: Course) -> Iterator[tuple[str, Locus]]:
    """Yield the explanations of a course's terms, and where."""
    for word, text in course.terms.items():
        yield text, Locus(keys=("terms", word))


def screen_texts(slide: Slide) -> Iterator[SlideText]:
    """Yield what the taught software says on a slide."""
    if slide.screen is None:
        return
    for key, text in own_texts(slide.screen.frame):
        yield SlideText(text, ("screen", key))
    if slide.screen.dialog:
        yield SlideText(slide.screen.dialog.title, ("screen", "dialog", "title"))
    for index, element in enumerate(slide.elements):
        for key, text in own_texts(element):
            yield SlideText(text, (key,), index)


def own_texts(part: Element | Frame) -> list[tuple[str, str]]:
    """Return the texts that an element or a frame shows itself, each behind its key."""
    found: list[tuple[str, str]] = []
    for name, key in _text_fields(type(part)):
        value = getattr(part, name)
        if isinstance(value, str):
            found.append((key, value))
        elif value:
            found += [(key, text) for text in _flat(value)]
    return found


@cache
def _text_fields(cls: type[Element | Frame]) -> tuple[tuple[str, str], ...]:
    """Return the attributes that hold texts, each with its key."""
    types = get_type_hints(cls)
    names = ((field.name, field.encode_name) for field in msgspec.structs.fields(cls))
    return tuple(
        (name, key) for name, key in names if name not in _NO_TEXT and types[name] in _TEXTS
    )


def _flat(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for part in value:
            yield from _flat(part)
