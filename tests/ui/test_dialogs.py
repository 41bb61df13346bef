"""The help and the question before one quits."""

from collections.abc import Callable

import pytest

from tests.ui.driving import NARROW, WIDE, Player, playing
from tutor.model.course import Course
from tutor.ui.command import Command
from tutor.ui.help import HELP_COMMANDS as EVERY_COMMAND
from tutor.ui.screens.blank import BlankScreen
from tutor.ui.screens.map import MapScreen
from tutor.ui.screens.overview import OverviewScreen
from tutor.ui.screens.search import SearchScreen
from tutor.ui.terminal import HIDE_CURSOR, SHOW_CURSOR

ELSEWHERE = (
    *(Command.CHANGED, Command.PAUSE, Command.DETAILS),
    *(Command.HINT, Command.BRIEF, Command.ANEW, Command.PRACTISE, Command.LANGUAGE),
)
"""Those that only some plays and some slides offer."""

HELP_COMMANDS: list[Command] = [one for one in EVERY_COMMAND if one not in ELSEWHERE]


async def ask(player: Player, key: str) -> None:
    await player.press(key)
    await player.until(player.is_asking)
    await player.pilot.pause()


async def click_answer(player: Player, number: int) -> None:
    """Click an answer of the dialog that is open."""
    view = player.top
    zone = view._block.zone(number)
    assert zone is not None
    x, y = view.region.x + zone.x + 6, view.region.y + zone.y - view.top
    await player.click(x, y + zone.height // 2)


async def closed(player: Player) -> None:
    await player.until(lambda: not player.is_asking())


RESULTS: dict[Command, Callable[[Player], bool]] = {
    Command.BACK: lambda player: player.slide == "activation/commencer",
    Command.ON: lambda player: player.slide == "activation/choix",
    Command.MENU: lambda player: player.slide == "activation/fin",
    Command.MAP: lambda player: isinstance(player.app.screen, MapScreen),
    Command.OVERVIEW: lambda player: isinstance(player.app.screen, OverviewScreen),
    Command.SEARCH: lambda player: isinstance(player.app.screen, SearchScreen),
    Command.NUMBER: lambda player: "Diapositive _" in player.bar("keys"),
    Command.TERMS: lambda player: "Les mots de cette diapositive" in player.top_text(),
    Command.PALETTE: lambda player: isinstance(player.app.screen, SearchScreen),
    Command.FULL_SCREEN: lambda player: player.view.size.height == WIDE[1],
    Command.START: lambda player: player.slide == "activation/titre",
    Command.PRESENT: lambda player: (
        player.slide == "activation/titre" and player.play.is_full_screen
    ),
    Command.BLANK: lambda player: isinstance(player.app.screen, BlankScreen),
    Command.SPOTLIGHT: lambda player: player.play.gallery.spotlit,
    Command.ENLARGE: lambda player: player.play.gallery.enlarged,
    Command.POINTER: lambda player: player.view.points,
    Command.AUTOPLAY: lambda player: "lecture automatique" in player.bar("keys"),
    Command.LETTERS: lambda player: not player.view.characters,
    Command.MOTION: lambda player: not player.view.motion,
    Command.QUIT: lambda player: "Rester" in player.top_text(),
}
"""What each command of the help brings about, one step after « commencer »."""


def test_every_command_of_the_help_is_tried_here() -> None:
    assert RESULTS.keys() == set(HELP_COMMANDS)


@pytest.mark.parametrize("command", HELP_COMMANDS)
async def test_a_click_on_a_line_of_the_help_runs_its_command(
    shipped: Course, command: Command
) -> None:
    async with playing(shipped, "activation/commencer") as player:
        await player.press("1")
        await ask(player, "f1")
        await click_answer(player, HELP_COMMANDS.index(command) + 1)
        await player.until(lambda: RESULTS[command](player))
        assert player.session.misses == 0


@pytest.mark.parametrize("command", HELP_COMMANDS)
async def test_enter_on_a_line_of_the_help_runs_its_command(
    shipped: Course, command: Command
) -> None:
    async with playing(shipped, "activation/commencer") as player:
        await player.press("1")
        await ask(player, "f1")
        await player.press(*["tab"] * HELP_COMMANDS.index(command), "enter")
        await player.until(lambda: RESULTS[command](player))


@pytest.mark.parametrize(
    ("key", "size"), [("f1", WIDE), ("escape", WIDE), ("escape", NARROW)], ids=str
)
async def test_a_whole_dialog_is_in_view(shipped: Course, key: str, size: tuple[int, int]) -> None:
    async with playing(shipped, size=size) as player:
        await ask(player, key)
        view = player.top
        assert view._block.height <= view.size.height
        assert not view.more_below


async def test_the_help_fits_in_a_small_window_where_it_has_most_to_tell(shipped: Course) -> None:
    async with playing(shipped, "activation/identification", size=NARROW) as player:
        await ask(player, "f1")
        assert "Quitter le pas à pas" in player.top_text()
        assert not player.top.more_below


async def test_the_help_s_groups_stand_under_one_another_where_they_do_not_fit(
    shipped: Course,
) -> None:
    async with playing(shipped, "activation/identification", size=(60, 60)) as player:
        await ask(player, "f1")
        titles = ["Se déplacer", "Apprendre", "Présenter", "Réglages"]
        lines = [line.strip(" │") for line in player.top_lines()]
        assert [line for line in lines if line in titles] == titles


async def test_a_dialog_says_how_to_close_it_and_closes_by_a_click_there(shipped: Course) -> None:
    async with playing(shipped) as player:
        await ask(player, "escape")
        words = player.top_bar("keys")
        bar = player.app.screen.query_one("#keys").region
        await player.click(bar.x + words.index("Fermer"), bar.y)
        await closed(player)


async def test_keys_do_nothing_to_the_slide_under_a_dialog(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        await ask(player, "escape")
        for key in ("m", "home", "left", "right", "f", "question_mark", "f11"):
            await player.press(key)
            assert player.slide == "activation/choix", key
            assert len(player.app.screen_stack) == 2, key
            assert player.play.query_one("#header").display, key


@pytest.mark.parametrize("key", ["escape", "f1", "ctrl+q", "ctrl+c"])
async def test_a_dialog_closes_by_the_keys_that_open_one(shipped: Course, key: str) -> None:
    async with playing(shipped) as player:
        await ask(player, "f1")
        await player.press(key)
        await closed(player)
        assert player.app.is_running


async def test_a_dialog_closes_by_the_mouse_s_other_button(shipped: Course) -> None:
    async with playing(shipped) as player:
        await ask(player, "f1")
        await player.click(60, 18, button=3)
        await closed(player)


async def test_a_click_beside_the_answers_answers_nothing(shipped: Course) -> None:
    async with playing(shipped) as player:
        await ask(player, "escape")
        view = player.top
        await player.click(view.region.x + 2, view.region.y + 1)
        assert player.is_asking()
        assert player.session.misses == 0


async def test_staying_is_one_click(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        await ask(player, "escape")
        await click_answer(player, 1)
        await closed(player)
        assert player.slide == "activation/choix"


async def test_leaving_is_one_click(shipped: Course) -> None:
    async with playing(shipped) as player:
        await ask(player, "escape")
        await click_answer(player, 2)
        await player.until(lambda: player.app._exit)


async def test_escape_leaves_full_screen_first_and_asks_then(shipped: Course) -> None:
    async with playing(shipped, full_screen=True) as player:
        await player.press("escape")
        assert not player.is_asking()
        await ask(player, "escape")
        assert "Quitter le pas à pas ?" in player.top_text()


@pytest.mark.parametrize("characters", [True, False])
async def test_digits_answer_only_where_single_characters_are_on(
    shipped: Course, characters: bool
) -> None:
    async with playing(shipped, characters=characters) as player:
        await ask(player, "escape")
        await player.press("1")
        await player.pilot.pause()
        assert player.is_asking() is not characters


async def test_the_help_tells_what_is_switched_on(shipped: Course) -> None:
    async with playing(shipped, motion=False) as player:
        await ask(player, "f1")
        assert "Animations : non" in player.top_text()
        assert "Touches d'un seul caractère : oui" in player.top_text()


async def test_the_help_speaks_english_on_request(shipped: Course) -> None:
    async with playing(shipped, language="en") as player:
        await ask(player, "f1")
        assert "Help and commands" in player.top_text()


async def test_the_cursor_follows_the_focus_into_a_dialog(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        await ask(player, "escape")
        view = player.top
        assert view.region.contains_point(player.app.cursor_position)


def hides_or_shows_the_cursor(player: Player) -> list[str]:
    """Return what is written from now on that hides the cursor or shows it."""
    written: list[str] = []
    driver = player.app._driver
    assert driver
    write = driver.write

    def write_down(data: str) -> None:
        written.extend({data} & {HIDE_CURSOR, SHOW_CURSOR})
        write(data)

    driver.write = write_down  # type: ignore[method-assign]
    return written


async def test_the_cursor_is_taken_back_from_the_second_of_two_dialogs(shipped: Course) -> None:
    async with playing(shipped, "activation/identification", size=NARROW) as player:
        assert player.view.focus_at is None
        written = hides_or_shows_the_cursor(player)
        await ask(player, "t")
        await player.press("1")
        await player.until(lambda: "code provisoire ─" in player.top_text())
        await player.press("escape")
        await closed(player)
        await player.settled()
        assert written[-1] == HIDE_CURSOR


async def test_the_cursor_stands_on_the_words_of_a_zone_and_not_on_its_badge(
    shipped: Course,
) -> None:
    async with playing(shipped, "activation/choix") as player:
        at = player.view.focus_at
        assert at
        line = player.seen()[at.y - player.view.region.y]
        assert "☞" in line[: at.x]
