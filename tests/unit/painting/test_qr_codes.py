"""QR codes in half-blocks, compared with the modules that segno makes."""

import sys

import pytest
import segno
from rich.style import Style

from tutor.painting.qr_codes import paint_code, side_of

LINK = "https://monespacesante.fr/enrolement"
UPPER, LOWER = "▀█", "▄█"


def modules(link: str) -> list[list[bool]]:
    """Return what is dark in a drawn code, module by module."""
    block = paint_code(link, 200)
    assert block is not None
    rows: list[list[bool]] = []
    for line in block.lines:
        text = "".join(segment.text for segment in line)
        rows += [[sign in UPPER for sign in text], [sign in LOWER for sign in text]]
    return rows[: block.width]


@pytest.mark.parametrize("link", [LINK, "a", "é" * 300])
def test_a_code_is_drawn_module_by_module_in_its_quiet_zone(link: str) -> None:
    expected = segno.make(link, micro=False).matrix_iter(border=4)
    assert modules(link) == [[bool(module) for module in row] for row in expected]


def test_without_half_blocks_each_module_is_two_spaces_on_its_colour() -> None:
    block = paint_code(LINK, 200, half_blocks=False)
    assert block is not None
    assert {segment.text for line in block.lines for segment in line} == {"  "}
    drawn = [
        [segment.style == Style(bgcolor="#000000") for segment in line] for line in block.lines
    ]
    assert drawn == [
        [bool(module) for module in row]
        for row in segno.make(LINK, micro=False).matrix_iter(border=4)
    ]


def test_it_is_dark_on_light_on_any_ground() -> None:
    block = paint_code(LINK, 200)
    assert block is not None
    styles = {segment.style for line in block.lines for segment in line}
    assert styles == {Style(color="#000000", bgcolor="#FFFFFF")}


def test_it_is_never_wider_than_its_place() -> None:
    block = paint_code(LINK, 200)
    assert block is not None
    assert paint_code(LINK, block.width) == block
    assert paint_code(LINK, block.width - 1) is None


def test_what_no_code_can_hold_is_not_drawn() -> None:
    assert paint_code("x" * 5_000, 400) is None


def test_without_segno_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    paint_code.cache_clear()
    monkeypatch.setitem(sys.modules, "segno", None)
    assert paint_code(LINK, 200) is None
    paint_code.cache_clear()


@pytest.mark.parametrize("size", [*range(1, 60, 7), 300, 1000, 2953, 2954, 4296, 4297, 7089, 7090])
@pytest.mark.parametrize("signs", ["0612", "ABC:/ 019", "https://é", "aœ€"])
def test_the_side_of_a_code_is_known_without_drawing_it(signs: str, size: int) -> None:
    link = (signs * size)[:size]
    try:
        drawn = segno.make(link, micro=False).symbol_size(border=4)[0]
    except ValueError:
        drawn = None
    assert side_of(link) == drawn
