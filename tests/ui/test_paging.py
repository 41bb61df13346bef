"""Whoever goes on sees first what lies below, a page at a time, as pagers do."""

import pytest
from msgspec.structs import replace

from tests.ui.courses import course, ref, slide, tall, to
from tests.ui.driving import NARROW, Player, playing
from tests.ui.tasks import doing, place
from tutor.model.course import Course
from tutor.model.elements import Button, Text
from tutor.model.tasks import Task
from tutor.training.modes import Mode

KEYS = pytest.mark.parametrize("key", ["right", "pagedown", "space", "enter"])
MODES = pytest.mark.parametrize("mode", [Mode.GUIDED, Mode.PRACTICE, Mode.EXAM])
DOWN = Task(id="bas", title="Descendre", start=ref("accueil"), goal=ref("fin"))


def long_text() -> Course:
    """Return a course whose first slide is three windows high, and goes on anywhere."""
    lines = "\n\n".join(f"Ligne {number}" for number in range(30))
    return course(replace(slide("lire"), text=lines, next=ref("fin"), end=False), slide("fin"))


def far_button() -> Course:
    """Return a course to practise in, whose one button is two windows below."""
    lines = (Text(text=f"Ligne {number}") for number in range(30))
    return course(
        slide("accueil", *lines, Button(label="Continuer", action=to("fin"))), slide("fin")
    )


def a_page(player: Player) -> int:
    return player.view.size.height - 2


@KEYS
async def test_a_key_that_goes_on_shows_first_what_lies_below(key: str) -> None:
    async with playing(long_text(), size=NARROW) as player:
        await player.press(key)
        assert player.slide == "essai/lire"
        assert player.view.top == a_page(player)


@KEYS
async def test_a_key_goes_on_once_all_was_seen(key: str) -> None:
    async with playing(long_text(), size=NARROW) as player:
        while player.view.more_below:
            await player.press(key)
        assert player.slide == "essai/lire"
        await player.press(key)
        assert player.slide == "essai/fin"


async def test_who_saw_the_end_goes_on_from_wherever_one_scrolled_back_to() -> None:
    async with playing(long_text(), size=NARROW) as player:
        await player.press(*["shift+down"] * 30, *["shift+up"] * 30)
        assert player.view.top == 0
        await player.press("right")
        assert player.slide == "essai/fin"


async def test_a_click_anywhere_shows_first_what_lies_below() -> None:
    async with playing(long_text(), size=NARROW) as player:
        await player.click(40, 12)
        assert player.slide == "essai/lire"
        assert player.view.top == a_page(player)


async def test_the_word_of_the_footer_that_goes_on_shows_first_what_lies_below() -> None:
    async with playing(long_text(), size=NARROW) as player:
        await player.pilot.click("#keys", offset=(player.bar("keys").index("Suite"), 0))
        await player.until(lambda: player.view.top == a_page(player))
        assert player.slide == "essai/lire"


async def test_the_page_before_a_lit_zone_is_not_skipped() -> None:
    async with playing(tall(180), "essai/long", size=NARROW) as player:
        player.view.show(focused=2)
        await player.press("space")
        assert player.view.top == a_page(player)


async def test_keys_at_once_arrive_where_they_would_one_by_one(shipped: Course) -> None:
    keys = ["right", "space", "pagedown"] * 5
    async with playing(shipped, size=NARROW) as player:
        await player.press(*keys)
        one_by_one = player.slide, player.view.top
    async with playing(shipped, size=NARROW) as player:
        player.type_at_once(*keys)
        await player.settled()
        assert (player.slide, player.view.top) == one_by_one


@MODES
@pytest.mark.parametrize("key", ["right", "pagedown"])
async def test_who_learns_sees_what_lies_below_by_the_keys_that_go_on(mode: Mode, key: str) -> None:
    async with doing(mode, DOWN, course=far_button(), size=NARROW) as player:
        await player.press("shift+up", "shift+up", *["ctrl+up"] * 20)
        before = player.view.top
        await player.press(key)
        assert place(player) == "accueil"
        assert player.view.top > before


@MODES
async def test_a_click_beside_all_is_no_answer_where_something_lies_below(mode: Mode) -> None:
    async with doing(mode, DOWN, course=far_button(), size=NARROW) as player:
        await player.click(78, 5)
        assert player.view.top > 0
        assert place(player) == "accueil"
        assert player.play.attempt
        assert player.play.attempt.result.wrong == 0
