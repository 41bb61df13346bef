"""Blocks put together: the sizes, and the zones that move along."""

import pytest
from rich.segment import Segment
from rich.style import Style

from tests.unit.painting.drawn import rows
from tutor.painting.blocks import (
    Block,
    Zone,
    beside,
    blank,
    crop,
    heighten,
    line_block,
    lines_block,
    pad,
    restyle,
    shorten,
    simplify,
    stack,
    widen,
)
from tutor.painting.borders import bordered
from tutor.painting.glyphs import ROUNDED

PLAIN = Style()


def block(*texts: str, zone: Zone | None = None) -> Block:
    made = lines_block([[Segment(text, PLAIN)] for text in texts], PLAIN)
    return made._replace(zones=[zone] if zone else [])


def test_a_zone_contains_its_cells_and_no_other() -> None:
    zone = Zone(1, 2, 3, 4, 2)
    cells = {(x, y) for x in range(10) for y in range(10) if zone.contains(x, y)}
    assert cells == {(x, y) for x in range(2, 6) for y in (3, 4)}


def test_the_innermost_zone_is_the_one_at_a_cell() -> None:
    inner, outer = Zone(2, 1, 1, 2, 1), Zone(1, 0, 0, 5, 3)
    held = Block(5, blank(5, 3, PLAIN).lines, [inner, outer])
    assert held.zone_at(1, 1) == inner
    assert held.zone_at(4, 2) == outer
    assert held.zone_at(5, 0) is None


def test_within_reach_the_nearest_zone_is_the_one() -> None:
    left, right = Zone(1, 2, 2, 2, 1), Zone(2, 6, 2, 2, 1)
    held = Block(12, blank(12, 6, PLAIN).lines, [left, right])
    found = {(x, y) for x in range(12) for y in range(6) if held.zone_at(x, y, (2, 1)) == left}
    assert found == {(x, y) for x in range(5) for y in (1, 2, 3)}


def test_a_line_is_as_far_from_a_zone_as_two_columns() -> None:
    zone = Zone(1, 3, 3, 2, 2)
    assert [zone.distance(x, 3) for x in range(8)] == [3, 2, 1, 0, 0, 1, 2, 3]
    assert [zone.distance(3, y) for y in range(8)] == [6, 4, 2, 0, 0, 2, 4, 6]
    assert zone.distance(2, 2) == 3


def test_a_zone_is_found_by_its_number() -> None:
    zone = Zone(3, 0, 0, 1, 1)
    assert block("a", zone=zone).zone(3) == zone
    assert block("a", zone=zone).zone(4) is None


def test_lines_are_as_wide_as_the_widest() -> None:
    assert rows(block("un", "trois", "")) == ["un   ", "trois", "     "]


def test_a_line_is_as_wide_as_its_cells() -> None:
    assert line_block([Segment("日本"), Segment("e\u0301")]).width == 5


def test_padding_moves_the_zones() -> None:
    padded = pad(block("ab", zone=Zone(1, 0, 0, 2, 1)), PLAIN, left=3, right=1, top=2, bottom=1)
    assert rows(padded) == ["      ", "      ", "   ab ", "      "]
    assert padded.zones == [Zone(1, 3, 2, 2, 1)]


@pytest.mark.parametrize(
    ("align", "shown"), [("left", "ab   "), ("center", " ab  "), ("right", "   ab")]
)
def test_a_block_is_widened_on_the_side_asked_for(align: str, shown: str) -> None:
    assert rows(widen(block("ab"), 5, PLAIN, align)) == [shown]


def test_a_block_wide_or_high_enough_stays_as_it_is() -> None:
    held = block("abc", "def")
    assert widen(held, 3, PLAIN) is held
    assert heighten(held, 2, PLAIN) is held


def test_a_stack_is_as_wide_as_its_widest_and_moves_zones_down() -> None:
    zone = Zone(1, 0, 0, 1, 1)
    stacked = stack([block("a", zone=zone), block("bcd", zone=zone)], PLAIN)
    assert rows(stacked) == ["a  ", "bcd"]
    assert stacked.zones == [zone, Zone(1, 0, 1, 1, 1)]


def test_a_stack_of_nothing_has_the_width_asked_for() -> None:
    assert stack([], PLAIN, 7) == Block(7, [], [])


def test_blocks_beside_are_as_high_as_the_highest_and_move_zones_right() -> None:
    zone = Zone(1, 0, 0, 1, 1)
    put = beside([block("a", "b"), block("cd", zone=zone)], PLAIN, gap=2)
    assert rows(put) == ["a  cd", "b    "]
    assert put.zones == [Zone(1, 3, 0, 1, 1)]


@pytest.mark.parametrize(
    ("zone", "kept"),
    [
        (Zone(1, 0, 0, 3, 1), Zone(1, 0, 0, 3, 1)),
        (Zone(1, 1, 0, 3, 1), Zone(1, 1, 0, 3, 1)),
        (Zone(1, 2, 0, 3, 1), Zone(1, 2, 0, 2, 1)),
        (Zone(1, 3, 0, 3, 1), Zone(1, 3, 0, 1, 1)),
        (Zone(1, 5, 0, 3, 1), Zone(1, 3, 0, 1, 1)),
    ],
    ids=["well within", "up to the edge", "across the edge", "its first cell", "beyond the edge"],
)
def test_a_zone_is_cut_at_the_edge_and_keeps_a_cell(zone: Zone, kept: Zone) -> None:
    cut = crop(block("abcdefgh", zone=zone), 4)
    assert rows(cut) == ["abcd"]
    assert cut.width == 4
    assert cut.zones == [kept]


def test_what_is_no_wider_is_not_cut() -> None:
    held = block("abcd", zone=Zone(1, 0, 0, 4, 1))
    assert crop(held, 4) is held


def test_a_border_adds_one_cell_on_every_side() -> None:
    held = bordered(block("ab", zone=Zone(1, 0, 0, 2, 1)), ROUNDED, PLAIN)
    assert rows(held) == ["╭──╮", "│ab│", "╰──╯"]
    assert held.zones == [Zone(1, 1, 1, 2, 1)]


def test_a_border_carries_a_title_cut_to_its_width() -> None:
    held = bordered(block("          "), ROUNDED, PLAIN, "Un titre trop long")
    assert rows(held)[0] == "╭─ Un ti… ─╮"


def test_a_border_too_small_for_a_title_has_none() -> None:
    assert rows(bordered(block("     "), ROUNDED, PLAIN, "Titre"))[0] == "╭─────╮"


def test_the_cells_of_a_zone_and_no_others_are_restyled() -> None:
    bold, first, second = Style(bold=True), Zone(1, 1, 0, 2, 1), Zone(2, 2, 0, 3, 2)
    held = restyle(
        block("abcdef", "abcdef", "abcdef"),
        [first, second],
        lambda style, zone: style + bold if zone == second else style,
    )
    marked = [[text for text, style, _ in line if style and style.bold] for line in held.lines]
    assert ["".join(texts) for texts in marked] == ["de", "cde", ""]
    assert rows(held) == ["abcdef"] * 3


def test_neighbours_of_one_style_become_one() -> None:
    bold = Style(bold=True)
    line = [Segment("a", PLAIN), Segment("b", PLAIN), Segment("c", bold)]
    assert simplify(Block(3, [line], [])).lines == [[Segment("ab", PLAIN), Segment("c", bold)]]


@pytest.mark.parametrize(
    ("width", "shown"),
    [(9, "Connexion"), (8, "Connexi…"), (2, "C…"), (1, "…"), (0, ""), (-3, "")],
)
def test_a_text_is_shortened_with_a_mark(width: int, shown: str) -> None:
    assert shorten("Connexion", width) == shown


def test_a_wide_character_is_left_out_when_half_of_it_would_fit() -> None:
    assert shorten("日本語", 4) == "日…"
