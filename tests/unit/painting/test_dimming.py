"""What is dimmed, and the screen alone."""

import pytest
from rich.style import Style

from tests.unit.painting.looks import LIGHT
from tutor.model.course import Course
from tutor.model.targets import SlideRef
from tutor.painting.blocks import Block
from tutor.painting.dimming import SPOT, pointed
from tutor.painting.moment import Moment
from tutor.painting.palette import Palette, colourless, sixteen
from tutor.painting.slides import paint_slide

SIZES = pytest.mark.parametrize("size", [(119, 33), (79, 21)], ids=str)
LIT = Moment(lit=frozenset({1}))
CHOICE = SlideRef("activation", "choix")


def painted(course: Course, size: tuple[int, int], moment: Moment) -> Block:
    return paint_slide(course.slide(CHOICE), LIGHT, *size, moment)


def cells(block: Block, y: int) -> list[tuple[str, Style | None]]:
    return [(letter, style) for text, style, _ in block.lines[y] for letter in text]


@SIZES
def test_a_spotlight_changes_neither_words_nor_zones(
    shipped: Course, size: tuple[int, int]
) -> None:
    plain, spotlit = (painted(shipped, size, LIT._replace(spotlit=on)) for on in (False, True))
    assert spotlit.zones == plain.zones
    words = [["".join(s.text for s in line) for line in block.lines] for block in (plain, spotlit)]
    assert words[0] == words[1]
    assert all(zone.number != SPOT for zone in spotlit.zones)


@SIZES
def test_the_zone_in_the_spotlight_and_its_callout_are_as_they_were(
    shipped: Course, size: tuple[int, int]
) -> None:
    plain, spotlit = (painted(shipped, size, LIT._replace(spotlit=on)) for on in (False, True))
    zone = plain.zone(1)
    assert zone is not None
    for y in range(zone.y, zone.y + zone.height):
        kept = slice(zone.x, zone.x + zone.width)
        assert cells(spotlit, y)[kept] == cells(plain, y)[kept]
        assert cells(spotlit, y)[0] != cells(plain, y)[0]


@SIZES
def test_without_a_zone_that_is_lit_nothing_is_dimmed(
    shipped: Course, size: tuple[int, int]
) -> None:
    assert painted(shipped, size, Moment(spotlit=True)) == painted(shipped, size, Moment())


@SIZES
def test_the_screen_alone_keeps_zones_and_takes_the_whole_width(
    shipped: Course, size: tuple[int, int]
) -> None:
    plain, alone = (painted(shipped, size, LIT._replace(enlarged=on)) for on in (False, True))
    assert [zone.number for zone in alone.zones] == [zone.number for zone in plain.zones]
    widest = max(len("".join(s.text for s in line).strip()) for line in alone.lines)
    assert widest == size[0] - 4


@pytest.mark.parametrize("palette", [LIGHT.palette, sixteen(), colourless()])
def test_a_cell_that_is_pointed_at_is_never_as_it_was(palette: Palette) -> None:
    for style in (palette.page, palette.lit, palette.lit_button, palette.badge):
        assert pointed(style, palette) != style
