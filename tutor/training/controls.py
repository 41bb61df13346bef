"""What is asked on a slide, one control at a time: what it takes, and whether it holds that."""

from collections.abc import Mapping
from itertools import chain, count
from typing import NamedTuple

from msgspec.structs import replace

from tutor.model.actions import By, Choose
from tutor.model.answers import Answer
from tutor.model.elements import (
    Button,
    Checkbox,
    Choice,
    Element,
    Field,
    Input,
    Option,
    Question,
    Radio,
    Select,
)
from tutor.model.slide import Hotspot, Slide
from tutor.training.answers import example, is_right

FormValues = Mapping[str, str]
"""Texts typed, options chosen and TICKED or EMPTY boxes, under the controls' names."""

TICKED, EMPTY = "x", ""
"""The values of a box."""

_LONGEST_NAME = 80


class Control(NamedTuple):
    """Something drawn on the slide that is asked: an element of the author's, or a part of it."""

    number: int
    """Its place among the elements that are drawn, from 1."""
    name: str
    """Its name in records: its id, or its kind and its words."""
    element: Element
    """With what was filled in."""
    origin: Element
    """As its author wrote it; for an option, the whole choice."""
    hotspot: Hotspot | None = None
    expected: Answer | None = None
    """What is to be typed there; the same as another field, with what that one holds."""
    is_covered: bool = False
    """Whether a window lies over it."""

    @property
    def reacts(self) -> bool:
        """Whether one may click on it or type in it, be it in vain."""
        origin = self.origin
        match self.element:
            case _ if self.is_covered:
                return False
            case Option(is_shown=is_shown):
                return is_shown
            case Radio(options=()):
                return False
        is_grey = isinstance(origin, Input | Button) and origin.disabled
        is_control = type(self.element).is_control and not is_grey
        return is_control or bool(origin.action or origin.miss)

    @property
    def is_filled_in(self) -> bool:
        """Whether it is there to be filled in, chosen or ticked."""
        match self.element:
            case Option(is_shown=is_shown):
                return is_shown and not self.settles
            case Radio(options=()) | Select(options=()):
                return False
        return is_asked(self.origin) and type(self.element).is_control

    @property
    def opens(self) -> bool:
        """Whether one opens it, or closes it, so as to choose in it."""
        return is_asked(self.origin) and isinstance(self.element, Select)

    @property
    def settles(self) -> bool:
        """Whether it only prepares what leads on: it chooses, or tells what is to be chosen."""
        return self.hotspot is not None and isinstance(self.origin.action, By | Choose)

    @property
    def option(self) -> str | None:
        """The option that one chooses here, of an author's choice among several."""
        match self.element:
            case Option(text=text, is_shown=True):
                return text
            case Radio(options=(text, *_)) if is_asked(self.origin):
                return text
            case Choice(text=text) if isinstance(self.origin, Question) and self.is_filled_in:
                return text
        return None

    @property
    def is_right_option(self) -> bool:
        """Whether it is the option that is to be chosen."""
        if isinstance(self.element, Choice):
            return self.element.right
        return isinstance(self.origin, Radio | Select) and self.option == self.origin.value


def is_filled(control: Control, filled: FormValues) -> bool:
    """Return whether what was filled in is right."""
    origin, given = control.origin, filled.get(control.name, EMPTY)
    match origin:
        case Field():
            return control.expected is None or is_right(control.expected, given)
        case Checkbox(asked=True):
            return (given == TICKED) == origin.checked
        case Radio(asked=True) | Select(asked=True):
            return given == origin.value
        case Question():
            chosen = origin.chosen(given)
            return chosen is not None and chosen.right
        case Choice():
            return (given == TICKED) == origin.right
    return True


def solution(origin: Element) -> str | None:
    """Return a right value for an element, or None where its author gave no example."""
    match origin:
        case Field() as field:
            return _example(field)
        case Checkbox(checked=checked):
            return TICKED if checked else EMPTY
        case Radio(value=value) | Select(value=value):
            return value
        case Question(options=options):
            return next(option.text for option in options if option.right)
        case Choice(right=right):
            return TICKED if right else EMPTY
    return None


def _example(field: Field) -> str | None:
    if field.expected is None:
        return None
    return field.value if is_right(field.expected, field.value) else example(field.expected)


def expected_in(field: Field, fields: Mapping[str, Field], filled: FormValues) -> Answer | None:
    """Return what a field takes: where it is the same as another's, what is there."""
    answer = field.expected
    if answer is None or answer.same_as is None:
        return answer
    other = fields[answer.same_as]
    return replace(answer, exact=filled.get(answer.same_as) or _example(other))


def is_asked(origin: Element) -> bool:
    """Return whether someone who practises fills an element in."""
    if isinstance(origin, Field):
        return origin.expected is not None
    if isinstance(origin, Choice):
        return origin.is_one_of_several and origin.action is not None
    if isinstance(origin, Question):
        return origin.is_asked
    return isinstance(origin, Checkbox | Radio | Select) and origin.asked


def names_of(slide: Slide) -> list[str]:
    """Return each element's name in records: its id, or its kind and words; no two are alike."""
    names: dict[str, None] = {}
    for element in slide.elements:
        words = " ".join(element.caption.split())
        name = element.id or f"{type(element).__name__.lower()} {words}".strip()[:_LONGEST_NAME]
        others = (f"{name} ({number})" for number in count(2))
        names[next(one for one in chain((name,), others) if one not in names)] = None
    return list(names)
