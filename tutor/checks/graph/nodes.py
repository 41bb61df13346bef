"""The states of play that proofs tell apart, and the clicks that lead from one to another."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from tutor.checks.graph.circumstances import Circumstances
from tutor.model.actions import By, Say, To, Visit
from tutor.model.conditions import Value, When
from tutor.model.live import chosen_in
from tutor.model.locus import Locus
from tutor.model.slide import Hotspot, Slide
from tutor.model.targets import Target


@dataclass(eq=False, slots=True)
class Node:
    """A slide, come upon when somebody waits for a `return`, or when nobody does."""

    slide: Slide
    waited: bool
    known: Circumstances
    steps: list["Node"] = field(default_factory=list)
    """Where `to`, `next`, and a `return` to nobody lead, and itself as visits leave it."""
    visits: list["Node"] = field(default_factory=list)
    """Where a visit leads, for which this slide waits."""
    onward: list["Node"] = field(default_factory=list)
    """All the nodes to which a click may lead, besides what lies behind."""
    returning: list[Circumstances] = field(default_factory=list)
    """The circumstances in which one may give back to who waits."""
    backs: bool = False
    """Whether one may undo the step that led here."""
    leaves: bool = False
    """Whether play is at its end here, or one may quit."""

    @property
    def returns(self) -> bool:
        """Whether one may give back to who waits."""
        return bool(self.returning)

    @property
    def is_stuck(self) -> bool:
        """Whether a slide that has ways on has none as it stands."""
        leads = self.onward or self.leaves or self.backs or self.returns
        return bool(self.slide.conditions) and not leads

    @property
    def waiting(self) -> list["Node"]:
        """The nodes among these where somebody waits."""
        return [node for node in self.onward if node.waited]


class Transition(NamedTuple):
    """A click that leads elsewhere from a slide; its hotspot is None for a click anywhere."""

    slide: Slide
    action: To | Visit
    hotspot: Hotspot | None = None
    guards: tuple[When, ...] = ()
    """The conditions under which it is there."""

    @property
    def locus(self) -> Locus:
        """The part of the course where its target is written."""
        if self.hotspot is None:
            return Locus.of(self.slide.ref, "next")
        return locus_of(self.slide, self.hotspot)

    @property
    def sets(self) -> tuple[Value, ...]:
        """The choices that take another value by it."""
        return self.hotspot.element.sets if self.hotspot else ()


def transitions(slide: Slide) -> Iterator[Transition]:
    """Yield what leads elsewhere from a slide, or would."""
    passed: list[When] = []
    for branch in slide.branches:
        guards = (*(When(no=one) for one in passed), branch.when)
        yield Transition(slide, To(branch.to), None, guards)
        passed.append(branch.when)
    if slide.next:
        yield Transition(slide, To(slide.next), None, tuple(When(no=one) for one in passed))
    for spot in slide.hotspots:
        guards = slide.guards.get(id(spot.element), ())
        match spot.element.action:
            case (To() | Visit()) as action:
                yield Transition(slide, action, spot, guards)
            case By() as action:
                for target, others in _chosen(slide, action).items():
                    yield Transition(slide, To(target), spot, (*guards, *others))


def _chosen(slide: Slide, action: By) -> dict[Target, tuple[When, ...]]:
    """Return where the options of a choice lead, each under what is to hold besides.

    What stands chosen at first leads on even where the choice is not there.
    """
    control = slide.controls[action.control]
    first = chosen_in(slide.controls, {}).get(action.control)
    guards = slide.guards.get(id(control), ())
    ways = {target: guards for _, target in action.ways}
    return ways | {target: () for option, target in action.ways if option == first}


class Answer(NamedTuple):
    """An answer that has play remember something."""

    guards: tuple[When, ...]
    sets: tuple[Value, ...]


def setting_answers(slide: Slide) -> Iterator[Answer]:
    """Yield the answers of a slide by which choices take other values."""
    for spot in slide.hotspots:
        if isinstance(spot.element.action, Say) and spot.element.sets:
            yield Answer(slide.guards.get(id(spot.element), ()), spot.element.sets)


def locus_of(slide: Slide, hotspot: Hotspot) -> Locus:
    """Return where a hotspot's action is written."""
    index = next(number for number, one in enumerate(slide.elements) if one is hotspot.element)
    match hotspot.element.action:
        case Visit():
            key = "visit"
        case Say():
            key = "say"
        case _:
            key = "to"
    return slide.locus(key, element=index)
