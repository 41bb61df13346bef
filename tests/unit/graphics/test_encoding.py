"""A picture in its cells → bytes for a terminal, its marks painted into it."""

import re
from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.unit.graphics.sixels import read
from tutor.graphics.encoding import encode
from tutor.graphics.kitty import MOST_CELLS
from tutor.graphics.protocols import Graphics, Protocol
from tutor.painting.placed_picture import PictureMark, PlacedPicture

CELL = (10, 20)
MARK = PictureMark(50, 50, 25, 25, "7", "#FF0000", "#FFFFFF")


@pytest.fixture
def picture(tmp_path: Path) -> PlacedPicture:
    path = tmp_path / "bleu.png"
    Image.new("RGB", (300, 300), "#0000FF").save(path)
    return PlacedPicture(0, 0, 40, 11, path, 0)


def png_of(data: str) -> Image.Image:
    return Image.open(BytesIO(b64decode(data)))


def test_kitty_is_given_a_picture_of_the_size_of_its_cells(
    picture: PlacedPicture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TMUX", raising=False)
    given = encode(picture, Graphics(Protocol.KITTY, CELL), 99)
    assert "i=99,c=40,r=11" in given
    drawn = png_of("".join(re.findall(r";([^;\x1b]*)\x1b\\", given)))
    assert drawn.size == (400, 220)


def test_iterm_draws_a_file_over_cells(picture: PlacedPicture) -> None:
    given = encode(picture, Graphics(Protocol.ITERM, CELL), 99)
    told = re.fullmatch(r"\x1b\]1337;File=(.*?):([\w+/=]*)\x07", given)
    assert told
    assert {"inline=1", "width=40", "height=11"} <= set(told[1].split(";"))
    assert png_of(told[2]).size == (400, 220)


def test_sixel_stays_within_its_cells_by_whole_bands(picture: PlacedPicture) -> None:
    rows, _ = read(encode(picture, Graphics(Protocol.SIXEL, CELL), 99))
    assert (len(rows[0]), len(rows)) == (400, 216)
    assert {colour for row in rows for colour in row} == {(0, 0, 100)}


def test_a_mark_is_a_frame_and_a_badge_beside_it_in_the_picture(picture: PlacedPicture) -> None:
    marked = picture._replace(marks=(MARK,))
    rows, _ = read(encode(marked, Graphics(Protocol.SIXEL, CELL), 99))
    red, blue = (100, 0, 0), (0, 0, 100)
    assert rows[108][200:300] == [red] * 100
    assert rows[130][250] == blue
    assert rows[110][185] == red
    lit = picture._replace(marks=(MARK._replace(is_lit=True),))
    tinted, _ = read(encode(lit, Graphics(Protocol.SIXEL, CELL), 99))
    assert tinted[130][250] not in (red, blue)


def test_what_cannot_be_drawn_gives_nothing(picture: PlacedPicture) -> None:
    gone = picture._replace(source=picture.source.with_name("absent.png"))
    assert encode(gone, Graphics(Protocol.SIXEL, CELL), 99) == ""
    assert encode(picture, Graphics(Protocol.SIXEL, (200, 200)), 99) == ""
    picture.source.write_bytes(picture.source.read_bytes()[:60])
    assert encode(picture._replace(changed_at=1), Graphics(Protocol.SIXEL, CELL), 99) == ""


@pytest.mark.parametrize("sides", [(MOST_CELLS + 1, 4), (4, MOST_CELLS + 1)])
def test_kitty_is_given_no_picture_of_more_cells_than_it_can_number(
    picture: PlacedPicture, sides: tuple[int, int]
) -> None:
    wide = picture._replace(width=sides[0], height=sides[1])
    assert encode(wide, Graphics(Protocol.KITTY, CELL), 99) == ""
    assert encode(wide, Graphics(Protocol.SIXEL, CELL), 99)
