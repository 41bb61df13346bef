"""A course, its scenarios and their slides."""

from collections.abc import Iterator, Mapping, Set
from functools import cached_property
from typing import Annotated, NamedTuple, NewType

import msgspec

from tutor.language import Phrase
from tutor.model.actions import Action, To, Visit
from tutor.model.answers import Rung
from tutor.model.elements.element import Element
from tutor.model.locus import Locus
from tutor.model.screens import Screen
from tutor.model.targets import Reserved, SlideRef, Target
from tutor.model.tasks import Exam, Task

Term = NewType("Term", str)
"""A term of the glossary: words of any kind, not a name."""

LanguageTag = NewType("LanguageTag", str)
"""A language as BCP 47 names it: `fr`, `pt-BR`."""

LANGUAGE_TAG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"
"""The pattern of such a tag."""


class Hotspot(NamedTuple):
    """An element that one may activate, and the number it bears on its slide."""

    number: int
    element: Element

    @property
    def id(self) -> str:
        """The element's id; its number where the author gave none."""
        return self.element.id or str(self.number)

    @property
    def scenario(self) -> str | None:
        """The scenario of the slide to which it leads, where that is a slide by its name."""
        match self.element.action:
            case To(SlideRef(scenario)) | Visit(SlideRef(scenario)):
                return scenario
        return None

    @property
    def leads_on(self) -> bool:
        """Whether it leads to another slide, and not back."""
        match self.element.action:
            case To(target):
                return target is not Reserved.BACK
            case Visit():
                return True
        return False


class Click(NamedTuple):
    """A click to which a slide answers, and what it does."""

    action: Action
    hotspot: Hotspot | None = None
    """None for a click anywhere."""

    @property
    def number(self) -> int:
        """The hotspot's number; zero for a click anywhere."""
        return self.hotspot.number if self.hotspot else 0


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
    on_miss: Annotated[
        tuple[Rung, ...],
        Phrase("In practice, the help after each wrong click; “reveal” shows the right hotspot."),
    ] = ()
    glossary: Mapping[Term, str] = {}
    """The course's terms, some of which its text may use."""
    end: Annotated[bool, Phrase("true: play ends here.")] = False
    origins: tuple[Locus, ...] = ()
    """Where each of its elements is written, where some of them are taken from elsewhere."""

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
    def hotspots(self) -> tuple[Hotspot, ...]:
        """The elements that bear an action, numbered from 1 in the order they are written."""
        acting = (element for element in self.elements if element.action)
        return tuple(Hotspot(number, element) for number, element in enumerate(acting, 1))

    @cached_property
    def clicks(self) -> tuple[Click, ...]:
        """All that one may click: anywhere first, where that leads on, then each hotspot."""
        anywhere = (Click(To(self.next)),) if self.next else ()
        acting = ((spot.element.action, spot) for spot in self.hotspots)
        return (*anywhere, *(Click(action, spot) for action, spot in acting if action))

    @property
    def hint(self) -> str | None:
        """The hint of its only hotspot: among several, one would steer those who choose."""
        return self.hotspots[0].element.hint if len(self.hotspots) == 1 else None

    @cached_property
    def offered(self) -> frozenset[str]:
        """The scenarios to which its hotspots lead."""
        return frozenset(spot.scenario for spot in self.hotspots if spot.scenario)

    @cached_property
    def main(self) -> Hotspot | None:
        """The hotspot that its author marked as the way on, if any."""
        return next((spot for spot in self.hotspots if spot.element.main), None)


class Scenario(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A scenario: slides that belong together, in the order of their file."""

    id: str
    title: Annotated[str, Phrase("The scenario's title.")]
    start: Annotated[SlideRef, Phrase("Its first slide; by default, the first one written.")]
    slides: Annotated[
        Mapping[str, Slide],
        Phrase("The slides, each under its name: letters, digits, “_” and “-”."),
    ]
    summary: Annotated[str, Phrase("A line that says what it covers.")] = ""
    after: Annotated[
        Target | None,
        Phrase("Where “return” leads when nobody is waiting; by default, to the end menu."),
    ] = None
    minutes: Annotated[int | None, Phrase("How long it is meant to take, in minutes.")] = None
    variables: Mapping[str, str] = {}
    """The variables that its file defines, as they are written."""
    mentioned: Set[str] = frozenset()
    """The names of the variables that the texts of its file mention, as far as they are read."""

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The place of each slide in the file, from 1."""
        return {name: number for number, name in enumerate(self.slides, 1)}

    @property
    def refs(self) -> Iterator[SlideRef]:
        """The full names of its slides, in the order of its file. No slide is read for them."""
        return (SlideRef(self.id, name) for name in self.slides)


COLOUR = "#[0-9A-Fa-f]{6}"
"""The pattern of a colour."""


_Colour = Annotated[str, msgspec.Meta(pattern=rf"^{COLOUR}\Z")]


class Theme(msgspec.Struct, frozen=True, kw_only=True):
    """The service's colours, as `#RRGGBB`."""

    primary: Annotated[_Colour, Phrase("Buttons, links, titles, the header.")] = "#0C419A"
    secondary: Annotated[_Colour, Phrase("The pointer, the numbers and the callouts.")] = "#D81E7E"
    success: Annotated[_Colour, Phrase("What went well.")] = "#1E7B6F"
    error: Annotated[_Colour, Phrase("What went wrong.")] = "#C7414F"
    text: Annotated[_Colour, Phrase("The words of the screens.")] = "#262939"
    light: Annotated[_Colour, Phrase("A light ground.")] = "#E7ECFA"


class Course(msgspec.Struct, frozen=True, kw_only=True):
    """Scenarios that lead into one another."""

    title: Annotated[str, Phrase("The course's title, at the top of every slide.")]
    start: Annotated[
        SlideRef, Phrase("The first slide: scenario/name. By default, the first scenario's start.")
    ]
    scenarios: Annotated[
        Mapping[str, Scenario],
        Phrase("The scenarios, in order: the names of their files, without “.yaml”."),
    ]
    menu: Annotated[
        SlideRef | None,
        Phrase(
            "The end menu, where “to: menu” leads: scenario/name; or “auto”, one made by itself."
        ),
    ] = None
    language: Annotated[LanguageTag, Phrase("The language of the course's text.")] = LanguageTag(
        "fr"
    )
    theme: Annotated[Theme, Phrase("The service's colours.")] = Theme()
    terms: Annotated[
        Mapping[Term, str], Phrase("A glossary: words, and their explanations in Markdown.")
    ] = {}
    id: Annotated[
        str,
        Phrase("The course's name in the records; by default, its title. Once chosen, it stays."),
    ] = ""
    tasks: Annotated[
        tuple[Task, ...],
        Phrase("The tasks for practice and the exam; by default, one for each scenario."),
    ] = ()
    exam: Annotated[Exam, Phrase("The rules of the exam.")] = Exam()
    variables: Mapping[str, str] = {}
    """The variables that `course.yaml` defines, as they are written."""
    mentioned: Set[str] = frozenset()
    """The names of the variables that its own texts mention."""

    @property
    def known_as(self) -> str:
        """The course's name in records: its id, else its title."""
        return self.id or self.title

    @property
    def refs(self) -> Iterator[SlideRef]:
        """Every slide's name, in the order of the files. No slide is read for them."""
        return (ref for scenario in self.scenarios.values() for ref in scenario.refs)

    @property
    def slides(self) -> Iterator[Slide]:
        """Every slide, in the order of the files. Each is read when it is come to."""
        return map(self.slide, self.refs)

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
