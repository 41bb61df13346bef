"""A slide in a mode: its form, and the controls that are right there."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from tutor.language import Language
from tutor.model.elements import Field, Option, Validate
from tutor.model.likely_way import likely_way
from tutor.model.slide import Slide
from tutor.routes.ways import Way, ways
from tutor.training import instructions
from tutor.training.controls import Control, FormValues, is_filled
from tutor.training.form import Form, asks, form_of
from tutor.training.modes import Mode


class Told(NamedTuple):
    """What is told of a slide besides what it asks."""

    revealed: bool
    """Whether the right place is shown."""
    numbered: bool = False
    """Whether what is to be done is told with the number that it bears among the choices."""
    wrong: frozenset[str] = frozenset()
    """The names of what was found wrong in the form."""
    opened: str | None = None
    """The name of the list that is open."""


class Position:
    """A slide as it is asked at one moment of an attempt."""

    def __init__(
        self, slide: Slide, right: Sequence[Way], mode: Mode, filled: FormValues, told: Told
    ) -> None:
        self.slide = slide
        self.right = right or _onward(slide)
        """The ways on that are right, the best first; all that lead on where none is better."""
        self.filled = filled
        self._mode = mode
        self._told = told

    @cached_property
    def is_step(self) -> bool:
        """Whether something is asked here, and not only shown."""
        return asks(self.slide)

    @property
    def goes_on_anywhere(self) -> bool:
        """Whether a click anywhere, or Enter, is a right way on."""
        return any(way.place == 0 for way in self.right)

    @cached_property
    def form(self) -> Form:
        """The slide as a form, with what was filled in."""
        told = self._told
        return form_of(
            self.slide,
            self.filled,
            explained=self._mode is Mode.GUIDED,
            opened=told.opened,
            are_listed=told.numbered,
        )

    @cached_property
    def choices(self) -> tuple[Control, ...]:
        """Controls chosen by numbers from 1: on a step, all that react; else those that answer."""
        controls = self.form.controls
        if self.is_step:
            return tuple(control for control in controls if control.reacts)
        return tuple(control for control in controls if control.hotspot)

    def is_right(self, control: Control) -> bool:
        """Return whether a control leads rightly on."""
        if isinstance(control.element, Validate):
            return self.goes_on_anywhere
        return control.hotspot is not None and control.hotspot.place in self._places

    def takes(self, control: Control) -> bool:
        """Return whether a click on a control is right.

        A button without an action is no more than the ground around it.
        """
        if not (control.hotspot or control.origin.miss):
            return self.goes_on_anywhere
        return self.is_right(control)

    @property
    def marked(self) -> frozenset[int]:
        """The numbers of the controls that are pointed at."""
        if self._mode is Mode.GUIDED or (self._mode is Mode.PRACTICE and self._told.revealed):
            return frozenset(control.number for control in self._next)
        return frozenset()

    @property
    def first_marked(self) -> int | None:
        """The number of what is best to act on among what is pointed at, if anything is."""
        if not self.marked:
            return None
        following = {one.hotspot.place if one.hotspot else 0: one for one in self._next}
        ranked = [following[way.place] for way in self.right if way.place in following]
        return (*ranked, *self._next)[0].number

    @property
    def wrong(self) -> tuple[Control, ...]:
        """The parts of what was found wrong in the form: all the options of a choice."""
        return tuple(
            one
            for one in self.form.controls
            if one.name in self._told.wrong and one.is_filled_in and not is_filled(one, self.filled)
        )

    def comes_to(self, name: str) -> int | None:
        """Return where one is in a list: at the chosen option where it is open, else at itself."""
        parts = [one for one in self.form.controls if one.name == name and one.reacts]
        options = [one for one in parts if isinstance(one.element, Option)]
        chosen = [one for one in options if one.option == self.filled.get(name)]
        return next((one.number for one in (*chosen, *options, *parts)), None)

    @property
    def wrong_ends(self) -> frozenset[int]:
        """The number of the last part of each of them, under which that is told."""
        return frozenset({one.name: one.number for one in self.wrong}.values())

    def numbers_of(self, control: Control) -> list[int]:
        """Return the numbers by which one fills a control in, one an option; none if not told."""
        numbers = self._numbers_told
        same = (one for one in self.form.controls if one.name == control.name and one.is_filled_in)
        return [numbers[one.number] for one in same if one.number in numbers]

    @property
    def first_field(self) -> Control | None:
        """The first field to type in."""
        fields = (one for one in self.form.to_fill if isinstance(one.origin, Field))
        return next(fields, None) if self.is_step else None

    def instruction(self, language: Language) -> str:
        """Return the next thing to do, in a sentence."""
        following, numbers = self._next, self._numbers_told
        if following and self._lacking:
            first = following[0]
            return instructions.to_fill_in(first, numbers.get(first.number), language)
        return instructions.to_click(following, numbers, self.slide.elements, language)

    def hint(self, language: Language, *, reveals: bool) -> str:
        """Return a help in words: the author's, or where to look; or what is shown."""
        following = self._next
        if reveals:
            return instructions.SHOWN(language, what=self.instruction(language))
        hints = [text for c in following if (text := c.origin.hint or c.origin.callout)]
        elsewhere = instructions.LOOK_AT_FORM if self._lacking else instructions.LOOK_AROUND
        return instructions.sentence(hints[0]) if hints else elsewhere(language)

    @property
    def _numbers_told(self) -> dict[int, int]:
        """The number by which each control is chosen, where it is told."""
        choices = enumerate(self.choices, 1) if self._told.numbered else ()
        return {control.number: number for number, control in choices}

    @property
    def _places(self) -> set[int]:
        return {way.place for way in self.right}

    @property
    def _lacking(self) -> list[Control]:
        return [c for c in self.form.to_fill if not is_filled(c, self.filled)]

    @property
    def _next(self) -> list[Control]:
        """The next thing to fill in alone, or else the right places to click."""
        asked = self.form
        if lacking := self._lacking:
            return lacking[:1]
        return [control for control in asked.controls if self.is_right(control)]


def _onward(slide: Slide) -> Sequence[Way]:
    """Return the ways of a slide that lead on, the likely one first; all where none does."""
    likely = likely_way(slide)
    leading = [one for one in slide.clicks if one.hotspot is None or one.hotspot.leads_on]
    leading.sort(key=lambda one: one.hotspot != likely)
    return tuple(Way(slide.ref, one.place) for one in leading) or ways(slide)
