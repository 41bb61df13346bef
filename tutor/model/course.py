"""A course, its scenarios and their slides."""

from collections.abc import Iterator, Mapping, Set
from functools import cached_property
from typing import Annotated, NamedTuple

import msgspec

from tutor.model.actions import To, Visit
from tutor.model.elements.element import Element, means
from tutor.model.screens import Screen
from tutor.model.targets import Reserved, SlideRef, Target


class Hotspot(NamedTuple):
    """An element that one may activate, and the number it bears on its slide."""

    number: int
    element: Element

    @property
    def id(self) -> str:
        """The element's id; its number where the author gave none."""
        return self.element.id or str(self.number)

    @property
    def leads_on(self) -> bool:
        """Whether it leads to another slide, and not back."""
        match self.element.action:
            case To(target):
                return target is not Reserved.BACK
            case Visit():
                return True
        return False


class Slide(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """An explanation, a screen, and the ways that lead on."""

    ref: SlideRef
    title: str
    text: str = ""
    notes: str = ""
    screen: Screen | None = None
    next: Target | None = None
    end: bool = False

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """The elements of its screen and all that they hold, in the order they are written."""
        return tuple(walk(self.screen.elements)) if self.screen else ()

    @cached_property
    def hotspots(self) -> tuple[Hotspot, ...]:
        """The elements that bear an action, numbered from 1 in the order they are written."""
        acting = (element for element in self.elements if element.action)
        return tuple(Hotspot(number, element) for number, element in enumerate(acting, 1))


class Scenario(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A parcours: slides that belong together, in the order of their file."""

    id: str
    title: str
    start: SlideRef
    slides: Mapping[str, Slide]
    summary: str = ""
    after: Target | None = None
    variables: Mapping[str, str] = {}
    """Those that its file defines."""
    mentioned: Set[str] = frozenset()
    """The names of the variables that the texts of its file mention, as far as they are read."""

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The place of each slide in the file, from 1."""
        return {name: number for number, name in enumerate(self.slides, 1)}


class Theme(msgspec.Struct, frozen=True, kw_only=True):
    """The service's colours, as `#RRGGBB`."""

    primary: Annotated[str, means("Buttons, links, titles.")] = "#0C419A"
    secondary: Annotated[str, means("The pointer, the numbers and the callouts.")] = "#D81E7E"
    success: Annotated[str, means("What went well.")] = "#1E7B6F"
    error: Annotated[str, means("What went wrong.")] = "#C7414F"
    text: Annotated[str, means("The words of the screens.")] = "#262939"
    light: Annotated[str, means("A light ground.")] = "#E7ECFA"


class Course(msgspec.Struct, frozen=True, kw_only=True):
    """Scenarios that lead into one another."""

    title: str
    start: SlideRef
    scenarios: Mapping[str, Scenario]
    menu: SlideRef | None = None
    language: str = "fr"
    theme: Theme = Theme()
    variables: Mapping[str, str] = {}
    """Those that `course.yaml` defines."""
    mentioned: Set[str] = frozenset()
    """The names of the variables that its own texts mention."""

    def slide(self, ref: SlideRef) -> Slide:
        """Return the slide that bears this name; raise KeyError where none does."""
        return self.scenarios[ref.scenario].slides[ref.slide]

    def __contains__(self, ref: SlideRef) -> bool:
        scenario = self.scenarios.get(ref.scenario)
        return scenario is not None and ref.slide in scenario.slides


def walk(elements: tuple[Element, ...]) -> Iterator[Element]:
    """Yield the elements and all that they hold, in the order in which they are written."""
    for element in elements:
        yield element
        if children := element.children:
            yield from walk(children)
