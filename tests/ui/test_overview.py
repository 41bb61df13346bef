"""The slides painted small: where one is, what was seen, and the way to any of them."""

import time

import pytest

from tests.ui.courses import course, in_a_row, slide
from tests.ui.driving import COLOURS, NARROW, WIDE, Player, playing
from tutor.model.course import Course
from tutor.ui.screens.overview import OverviewScreen
from tutor.ui.widgets.overview_view import OverviewView

LARGE = 200, 60
SIZES = pytest.mark.parametrize("size", [NARROW, WIDE, LARGE], ids=["80x24", "120x36", "200x60"])


def tiles(player: Player) -> OverviewView:
    assert isinstance(player.app.screen, OverviewScreen)
    return player.app.screen.query_one(OverviewView)


def lit(player: Player) -> int:
    """Return the number of the tile that has the focus, counted through the course."""
    number = tiles(player).focused_number
    assert number
    return number


async def opened(player: Player, key: str = "o") -> None:
    """Open the overview, and wait for all that is in view to be painted."""
    await player.press(key)
    await player.until(lambda: isinstance(player.app.screen, OverviewScreen))
    await player.until(lambda: bool(tiles(player)._block.zones))
    screen = player.app.screen
    assert isinstance(screen, OverviewScreen)
    await player.until(lambda: screen._overview.is_whole)


@SIZES
async def test_a_key_opens_it_on_the_slide_where_one_is(
    shipped: Course, size: tuple[int, int]
) -> None:
    async with playing(shipped, "contacts/email_saisie", size=size) as player:
        for key in ("o", "O", "f3"):
            await opened(player, key)
            lines = player.top_lines()
            assert any("Modifier mes coordonnées de contact · 5" in line for line in lines), key
            assert any("2 Je modi" in line and "◉" in line for line in lines), key
            assert all(len(line) == size[0] for line in lines), key
            assert lit(player) == 22, key
            await player.press("escape")


async def test_signs_tell_what_was_seen(shipped: Course) -> None:
    async with playing(shipped, size=WIDE) as player:
        await player.press("right")
        await opened(player)
        first, second, third = "".join(player.top_lines()[1]).split("╭")[1:4]
        assert "✓" in first
        assert "◉" in second
        assert "○" in third


@SIZES
@pytest.mark.parametrize("means", ["colours", "none"])
async def test_every_tile_tells_its_slide_apart(
    shipped: Course, size: tuple[int, int], means: str
) -> None:
    environment = COLOURS if means == "colours" else {**COLOURS, "NO_COLOR": "1"}
    async with playing(shipped, size=size, environment=environment) as player:
        await opened(player)
        screen = player.app.screen
        assert isinstance(screen, OverviewScreen)
        painted = [str(lines) for lines in screen._overview._thumbnails.values()]
        assert len(painted) >= 6
        assert len(set(painted)) == len(painted)


async def test_arrows_move_over_the_tiles_as_they_lie(shipped: Course) -> None:
    async with playing(shipped, size=NARROW) as player:
        await opened(player)
        seen = []
        for key in ("right", "down", "left", "up", "up", "left", "end", "up", "home", "tab"):
            await player.press(key)
            seen.append(lit(player))
        assert seen == [2, 5, 4, 1, 1, 1, 35, 33, 1, 2]


@SIZES
async def test_enter_goes_to_the_slide(shipped: Course, size: tuple[int, int]) -> None:
    async with playing(shipped, size=size) as player:
        await opened(player)
        await player.press("right", "right", "enter")
        assert not player.is_asking()
        assert player.slide == "activation/mode_emploi"
        await player.press("left")
        assert player.slide == "activation/titre"


@SIZES
async def test_a_click_goes_to_the_slide(shipped: Course, size: tuple[int, int]) -> None:
    async with playing(shipped, size=size) as player:
        await opened(player)
        view = tiles(player)
        zone = view._block.zones[1]
        await player.click(zone.x + 5, view.region.y + zone.y + 3)
        assert not player.is_asking()
        assert player.slide == "activation/bienvenue"


async def test_pages_and_the_wheel_go_far_and_only_what_is_in_view_is_painted() -> None:
    long = course(*[slide(f"s-{number}") for number in range(1000)])
    async with playing(long, size=WIDE) as player:
        start = time.perf_counter()
        await opened(player)
        assert time.perf_counter() - start < 5
        screen = player.app.screen
        assert isinstance(screen, OverviewScreen)
        assert len(screen._overview._thumbnails) <= 20
        await player.press("pagedown", "pagedown")
        assert lit(player) > 16
        await player.press("end")
        await player.until(lambda: any("1000 s-999" in line for line in player.top_lines()))
        assert len(screen._overview._thumbnails) <= 80


async def test_what_was_painted_is_kept(shipped: Course) -> None:
    async with playing(shipped, size=NARROW) as player:
        await opened(player)
        screen = player.app.screen
        assert isinstance(screen, OverviewScreen)
        before = dict(screen._overview._thumbnails)
        await player.press("escape", "o")
        again = player.app.screen
        assert isinstance(again, OverviewScreen)
        assert before.items() <= again._overview._thumbnails.items()


@pytest.mark.parametrize("key", ["escape", "o", "f3", "ctrl+q"])
async def test_a_key_closes_it_and_stays_where_one_was(shipped: Course, key: str) -> None:
    async with playing(shipped, "activation/choix") as player:
        await opened(player)
        await player.press("down", key)
        assert not player.is_asking()
        assert player.slide == "activation/choix"


async def test_the_mouse_closes_it(shipped: Course) -> None:
    async with playing(shipped, size=WIDE) as player:
        await opened(player)
        await player.click(player.top_bar("keys").index("Échap"), WIDE[1] - 1)
        assert not player.is_asking()


async def test_what_is_typed_ahead_falls_on_the_tiles_and_then_on_their_slide() -> None:
    async with playing(in_a_row(), "essai/un") as player:
        player.type_at_once("o", "right", "enter", "enter")
        await player.settled()
        assert player.slide == "essai/trois"


async def test_a_resized_window_keeps_the_tile_in_view(shipped: Course) -> None:
    async with playing(shipped, "new_code/reception", size=WIDE) as player:
        await opened(player)
        number = lit(player)
        await player.pilot.resize_terminal(*NARROW)
        await player.pilot.pause()
        assert lit(player) == number
        assert any("◉" in line for line in player.top_lines())


async def test_an_exam_may_forbid_it(shipped: Course) -> None:
    async with playing(shipped, may_look_ahead=False) as player:
        await player.press("o", "f3")
        assert not player.is_asking()


async def test_keys_of_one_character_may_be_switched_off(shipped: Course) -> None:
    async with playing(shipped, characters=False) as player:
        await player.press("o")
        assert not player.is_asking()
        await opened(player, "f3")
