"""What happens to the shipped course when one thing of it goes wrong: it is told.

2,018 courses differ from it by one hotspot or `next` led to another slide, by one hotspot or slide
removed, or by one repeated. The proofs tell 1,713 of them (85 %), the routes that come with the
course all the others but one, which is harmless. All of them take half a minute: of those that lead
elsewhere, as many are tried as one asks for with `--fuzz`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.checks.mutants import Mutant, mutants
from tutor.checks.graph.proofs import check
from tutor.model.course import Course
from tutor.model.extract import extract
from tutor.routes.replay import replay
from tutor.routes.scripts import read_script

HARMLESS = {
    "contacts/coordonnees confirmer: return → activation/fin": (
        "the menu alone visits this slide: its `return` leads to the menu, and completes as much"
    ),
}
"""The mutants of which nothing tells, and why that is right."""


@pytest.fixture(scope="module")
def shipped(shipped: Course) -> Course:
    """The course without the slides of tasks alone, to which neither demo nor routes lead."""
    return extract(shipped, [name for name in shipped.scenarios if name != "situations"])


@pytest.fixture(scope="module")
def every(shipped: Course) -> list[Mutant]:
    return list(mutants(shipped))


@pytest.fixture(scope="module")
def tried(every: list[Mutant], request: pytest.FixtureRequest) -> list[Mutant]:
    """The mutants that are proved: all but some of those that lead elsewhere."""
    step = max(len(every) // int(request.config.getoption("--fuzz")), 1)
    return [one for n, one in enumerate(every) if n % step == 0 or "→" not in one.change]


@pytest.fixture(scope="module")
def unproved(tried: list[Mutant]) -> list[Mutant]:
    """The mutants of which no proof tells."""
    return [one for one in tried if one.course and not any(check(one.course))]


def changes(found: list[Mutant], ending: str) -> Iterator[str]:
    return (one.change for one in found if one.change.endswith(ending))


def test_the_course_itself_is_proved_right(shipped: Course) -> None:
    assert list(check(shipped)) == []


def test_there_is_one_for_each_target_hotspot_and_slide(
    shipped: Course, every: list[Mutant]
) -> None:
    slides = list(shipped.slides)
    assert len(list(changes(every, "removed"))) == len(slides) + sum(
        len(slide.hotspots) for slide in slides
    )
    assert len({one.change for one in every}) == len(every)


def test_a_removed_slide_is_a_mistake_and_a_repeated_one_is_out_of_reach(
    shipped: Course, every: list[Mutant]
) -> None:
    for slide in shipped.slides:
        removed = next(one for one in every if one.change == f"{slide.ref} removed")
        assert removed.course is None
        repeated = next(one for one in every if one.change == f"{slide.ref} repeated")
        assert repeated.course
        assert [found.rule.code for found in check(repeated.course)] == ["PP101"]


def test_every_repeated_hotspot_is_told(unproved: list[Mutant]) -> None:
    assert list(changes(unproved, "repeated")) == []


def test_the_routes_tell_all_the_others_that_do_harm(
    shipped_folder: Path, tried: list[Mutant], unproved: list[Mutant]
) -> None:
    scripts = (path.read_text("utf-8") for path in (shipped_folder / "routes").iterdir())
    routes = [read_script(text).route for text in scripts]
    silent = [
        one.change
        for one in unproved
        if one.course and not any(replay(one.course, route) for route in routes)
    ]
    assert silent == [one.change for one in tried if one.change in HARMLESS]


def test_the_proofs_alone_tell_five_mutants_out_of_six(
    tried: list[Mutant], unproved: list[Mutant]
) -> None:
    assert len(unproved) / len(tried) < 1 / 6
