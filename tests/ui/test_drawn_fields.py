"""A field that is only drawn: what one types there, in a demo, is told and never obeyed."""

import pytest

from tests.ui.driving import NARROW, Player, playing
from tutor.model.course import Course

PHONE = "contacts/telephone_saisie"

TOLD = "En démo, rien ne se tape. Cliquez sur une zone marquée ☞\N{NO-BREAK SPACE}: de 1 à 3."
NUMBERS = ["06 11 12 13 14", "482915", "1 16 30 44 038 016 18", "12/03/1965", "+33 6 11 12 13 14"]


def field(player: Player) -> int:
    (number,) = {zone.number for zone in player.view._block.zones if zone.number < 0}
    return number


async def settled_on(player: Player, *keys: str) -> str:
    player.type_at_once(*keys)
    await player.settled()
    return player.slide


@pytest.mark.parametrize("text", [*NUMBERS, "é\"'(-è_ç", "marie@mail.fr", "moi"])
async def test_what_is_typed_after_a_click_on_it_moves_nothing(shipped: Course, text: str) -> None:
    async with playing(shipped, PHONE) as player:
        await player.click_zone(field(player))
        assert await settled_on(player, *text, "enter") == PHONE
        assert TOLD in player.bar("keys")
        assert not player.is_asking()


async def test_a_click_on_it_names_the_zones(shipped: Course) -> None:
    async with playing(shipped, PHONE, size=NARROW) as player:
        await player.click_zone(field(player))
        assert TOLD in player.bar("keys")
        assert player.session.misses == 1


async def test_a_digit_by_itself_chooses_still(shipped: Course) -> None:
    async with playing(shipped, PHONE) as player:
        assert await settled_on(player, "2") == "contacts/telephone_validation"


@pytest.mark.parametrize("key", ["tab", "down", "escape"])
async def test_after_another_move_numbers_choose_again(shipped: Course, key: str) -> None:
    async with playing(shipped, PHONE) as player:
        await player.click_zone(field(player))
        await player.press("0", "6", key)
        await player.press("2")
        assert player.slide == "contacts/telephone_validation"


async def test_enter_after_a_click_alone_chooses_the_zone_that_is_lit(shipped: Course) -> None:
    async with playing(shipped, PHONE) as player:
        player.view.focus_on(2)
        await player.click_zone(field(player))
        await player.press("enter")
        assert player.slide == "contacts/telephone_validation"


async def test_a_second_enter_is_a_move_again(shipped: Course) -> None:
    async with playing(shipped, PHONE) as player:
        player.view.focus_on(2)
        await player.click_zone(field(player))
        await player.press("0", "6", "enter")
        assert player.slide == PHONE
        await player.press("enter")
        assert player.slide == "contacts/telephone_validation"


async def test_the_number_of_a_slide_is_typed_all_the_same(shipped: Course) -> None:
    async with playing(shipped, PHONE) as player:
        assert await settled_on(player, "n", "1", "enter") == "contacts/coordonnees"


async def test_escape_leaves_the_field_and_not_the_tutorial(shipped: Course) -> None:
    async with playing(shipped, PHONE) as player:
        await player.click_zone(field(player))
        await player.press("0", "escape")
        assert not player.is_asking()
