"""Cells → pictures whose every sign is in its cell."""

from xml.etree import ElementTree

import pytest

from tests.unit.exports.drawn import line, parts
from tutor.exports.strokes import CELL, ROW
from tutor.exports.svg import draw


def texts(svg: str) -> list[tuple[str | None, float, str | None]]:
    """Return each text, where it begins, or its middle, in cells, and how many cells it takes."""
    return [
        (part.text, float(part.attrib["x"]) / CELL, part.get("textLength"))
        for part in parts(svg, "text")
    ]


def test_a_picture_is_as_large_as_its_cells() -> None:
    (root,) = [ElementTree.fromstring(draw([line("a" * 7), line("b" * 7)], 7))]
    assert root.attrib["viewBox"] == f"0 0 {7 * CELL} {2 * ROW}"


def test_words_are_held_to_their_cells() -> None:
    assert texts(draw([line("  un mot  deux")], 14)) == [
        ("un mot", 2, str(6 * CELL)),
        ("deux", 10, str(4 * CELL)),
    ]


def test_what_follows_a_wide_character_is_where_it_should_be() -> None:
    drawn = texts(draw([line("漢字☞ x")], 7))
    assert drawn == [("漢", 1, None), ("字", 3, None), ("☞", 4.5, None), ("x", 6, str(CELL))]


def test_an_accent_of_its_own_stays_on_its_letter() -> None:
    assert texts(draw([line("e\u0301te\u0301")], 3)) == [("e\u0301te\u0301", 0, str(3 * CELL))]


def test_a_sign_keeps_its_variation() -> None:
    (text, *_), *others = texts(draw([line("☎\ufe0e!")], 2))
    assert text == "☎\ufe0e"
    assert [other[0] for other in others] == ["!"]


@pytest.mark.parametrize(
    ("above", "below"), [("│", "│"), ("┌", "└"), ("┬", "┴"), ("╭", "╰"), ("┼", "┃")]
)
def test_borders_meet_at_the_edge_of_their_cells(above: str, below: str) -> None:
    (path,) = parts(draw([line(above), line(below)], 1), "path")
    assert not parts(draw([line(above)], 1), "text")
    assert f"{ROW}" in path.attrib["d"]


def test_the_borders_of_one_colour_are_one_path() -> None:
    rows = [line(("╭──╮", "#ff0000")), line(("╰──╯", "#ff0000"))]
    (path,) = parts(draw(rows, 4), "path")
    assert path.attrib["stroke"] == "#ff0000"


@pytest.mark.parametrize(
    ("sign", "x", "y", "width", "height"),
    [
        ("█", 0, 0, CELL, ROW),
        ("▀", 0, 0, CELL, ROW / 2),
        ("▄", 0, ROW / 2, CELL, ROW / 2),
        ("▌", 0, 0, CELL / 2, ROW),
        ("▐", CELL / 2, 0, CELL / 2, ROW),
    ],
)
def test_a_block_fills_its_part_of_the_cell(
    sign: str, x: float, y: float, width: float, height: float
) -> None:
    shape = parts(draw([line((sign, "#ff0000"))], 1), "rect")[-1].attrib
    drawn = [float(shape[name]) for name in ("x", "y", "width", "height")]
    assert (drawn, shape["fill"]) == ([x, y, width, height], "#ff0000")


def test_the_edge_of_a_button_is_one_rectangle() -> None:
    _, edge = parts(draw([line(("▄▄▄▄", "#0000ff"))], 4), "rect")
    assert (edge.attrib["x"], edge.attrib["width"]) == ("0", str(4 * CELL))


def test_blocks_of_less_than_a_cell_are_drawn_one_by_one() -> None:
    _, first, second = parts(draw([line("▌▌")], 2), "rect")
    assert (first.attrib["x"], second.attrib["x"]) == ("0", str(CELL))


def test_a_ground_that_goes_on_is_one_rectangle() -> None:
    rows = [line(("    ", "on #0000ff")) for _ in range(5)]
    (ground,) = parts(draw(rows, 4), "rect")
    assert (ground.attrib["height"], ground.attrib["fill"]) == (str(5 * ROW), "#0000ff")


def test_the_grounds_cover_every_cell_once() -> None:
    rows = [
        line(("ab", "on red"), "cd"),
        line("a", ("bcd", "on red")),
        line(("ab", "on red"), "cd"),
    ]
    grounds = [
        tuple(int(part.attrib[name]) for name in ("x", "y", "width", "height"))
        for part in parts(draw(rows, 4), "rect")
    ]
    cells = [
        (column, row)
        for x, y, width, height in grounds
        for column in range(x // CELL, (x + width) // CELL)
        for row in range(y // ROW, (y + height) // ROW)
    ]
    assert sorted(cells) == [(column, row) for column in range(4) for row in range(3)]


def test_attributes_are_drawn() -> None:
    svg = draw([line(("gras", "bold"), ("penché", "italic"))], 10)
    bold, italic = parts(svg, "text")
    assert (bold.get("font-weight"), italic.get("font-style")) == ("bold", "italic")


def test_what_is_underlined_is_so_under_its_spaces_too() -> None:
    *_, under = parts(draw([line(("a   ", "underline"))], 4), "rect")
    assert under.attrib["width"] == str(4 * CELL)


def test_what_is_struck_out_has_a_line_through_its_middle() -> None:
    *_, stroke = parts(draw([line(("a  ", "strike"))], 3), "rect")
    assert stroke.attrib["width"] == str(3 * CELL)
    assert ROW / 3 < int(stroke.attrib["y"]) < 2 * ROW / 3


def test_reversed_cells_exchange_their_colours() -> None:
    svg = draw([line(("a", "#ff0000 on #0000ff reverse"))], 1)
    assert parts(svg, "rect")[0].attrib["fill"] == "#ff0000"
    assert parts(svg, "text")[0].attrib["fill"] == "#0000ff"


def test_what_xml_would_obey_is_text() -> None:
    svg = draw([line("<b>&amp;\"'")], 11, 'Un <titre> & "autre"')
    assert [part.text for part in parts(svg, "text")] == ["<b>&amp;\"'"]
    assert [part.text for part in parts(svg, "title")] == ['Un <titre> & "autre"']


def test_fonts_are_named_with_others_to_fall_back_on() -> None:
    fonts = ElementTree.fromstring(draw([line("a")], 1)).attrib["font-family"]
    assert fonts.endswith(",monospace")
    assert fonts.count(",") > 2
