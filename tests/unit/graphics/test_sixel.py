"""Sixel: what is written is the picture, when it is read back."""

from PIL import Image

from tests.unit.graphics.sixels import Pixels, read
from tutor.graphics import sixel


def percents(picture: Image.Image) -> Pixels:
    """Return the rows of an RGB picture, each colour in percent."""
    values = [round(value * 100 / 255) for value in picture.tobytes()]
    pixels = [tuple(values[at : at + 3]) for at in range(0, len(values), 3)]
    width = picture.width
    return [list(pixels[at : at + width]) for at in range(0, len(pixels), width)]


def test_every_pixel_is_drawn_in_its_colour() -> None:
    picture = Image.new("RGB", (30, 12), "white")
    picture.paste((255, 0, 0), (3, 2, 20, 9))
    picture.paste((0, 51, 102), (12, 5, 13, 12))
    rows, _ = read(sixel.drawing(picture))
    assert rows == percents(picture)


def test_a_picture_of_many_colours_has_256_at_most_and_each_pixel_its_nearest() -> None:
    gradient = Image.linear_gradient("L").resize((90, 60))
    picture = Image.merge("RGB", (gradient, gradient.rotate(90), gradient.rotate(180)))
    rows, colours = read(sixel.drawing(picture))
    assert len(colours) <= 256
    assert (len(rows), len(rows[0])) == (60, 90)
    for row, right in zip(rows, percents(picture), strict=True):
        for drawn, near in zip(row, right, strict=True):
            assert drawn is not None
            assert near is not None
            assert max(abs(one - other) for one, other in zip(drawn, near, strict=True)) < 15


def test_what_is_alike_takes_little_room() -> None:
    assert len(sixel.drawing(Image.new("RGB", (800, 600), "#336699"))) < 1_500
