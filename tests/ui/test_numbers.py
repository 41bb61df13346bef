"""A slide's number in the parcours, typed, then Enter."""

import pytest

from tests.ui.courses import of_zones
from tests.ui.driving import SIZES, WIDE, playing
from tutor.model.course import Course


@SIZES
@pytest.mark.parametrize(
    "keys", ["1 2", "n 1 2", "ctrl+g 1 2", "n ampersand é", "n 1 3 backspace 2"]
)
async def test_a_number_and_enter_go_to_its_slide(
    shipped: Course, size: tuple[int, int], keys: str
) -> None:
    async with playing(shipped, size=size) as player:
        await player.press(*keys.split())
        assert "Diapositive 12_" in player.bar("keys")
        assert "Je vérifie mes coordonnées" in player.bar("keys")
        assert player.slide == "activation/titre"
        await player.press("enter")
        assert player.bar("header").rstrip().endswith("12/16")
        assert "Retour" in player.bar("keys")


async def test_a_digit_chooses_its_zone_at_once() -> None:
    async with playing(of_zones(3), "essai/choix") as player:
        await player.press("2")
        assert player.slide == "essai/zone-2"


async def test_a_digit_that_no_zone_bears_begins_a_number_with_every_digit() -> None:
    async with playing(of_zones(3), "essai/choix") as player:
        await player.press("4")
        assert player.slide == "essai/choix"
        await player.press("backspace", "3", "enter")
        assert player.slide == "essai/zone-2"


async def test_a_command_begins_a_number_where_its_digit_is_a_zone_s() -> None:
    async with playing(of_zones(3), "essai/choix") as player:
        await player.press("n", "3", "enter")
        assert player.slide == "essai/zone-2"


async def test_a_number_that_the_scenario_lacks_is_told() -> None:
    async with playing(of_zones(3), "essai/choix") as player:
        await player.press("9", "enter")
        assert "n'a pas de diapositive 9 : elles vont de 1 à 4." in player.bar("keys")
        assert player.slide == "essai/choix"
        await player.press("n", "0", "enter")
        assert player.slide == "essai/choix"


async def test_escape_takes_the_number_back(shipped: Course) -> None:
    async with playing(shipped) as player:
        await player.press("1", "2", "escape")
        assert not player.is_asking()
        assert "Diapositive" not in player.bar("keys")
        await player.press("enter")
        assert player.slide == "activation/bienvenue"


async def test_another_key_takes_it_back_and_does_what_it_does(shipped: Course) -> None:
    async with playing(shipped) as player:
        await player.press("1", "2", "right")
        assert player.slide == "activation/bienvenue"
        assert "Diapositive" not in player.bar("keys")


async def test_the_mouse_leaves_the_number_on_show(shipped: Course) -> None:
    async with playing(shipped, "activation/identification", size=WIDE) as player:
        await player.press("n", "1")
        zone = player.view._block.zones[-1]
        await player.pilot.hover(offset=(zone.x + 1, player.view.region.y + zone.y))
        assert "Diapositive 1_" in player.bar("keys")


async def test_the_number_shows_full_screen_too(shipped: Course) -> None:
    async with playing(shipped, full_screen=True, size=WIDE) as player:
        await player.press("n", "1")
        await player.pilot.pause()
        assert player.play.query_one("#keys").region.height == 1
        await player.press("escape")
        await player.pilot.pause()
        assert player.play.query_one("#keys").region.height == 0


async def test_numbers_typed_at_once_lose_nothing(shipped: Course) -> None:
    async with playing(shipped) as player:
        player.type_at_once("1", "4", "enter", "n", "3", "enter")
        await player.settled()
        assert player.slide == "activation/mode_emploi"


async def test_digits_begin_nothing_where_single_characters_are_off(shipped: Course) -> None:
    async with playing(shipped, characters=False) as player:
        await player.press("5")
        assert "Diapositive" not in player.bar("keys")
        await player.press("ctrl+g", "5", "enter")
        assert player.bar("header").rstrip().endswith("5/16")


async def test_an_exam_may_forbid_it(shipped: Course) -> None:
    async with playing(shipped, may_look_ahead=False) as player:
        await player.press("5", "enter")
        assert player.slide == "activation/bienvenue"
        await player.press("n", "ctrl+g")
        assert "Diapositive" not in player.bar("keys")


async def test_it_speaks_english(shipped: Course) -> None:
    async with playing(shipped, language="en") as player:
        await player.press("n", "1")
        assert "Slide 1_  Enter goes there" in player.bar("keys")
