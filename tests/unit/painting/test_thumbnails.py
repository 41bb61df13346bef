"""A painted block, made small."""

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tutor.painting.blocks import Block, Line
from tutor.painting.thumbnails import shrink

WHITE, BLUE = Style(color="black", bgcolor="#ffffff"), Style(color="white", bgcolor="#0000ff")


def block(*lines: Line) -> Block:
    return Block(sum(cell_len(part.text) for part in lines[0]), list(lines), [])


def text(lines: list[Line]) -> list[str]:
    return ["".join(part.text for part in line) for line in lines]


def test_it_has_the_size_that_was_asked_for() -> None:
    small = shrink(block(*[[Segment("x" * 100, WHITE)]] * 33), 23, 7, mixes=True)
    assert [len(line) for line in text(small)] == [23] * 7


def test_an_even_ground_keeps_its_colour() -> None:
    small = shrink(block(*[[Segment(" " * 8, BLUE)]] * 4), 2, 1, mixes=True)
    assert text(small) == ["  "]
    style = small[0][0].style
    assert style
    assert style.bgcolor
    assert style.bgcolor.get_truecolor() == (0, 0, 255)


def test_a_button_stands_out_where_it_lies() -> None:
    empty: Line = [Segment(" " * 8, WHITE)]
    button: Line = [Segment(" " * 4, WHITE), Segment(" " * 4, BLUE)]
    assert text(shrink(block(empty, empty, button, button), 2, 1, mixes=True)) == [" ▄"]
    assert text(shrink(block(button, button, button, button), 1, 1, mixes=True)) == ["▐"]


def test_without_colours_what_is_written_is_shaded_and_nothing_coloured() -> None:
    empty: Line = [Segment(" " * 8, Style())]
    written: Line = [Segment("mots" + " " * 4, Style())]
    small = shrink(block(written, written, empty, empty), 2, 1, mixes=False)
    assert text(small) == ["▒ "]
    assert [part.style for part in small[0]] == [None, None]


def test_a_block_smaller_than_its_thumbnail_is_drawn_too() -> None:
    assert text(shrink(block([Segment("a", WHITE)]), 3, 2, mixes=False)) == ["▓▓▓", "▓▓▓"]


def test_wide_signs_keep_the_others_in_their_places() -> None:
    wide: Line = [Segment("漢字" + " " * 4, Style())]
    assert text(shrink(block(wide, wide), 2, 1, mixes=False)) == ["▓ "]
