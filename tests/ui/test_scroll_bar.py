"""The bar at the edge of a slide that is higher than its window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment

from tests.ui.courses import tall
from tests.ui.driving import NARROW, Player, playing
from tutor.painting.blocks import Block, Zone
from tutor.painting.palette import colourless
from tutor.ui.scrollbar import Scrollbar, has_more

LAST_COLUMN = 79


@st.composite
def bars(draw: st.DrawFn) -> Scrollbar:
    window = draw(st.integers(2, 60))
    total = draw(st.integers(window + 1, 4_000))
    return Scrollbar(window, total, draw(st.integers(0, total - window)))


@given(bars())
def test_the_thumb_is_on_the_bar_and_touches_its_ends_only_at_the_ends(bar: Scrollbar) -> None:
    thumb = bar.thumb
    assert 0 <= thumb.start < thumb.stop <= bar.window
    assert (thumb.start == 0) is (bar.top == 0 or len(thumb) == bar.window)
    assert thumb.stop == bar.window or bar.top < bar.last_top


@given(bars())
def test_holding_the_thumb_at_the_ends_shows_the_ends(bar: Scrollbar) -> None:
    assert bar.top_at(-1) == 0
    assert bar.top_at(bar.window) in (bar.last_top, 0)


def test_there_is_no_thumb_where_all_is_in_view() -> None:
    assert {cell.text for cell in Scrollbar(10, 10, 0).cells(colourless())} == {" "}


def test_the_thumb_is_seen_without_colours() -> None:
    cells = Scrollbar(10, 20, 0).cells(colourless())
    assert "".join(cell.text for cell in cells) == "#####     "


FRAMED = ["│ dedans │", "│        │", "╰────────╯"]


@pytest.mark.parametrize(
    ("zones", "bottom", "more"),
    [
        ([], 0, True),
        ([], 1, False),
        ([Zone(1, 2, 0, 6, 1)], 1, False),
        ([Zone(1, 0, 0, 9, 3)], 2, True),
    ],
    ids=["words", "the frame's edge", "a zone in view", "a zone that is cut"],
)
def test_there_is_more_where_there_is_something_to_see(
    zones: list[Zone], bottom: int, more: bool
) -> None:
    block = Block(10, [[Segment(line)] for line in FRAMED], zones)
    assert has_more(block, bottom) is more


async def drag(player: Player, start: int, stop: int) -> None:
    await player.pilot.mouse_down(offset=(LAST_COLUMN, start))
    await player.pilot.hover(offset=(LAST_COLUMN, stop))
    await player.pilot.mouse_up(offset=(LAST_COLUMN, stop))
    await player.pilot.pause()


async def test_the_bar_is_dragged() -> None:
    async with playing(tall(), "essai/long", size=NARROW) as player:
        top = player.view.region.y
        await drag(player, top, 23)
        assert not player.view.more_below
        await player.pilot.hover(offset=(40, 10))
        assert not player.view.more_below
        assert player.slide == "essai/long"


@pytest.mark.parametrize("presses", [1, 2])
async def test_a_click_beside_the_thumb_turns_a_page(presses: int) -> None:
    async with playing(tall(200), "essai/long", size=NARROW) as player:
        for _ in range(presses):
            await player.click(LAST_COLUMN, player.view.region.bottom - 1)
        assert player.view.top == presses * player.view.size.height
