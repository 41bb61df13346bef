"""The window: its size, its edges, its cursor, its end."""

import pytest
from textual.geometry import Offset
from textual.strip import Strip

from tests.ui.driving import NARROW, WIDE, Player, playing
from tutor.language import Language
from tutor.model.course import Course
from tutor.model.errors import CourseError
from tutor.model.slide import Slide
from tutor.painting.blocks import Block
from tutor.painting.windows import SMALLEST, USUAL, Window
from tutor.ui.command import Command
from tutor.ui.help import HELP_COMMANDS
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.painted_view import PaintedView

SIZES = [(80, 24), (1, 1), (200, 60), (40, 10), (79, 24), (120, 36), (2, 30), (100, 24)]


async def test_any_size_at_any_moment_keeps_the_slide_and_obeys(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        for size in SIZES:
            await player.pilot.resize_terminal(*size)
            await player.pilot.pause()
            assert player.slide == "activation/choix"
        await player.press("2")
        assert player.slide == "opposition/choix"


async def test_a_window_that_is_too_small_says_what_it_needs(shipped: Course) -> None:
    async with playing(shipped, "activation/choix", size=(79, 24)) as player:
        assert "il faut 80×24 (ici 79×24)" in player.bar("header")
        await player.pilot.resize_terminal(*NARROW)
        await player.until(lambda: "10/16" in player.bar("header"))


@pytest.mark.parametrize("window", [USUAL, SMALLEST], ids=str)
async def test_a_slide_has_the_room_that_it_is_checked_for(shipped: Course, window: Window) -> None:
    async with playing(shipped, "activation/notification_mail", size=window) as player:
        width, height = window.slide
        assert player.view.size.height == height
        assert width <= player.view.size.width <= window.width


async def test_too_small_is_told_in_full_screen_too(shipped: Course) -> None:
    async with playing(shipped, size=(60, 20), full_screen=True) as player:
        assert player.play.query_one("#header", Bar).display
        assert not player.play.query_one("#keys", Bar).display


@pytest.mark.parametrize(("language", "words"), [("fr", ("Suite", "Aide")), ("en", ("On", "Help"))])
async def test_the_interface_speaks_the_language_that_is_asked(
    shipped: Course, language: Language, words: tuple[str, ...]
) -> None:
    async with playing(shipped, language=language) as player:
        assert all(word in player.bar("keys") for word in words)


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_header_says_where_one_is(shipped: Course, size: tuple[int, int]) -> None:
    async with playing(shipped, "contacts/email_saisie", size=size) as player:
        title = shipped.scenarios["contacts"].title
        assert f"{title} · 2/5" in player.bar("header")


async def test_the_footer_shows_only_the_keys_that_work(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        assert "Retour" not in player.bar("keys")
        assert "Suite" not in player.bar("keys")
        await player.press("1")
        assert "Retour" in player.bar("keys")
        assert "Suite" in player.bar("keys")


async def test_the_scenarios_that_are_done_are_marked_on_the_menu(shipped: Course) -> None:
    async with playing(shipped, "opposition/justificatif") as player:
        await player.press("1")
        assert player.slide == "activation/fin"
        assert sum("╭✓ Opposition" in line for line in player.seen()) == 1
        assert any("1 parcours sur 4" in line for line in player.seen())


async def test_on_the_menu_the_first_scenario_that_is_not_done_has_the_focus(
    shipped: Course,
) -> None:
    async with playing(shipped, "activation/felicitations") as player:
        await player.press("3")
        assert player.slide == "activation/fin"
        assert player.view.focused_number == 2


async def test_a_band_goes_to_the_window_s_edge(shipped: Course) -> None:
    async with playing(shipped, "activation/titre") as player:
        lines = [player.view.render_line(y) for y in range(player.view.size.height)]
        assert len({segment.style and segment.style.bgcolor for segment in lines[0]}) == 1
        assert any(line.text == "▀" * player.view.size.width for line in lines)


async def test_the_cursor_stands_on_the_zone_that_has_the_focus(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        first = player.app.cursor_position
        await player.press("tab")
        zone = player.view._block.zone(2)
        assert zone is not None
        assert player.app.cursor_position == Offset(
            zone.x + zone.words, zone.y + player.view.region.y
        )
        assert player.app.cursor_position != first


async def test_nothing_is_drawn_while_nothing_moves(
    shipped: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with playing(shipped, "activation/choix") as player:
        await player.pilot.pause(0.3)
        drawn: list[int] = []
        render_line = PaintedView.render_line

        def count(view: PaintedView, y: int) -> Strip:
            drawn.append(y)
            return render_line(view, y)

        monkeypatch.setattr(PaintedView, "render_line", count)
        await player.pilot.pause(0.5)
        assert drawn == []


async def test_the_slides_one_click_away_are_painted_while_nobody_clicks(
    shipped: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with playing(shipped, "activation/choix") as player:
        gallery = player.play.gallery
        await player.until(lambda: len(gallery._painted) >= 3)
        painted: list[str] = []

        def paint_slide(slide: Slide, *_: object) -> Block:
            painted.append(slide.ref.slide)
            return Block(0, [], [])

        monkeypatch.setattr("tutor.ui.gallery.paint_slide", paint_slide)
        await player.press("2")
        assert "choix" not in painted


async def test_what_waits_for_idle_time_gets_it_until_it_is_done(shipped: Course) -> None:
    left = [False, True, True]
    async with playing(shipped, work_left=left.pop) as player:
        await player.until(lambda: not left)
        assert player.app.is_running


async def test_a_mistake_found_while_playing_ends_play_and_is_kept(shipped: Course) -> None:
    def find_a_mistake() -> bool:
        raise CourseError("faux")

    async with playing(shipped, work_left=find_a_mistake) as player:
        await player.until(lambda: player.app.course_error is not None)
        await player.until(lambda: player.app._exit)


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is sent to the terminal beside the frames."""
    sent: list[str] = []
    monkeypatch.setattr(
        "textual.drivers.headless_driver.HeadlessDriver.write", lambda _, data: sent.append(data)
    )
    return sent


async def test_the_terminal_is_asked_to_go_full_screen_and_back(
    shipped: Course, written: list[str]
) -> None:
    async with playing(shipped) as player:
        await player.press("f", "escape")
        assert [data for data in written if data.endswith("t")] == ["\x1b[10;1t", "\x1b[10;0t"]


async def test_the_cursor_shows_only_where_there_is_a_zone(
    shipped: Course, written: list[str]
) -> None:
    async with playing(shipped, "activation/notification_courrier") as player:
        await player.press("enter", "left")
        cursor = [data for data in written if data.startswith("\x1b[?25")]
        assert cursor == ["\x1b[?25h", "\x1b[?25l"]


async def test_a_click_outside_of_a_question_is_no_answer(shipped: Course) -> None:
    async with playing(shipped) as player:
        await ask(player)
        await player.click(2, 2)
        await player.until(lambda: not player.is_asking())
        assert player.slide == "activation/titre"


async def test_letters_and_motion_are_switched_in_the_help(shipped: Course) -> None:
    async with playing(shipped) as player:
        for command in (Command.MOTION, Command.LETTERS):
            from_end = len(HELP_COMMANDS) - HELP_COMMANDS.index(command)
            await player.press("f1")
            await player.until(player.is_asking)
            await player.pilot.pause()
            await player.press(*["shift+tab"] * from_end, "enter")
            await player.until(lambda: not player.is_asking())
        assert not player.view.characters
        assert not player.view.motion


async def ask(player: Player) -> None:
    await player.press("escape")
    await player.until(player.is_asking)
