"""The window changes size at any moment, to any size."""

import asyncio
import random

import pytest
from textual import events
from textual.geometry import Size
from textual.screen import Screen

from tests.ui.driving import Player, playing
from tutor.model.course import Course

EDGES = ((1, 1), (2, 1), (1, 50), (300, 1), (19, 9), (79, 23), (80, 24), (250, 90))
SLIDES = (
    "activation/titre",
    "activation/bienvenue",
    "activation/avant_de_commencer",
    "activation/notification_mail",
    "activation/notification_courrier",
    "activation/coordonnees",
    "activation/fin",
    "opposition/justificatif",
)
"""One of each frame and arrangement."""


def some_sizes(seed: int, count: int) -> list[tuple[int, int]]:
    choose = random.Random(seed)
    drawn = [(choose.randint(1, 220), choose.randint(1, 70)) for _ in range(count)]
    sizes = [*EDGES, *drawn]
    choose.shuffle(sizes)
    return sizes


async def resize(player: Player, size: tuple[int, int]) -> None:
    await player.pilot.resize_terminal(*size)
    await player.pilot.pause()


@pytest.mark.parametrize("at", SLIDES)
async def test_a_slide_survives_any_sizes(shipped: Course, at: str) -> None:
    async with playing(shipped, at) as player:
        for size in some_sizes(seed=SLIDES.index(at), count=6):
            await resize(player, size)
            assert player.slide == at
            assert player.app.size == size
        await resize(player, (120, 36))
        assert player.view._block.width == player.view.room[0]


@pytest.mark.parametrize("key", ["f1", "escape"])
async def test_a_dialog_survives_any_sizes(shipped: Course, key: str) -> None:
    async with playing(shipped, "activation/choix") as player:
        await player.press(key)
        await player.until(player.is_asking)
        for size in some_sizes(seed=7, count=4):
            await resize(player, size)
        await player.press("escape")
        await player.until(lambda: not player.is_asking())
        assert player.slide == "activation/choix"


async def test_keys_between_sizes_do_what_they_always_do(shipped: Course) -> None:
    async with playing(shipped, "activation/bienvenue") as player:
        for number, size in enumerate(some_sizes(seed=3, count=4)):
            await player.press("right" if number % 2 == 0 else "left")
            await resize(player, size)
        expected = "mode_emploi" if number % 2 == 0 else "bienvenue"
        assert player.slide == f"activation/{expected}"


@pytest.mark.parametrize("size", [(79, 24), (80, 23), (40, 12), (20, 6)])
async def test_a_window_that_is_too_small_still_obeys(
    shipped: Course, size: tuple[int, int]
) -> None:
    async with playing(shipped, "activation/choix", size=size) as player:
        assert player.bar("header").startswith("Fenêtre trop petite"[: size[0] - 1])
        await player.press("2")
        assert player.slide == "opposition/choix"
        await player.press("left")
        assert player.slide == "activation/choix"


@pytest.mark.parametrize("dialog", [False, True], ids=["a slide", "a dialog"])
async def test_sizes_that_came_while_one_was_drawn_do_not_chase_each_other(
    shipped: Course, dialog: bool
) -> None:
    async with playing(shipped, "activation/choix") as player:
        if dialog:
            await player.press("f1")
            await player.until(player.is_asking)
        screen, told = player.app.screen, 0

        async def layout_told(_: Screen[object]) -> None:
            nonlocal told
            told += 1

        screen.screen_layout_refresh_signal.subscribe(screen, layout_told)
        for size in (Size(80, 24), Size(100, 30)):
            player.app._size = size
            screen.post_message(events.Resize(size, size))
            screen.call_later(lambda: None)
        await asyncio.sleep(0.3)
        assert screen.size == Size(100, 30)
        assert told < 10


async def test_full_screen_gives_the_slide_the_whole_of_any_size(shipped: Course) -> None:
    async with playing(shipped, "activation/choix", full_screen=True) as player:
        for size in ((80, 24), (200, 60)):
            await resize(player, size)
            assert player.view.size.height == size[1]
