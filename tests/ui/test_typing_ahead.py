"""Keys that come faster than slides: none is lost, none falls on the wrong slide."""

import asyncio

import pytest
from textual import events

from tests.ui.courses import in_a_row
from tests.ui.driving import playing
from tutor.model.course import Course
from tutor.ui.screens.play import PlayScreen


async def test_sixty_keys_at_once_lose_nothing(shipped: Course) -> None:
    async with playing(shipped) as player:
        player.type_at_once(*["right"] * 2, *["left", "right"] * 29)
        await player.until(lambda: player.slide == "activation/mode_emploi")
        await player.settled()
        assert player.slide == "activation/mode_emploi"
        assert len(player.session.trail()) == 3


async def test_what_is_typed_ahead_goes_on_over_slides_without_zones(shipped: Course) -> None:
    async with playing(shipped) as player:
        player.type_at_once(*["enter"] * 3)
        await player.until(lambda: player.slide == "activation/avant_de_commencer")
        await player.settled()
        assert player.session.misses == 0


async def test_enter_typed_ahead_chooses_the_zone_that_is_lit_on_each_slide() -> None:
    async with playing(in_a_row(), "essai/un") as player:
        player.type_at_once("enter", "enter", "enter")
        await player.settled()
        assert player.slide == "essai/quatre"


async def test_enter_typed_ahead_is_no_miss_where_zones_come_up(shipped: Course) -> None:
    async with playing(shipped, "activation/notification_courrier") as player:
        player.type_at_once(*["enter"] * 2)
        await player.settled()
        assert player.session.misses == 0
        assert player.slide == "activation/commencer"


@pytest.mark.parametrize("key", ["escape", "f1", "ctrl+q"])
async def test_a_key_struck_twice_opens_one_dialog(shipped: Course, key: str) -> None:
    async with playing(shipped) as player:
        player.type_at_once(key, key)
        await player.settled()
        assert len(player.app.screen_stack) <= 2


async def test_a_key_typed_ahead_comes_after_what_was_chosen_before_it(shipped: Course) -> None:
    async with playing(shipped, "activation/bienvenue") as player:
        await player.press("g", "down", "down")
        player.view.call_next(asyncio.sleep, 0.1)  # as on a busy machine
        player.type_at_once("enter", "right")
        await player.settled()
        assert player.slide == "activation/notification_mail"


async def test_two_digits_at_once_choose_on_two_slides(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        player.type_at_once("1", "1")
        await player.settled()
        assert player.slide == "activation/coordonnees"


async def test_keys_typed_while_a_screen_is_made_wait_until_it_is_ready(
    shipped: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = PlayScreen.on_mount

    async def typed_before(screen: PlayScreen) -> None:
        (screen.focused or screen)._forward_event(events.Key("enter", None))
        await asyncio.sleep(0.1)
        ready(screen)

    monkeypatch.setattr(PlayScreen, "on_mount", typed_before)
    async with playing(shipped) as player:
        await player.settled()
        assert player.slide == "activation/bienvenue"
