"""A click beside the zones: the slide stays, the zones show themselves, the footer says why."""

import pytest

from tests.ui.courses import of_zones
from tests.ui.driving import NARROW, WIDE, playing
from tutor.model.course import Course

BESIDE = (60, 30)
RULE = {
    "fr": "Cliquez sur une zone marquée ☞\N{NO-BREAK SPACE}: 1 ou 2.",
    "en": "Click on a marked zone ☞: 1 or 2.",
}


async def test_the_footer_names_the_zones_that_may_be_clicked() -> None:
    async with playing(of_zones(2), "essai/choix") as player:
        await player.click(*BESIDE)
        assert RULE["fr"] in player.bar("keys")


async def test_the_rule_is_said_in_the_interface_s_language() -> None:
    async with playing(of_zones(2), "essai/choix", language="en") as player:
        await player.click(*BESIDE)
        assert RULE["en"] in player.bar("keys")


async def test_at_a_choice_no_hint_steers_the_room(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        await player.press("tab")
        await player.click(*BESIDE)
        assert all(spot.element.hint for spot in player.session.hotspots)
        assert RULE["fr"] in player.bar("keys")


async def test_where_there_is_one_zone_its_hint_is_told(shipped: Course) -> None:
    async with playing(shipped, "activation/conditions") as player:
        (spot,) = player.session.hotspots
        await player.click(*BESIDE)
        assert (spot.element.hint or "Cliquez sur la zone marquée ☞") in player.bar("keys")


async def test_many_zones_are_told_by_their_first_and_last_numbers() -> None:
    async with playing(of_zones(5), "essai/choix") as player:
        await player.click(*BESIDE)
        assert "zone marquée ☞\N{NO-BREAK SPACE}: de 1 à 5." in player.bar("keys")


async def test_the_keys_come_back_when_one_moves_on(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        keys = player.bar("keys")
        await player.click(*BESIDE)
        await player.press("tab")
        assert player.bar("keys") == keys


async def test_every_miss_is_counted_and_none_leaves_a_step_to_undo(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        for _ in range(3):
            await player.click(*BESIDE)
        assert player.session.misses == 3
        assert not player.session.can_go_back


async def test_a_blink_shows_the_zones_unlit_then_all_lit_then_as_they_were(
    shipped: Course,
) -> None:
    async with playing(shipped, "activation/choix") as player:
        calm = player.view._block.lines
        unlit = player.view._paint(*player.view.room, frozenset()).lines
        every = player.view._paint(*player.view.room, frozenset({1, 2})).lines
        await player.click(*BESIDE)
        assert player.view._block.lines == unlit
        await player.until(lambda: player.view._block.lines == every)
        await player.until(lambda: player.view._block.lines == calm)


async def test_a_slide_that_comes_on_during_a_blink_does_not_blink(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        await player.click(*BESIDE)
        await player.press("1")
        shown = player.view._block.lines
        await player.pilot.pause(0.4)
        assert player.view._block.lines == shown


async def test_a_key_that_goes_on_where_one_must_choose_is_no_miss(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        await player.press("right")
        assert player.session.misses == 0
        assert "☞" in player.bar("keys")


@pytest.mark.parametrize("at", [(5, 0), (60, 1), (100, 35)])
async def test_a_click_on_the_window_s_edges_is_no_miss(
    shipped: Course, at: tuple[int, int]
) -> None:
    async with playing(shipped, "activation/choix", size=WIDE) as player:
        await player.click(*at)
        assert player.slide == "activation/choix"
        assert player.session.misses == 0


async def test_a_click_on_the_scroll_bar_scrolls_and_does_not_go_on(shipped: Course) -> None:
    async with playing(shipped, "activation/notification_mail", size=NARROW) as player:
        await player.click(79, 18)
        await player.until(lambda: player.view.top > 0)
        assert player.slide == "activation/notification_mail"


async def test_the_other_button_opens_the_help_on_the_footer_too(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        await player.press("1")
        await player.click(player.bar("keys").index("Retour"), 35, button=3)
        assert player.slide == "activation/conditions"
        assert player.is_asking()
