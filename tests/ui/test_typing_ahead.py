"""Keys that come faster than slides: none is lost, none falls on the wrong slide."""

import pytest
from textual import events

from tests.ui.courses import in_a_row
from tests.ui.driving import Player, playing
from tutor.model.course import Course


def type_at_once(player: Player, *keys: str) -> None:
    """Send keys as a terminal does that had them all in one read."""
    for key in keys:
        player.app.post_message(events.Key(key, None))


async def settled(player: Player) -> None:
    """Wait for all that was sent to have been dealt with."""
    for _ in range(30):
        await player.pilot.pause()


async def test_sixty_keys_at_once_lose_nothing(shipped: Course) -> None:
    async with playing(shipped) as player:
        type_at_once(player, *["right"] * 6, *["left", "right"] * 27)
        await player.until(lambda: player.slide == "activation/accueil_site")
        await settled(player)
        assert player.slide == "activation/accueil_site"
        assert len(player.session.trail()) == 7


async def test_what_is_typed_ahead_goes_on_over_slides_without_zones(shipped: Course) -> None:
    async with playing(shipped) as player:
        type_at_once(player, *["enter"] * 6)
        await player.until(lambda: player.slide == "activation/accueil_site")
        await settled(player)
        assert player.session.misses == 0


async def test_enter_typed_ahead_chooses_the_zone_that_is_lit_on_each_slide() -> None:
    async with playing(in_a_row(), "essai/un") as player:
        type_at_once(player, "enter", "enter", "enter")
        await settled(player)
        assert player.slide == "essai/quatre"


async def test_enter_typed_ahead_is_no_miss_where_zones_come_up(shipped: Course) -> None:
    async with playing(shipped) as player:
        type_at_once(player, *["enter"] * 7)
        await settled(player)
        assert player.session.misses == 0
        assert player.slide == "activation/commencer"


@pytest.mark.parametrize("key", ["escape", "f1", "ctrl+q"])
async def test_a_key_struck_twice_opens_one_dialog(shipped: Course, key: str) -> None:
    async with playing(shipped) as player:
        type_at_once(player, key, key)
        await settled(player)
        assert len(player.app.screen_stack) <= 2


async def test_a_digit_and_enter_at_once_choose_on_two_slides(shipped: Course) -> None:
    async with playing(shipped, "activation/identification") as player:
        type_at_once(player, "1", "1")
        await settled(player)
        assert player.slide == "activation/conditions"
