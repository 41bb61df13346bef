"""A placed picture → what draws it in a terminal, or gives it to one that draws it later."""

from io import BytesIO
from typing import TYPE_CHECKING

from tutor.graphics import iterm, kitty, sixel
from tutor.graphics.bitmap import bitmap
from tutor.graphics.protocols import Graphics, Protocol
from tutor.painting.picture_files import MOST_PIXELS
from tutor.painting.placed_picture import PlacedPicture

if TYPE_CHECKING:
    from PIL.Image import Image

_QUICKLY = 1
"""zlib's level: what is gained by more costs the reader a frame."""


def encode(picture: PlacedPicture, graphics: Graphics, number: int) -> str:
    """Return what draws a picture in its cells; under a number where it is given beforehand.

    "" where it cannot be drawn, or not in reasonable memory.
    """
    size = graphics.pixels_of(picture.width, picture.height)
    if size[0] * size[1] > MOST_PIXELS:
        return ""
    if (
        graphics.protocol is Protocol.KITTY
        and max(picture.width, picture.height) > kitty.MOST_CELLS
    ):
        return ""
    if graphics.protocol is Protocol.SIXEL:
        size = size[0], size[1] - size[1] % sixel.BAND
    drawn = bitmap(picture, size)
    if drawn is None:
        return ""
    match graphics.protocol:
        case Protocol.KITTY:
            return kitty.transmission(_png(drawn), number, picture.width, picture.height)
        case Protocol.ITERM:
            return iterm.drawing(_png(drawn), picture.width, picture.height)
        case Protocol.SIXEL:
            return sixel.drawing(drawn)


def _png(picture: "Image") -> bytes:
    file = BytesIO()
    picture.save(file, "PNG", compress_level=_QUICKLY)
    return file.getvalue()
