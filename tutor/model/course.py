"""A course and its scenarios."""

from collections.abc import Iterator, Mapping, Set
from functools import cached_property
from typing import Annotated, NewType

import msgspec

from tutor.language import Phrase
from tutor.model.slide import Slide, Term
from tutor.model.targets import SlideRef, Target
from tutor.model.tasks import Exam, Task

LanguageTag = NewType("LanguageTag", str)
"""A language as BCP 47 names it: `fr`, `pt-BR`."""

LANGUAGE_TAG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"
"""The pattern of such a tag."""


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
    author: Annotated[str, Phrase("Who wrote the course.")] = ""
    version: Annotated[str, Phrase("Which version of the course it is: a number, a date.")] = ""
    licence: Annotated[str, Phrase("What one may do with the course: the name of a licence.")] = ""
    tasks: Annotated[
        tuple[Task, ...],
        Phrase("The tasks for practice and the exam; by default, one for each scenario."),
    ] = ()
    exam: Annotated[Exam, Phrase("The rules of the exam.")] = Exam()
    choices: Annotated[
        Mapping[str, tuple[str, ...]],
        Phrase("What play remembers: each choice, and its values; the first holds at the start."),
    ] = {}
    watched: Set[str] = frozenset()
    """The slides and the scenarios (as `scenario/`) of which conditions ask if they were seen."""
    counted: Set[str] = frozenset()
    """The scenarios of which conditions ask if they are done."""
    variables: Mapping[str, str] = {}
    """The variables that `course.yaml` defines, as they are written."""
    mentioned: Set[str] = frozenset()
    """The names of the variables that its own texts mention."""

    @property
    def has_conditions(self) -> bool:
        """Whether conditions may ask for anything that changes as one plays."""
        return bool(self.choices or self.watched or self.counted)

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
