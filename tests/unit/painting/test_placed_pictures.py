"""A picture's place follows its cells, as long as all of them are there."""

from pathlib import Path

import pytest
from PIL import Image as Picture
from rich.style import Style

from tests.ui.courses import slide, to
from tutor.model.course import Theme
from tutor.model.elements import Image, Rectangle, Zone
from tutor.painting.blocks import Block, beside, blank, crop, lay_over, pad, stack
from tutor.painting.borders import bordered
from tutor.painting.glyphs import ROUNDED
from tutor.painting.moment import Moment
from tutor.painting.pictures import paint_picture
from tutor.painting.placed_picture import PlacedPicture
from tutor.painting.slides import paint_slide
from tutor.painting.terminal import choose_look

GROUND = Style()
COLOURS = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    Picture.new("RGB", (80, 80), "blue").save(tmp_path / "bleu.png")
    return tmp_path / "bleu.png"


@pytest.fixture
def picture(path: Path) -> Block:
    block = paint_picture(path, 20, 5)
    assert block is not None
    return block


def places(block: Block) -> list[tuple[int, int]]:
    return [(one.x, one.y) for one in block.pictures]


def test_a_picture_has_all_its_cells(picture: Block, path: Path) -> None:
    changed = path.stat().st_mtime_ns
    assert picture.pictures == (PlacedPicture(0, 0, 10, 5, path, changed),)


def test_it_moves_with_its_cells(picture: Block) -> None:
    assert places(pad(picture, GROUND, left=3, top=2)) == [(3, 2)]
    assert places(stack([blank(4, 6, GROUND), picture], GROUND)) == [(0, 6)]
    assert places(beside([blank(4, 6, GROUND), picture, picture], GROUND, 1)) == [(5, 0), (16, 0)]
    assert places(bordered(picture, ROUNDED, GROUND)) == [(1, 1)]


def test_of_which_cells_are_cut_off_or_covered_it_is_cells_alone(picture: Block) -> None:
    assert places(crop(pad(picture, GROUND, right=5), 10)) == [(0, 0)]
    assert not crop(picture, 9).pictures
    assert not lay_over(picture, blank(1, 1, GROUND), 9, 4).pictures
    wide = pad(picture, GROUND, right=5)
    assert places(lay_over(wide, picture, 5, 0)) == [(5, 0)]
    assert places(lay_over(wide, blank(5, 5, GROUND), 10, 0)) == [(0, 0)]


def test_a_slide_tells_its_picture_and_the_marks_of_its_zones(path: Path) -> None:
    zones = tuple(
        Zone(at=Rectangle(left, 20, 30, 40), label=f"Zone {left}", action=to("fin"))
        for left in (10, 60)
    )
    shown = slide("un", Image(alt="Bleu", source=path, zones=zones))
    look = choose_look(Theme(), "fr", encoding="utf-8", environment=COLOURS)
    block = paint_slide(shown, look, 119, 33, Moment(frozenset({2})))
    (picture,) = block.pictures
    told = {(mark.left, mark.top, mark.badge, mark.is_lit) for mark in picture.marks}
    assert told == {(10, 20, "1", False), (60, 20, "2", True)}
    dimmed = paint_slide(shown, look, 119, 33, Moment(frozenset({2}), spotlit=True))
    assert not dimmed.pictures
    assert not paint_slide(shown, look._replace(pictures=False), 119, 33, Moment()).pictures
