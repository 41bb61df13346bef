"""The course plays itself: by a clock that the test turns, so that nothing waits."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.ui.courses import course, of_zones, slide, to
from tests.ui.driving import SIZES, Player, playing
from tests.ui.later import Later
from tutor.model.course import Course
from tutor.model.elements import Button, Link
from tutor.routes.pathfinding import shortest
from tutor.ui.features.autoplay import Autoplay

PLAYS, PAUSED = "lecture automatique", "lecture en pause"


def in_circles() -> Course:
    """Return a course whose every slide has a zone that leads to the first, and one that goes on.

    The one that goes on bears the numbers 2, 1 and 2.
    """
    again = Link(label="Encore", action=to("un"))
    return course(
        slide("un", again, Button(label="Continuer", action=to("deux"))),
        slide("deux", Button(label="Continuer", action=to("trois")), again),
        slide("trois", again, Button(label="Continuer", action=to("fin"))),
        slide("fin"),
    )


@asynccontextmanager
async def by_a_clock(
    course: Course, at: str | None = None, **options: object
) -> AsyncIterator[tuple[Player, Later]]:
    async with playing(course, at, **options) as player:  # type: ignore[arg-type]  # passed on
        clock = Later()
        (feature,) = (one for one in player.play.features if isinstance(one, Autoplay))
        feature.later = clock.later
        yield player, clock


@SIZES
@pytest.mark.parametrize("motion", [True, False])
async def test_it_takes_the_shortest_way_to_the_end_at_its_pace_and_stops_there(
    shipped: Course, size: tuple[int, int], motion: bool
) -> None:
    async with by_a_clock(shipped, size=size, motion=motion, pace=2.0) as (player, clock):
        seen = [player.slide]
        await player.press("p")
        assert PLAYS in player.bar("keys")
        for _ in range(40):
            clock.pass_by(1.5)
            assert player.slide == seen[-1]
            clock.pass_by(0.5)
            if player.slide == seen[-1]:
                break
            seen.append(player.slide)
        assert shipped.menu is not None
        route = shortest(shipped, shipped.menu)
        assert route is not None
        assert seen == [str(step.slide) for step in route.steps]
        assert "c'est la fin" in player.bar("keys")


async def test_the_zone_that_will_be_taken_lights_up_a_moment_before() -> None:
    async with by_a_clock(in_circles(), motion=False) as (player, clock):
        await player.press("tab", "p")
        assert player.view.focused_number == 1
        clock.pass_by(6.4)
        assert player.view.focused_number == 1
        clock.pass_by(0.2)
        assert player.view.focused_number == 2
        clock.pass_by(1.4)
        assert player.slide == "essai/deux"


async def test_a_zone_that_is_lit_already_goes_out_and_lights_up_where_there_is_motion() -> None:
    async with by_a_clock(in_circles()) as (player, clock):
        lit = player.view._block.lines
        await player.press("p")
        clock.pass_by(6.6)
        assert player.view._block.lines != lit
        await player.until(lambda: player.view._block.lines == lit)


async def test_space_pauses_and_goes_on_with_this_slide_s_time_anew() -> None:
    async with by_a_clock(in_circles()) as (player, clock):
        await player.press("p")
        clock.pass_by(5)
        await player.press("space")
        assert PAUSED in player.bar("keys")
        clock.pass_by(100)
        assert player.slide == "essai/un"
        await player.press("space")
        assert PLAYS in player.bar("keys")
        clock.pass_by(7.9)
        assert player.slide == "essai/un"
        clock.pass_by(0.2)
        assert player.slide == "essai/deux"


@pytest.mark.parametrize("key", ["right", "left", "pagedown", "tab", "down", "m", "2", "enter"])
async def test_any_key_that_moves_takes_over(key: str) -> None:
    async with by_a_clock(in_circles()) as (player, clock):
        await player.press("p", key)
        assert PLAYS not in player.bar("keys")
        stays = player.slide
        clock.pass_by(100)
        assert player.slide == stays


async def test_so_does_a_click_that_moves() -> None:
    async with by_a_clock(in_circles()) as (player, clock):
        await player.press("p")
        await player.click_zone(2)
        clock.pass_by(100)
        assert player.slide == "essai/deux"
        assert PLAYS not in player.bar("keys")


@pytest.mark.parametrize("key", ["s", "z", "f"])
async def test_what_only_changes_the_view_lets_it_play(key: str) -> None:
    async with by_a_clock(in_circles()) as (player, clock):
        await player.press("p", key)
        clock.pass_by(8.1)
        assert player.slide == "essai/deux"


@pytest.mark.parametrize("key", ["p", "f9", "escape"])
async def test_the_same_key_or_escape_stops_it(key: str) -> None:
    async with by_a_clock(in_circles()) as (player, clock):
        await player.press("p", key)
        clock.pass_by(100)
        assert player.slide == "essai/un"
        assert not player.is_asking()


@pytest.mark.parametrize("key", ["b", "f1", "g"])
async def test_it_waits_while_the_slide_is_covered(key: str) -> None:
    async with by_a_clock(in_circles()) as (player, clock):
        await player.press("p", key)
        await player.until(player.is_asking)
        clock.pass_by(100)
        assert player.slide == "essai/un"
        await player.press("escape")
        await player.until(lambda: not player.is_asking())
        clock.pass_by(7.9)
        assert player.slide == "essai/un"
        clock.pass_by(0.2)
        assert player.slide == "essai/deux"


async def test_where_no_end_is_in_reach_it_says_so() -> None:
    async with by_a_clock(of_zones(1), "essai/zone-1") as (player, clock):
        await player.press("p")
        assert "c'est la fin" in player.bar("keys")
        clock.pass_by(100)
        assert player.slide == "essai/zone-1"
