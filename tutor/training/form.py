"""A slide as a form: its controls are empty, and nothing is pointed at."""

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
    Heading,
    Input,
    Option,
    Question,
    Radio,
    Select,
    Validate,
)
from tutor.model.replacing import replace_elements
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


class Form(NamedTuple):
    """A slide as it is drawn in practice, and everything drawn on it."""

    slide: Slide
    controls: tuple[Control, ...]

    def control(self, number: int) -> Control:
        """Return the control that bears a number."""
        return self.controls[number - 1]

    @property
    def to_fill(self) -> list[Control]:
        """The fields, boxes and choices to fill in, each choice by its right option."""
        return [
            control
            for control in self.controls
            if control.is_filled_in and (control.option is None or control.is_right_option)
        ]


def form_of(
    slide: Slide,
    filled: FormValues,
    *,
    explained: bool,
    opened: str | None = None,
    are_listed: bool = False,
) -> Form:
    """Return a slide as a form with these values; callouts stay where it is `explained`.

    The list named `opened` is open. Where options `are_listed`, lists are choices as others.
    """
    spots = {id(spot.element): spot for spot in slide.hotspots}
    named = names_of(slide)
    names = iter(named)
    questions = [
        _Asking(name, one)
        for name, one in zip(named, slide.elements, strict=True)
        if isinstance(one, Question) and one.is_asked
    ]
    asking = {id(option): one for one in questions for option in one.options}
    last = questions[-1] if questions else None
    fields = {one.id: one for one in slide.elements if isinstance(one, Field) and one.id}
    drawn: list[tuple[str, Element]] = []

    def change(origin: Element) -> tuple[Element, ...]:
        if isinstance(origin, Validate):
            assert last is not None
            drawn.append((last.name, origin))
            return (origin,)
        name = next(names)
        if isinstance(origin, Choice):
            alone = asking.get(id(origin))
            drawn.append(alone or (name, origin))
            given, chosen = filled.get(drawn[-1][0]), origin.text if alone else TICKED
            return (replace(origin, is_chosen=given == chosen),)
        if last and slide.next and origin is last.question:
            drawn.append((name, origin))
            return (replace(last.question, sending=(Validate(),)),)
        shown = origin if explained else replace(origin, callout=None)
        given = filled.get(name, EMPTY)
        if isinstance(shown, Select) and is_asked(shown) and not are_listed:
            parts = tuple(_list(shown, given, is_open=name == opened))
        else:
            parts = tuple(_filled(shown, given))
        drawn.extend((name, origin) for _ in parts)
        return parts

    asked = replace_elements(slide, change)
    controls = (
        Control(
            number,
            name,
            element,
            origin,
            None if is_asked(origin) else spots.get(id(origin)),
            _expected(origin, fields, filled) if isinstance(origin, Field) else None,
            id(origin) in slide.covered,
        )
        for number, ((name, origin), element) in enumerate(
            zip(drawn, asked.elements, strict=True), 1
        )
    )
    return Form(asked, tuple(controls))


class _Asking(NamedTuple):
    """A question that is asked, and its name in records."""

    name: str
    question: Question

    @property
    def options(self) -> tuple[Choice, ...]:
        """Those of which one alone is right; where several may be, each is asked by itself."""
        return () if self.question.several else self.question.options


def _expected(field: Field, fields: Mapping[str, Field], filled: FormValues) -> Answer | None:
    """Return what a field takes, where it is the same as another's with what is there."""
    answer = field.expected
    if answer is None or answer.same_as is None:
        return answer
    other = fields[answer.same_as]
    return replace(answer, exact=filled.get(answer.same_as) or _solution(other, other.expected))


def names_of(slide: Slide) -> list[str]:
    """Return each element's name in records: its id, or its kind and words; no two are alike."""
    names: dict[str, None] = {}
    for element in slide.elements:
        words = " ".join(element.caption.split())
        name = element.id or f"{type(element).__name__.lower()} {words}".strip()[:_LONGEST_NAME]
        others = (f"{name} ({number})" for number in count(2))
        names[next(one for one in chain((name,), others) if one not in names)] = None
    return list(names)


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


def solution(control: Control) -> str | None:
    """Return a right value for a control, or None where its author gave no example."""
    match control.origin:
        case Field() as field:
            return _solution(field, control.expected)
        case Checkbox(checked=checked):
            return TICKED if checked else EMPTY
        case Radio(value=value) | Select(value=value):
            return value
        case Question(options=options):
            return next(option.text for option in options if option.right)
        case Choice(right=right):
            return TICKED if right else EMPTY
    return None


def _solution(field: Field, expected: Answer | None) -> str | None:
    if expected is None:
        return None
    return field.value if is_right(expected, field.value) else example(expected)


def asks(slide: Slide) -> bool:
    """Return whether a slide asks something, and is not only shown."""
    return any(map(is_asked, slide.elements)) or any(spot.leads_on for spot in slide.hotspots)


def is_asked(origin: Element) -> bool:
    """Return whether someone who practises fills an element in."""
    if isinstance(origin, Field):
        return origin.expected is not None
    if isinstance(origin, Choice):
        return origin.is_one_of_several and origin.action is not None
    if isinstance(origin, Question):
        return origin.is_asked
    return isinstance(origin, Checkbox | Radio | Select) and origin.asked


def _filled(element: Element, given: str) -> list[Element]:
    """Return an element as it is drawn with the given value; options are elements of their own."""
    if not is_asked(element):
        return [element]
    match element:
        case Field():
            return [replace(element, value=given)]
        case Checkbox():
            return [replace(element, checked=given == TICKED)]
        case Radio(options=options, label=label) | Select(options=options, label=label):
            parts = [_option(element, option, given) for option in options]
            return [_question(element, label), *parts] if label else [*parts]
    return [element]


def _question(choice: Radio | Select, label: str) -> Element:
    """Return what is asked, over the options; as a choice without any where it bears marks."""
    if choice.required:
        return Radio(label=label, options=(), required=True)
    return Heading(text=label, level=3)


def _option(choice: Radio | Select, option: str, given: str) -> Radio:
    """Return one option by itself; the callout points at the one to choose.

    What is told of the whole choice stands under its last one.
    """
    return Radio(
        options=(option,),
        value=given or None,
        asked=True,
        callout=choice.callout if option == choice.value else None,
        hint=choice.hint,
        miss=choice.miss,
        error=choice.error if option == choice.options[-1] else "",
    )


def _list(select: Select, given: str, *, is_open: bool) -> list[Element]:
    """Return a list with what was chosen in it, and its options, which show where it is open.

    An open list has no options of its own any more: they cover what is told under it.
    """
    head = replace(select, value=given or None)
    if is_open:
        head = replace(head, options=(), callout=None, help=None, error="")
    options = (
        Option(
            text=option,
            is_chosen=option == given,
            is_shown=is_open,
            callout=select.callout if is_open and option == select.value else None,
        )
        for option in select.options
    )
    return [head, *options]
