"""Pictures of slides, drawn pixel by pixel once the terminal says that it can."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PIL import Image as Picture
from textual.geometry import Region

from tests.ui.courses import course, slide, to
from tests.ui.driving import Player, playing
from tutor.graphics.inquiry import KITTY_QUESTION, QUESTIONS, SIXEL_QUESTION
from tutor.model.course import Course
from tutor.model.elements import Button, Image, Rectangle, Text, Zone
from tutor.ui.full_screen import FullScreenApp
from tutor.ui.terminal_answers import TerminalAnswered
from tutor.ui.widgets.slide_view import SlideView

KITTY = ("\x1bP>|kitty(0.36.0)\x1b\\", "\x1b[6;20;10t", "\x1b[?62;c", "\x1b_Gi=31;OK\x1b\\")
SIXEL = ("\x1b[6;20;10t", "\x1b[?62;4;22c")
PLACEHOLDER, DRAWN, GIVEN = "\U0010eeee", "\x1bP0;1;0q", "\x1b_Ga=T"
HALF = "▀"


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give all that is written beside Textual's frames; questions are asked of an xterm."""
    monkeypatch.delenv("TMUX", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    texts: list[str] = []
    monkeypatch.setattr(FullScreenApp, "write_to_terminal", lambda _, text: texts.append(text))
    return texts


@pytest.fixture
def pictured(tmp_path: Path) -> Course:
    """Return a course whose first slide has a picture with two zones, its second one another."""
    for name, colour in (("rouge", "red"), ("bleu", "blue")):
        Picture.new("RGB", (400, 200), colour).save(tmp_path / f"{name}.png")
    zones = tuple(
        Zone(at=Rectangle(left, 10, 30, 30), label=f"Zone {name}", action=to(name))
        for left, name in ((5, "deux"), (60, "fin"))
    )
    first = Image(alt="Rouge", source=tmp_path / "rouge.png", zones=zones)
    second = Image(alt="Bleu", source=tmp_path / "bleu.png")
    lines = [Text(text=f"Ligne {number}") for number in range(30)]
    return course(
        slide("un", first),
        slide("deux", second, *lines, Button(label="Continuer", action=to("fin"))),
        slide("fin"),
    )


@asynccontextmanager
async def answered(course: Course, *answers: str, pictures: str = "auto") -> AsyncIterator[Player]:
    """Run the player in a terminal that answers once it is asked."""
    async with playing(course, pictures=pictures) as player:
        for answer in answers:
            player.app.post_message(TerminalAnswered(answer))
        yield player


def text(player: Player) -> str:
    return "\n".join(player.seen())


def in_pixels(player: Player) -> bool:
    """Return whether what is shown of the pictures is no half-blocks."""
    view = player.view
    assert isinstance(view, SlideView)
    return bool(view._standing) and not view._stand_back


def drawings(written: list[str]) -> int:
    return sum(DRAWN in each for each in written)


async def test_a_mute_terminal_is_asked_once_and_shows_half_blocks(
    pictured: Course, written: list[str]
) -> None:
    async with answered(pictured) as player:
        await player.press("1", "left")
        assert HALF in text(player)
    assert [each for each in written if each] == [QUESTIONS]


async def test_a_course_without_pictures_asks_nothing(written: list[str]) -> None:
    async with answered(course(slide("un")), *SIXEL):
        assert not any(written)


@pytest.mark.parametrize("way", ["blocks", "off"])
async def test_one_may_do_without_pixels_or_without_pictures(
    way: str, pictured: Course, written: list[str]
) -> None:
    async with answered(pictured, *SIXEL, pictures=way) as player:
        assert HALF in text(player)
        assert not any(written)


async def test_kitty_is_given_a_picture_once_and_shows_it_by_cells(
    pictured: Course, written: list[str]
) -> None:
    async with answered(pictured, *KITTY) as player:
        await player.until(lambda: PLACEHOLDER in text(player))
        assert HALF not in text(player)
        assert KITTY_QUESTION in written
        await player.press("1")
        await player.until(lambda: PLACEHOLDER in text(player))
        await player.press("left")
        await player.until(lambda: PLACEHOLDER in text(player))
        given = [each for each in written if GIVEN in each]
        assert len(given) == len(set(given)) == 2
    assert any("a=d,d=I" in each for each in written)


@pytest.mark.usefixtures("written")
async def test_kittys_pictures_scroll_as_all_cells_do(pictured: Course) -> None:
    async with answered(pictured, *KITTY) as player:
        await player.press("1")
        await player.until(lambda: PLACEHOLDER in text(player))
        before = text(player).count(PLACEHOLDER)
        player.view.scroll_by(4)
        assert 0 < text(player).count(PLACEHOLDER) < before


async def test_sixel_is_drawn_over_its_half_blocks(pictured: Course, written: list[str]) -> None:
    async with answered(pictured, *SIXEL) as player:
        await player.until(lambda: drawings(written) >= 1)
        assert in_pixels(player)
        (placed,) = player.view._block.pictures
        x, y = player.view.content_region.offset
        sequence = next(each for each in written if DRAWN in each)
        assert sequence.startswith(f"\x1b7\x1b[{y + placed.y + 1};{x + placed.x + 1}H{DRAWN}")
        assert sequence.endswith("\x1b8")


async def test_a_picture_larger_than_the_terminal_draws_stays_half_blocks(
    pictured: Course, written: list[str]
) -> None:
    async with answered(pictured, *SIXEL) as player:
        await player.until(lambda: in_pixels(player))
        assert SIXEL_QUESTION in written
        player.app.post_message(TerminalAnswered("\x1b[?2;0;100;100S"))
        await player.until(lambda: not in_pixels(player))


async def test_under_a_dialog_sixel_gives_way_to_cells_and_comes_back(
    pictured: Course, written: list[str]
) -> None:
    async with answered(pictured, *SIXEL) as player:
        await player.until(lambda: drawings(written) >= 1)
        await player.press("f1")
        await player.until(lambda: not in_pixels(player))
        assert drawings(written) == 1
        await player.press("escape")
        await player.until(lambda: drawings(written) > 1 and in_pixels(player))


async def test_sixel_that_is_partly_out_of_view_or_pointed_at_gives_way_to_cells(
    pictured: Course, written: list[str]
) -> None:
    async with answered(pictured, *SIXEL) as player:
        await player.press("1")
        await player.until(lambda: drawings(written) > 0 and in_pixels(player))
        (placed,) = player.view._block.pictures
        player.view.mark(Region(placed.x, placed.y, 3, 1))
        assert not in_pixels(player)
        player.view.mark(None)
        assert in_pixels(player)
        player.view.scroll_by(placed.y + 1)
        assert not in_pixels(player)


async def test_where_the_light_alone_moves_sixel_is_drawn_over_what_it_was(
    pictured: Course, written: list[str]
) -> None:
    async with answered(pictured, *SIXEL) as player:
        await player.until(lambda: drawings(written) >= 1)
        lines = list(player.view._drawn)
        (placed,) = player.view._block.pictures
        before = drawings(written)
        await player.press("tab")
        await player.until(lambda: drawings(written) > before)
        assert player.view._drawn[placed.y] == lines[placed.y]


async def test_nothing_is_left_of_a_picture_once_another_slide_comes(
    pictured: Course, written: list[str]
) -> None:
    async with answered(pictured, *SIXEL) as player:
        await player.until(lambda: drawings(written) >= 1)
        (placed,) = player.view._block.pictures
        before = list(player.view._drawn)
        await player.press("2")
        after = player.view._drawn
        rows = range(placed.y, placed.y + placed.height)
        assert all(before[row] != after[row] for row in rows)


async def test_pictures_one_click_away_are_ready_and_so_are_other_lights(
    pictured: Course, written: list[str]
) -> None:
    async with answered(pictured, *SIXEL) as player:
        view = player.view
        assert isinstance(view, SlideView)
        await player.until(lambda: view._pixels is not None and len(view._pixels._drawings) == 3)
        await player.press("1")
        assert drawings(written) == 2
