"""Titles that have no room at the top of the window."""

from collections.abc import Iterator

from rich.cells import cell_len

from tutor.checks.finding import Finding, Rule, Severity
from tutor.language import Phrase
from tutor.model.course import Course, Scenario
from tutor.model.locus import Locus
from tutor.painting.windows import USUAL

LONG_TITLE = Rule(
    "PP242",
    "long-title",
    Severity.NOTE,
    Phrase("Title that has no room in the header"),
    Phrase(
        "The course's title, the scenario's and the slide's number stand on one line over each "
        "slide. Where they have no room side by side, the titles are shortened, and one no longer "
        "reads where one is."
    ),
    Phrase("title of {cells} cells, shortened in the header at {window}"),
    Phrase("Write it shorter: both titles have {room} cells together."),
)

RULES: tuple[Rule, ...] = (LONG_TITLE,)


def check(course: Course) -> Iterator[Finding]:
    """Yield the longer of both titles, of each scenario in which they have no room together."""
    told: set[Locus] = set()
    for scenario in course.scenarios.values():
        room = USUAL.width - _around(scenario)
        cells, own = cell_len(course.title), cell_len(scenario.title)
        at = Locus(keys=("title",)) if cells > own else Locus(scenario.id, keys=("title",))
        if cells + own > room and at not in told:
            told.add(at)
            values = {"cells": max(cells, own), "room": room, "window": str(USUAL)}
            yield Finding(LONG_TITLE, at, values)


def _around(scenario: Scenario) -> int:
    """Return the cells of a header that are not its titles: the slide's number and the margins."""
    count = len(scenario.slides)
    return len(f"   · {count}/{count} ")
