"""A slide as a form: its controls are empty, and nothing is pointed at."""

from typing import NamedTuple

from msgspec.structs import replace

from tutor.model.elements import (
    Checkbox,
    Choice,
    Element,
    Field,
    Heading,
    Option,
    Question,
    Radio,
    Select,
    Validate,
)
from tutor.model.replacing import replace_elements
from tutor.model.slide import Slide
from tutor.training.controls import (
    EMPTY,
    TICKED,
    Control,
    FormValues,
    expected_in,
    is_asked,
    names_of,
)


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
            expected_in(origin, fields, filled) if isinstance(origin, Field) else None,
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


def asks(slide: Slide) -> bool:
    """Return whether a slide asks something, and is not only shown."""
    return any(map(is_asked, slide.elements)) or any(spot.leads_on for spot in slide.hotspots)


def _filled(element: Element, given: str) -> list[Element]:
    """Return an element as it is drawn with the given value; options are elements of their own."""
    if not is_asked(element):
        return [element]
    match element:
        case Field():
            return [replace(element, value=given)]
        case Checkbox():
            return [replace(element, checked=given == TICKED)]
        case Radio() | Select():
            return parts_of(element, given)
    return [element]


def parts_of(choice: Radio | Select, given: str = EMPTY) -> list[Element]:
    """Return what is drawn of a choice that is asked: its question, each option by itself."""
    parts = [_option(choice, option, given) for option in choice.options]
    return [_question(choice, choice.label), *parts] if choice.label else [*parts]


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
