"""Where a picture's file stands in a block: a terminal may draw it there pixel by pixel."""

from pathlib import Path
from typing import NamedTuple


class PictureMark(NamedTuple):
    """What is drawn over a part of a picture, which is told in percent of its sides."""

    left: float
    top: float
    width: float
    height: float
    badge: str
    """The words of its badge; "" where it has none."""
    colour: str
    """Of the frame and of the badge's ground, as #RRGGBB."""
    ink: str
    """Of the badge's words."""
    is_lit: bool = False


class PlacedPicture(NamedTuple):
    """A picture's cells in a block; without pixels, they are its half blocks."""

    x: int
    y: int
    width: int
    height: int
    source: Path
    changed_at: int
    """When its file was last written, in nanoseconds: another picture may have its name since."""
    marks: tuple[PictureMark, ...] = ()

    def shifted(self, x: int, y: int) -> "PlacedPicture":
        """Return the picture moved to the right and down."""
        return self._replace(x=self.x + x, y=self.y + y)

    def meets(self, x: int, y: int, width: int, height: int) -> bool:
        """Return whether some of its cells are in a rectangle."""
        return x - self.width < self.x < x + width and y - self.height < self.y < y + height
