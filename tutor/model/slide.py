"""A slide: as it is written, as it is played, and on paper."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, NamedTuple, NewType

import msgspec

from tutor.language import Phrase
from tutor.model import live
from tutor.model.actions import Action, By, Choose, To, Visit
from tutor.model.answers import Rung
from tutor.model.conditions import Branch, Facts, When
from tutor.model.elements.element import Element
from tutor.model.locus import Locus
from tutor.model.screens import Screen
from tutor.model.targets import Reserved, SlideRef, Target

Term = NewType("Term", str)
"""A term of the glossary: words of any kind, not a name."""

Place = NewType("Place", int)
"""The number of a hotspot among all that its slide's author wrote, from 1."""

Seconds = NewType("Seconds", int)
"""How long a slide is shown, from 1 to LONGEST_WAIT."""

LONGEST_WAIT = 60
"""For how many seconds at most a slide is shown that goes on by itself: who waits longer doubts."""


class Hotspot(NamedTuple):
    """An element that one may activate, and the number it bears on its slide."""

    number: int
    element: Element
    place: Place
    """Its number among all that its author wrote, whether they are there or not."""

    @property
    def id(self) -> str:
        """The element's id; its place where the author gave none."""
        return self.element.id or str(self.place)

    @property
    def scenario(self) -> str | None:
        """The scenario of the slide to which it leads, where that is a slide by its name."""
        match self.element.action:
            case To(SlideRef(scenario)) | Visit(SlideRef(scenario)):
                return scenario
        return None

    @property
    def chooses_in(self) -> str | None:
        """The id of the control in which it chooses an option, or which it opens."""
        action = self.element.action
        return action.control if isinstance(action, Choose) else None

    @property
    def leads_on(self) -> bool:
        """Whether it leads to another slide, and not back."""
        match self.element.action:
            case To(target):
                return target is not Reserved.BACK
            case Visit() | By():
                return True
        return False


class Click(NamedTuple):
    """A click to which a slide answers, and what it does."""

    action: Action
    hotspot: Hotspot | None = None
    """None for a click anywhere."""

    @property
    def place(self) -> int:
        """The hotspot's place; zero for a click anywhere."""
        return self.hotspot.place if self.hotspot else 0


class Slide(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """An explanation, a screen, and the ways that lead on."""

    ref: SlideRef
    title: Annotated[str, Phrase("The slide's title.")]
    text: Annotated[
        str, Phrase("The explanation, in Markdown. Without it, the screen takes all the room.")
    ] = ""
    notes: Annotated[str, Phrase("For the trainer alone, in Markdown.")] = ""
    details: Annotated[str | None, Phrase("More to show, on demand, in Markdown.")] = None
    screen: Annotated[
        Screen | None, Phrase("The screen of the software; without it, the slide is text alone.")
    ] = None
    next: Annotated[Target | None, Phrase("A click anywhere, or Enter, leads to this target.")] = (
        None
    )
    wait: Annotated[
        Seconds | None,
        Phrase("Beside “next”: for how many seconds it is shown, before it goes on by itself."),
    ] = None
    on_miss: Annotated[
        tuple[Rung, ...],
        Phrase("In practice, the help after each wrong click; “reveal” shows the right hotspot."),
    ] = ()
    glossary: Mapping[Term, str] = {}
    """The course's terms, some of which its text may use."""
    end: Annotated[bool, Phrase("true: play ends here.")] = False
    branches: tuple[Branch, ...] = ()
    """Where a click anywhere leads instead of `next`: the first of which the condition holds."""
    origins: tuple[Locus, ...] = ()
    """Where each of its elements is written, where some of them are taken from elsewhere."""
    idle: frozenset[int] = frozenset()
    """Which of its elements, from 0, were given an action here, under the slide's own window."""
    places: tuple[Place, ...] = ()
    """The place of each hotspot, where some that its author wrote are not there."""
    variant: object = None
    """What tells it from the same slide as it stands at other moments."""

    def locus(self, *keys: str, element: int | None = None) -> Locus:
        """Return where the slide, one of its elements, or a key of these, is written."""
        if element is None or not self.origins:
            return Locus.of(self.ref, *keys, element=element)
        origin = self.origins[element]
        return origin._replace(keys=(*origin.keys, *keys))

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """The elements of its screen and all that they hold, in the order they are written."""
        return tuple(walk(self.screen.all_elements)) if self.screen else ()

    @cached_property
    def covered(self) -> frozenset[int]:
        """The `id()` of each element over which a window lies: none of them reacts."""
        if self.screen is None or self.screen.dialog is None:
            return frozenset()
        return frozenset(map(id, walk(self.screen.elements)))

    @cached_property
    def hotspots(self) -> tuple[Hotspot, ...]:
        """The elements that bear an action, numbered from 1 in the order they are written."""
        acting = [one for one in self.elements if one.action and id(one) not in self.covered]
        places = self.places or map(Place, range(1, len(acting) + 1))
        numbered = zip(acting, places, strict=True)
        return tuple(Hotspot(n, element, place) for n, (element, place) in enumerate(numbered, 1))

    @cached_property
    def clicks(self) -> tuple[Click, ...]:
        """All that one may click: anywhere first, where that leads on, then each hotspot."""
        anywhere = (Click(To(self.next)),) if self.next else ()
        acting = ((spot.element.action, spot) for spot in self.hotspots)
        return (*anywhere, *(Click(action, spot) for action, spot in acting if action))

    @cached_property
    def controls(self) -> Mapping[str, live.Control]:
        """The controls by whose options its hotspots lead, under their ids."""
        actions = (spot.element.action for spot in self.hotspots)
        leading = {action.control for action in actions if isinstance(action, By)}
        if not leading:
            return {}
        return {
            one.id: one
            for one in self.elements
            if isinstance(one, live.Control) and one.id in leading and id(one) not in self.covered
        }

    @cached_property
    def conditions(self) -> tuple[When, ...]:
        """All the conditions that it asks for, as it is played."""
        of_elements = (one.when for one in self.played.elements if one.when)
        return (*of_elements, *(branch.when for branch in self.branches))

    @cached_property
    def guards(self) -> Mapping[int, tuple[When, ...]]:
        """The conditions under which each element is there that has some, under its `id()`."""
        if self.screen is None or not any(one.when for one in self.elements):
            return {}
        return dict(_guards(self.screen.all_elements, ()))

    def is_there(self, element: Element, facts: Facts) -> bool:
        """Return whether one of its elements is there, and all that holds it."""
        return all(guard.holds(facts) for guard in self.guards.get(id(element), ()))

    @cached_property
    def played(self) -> "Slide":
        """The slide with all of its elements, each option of what leads as a hotspot by itself."""
        return self._expanded[0]

    def source(self, place: int) -> int:
        """Return which of its elements, from 0, gives the hotspot of a place."""
        return self._expanded[1][place - 1]

    @cached_property
    def _expanded(self) -> tuple["Slide", list[int]]:
        slide, sources = self, list(self.elements)
        if self.screen and self.controls:
            screen, sources = live.expanded(self.screen, self.controls)
            slide = msgspec.structs.replace(self, screen=screen, origins=())
        order = {id(one): index for index, one in enumerate(self.elements)}
        pairs = zip(slide.elements, sources, strict=True)
        return slide, [order[id(source)] for one, source in pairs if one.action]

    @cached_property
    def printed(self) -> "Slide":
        """The slide on paper: its options numbered as they are played, whatever it asks for."""
        screen = self.played.screen
        if self.played is self or screen is None:
            return self
        screen = live.printed(screen, live.chosen_in(self.controls, {}))
        return msgspec.structs.replace(self, screen=screen, origins=())

    @cached_property
    def stands_still(self) -> bool:
        """Whether it is the same at every moment of play."""
        return not (self.controls or self.conditions)

    def at(self, facts: Facts, chosen: Mapping[str, str], opened: str | None) -> "Slide":
        """Return the slide as it stands, with what is chosen on it and which list is open."""
        if self.stands_still:
            return self
        variant = (tuple(one.holds(facts) for one in self.conditions), (*chosen.items(),), opened)
        if variant not in self._variants:
            self._variants[variant] = self._at(facts, chosen, opened, variant)
        return self._variants[variant]

    def _at(
        self, facts: Facts, chosen: Mapping[str, str], opened: str | None, variant: object
    ) -> "Slide":
        branch = next((one for one in self.branches if one.when.holds(facts)), None)
        screen, places = self.played.screen, tuple[int, ...]()
        if screen:
            numbers = {id(spot.element): spot.number for spot in self.played.hotspots}
            there = {id for id, one in self.controls.items() if self.is_there(one, facts)}
            stands = live.chosen_in(self.controls, {id: chosen[id] for id in chosen if id in there})
            screen, places = live.standing(screen, numbers, facts, stands, opened)
        return msgspec.structs.replace(
            self,
            screen=screen,
            next=branch.to if branch else self.next,
            branches=(),
            origins=(),
            places=tuple(map(Place, places)),
            variant=variant,
        )

    @cached_property
    def _variants(self) -> dict[object, "Slide"]:
        return {}

    @property
    def hint(self) -> str | None:
        """The hint of its only hotspot: among several, one would steer those who choose."""
        return self.hotspots[0].element.hint if len(self.hotspots) == 1 else None

    @cached_property
    def offered(self) -> frozenset[str]:
        """The scenarios to which its hotspots lead, but those that are offered on a condition."""
        always = (spot for spot in self.hotspots if id(spot.element) not in self.guards)
        return frozenset(spot.scenario for spot in always if spot.scenario)

    @cached_property
    def main(self) -> Hotspot | None:
        """The hotspot that its author marked as the way on, if any."""
        return next((spot for spot in self.hotspots if spot.element.main), None)


def walk(elements: tuple[Element, ...]) -> Iterator[Element]:
    """Yield the elements and all that they hold, in the order in which they are written."""
    for element in elements:
        yield element
        if children := element.children:
            yield from walk(children)


def _guards(
    elements: tuple[Element, ...], outer: tuple[When, ...]
) -> Iterator[tuple[int, tuple[When, ...]]]:
    for element in elements:
        inner = (*outer, element.when) if element.when else outer
        if inner:
            yield id(element), inner
        yield from _guards(element.children, inner)
