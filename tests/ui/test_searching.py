"""The search, and the list of commands: one types, and chooses."""

import pytest
from textual import events

from tests.ui.courses import in_a_row
from tests.ui.driving import COLOURS, NARROW, SIZES, WIDE, Player, playing
from tutor.model.course import Course
from tutor.ui.screens.search import SearchScreen
from tutor.ui.widgets.results_view import ResultsView


async def opened(player: Player, key: str = "slash") -> None:
    await player.press(key)
    await player.until(lambda: isinstance(player.app.screen, SearchScreen))
    await player.until(lambda: player.app.screen.query_one(ResultsView)._early is None)


async def searching(player: Player, *keys: str) -> None:
    await opened(player)
    await player.press(*keys)


@SIZES
@pytest.mark.parametrize("key", ["slash", "ctrl+f"])
async def test_words_are_found_as_one_types_whatever_their_accents(
    shipped: Course, size: tuple[int, int], key: str
) -> None:
    async with playing(shipped, size=size) as player:
        await opened(player, key)
        assert "Tapez quelques mots" in player.top_lines()[1]
        await player.press(*"securite")
        assert "Rechercher :  securite" in player.top_bar("entry")
        assert "5 diapositives" in player.top_bar("header")
        lines = player.top_lines()
        assert "Pour commencer" in lines[0]
        assert "8/16" in lines[0]
        assert "sécurité sociale" in lines[1]
        assert all(len(line) <= size[0] for line in lines)


async def test_the_words_are_marked_without_colours_too(shipped: Course) -> None:
    async with playing(shipped, environment={**COLOURS, "NO_COLOR": "1"}) as player:
        await searching(player, *"securite")
        line = player.app.screen.query_one(ResultsView).render_line(1)
        assert [part.text for part in line if part.style and part.style.underline] == ["sécurité"]


async def test_notes_are_searched_too(shipped: Course) -> None:
    async with playing(shipped) as player:
        await searching(player, *"captures redessinees")
        assert "Notes : ces mots y sont." in player.top_text()
        assert "redessinées" not in player.top_text()


@SIZES
async def test_arrows_choose_and_enter_goes_there(shipped: Course, size: tuple[int, int]) -> None:
    async with playing(shipped, size=size) as player:
        await searching(player, *"securite", "down", "down", "up", "down", "enter")
        assert not player.is_asking()
        assert player.slide == "activation/numero_refuse"
        await player.press("left")
        assert player.slide == "activation/titre"


@SIZES
async def test_a_click_goes_there(shipped: Course, size: tuple[int, int]) -> None:
    async with playing(shipped, size=size) as player:
        await searching(player, *"securite")
        view = player.app.screen.query_one(ResultsView)
        await player.click(20, view.region.y + 3)
        assert not player.is_asking()
        assert player.slide == "activation/identification"


async def test_the_cursor_follows_what_is_typed(shipped: Course) -> None:
    async with playing(shipped) as player:
        await searching(player, *"abc")
        start = player.app.cursor_position
        await player.press("left", "left")
        assert player.app.cursor_position == start - (2, 0)
        await player.press("x", "end", "backspace")
        assert "axb " in player.top_bar("entry")


async def test_letters_digits_and_space_are_typed_and_do_nothing_else(shipped: Course) -> None:
    async with playing(shipped) as player:
        await searching(player, "q", "1", "space", "é", "slash", "question_mark")
        assert "q1 é/?" in player.top_bar("entry")
        assert "Rien ne correspond à « q1 é/? »." in player.top_lines()[1]
        await player.press("enter")
        assert player.is_asking()


async def test_a_paste_is_typed(shipped: Course) -> None:
    async with playing(shipped) as player:
        await opened(player)
        player.app.screen.query_one(ResultsView).post_message(events.Paste("sécurité\nsociale"))
        await player.until(lambda: "sécurité sociale" in player.top_bar("entry"))
        assert "5 diapositives" in player.top_bar("header")


@pytest.mark.parametrize("key", ["escape", "ctrl+q", "f1", "ctrl+f"])
async def test_a_key_closes_it_and_stays_where_one_was(shipped: Course, key: str) -> None:
    async with playing(shipped) as player:
        await searching(player, *"code", key)
        assert not player.is_asking()
        assert player.slide == "activation/titre"


async def test_the_mouse_closes_it_and_chooses(shipped: Course) -> None:
    async with playing(shipped, size=WIDE) as player:
        await searching(player, *"securite")
        await player.click(player.top_bar("keys").index("Entrée"), WIDE[1] - 1)
        assert player.slide == "activation/commencer"
        await opened(player)
        await player.click(player.top_bar("keys").index("Échap"), WIDE[1] - 1)
        assert not player.is_asking()


async def test_what_is_typed_ahead_falls_on_the_line_and_then_on_its_slide() -> None:
    async with playing(in_a_row(), "essai/un") as player:
        player.type_at_once("slash", *"deux", "enter", "enter")
        await player.settled()
        assert player.slide == "essai/trois"


async def test_a_resized_window_keeps_what_was_typed(shipped: Course) -> None:
    async with playing(shipped, size=WIDE) as player:
        await searching(player, *"code", "down")
        before = player.top_lines()[3][3:20]
        await player.pilot.resize_terminal(*NARROW)
        await player.pilot.pause()
        assert "code" in player.top_bar("entry")
        assert player.top_lines()[3].startswith(f" ▸ {before}")


@SIZES
async def test_commands_are_listed_and_filtered(shipped: Course, size: tuple[int, int]) -> None:
    async with playing(shipped, size=size) as player:
        await opened(player, "ctrl+p")
        assert any("Plan du cours" in line and "G · F2" in line for line in player.top_lines())
        await player.press(*"plein")
        assert "Plein écran" in player.top_lines()[0]
        await player.press("enter")
        await player.until(lambda: player.play.is_full_screen)
        assert not player.is_asking()


async def test_a_command_may_be_named_in_the_other_language(shipped: Course) -> None:
    async with playing(shipped) as player:
        await opened(player, "ctrl+p")
        await player.press(*"full screen")
        assert "Plein écran" in player.top_lines()[0]


async def test_slides_are_listed_by_their_titles_after_commands(shipped: Course) -> None:
    async with playing(shipped) as player:
        await opened(player, "ctrl+p")
        await player.press(*"mode d'emploi")
        assert "Mode d'emploi" in player.top_lines()[0]
        await player.press("enter")
        assert player.slide == "activation/mode_emploi"


async def test_a_command_that_opens_something_is_opened_from_the_list(shipped: Course) -> None:
    async with playing(shipped) as player:
        await opened(player, "ctrl+p")
        await player.press(*"rechercher", "enter")
        await player.until(lambda: isinstance(player.app.screen, SearchScreen))
        assert "Rechercher dans le cours" in player.top_bar("header")


async def test_they_speak_english(shipped: Course) -> None:
    async with playing(shipped, language="en") as player:
        await searching(player, *"xyz")
        assert "Search the course" in player.top_bar("header")
        assert "Nothing matches “xyz”." in player.top_lines()[1]


async def test_the_help_lists_them(shipped: Course) -> None:
    async with playing(shipped) as player:
        await player.press("f1")
        for title, keys in (("Rechercher", "/ · Ctrl+F"), ("Trouver une commande", "Ctrl+P")):
            assert any(title in line and keys in line for line in player.top_lines())


async def test_an_exam_forbids_the_search_and_leaves_the_commands(shipped: Course) -> None:
    async with playing(shipped, may_look_ahead=False) as player:
        await player.press("slash", "ctrl+f")
        assert not player.is_asking()
        await opened(player, "ctrl+p")
        await player.press(*"mode d'emploi")
        assert "Rien ne correspond" in player.top_lines()[1]


async def test_keys_of_one_character_may_be_switched_off(shipped: Course) -> None:
    async with playing(shipped, characters=False) as player:
        await player.press("slash")
        assert not player.is_asking()
        await opened(player, "ctrl+f")
        await player.press(*"code")
        assert "code" in player.top_bar("entry")
