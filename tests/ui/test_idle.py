"""Nothing is written to the terminal while nothing moves."""

from collections.abc import Awaitable, Callable

import pytest

from tests.ui.driving import NARROW, WIDE, Player, playing
from tutor.model.course import Course

CALM = 0.5
"""For how many seconds nothing may be written."""


async def nothing(player: Player) -> None:
    """Let the slide be."""


async def miss(player: Player) -> None:
    await player.click(60, 20)


async def open_help(player: Player) -> None:
    await player.press("f1")
    await player.until(player.is_asking)


async def move_on(player: Player) -> None:
    await player.press("tab", "enter", "left")


async def go_full_screen(player: Player) -> None:
    await player.press("f")


def press(key: str) -> Callable[[Player], Awaitable[None]]:
    """Return what presses a key."""

    async def act(player: Player) -> None:
        await player.press(key)

    return act


CASES = {
    "the black screen": (press("b"), WIDE),
    "the spotlight": (press("s"), WIDE),
    "the screen alone": (press("z"), NARROW),
    "the pointer": (press("l"), WIDE),
    "the beginning of the automatic play": (press("p"), WIDE),
    "nothing": (nothing, WIDE),
    "a miss": (miss, WIDE),
    "the help": (open_help, WIDE),
    "moves": (move_on, NARROW),
    "full screen": (go_full_screen, NARROW),
    "a small window": (nothing, (30, 8)),
    "a window of one cell": (nothing, (1, 1)),
    "the help in a window of one cell": (open_help, (1, 1)),
}


@pytest.mark.parametrize("case", CASES)
async def test_the_terminal_is_left_alone_after(
    shipped: Course, monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    action, size = CASES[case]
    written: list[object] = []
    async with playing(shipped, "activation/choix", size=size) as player:
        await action(player)
        await player.pilot.pause(CALM)
        monkeypatch.setattr(player.app, "_display", lambda *args: written.append(args))
        await player.pilot.pause(CALM)
        assert written == []


async def test_a_key_that_moves_something_is_drawn(
    shipped: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the tests above count does come when there is something to draw."""
    written: list[object] = []
    async with playing(shipped, "activation/choix") as player:
        await player.pilot.pause(CALM)
        monkeypatch.setattr(player.app, "_display", lambda *args: written.append(args))
        await player.press("tab")
        await player.until(lambda: bool(written))
