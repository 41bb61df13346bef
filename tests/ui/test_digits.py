"""Numbers choose zones, on every keyboard, as long as single characters are wanted."""

import pytest

from tests.ui.courses import of_zones, speaking
from tests.ui.driving import playing

DIGITS = "123456789"
FRENCH = ("ampersand", "é", "quotation_mark", "apostrophe", "left_parenthesis", "minus", "è",
          "underscore", "ç")  # fmt: skip
"""The same keys on a French keyboard, without Shift."""

KEYS = [*zip(DIGITS, range(1, 10), strict=True), *zip(FRENCH, range(1, 10), strict=True)]


async def test_a_digit_s_key_chooses_the_zone_of_its_number() -> None:
    async with playing(of_zones(9), "essai/choix") as player:
        for key, number in KEYS:
            await player.press(key)
            assert player.slide == f"essai/zone-{number}", key
            await player.press("left")


async def test_no_digit_s_key_chooses_where_single_characters_are_off() -> None:
    async with playing(of_zones(9), "essai/choix", characters=False) as player:
        for key, _ in KEYS:
            await player.press(key)
            assert player.slide == "essai/choix", key


async def test_a_number_that_no_zone_bears_does_nothing() -> None:
    async with playing(of_zones(3), "essai/choix") as player:
        for key in ("4", "9", "0", "apostrophe", "ç", "à"):
            await player.press(key)
            assert player.slide == "essai/choix", key
            assert player.session.misses == 0, key


async def test_zones_after_the_ninth_are_reached_by_tab() -> None:
    async with playing(of_zones(12), "essai/choix") as player:
        await player.press("shift+tab", "enter")
        assert player.slide == "essai/zone-12"


@pytest.mark.parametrize("key", ["1", "ampersand", "enter", "space"])
async def test_an_answer_shows_under_its_zone_and_the_slide_stays(key: str) -> None:
    async with playing(speaking(), "essai/question") as player:
        await player.press("tab", key)
        assert player.slide == "essai/question"
        seen = "\n".join(player.seen())
        assert seen.index("Demander") < seen.index("La réponse.") < seen.index("Aller")


async def test_an_answer_leaves_the_focus_where_it_was() -> None:
    async with playing(speaking(), "essai/question") as player:
        await player.press("tab", "enter")
        assert player.view.focused_number == 1


async def test_an_answer_is_undone_like_any_step() -> None:
    async with playing(speaking(), "essai/question") as player:
        await player.press("1", "left")
        assert not any("La réponse." in line for line in player.seen())
        await player.press("right")
        assert any("La réponse." in line for line in player.seen())
