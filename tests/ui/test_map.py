"""The map over the slide: where one is, what was seen, and the way to any slide."""

from itertools import pairwise

import pytest
from textual import events

from tests.ui.courses import course, in_a_row, slide, to
from tests.ui.driving import COLOURS, NARROW, SIZES, WIDE, Player, playing
from tutor.model.course import Course
from tutor.model.elements import Button
from tutor.ui.screens.map import MapScreen
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.map_view import MapView


def the_map(player: Player) -> MapView:
    """Return the view of the map that is open."""
    assert isinstance(player.app.screen, MapScreen)
    return player.app.screen.query_one(MapView)


def lit(player: Player) -> str:
    """Return the line of the map on which the terminal's cursor stands."""
    y = player.app.cursor_position.y - the_map(player).region.y
    return player.top_lines()[y]


def lit_slide(player: Player) -> str:
    """Return the name of the slide that has the focus."""
    screen, number = player.app.screen, the_map(player).focused_number
    assert isinstance(screen, MapScreen)
    assert number
    return screen._drawing.slides[number - 1].slide


def wheel_down(view: MapView) -> events.MouseScrollDown:
    """Return a turn of the wheel over the map."""
    return events.MouseScrollDown(view, 5, 5, 0, 1, 0, False, False, False)


async def opened(player: Player, key: str = "g") -> None:
    await player.press(key)
    await player.until(lambda: isinstance(player.app.screen, MapScreen))
    await player.until(lambda: bool(the_map(player)._block.zones))


@SIZES
@pytest.mark.parametrize("key", ["g", "G", "f2"])
async def test_a_key_opens_it_on_the_slide_where_one_is(
    shipped: Course, size: tuple[int, int], key: str
) -> None:
    async with playing(shipped, "contacts/email_saisie", size=size) as player:
        await opened(player, key)
        assert "◉ Je modifie mon adresse email" in lit(player)
        assert "vous êtes ici" in lit(player)


async def test_signs_tell_what_was_seen_and_the_header_what_they_mean(shipped: Course) -> None:
    async with playing(shipped, size=WIDE) as player:
        await player.press("right", "right", "left")
        await opened(player)
        lines = player.top_text()
        assert "✓ ACTIVER" in lines
        assert "◉ Bienvenue !" in lines
        assert "✓ Mode d'emploi" in lines
        assert "○ Avant de commencer" in lines
        assert "◉ ici  ✓ vue  ○ pas encore vue" in player.top_bar("header")


@SIZES
async def test_it_tells_titles_and_numbers_and_no_author_s_names(
    shipped: Course, size: tuple[int, int]
) -> None:
    async with playing(shipped, size=size) as player:
        await opened(player)
        text = player.top_text()
        assert not any(name in text for name in ("mode_emploi", "new_code", "opposition/"))
        assert "8  ○ Pour commencer" in text
        assert "▷ Demander un nouveau code provisoire · 1 Je gén" in text


async def test_a_legend_under_it_tells_what_its_lines_mean(shipped: Course) -> None:
    async with playing(shipped, size=NARROW) as player:
        await opened(player)
        legend = player.app.screen.query_one("#legend", Bar)
        told = [legend.render_line(y).text for y in range(legend.size.height)]
        assert "╌╌▷ visite : on en revient" in told[0]
        assert all(line.strip() for line in told)


@SIZES
@pytest.mark.parametrize("key", ["enter", "space"])
async def test_the_arrows_choose_a_slide_and_enter_goes_there(
    shipped: Course, size: tuple[int, int], key: str
) -> None:
    async with playing(shipped, size=size) as player:
        await opened(player)
        await player.press("down", "down", "down", "up", key)
        assert not player.is_asking()
        assert player.slide == "activation/mode_emploi"


async def test_tab_goes_around(shipped: Course) -> None:
    async with playing(shipped) as player:
        await opened(player)
        await player.press("shift+tab")
        assert lit_slide(player) == "compte"
        await player.press("tab")
        assert "vous êtes ici" in lit(player)


@SIZES
async def test_the_side_arrows_go_from_scenario_to_scenario(
    shipped: Course, size: tuple[int, int]
) -> None:
    async with playing(shipped, "activation/choix", size=size) as player:
        await opened(player)
        seen = []
        for key in ("right", "right", "down", "left", "left", "left", "left"):
            await player.press(key)
            seen.append(lit_slide(player))
        assert seen == [
            "choix",
            "coordonnees",
            "email_saisie",
            "coordonnees",
            "choix",
            *["titre"] * 2,
        ]


@SIZES
async def test_pages_home_and_end_go_far(shipped: Course, size: tuple[int, int]) -> None:
    async with playing(shipped, size=size) as player:
        await opened(player)
        await player.press("end")
        assert lit_slide(player) == "compte"
        await player.press("home", "pagedown")
        first = the_map(player).focused_number
        assert first
        assert first > 5
        await player.press("pageup")
        assert lit_slide(player) == "titre"


async def test_pages_reach_both_ends_and_stay_there(shipped: Course) -> None:
    async with playing(shipped, size=NARROW) as player:
        await opened(player)
        await player.press(*["pagedown"] * 9)
        assert lit_slide(player) == "compte"
        await player.press(*["pageup"] * 9)
        assert lit_slide(player) == "titre"


@SIZES
async def test_a_click_goes_to_a_slide(shipped: Course, size: tuple[int, int]) -> None:
    async with playing(shipped, size=size) as player:
        await opened(player)
        y = next(y for y, line in enumerate(player.top_lines()) if "Mode d'emploi" in line)
        await player.click(30, the_map(player).region.y + y)
        assert not player.is_asking()
        assert player.slide == "activation/mode_emploi"


async def test_the_wheel_scrolls(shipped: Course) -> None:
    async with playing(shipped, size=NARROW) as player:
        await opened(player)
        view = the_map(player)
        view.post_message(wheel_down(view))
        await player.until(lambda: view.top > 0)
        assert "▼ plus bas" in player.top_bar("keys")


async def test_the_mouse_alone_opens_and_closes_it(shipped: Course) -> None:
    async with playing(shipped, size=WIDE) as player:
        await player.click(player.bar("keys").index("G Plan"), WIDE[1] - 1)
        await player.until(lambda: isinstance(player.app.screen, MapScreen))
        await player.click(player.top_bar("keys").index("Échap"), WIDE[1] - 1)
        assert not player.is_asking()
        assert player.slide == "activation/titre"


@pytest.mark.parametrize("key", ["escape", "g", "G", "f2", "ctrl+q"])
async def test_a_key_closes_it_and_stays_where_one_was(shipped: Course, key: str) -> None:
    async with playing(shipped, "activation/choix") as player:
        await opened(player)
        await player.press("down", key)
        assert not player.is_asking()
        assert player.slide == "activation/choix"


async def test_the_other_button_closes_it(shipped: Course) -> None:
    async with playing(shipped) as player:
        await opened(player)
        await player.click(30, 5, button=3)
        assert not player.is_asking()


async def test_to_choose_where_one_is_only_closes_it(shipped: Course) -> None:
    async with playing(shipped, "activation/commencer") as player:
        await player.press("2")
        before = player.session.state
        assert before.callers
        await opened(player)
        await player.press("enter")
        assert not player.is_asking()
        assert player.session.state == before


async def test_a_jump_is_a_step_that_one_may_undo(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        await opened(player)
        await player.press("home", "enter")
        assert player.slide == "activation/titre"
        await player.press("left")
        assert player.slide == "activation/choix"


async def test_what_is_typed_ahead_falls_on_the_map_and_then_on_its_slide() -> None:
    async with playing(in_a_row(), "essai/un") as player:
        player.type_at_once("g", "down", "enter", "enter")
        await player.settled()
        assert player.slide == "essai/trois"


async def test_keys_of_one_character_may_be_switched_off(shipped: Course) -> None:
    async with playing(shipped, characters=False) as player:
        await player.press("g")
        assert not player.is_asking()
        await opened(player, "f2")
        await player.press("g")
        assert player.is_asking()


async def test_digits_go_nowhere_on_the_map(shipped: Course) -> None:
    async with playing(shipped) as player:
        await opened(player)
        await player.press("3")
        assert player.is_asking()


async def test_the_help_lists_it(shipped: Course) -> None:
    async with playing(shipped) as player:
        await player.press("f1")
        assert any("Plan du cours" in line and "G · F2" in line for line in player.top_lines())


async def test_an_exam_may_forbid_it(shipped: Course) -> None:
    async with playing(shipped, size=WIDE, may_look_ahead=False) as player:
        await player.press("g", "f2")
        assert not player.is_asking()
        assert "Plan" not in player.bar("keys")
        await player.press("f1")
        assert not any("Plan du cours" in line for line in player.top_lines())


async def test_a_slide_that_is_gone_meanwhile_leads_nowhere() -> None:
    async with playing(in_a_row(), "essai/un") as player:
        await opened(player)
        player.session.adopt(
            course(slide("un", Button(label="Fin", action=to("fin"))), slide("fin"))
        )
        await player.press("down", "enter")
        assert not player.is_asking()
        assert player.slide == "essai/un"
        await opened(player)
        assert "fin" in player.top_text()


async def test_a_resized_map_keeps_the_slide_in_view(shipped: Course) -> None:
    async with playing(shipped, "new_code/reception", size=WIDE) as player:
        await opened(player)
        await player.pilot.resize_terminal(*NARROW)
        await player.pilot.pause()
        assert lit_slide(player) == "reception"
        assert all(len(line) == NARROW[0] for line in player.top_lines())


async def test_it_speaks_english(shipped: Course) -> None:
    async with playing(shipped, language="en") as player:
        await opened(player)
        assert "you are here" in lit(player)
        assert "Map of the course" in player.top_bar("header")
        assert "Close the map" in player.top_bar("keys")


async def test_without_colours_the_lit_line_is_reversed(shipped: Course) -> None:
    async with playing(shipped, environment={**COLOURS, "NO_COLOR": "1"}) as player:
        await opened(player)
        y = player.app.cursor_position.y - the_map(player).region.y
        styles = [segment.style for segment in the_map(player).render_line(y)]
        assert any(style and style.reverse for style in styles)


async def test_a_thousand_slides_are_all_there() -> None:
    names = [f"d{number}" for number in range(1000)]
    slides = [
        slide(name, Button(label="Suite", action=to(following)))
        for name, following in pairwise(names)
    ]
    async with playing(course(*slides, slide(names[-1])), "essai/d500", size=NARROW) as player:
        await opened(player)
        assert "501  ◉ d500" in lit(player)
        await player.press("end", "enter")
        assert player.slide == "essai/d999"
