"""The recipes of the documentation play as they stand, in both players, and check clean."""

from pathlib import Path

import pytest

from tests.ui.driving import playing
from tests.unit.plain.playing import printed
from tests.unit.recipes import Recipe, recipes
from tutor.checks.check import check_course
from tutor.checks.finding import Severity
from tutor.engine.session import Session
from tutor.language import LANGUAGES
from tutor.loading.courses import load_course
from tutor.model.course import Course
from tutor.plain.player import PlainPlayer
from tutor.routes.pathfinding import nearest
from tutor.routes.ways import Way, click, take

RECIPES = [
    pytest.param(recipe, id=f"{language}-{recipe.name}")
    for language in LANGUAGES
    for recipe in recipes(language)
]


@pytest.fixture
def course(recipe: Recipe, tmp_path: Path) -> Course:
    return load_course(recipe.write(tmp_path))


def numbers(course: Course) -> list[int]:
    """Return what one chooses on the shortest way to the end; zero for Enter."""
    session = Session(course)
    found = nearest(course, session.state, lambda state: state.over)
    assert found is not None
    chosen = []
    for way in found.moves:
        assert isinstance(way, Way)
        spot = click(session.slide, way).hotspot
        chosen.append(spot.number if spot else 0)
        take(session, way)
    return chosen


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_recipe_checks_clean_but_for_its_notes(course: Course) -> None:
    found = [one.rule.code for one in check_course(course) if one.rule.severity != Severity.NOTE]
    assert found == []


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_recipe_is_played_to_its_end_line_by_line(course: Course) -> None:
    session = Session(course)
    answers = [str(number or "") for number in numbers(course)]
    printed(lambda console: PlainPlayer(session, console).play(), *answers)
    assert session.slide.end


@pytest.mark.parametrize("recipe", RECIPES)
async def test_a_recipe_is_played_to_its_end_on_a_whole_screen(course: Course) -> None:
    async with playing(course) as player:
        for number in numbers(course):
            await player.press(str(number) if number else "enter")
        assert player.session.slide.end
