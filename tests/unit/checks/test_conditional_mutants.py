"""What happens when one thing goes wrong in a course's conditions: it is told, or does no harm.

A condition negated or dropped, a choice that is no more set, two targets of a choice that changed
places, a branch of `next` dropped: the proofs tell it, or the routes that were recorded do. Two
things are known to the author alone: when something is shown that leads nowhere else, and what is
not to be there yet, where all that was possible still is. `diff` tells those.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import pytest

from tests.unit.checks.alike import can_be_followed, play_alike
from tests.unit.checks.conditional_mutants import ConditionalMutant, conditional_mutants
from tests.unit.recipes import Recipe, lost_card, recipes
from tutor.checks import tasks
from tutor.checks.graph import proofs
from tutor.differences.comparing import compare
from tutor.loading.courses import load_course
from tutor.model.course import Course
from tutor.model.locus import Locus
from tutor.routes.listing import list_routes
from tutor.routes.replay import replay
from tutor.routes.scripts import read_script
from tutor.routes.ways import Route

Outcome = Literal["proofs", "routes", "harmless", "shown otherwise", "one way more", "missed"]


def outcome(course: Course, mutant: ConditionalMutant, routes: Sequence[Route]) -> Outcome:
    """Return what tells a mutant, or why nothing does."""
    if proved(mutant.course) - proved(course):
        return "proofs"
    if any(replay(mutant.course, route) for route in routes):
        return "routes"
    if play_alike(course, mutant.course):
        return "harmless"
    if not can_be_followed(course, mutant.course):
        return "missed"
    return "shown otherwise" if can_be_followed(mutant.course, course) else "one way more"


def proved(course: Course) -> set[tuple[str, Locus]]:
    """Return what the proofs find in a course, those of its tasks among them."""
    found = (*proofs.check(course), *tasks.check(course))
    return {(one.rule.code, one.at) for one in found}


def outcomes(course: Course, routes: Sequence[Route]) -> dict[str, Outcome]:
    """Return what tells each mutant of a course, and print how many of each kind are told."""
    every = list(conditional_mutants(course))
    found = {one.change: outcome(course, one, routes) for one in every}
    for (kind, how), many in sorted(Counter((m.kind, found[m.change]) for m in every).items()):
        print(f"{course.title}: {kind}: {how}: {many}")
    return found


def missed(found: dict[str, Outcome]) -> list[str]:
    return [change for change, how in found.items() if how == "missed"]


def listed(course: Course) -> list[Route]:
    """Return the routes that `walk --routes` records."""
    return [route for listing in list_routes(course) for route in listing.routes]


@pytest.mark.parametrize("recipe", recipes("en"), ids=lambda one: one.name)
def test_of_a_recipe_the_proofs_or_its_routes_tell_each(recipe: Recipe, tmp_path: Path) -> None:
    course = load_course(recipe.write(tmp_path))
    assert missed(outcomes(course, listed(course))) == []


def test_of_the_example_of_choices_all_is_told_but_a_notice_shown_to_others(
    tmp_path: Path,
) -> None:
    course = load_course(lost_card(tmp_path))
    found = outcomes(course, listed(course))
    untold = {change: how for change, how in found.items() if how not in ("proofs", "routes")}
    assert untold == {"card/reason 0: when negated": "shown otherwise"}


def test_of_the_shipped_course_the_proofs_or_its_routes_tell_each(
    shipped: Course, shipped_folder: Path
) -> None:
    scripts = sorted((shipped_folder / "routes").iterdir())
    routes = [read_script(path.read_text("utf-8")).route for path in scripts]
    assert missed(outcomes(shipped, routes)) == []


def test_a_difference_tells_each(shipped: Course, tmp_path: Path) -> None:
    for course in (shipped, load_course(lost_card(tmp_path))):
        for mutant in conditional_mutants(course):
            assert compare(course, mutant.course) != compare(course, course), mutant.change
