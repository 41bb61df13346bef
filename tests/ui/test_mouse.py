"""What the mouse does, alone."""

import pytest
from textual.events import MouseScrollDown

from tests.ui.driving import playing
from tutor.model.course import Course
from tutor.ui.widgets.bar import Bar


async def test_a_click_anywhere_goes_on_where_there_is_no_zone(shipped: Course) -> None:
    async with playing(shipped, "activation/bienvenue") as player:
        await player.click(100, 30)
        assert player.slide == "activation/mode_emploi"


async def test_a_click_on_a_zone_chooses_it(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        await player.click_zone(2)
        assert player.slide == "opposition/choix"


async def test_a_click_beside_the_zones_does_not_move_and_is_counted(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        await player.click(60, 30)
        assert player.slide == "activation/choix"
        assert player.session.misses == 1


async def test_the_zones_blink_once_after_a_miss(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        calm = player.view._block
        await player.click(60, 30)
        assert player.view._block.lines != calm.lines
        await player.until(lambda: player.view._block.lines == calm.lines)


async def test_nothing_blinks_where_motion_is_off(shipped: Course) -> None:
    async with playing(shipped, "activation/choix", motion=False) as player:
        calm = player.view._block
        await player.click(60, 30)
        assert player.view._block.lines == calm.lines
        assert "☞" in player.bar("keys")


async def test_the_zone_under_the_mouse_lights_up(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        zone = player.view._block.zone(2)
        assert zone is not None
        await player.pilot.hover(offset=(zone.x + 2, zone.y + player.view.region.y))
        await player.until(lambda: player.view.focused_number == 2)


async def test_the_other_button_opens_the_commands(shipped: Course) -> None:
    async with playing(shipped, "activation/choix", full_screen=True) as player:
        await player.click(60, 30, button=3)
        await player.until(player.is_asking)
        assert player.session.misses == 0


async def test_the_path_leads_back_to_its_slides(shipped: Course) -> None:
    async with playing(shipped, "activation/bienvenue") as player:
        await player.press("enter", "enter")
        await player.click(player.bar("path").index("Bienvenue") + 2, 1)
        assert player.slide == "activation/bienvenue"


@pytest.mark.parametrize(
    ("words", "slide"), [("← Retour", "activation/accueil_site"), ("M Menu", "activation/fin")]
)
async def test_the_words_of_the_footer_are_buttons(shipped: Course, words: str, slide: str) -> None:
    async with playing(shipped, "activation/accueil_site") as player:
        await player.press("1")
        await player.click(player.bar("keys").index(words) + 2, 35)
        assert player.slide == slide


async def test_a_word_of_the_footer_whose_command_went_meanwhile_does_nothing(
    shipped: Course,
) -> None:
    async with playing(shipped, "activation/accueil_site") as player:
        player.play.actions.clear()
        keys = player.play.query_one("#keys", Bar)
        for number in range(len(player.play.commands)):
            keys.post_message(Bar.Clicked(keys, number))
        await player.settled()
        assert player.slide == "activation/accueil_site"


async def test_an_answer_shows_under_its_zone_and_the_slide_stays(shipped: Course) -> None:
    async with playing(shipped, "activation/felicitations") as player:
        await player.click_zone(1)
        assert player.slide == "activation/felicitations"
        assert any("pas à pas" in line and "▌i" in line for line in player.seen())


async def test_a_double_click_chooses_what_was_under_each_click(shipped: Course) -> None:
    async with playing(shipped, "activation/identification") as player:
        zone = player.view._block.zone(1)
        assert zone is not None
        at = (zone.x + 8, zone.y + player.view.region.y + 1)
        await player.pilot.click(offset=at, times=2)
        await player.pilot.pause()
        assert player.slide == "activation/choix"
        assert player.session.misses == 1


async def test_the_wheel_scrolls(shipped: Course) -> None:
    async with playing(shipped, "activation/identification", size=(80, 24)) as player:
        player.view.post_message(MouseScrollDown(player.view, 5, 5, 0, 1, 0, False, False, False))
        await player.until(lambda: player.view.top > 0)
