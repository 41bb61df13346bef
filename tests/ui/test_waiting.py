"""Slides that go on by themselves: by a clock that the test turns."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from msgspec.structs import replace

from tests.ui.courses import course, ref, slide, tall
from tests.ui.driving import Player, playing
from tests.ui.later import Later
from tests.ui.tasks import TASK, doing, place
from tutor.model.course import Course
from tutor.model.elements import Text
from tutor.model.slide import Seconds, Slide
from tutor.training.modes import Mode
from tutor.ui.features.autoplay import Autoplay
from tutor.ui.features.waiting import Waiting


def waiting(name: str, on: str, shown: Slide | None = None) -> Slide:
    """Return a slide that goes on by itself after three seconds."""
    shown = shown or slide(name, Text(text="Envoi en cours…"))
    return replace(shown, next=ref(on), wait=Seconds(3))


def sending() -> Course:
    return course(slide("depart", Text(text="a")), waiting("envoi", "fin"), slide("fin"))


@asynccontextmanager
async def by_a_clock(
    course: Course, at: str, **options: object
) -> AsyncIterator[tuple[Player, Later]]:
    async with playing(course, f"essai/{at}", **options) as player:  # type: ignore[arg-type]
        clock = Later()
        for feature in player.play.features:
            if isinstance(feature, Waiting | Autoplay):
                feature.later = clock.later
        for feature in player.play.features:
            if isinstance(feature, Waiting):
                feature.slide_shown()
        yield player, clock


async def test_a_slide_goes_on_by_itself_when_its_seconds_are_over() -> None:
    async with by_a_clock(sending(), "envoi") as (player, clock):
        assert "J'attends 3\N{NO-BREAK SPACE}s" in "\n".join(player.seen())
        clock.pass_by(2.9)
        assert player.slide == "essai/envoi"
        clock.pass_by(0.1)
        assert player.slide == "essai/fin"


async def test_a_key_that_goes_on_does_so_sooner_and_only_once() -> None:
    twice = course(waiting("un", "deux"), waiting("deux", "fin"), slide("fin"))
    async with by_a_clock(twice, "un") as (player, clock):
        clock.pass_by(2)
        await player.press("enter")
        clock.pass_by(2)
        assert player.slide == "essai/deux"
        clock.pass_by(1)
        assert player.slide == "essai/fin"


async def test_without_motion_it_waits_for_whoever_reads() -> None:
    async with by_a_clock(sending(), "envoi", motion=False) as (player, clock):
        assert "Je clique n'importe où" in "\n".join(player.seen())
        clock.pass_by(100)
        assert player.slide == "essai/envoi"


async def test_what_covers_the_slide_stops_its_time_which_begins_anew() -> None:
    async with by_a_clock(sending(), "envoi") as (player, clock):
        await player.press("question_mark")
        clock.pass_by(100)
        assert player.slide == "essai/envoi"
        await player.press("escape")
        clock.pass_by(3)
        assert player.slide == "essai/fin"


async def test_who_goes_back_to_it_is_not_pushed_on_again() -> None:
    async with by_a_clock(sending(), "envoi") as (player, clock):
        clock.pass_by(3)
        await player.press("left")
        assert "Je clique n'importe où" in "\n".join(player.seen())
        clock.pass_by(100)
        assert player.slide == "essai/envoi"


async def test_what_lies_below_is_read_first() -> None:
    long = next(iter(tall().slides))
    made = course(waiting("long", "fin", long), slide("fin"), slide("haut"), slide("bas"))
    async with by_a_clock(made, "long") as (player, clock):
        clock.pass_by(100)
        assert player.slide == "essai/long"


async def test_a_course_that_plays_itself_gives_it_its_seconds_and_no_more() -> None:
    async with by_a_clock(sending(), "envoi", pace=8.0) as (player, clock):
        await player.press("p")
        clock.pass_by(3)
        assert player.slide == "essai/fin"
        assert "c'est la fin" in player.bar("keys")


@pytest.mark.parametrize(("mode", "stays"), [(Mode.PRACTICE, False), (Mode.EXAM, True)])
async def test_one_who_learns_alone_is_carried_on_but_in_an_exam(mode: Mode, stays: bool) -> None:
    made = replace(course(waiting("accueil", "fini"), slide("fini")), tasks=(TASK,))
    async with doing(mode, course=made) as player:
        clock = Later()
        (feature,) = (one for one in player.play.features if isinstance(one, Waiting))
        feature.later = clock.later
        feature.slide_shown()
        clock.pass_by(3)
        assert (place(player) == "accueil") is stays
