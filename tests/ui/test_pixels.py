"""Pictures made ready for a terminal: those that are shown first, and not too many."""

from pathlib import Path

from PIL import Image

from tutor.graphics.inquiry import Inquiry
from tutor.graphics.protocols import Protocol
from tutor.painting.placed_picture import PictureMark, PlacedPicture
from tutor.ui.pixels import Pixels

MARK = PictureMark(0, 0, 10, 10, "1", "#FF0000", "#FFFFFF")


def pictures(folder: Path, count: int) -> list[PlacedPicture]:
    Image.new("RGB", (20, 20), "blue").save(folder / "bleu.png")
    return [PlacedPicture(9, 9, 2, 1, folder / "bleu.png", number) for number in range(count)]


async def test_those_that_are_shown_are_made_first_and_alone_told(tmp_path: Path) -> None:
    pixels = Pixels(Inquiry(Protocol.KITTY))
    shown, later = pictures(tmp_path, 2)
    pixels.want_later([later])
    pixels.want([shown])
    told: list[bool] = []
    await pixels.make(lambda: told.append(pixels.drawing(later) is None))
    assert told == [True]
    assert pixels.drawing(later) is not None
    assert not pixels.has_work


async def test_while_a_light_is_painted_the_picture_stays_as_it_was(tmp_path: Path) -> None:
    pixels = Pixels(Inquiry(Protocol.KITTY))
    (picture,) = pictures(tmp_path, 1)
    pixels.want([picture])
    await pixels.make(list)
    lit = picture._replace(marks=(MARK,))
    assert pixels.drawing(lit) is pixels.drawing(picture) is not None
    assert pixels.drawing(picture._replace(width=3)) is None


async def test_what_was_not_drawn_for_long_is_forgotten_by_the_terminal_too(
    tmp_path: Path,
) -> None:
    pixels = Pixels(Inquiry(Protocol.KITTY))
    first, *others = pictures(tmp_path, 30)
    pixels.want([first])
    await pixels.make(list)
    drawing = pixels.drawing(first)
    assert drawing is not None
    drawing.is_given = True
    pixels.want(others)
    await pixels.make(list)
    assert f"a=d,d=I,q=2,i={drawing.number}" in pixels.forgotten()
    assert pixels.drawing(first) is None
    assert pixels.drawing(others[-1]) is not None
