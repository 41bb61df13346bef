"""The shipped slides, at every width from 20 to 200 and in every look."""

import pytest

from tests.unit.painting.drawn import control_characters, faults, overlap, rows, segments
from tests.unit.painting.looks import ASCII, COLOURLESS, DARK, LATIN, LIGHT, LOOKS
from tests.unit.painting.shipped import COURSE, NAMES, SLIDES
from tutor.painting.blocks import Block
from tutor.painting.look import Look
from tutor.painting.moment import Moment
from tutor.painting.slides import paint_slide

WIDTHS = range(28, 201)
VERY_NARROW = range(20, 28)
HEIGHTS = (1, 7, 21, 33, 60)


def moments(name: str) -> list[Moment]:
    """Return the states in which a slide's hotspots may be."""
    hotspots = SLIDES[name].hotspots
    lit = Moment(lit=frozenset(spot.number for spot in hotspots))
    said = [Moment(said=spot.id) for spot in hotspots]
    return [Moment(), lit, *said]


def painted(name: str, width: int, look: Look, height: int = 33, state: int = 0) -> Block:
    states = moments(name)
    return paint_slide(SLIDES[name], look, width, height, states[state % len(states)])


def look_at(width: int) -> Look:
    """Return a look: all of them come round as the width grows."""
    return list(LOOKS.values())[width % len(LOOKS)]


def faults_at(name: str, width: int) -> list[str]:
    """Return what is wrong with a slide at a width, in a look, a height and a state of its own."""
    height = HEIGHTS[width % len(HEIGHTS)]
    block = painted(name, width, look_at(width), height, state=width)
    return faults(block, width, height, len(SLIDES[name].hotspots))


@pytest.mark.parametrize("name", NAMES)
def test_a_slide_is_a_rectangle_with_a_zone_for_each_hotspot(name: str) -> None:
    assert {width: found for width in WIDTHS if (found := faults_at(name, width))} == {}


def test_a_slide_is_a_rectangle_in_a_very_narrow_window_too() -> None:
    found = {(name, width): faults_at(name, width) for name in NAMES for width in VERY_NARROW}
    assert {at: wrong for at, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("name", NAMES)
def test_a_slide_can_be_painted_however_small_the_window_is(name: str) -> None:
    for width in range(1, 20):
        block = painted(name, width, look_at(width), height=1, state=width)
        assert len(block.zones) == len(SLIDES[name].hotspots)


@pytest.mark.parametrize("name", NAMES)
def test_a_slide_fills_the_height_in_every_state_and_look(name: str) -> None:
    for state in range(len(moments(name))):
        for number, look in enumerate(LOOKS.values()):
            height = HEIGHTS[(state + number) % len(HEIGHTS)]
            block = painted(name, 119, look, height, state)
            assert faults(block, 119, height, len(SLIDES[name].hotspots)) == []


def test_the_end_menu_is_a_rectangle_when_all_is_done() -> None:
    assert COURSE.menu is not None
    slide, moment = COURSE.slide(COURSE.menu), Moment(done=frozenset(COURSE.scenarios))
    for width in WIDTHS:
        block = paint_slide(slide, LIGHT, width, 33, moment)
        assert faults(block, width, 33, len(slide.hotspots)) == [], f"width {width}"


@pytest.mark.parametrize("count", range(4))
def test_the_end_menu_fits_the_smallest_usual_window_until_all_is_done(count: int) -> None:
    assert COURSE.menu is not None
    slide = COURSE.slide(COURSE.menu)
    moment = Moment(done=frozenset(sorted(slide.offered)[:count]))
    for look in (LIGHT, DARK):
        assert paint_slide(slide, look, 80, 22, moment).height == 22


@pytest.mark.parametrize("name", NAMES)
def test_two_zones_share_no_cell(name: str) -> None:
    for width in range(20, 201, 6):
        zones = painted(name, width, LIGHT).zones
        shared = [
            (one, other)
            for index, one in enumerate(zones)
            for other in zones[index + 1 :]
            if overlap(one, other)
        ]
        assert shared == [], f"width {width}"


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_a_terminal_would_obey_is_drawn(name: str) -> None:
    for look in LOOKS.values():
        assert control_characters(painted(name, 119, look)) == set()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("look", [ASCII, LATIN], ids=["ascii", "latin-1"])
def test_only_what_the_encoding_has_is_drawn(name: str, look: Look) -> None:
    for state in range(len(moments(name))):
        for piece in segments(painted(name, 119, look, state=state)):
            piece.text.encode(look.encoding)


@pytest.mark.parametrize("name", NAMES)
def test_stand_ins_move_nothing(name: str) -> None:
    for width in (40, 80, 119):
        drawn, stood_in = painted(name, width, COLOURLESS), painted(name, width, ASCII)
        assert stood_in.zones == drawn.zones
        assert [len(row) for row in rows(stood_in)] == [len(row) for row in rows(drawn)]


def test_lighting_a_hotspot_moves_nothing() -> None:
    for name in NAMES:
        for width in (40, 79, 119):
            at_rest, lit = painted(name, width, LIGHT), painted(name, width, LIGHT, state=1)
            assert (lit.zones, lit.height) == (at_rest.zones, at_rest.height), name
