"""The view of a slide whose pictures are drawn pixel by pixel, where the terminal can."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from rich.color import Color
from rich.control import Control
from rich.segment import Segment
from rich.style import Style
from textual.errors import NoWidget
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tutor.graphics.protocols import AUTO, BLOCKS, OFF, Protocol
from tutor.painting.blocks import Block, Line, Zone, shifted
from tutor.painting.palette import Palette
from tutor.painting.placed_picture import PlacedPicture
from tutor.ui.full_screen import FullScreenApp
from tutor.ui.terminal import RESTORE_CURSOR, SAVE_CURSOR, cell_in_pixels
from tutor.ui.widgets.owner import Owner
from tutor.ui.widgets.painted_view import Paint, PaintedView

if TYPE_CHECKING:
    from tutor.ui.pixels import Drawing, Pixels


_NUMBERING = ("256", "truecolor")
"""What the terminal's colours are called where a colour can be a number."""


class _LineOfPicture(Strip):
    """A line of cells under a picture, which tells when it is written.

    Textual asks for all lines, and divides those that it writes.
    """

    __slots__ = ("_tell",)

    def __init__(self, segments: Iterable[Segment], tell: Callable[[], None]) -> None:
        super().__init__(segments)
        self._tell = tell

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """Return the parts to write."""
        self._tell()
        return super().divide(cuts)


class SlideView(PaintedView, inherit_bindings=False):
    """A slide; its pictures are half-blocks until there is what draws them better.

    What is drawn over cells (iTerm2's way, sixel) is only drawn where it is wholly in view and
    nothing is over it; else its half-blocks show. Under it they are like no other cells: whatever
    comes after it is written, and takes it away. Where its marks alone change, they stay, and it is
    drawn over what it was.
    """

    def __init__(
        self,
        paint: Paint,
        owner: Owner,
        palette: Palette,
        pictures: str,
        *,
        id: str | None = None,
    ) -> None:
        super().__init__(paint, owner, palette, id=id)
        self._way = pictures
        self._pixels: Pixels | None = None
        self._in_cells: list[Line] = []
        self._standing: list[tuple[PlacedPicture, Drawing]] = []
        """The pictures that are drawn by pixels, where they are in the view."""
        self._stand_back = False
        self._is_to_draw = False

    def prepare(self, blocks: Iterable[Block]) -> None:
        """Make ready the pictures of blocks that may be shown next, and those lit otherwise."""
        blocks = [*blocks, *self._lit_otherwise()]
        pictures = [picture for block in blocks for picture in block.pictures]
        if pictures and (pixels := self._seek()):
            pixels.want_later(pictures)
            self._make()

    def _lit_otherwise(self) -> list[Block]:
        """Return the block with each of its zones lit, where that changes its pictures."""
        if not any(picture.marks for picture in self._block.pictures):
            return []
        numbers = {zone.number for zone in self._block.zones if zone.number > 0}
        return [self._paint(*self.painted_size, frozenset({number})) for number in sorted(numbers)]

    def on_resize(self) -> None:
        """Ask for the size of a cell again: letters may have grown."""
        super().on_resize()
        if self._pixels and self._pixels.graphics:
            self._learn(self._pixels.measure(cell_in_pixels()))
            self._ask()

    def on_unmount(self) -> None:
        """Have the terminal forget what it was given."""
        if self._pixels:
            self._app.write_to_terminal(self._pixels.forgotten(all_of_them=True))

    def mark(self, cells: Region | None, sign: Line | None = None) -> None:
        """Mark cells; a picture over which nothing could be seen gives way to its own cells."""
        super().mark(cells, sign)
        if self._block.pictures:
            self._set_lines(self._in_cells)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return a part of the lines; those of pictures as cells where something is over them."""
        self._stand_back = bool(self._standing) and self._is_covered()
        return super().render_lines(crop)

    def _strip(self, y: int) -> Strip:
        strip = super()._strip(y)
        if not any(y in _region(picture).line_range for picture, _ in self._standing):
            return strip
        return Strip(self._in_cells[y]) if self._stand_back else _LineOfPicture(strip, self._erased)

    def _erased(self) -> None:
        """Take note that cells under a picture are being written: it is to be drawn again."""
        self._is_to_draw = True

    def draw(self, block: Block, top: int | None = None) -> None:
        """Show a block; its pictures are made ready if they are not."""
        if block.pictures and (pixels := self._seek()):
            pixels.want(block.pictures)
            self._make()
            self._app.write_to_terminal(pixels.forgotten())
        super().draw(block, top)

    def _set_lines(self, lines: list[Line]) -> None:
        before, self._standing = dict(map(_place_and_drawing, self._standing)), []
        self._in_cells = lines
        if self._pixels and self._block.pictures:
            lines = self._with_pixels(lines, self._pixels)
        super()._set_lines(lines)
        now = map(_place_and_drawing, self._standing)
        if any(before.get(place, drawing) is not drawing for place, drawing in now):
            self._is_to_draw = not self._is_covered()
            self._draw_over()

    def _with_pixels(self, lines: list[Line], pixels: "Pixels") -> list[Line]:
        """Return lines with the cells of pictures that stand for pixels, or that are under them."""
        changed = list(lines)
        for picture in shifted(self._block.pictures, 0, -self.top):
            drawing = pixels.drawing(picture)
            if drawing is None or not self._has_room(picture, pixels):
                continue
            self._standing.append((picture, drawing))
            for row in range(max(-picture.y, 0), min(picture.height, len(lines) - picture.y)):
                y, end = picture.y + row, picture.x + picture.width
                parts = Segment.divide(changed[y], [picture.x, end, self.size.width])
                left, cells, right = map(list, parts)
                changed[y] = [*left, *self._cells(cells, picture, row, pixels, drawing), *right]
            if pixels.are_cells and not drawing.is_given:
                self._app.write_to_terminal(drawing.sequences)
                drawing.is_given = True
        return changed

    def _cells(
        self, cells: Line, picture: PlacedPicture, row: int, pixels: "Pixels", drawing: "Drawing"
    ) -> Line:
        """Return what stands in the place of the cells of one of a picture's lines."""
        if pixels.are_cells:
            colour = Style(color=Color.from_ansi(drawing.number), bgcolor=self._ground.bgcolor)
            return [Segment(pixels.cells(row, picture.width), colour)]
        unlike_others = Style(meta={"picture": (hash(_place(picture)), row)})
        return [Segment(text, (style or Style.null()) + unlike_others) for text, style, _ in cells]

    def _has_room(self, picture: PlacedPicture, pixels: "Pixels") -> bool:
        """Return whether a picture may be drawn where it is.

        Over the terminal's last line, what is drawn at the cursor may scroll all there is.
        """
        region = _region(picture)
        if pixels.are_cells:
            return self.app.console.color_system in _NUMBERING
        is_in_view = region.y >= 0 and region.bottom <= self.size.height
        is_marked = self._mark is not None and region.overlaps(self._mark)
        bottom = self.content_region.y + region.bottom
        return is_in_view and not is_marked and bottom < self.app.size.height

    def _is_covered(self) -> bool:
        """Return whether something is over the pictures, or all that is here is under a dialog."""
        if self.app.screen is not self.screen:
            return True
        if self._pixels and self._pixels.are_cells:
            return False
        x, y = self.content_region.offset
        regions = (_region(picture).translate((x, y)) for picture, _ in self._standing)
        ends = (
            (column, line)
            for region in regions
            for line in region.line_range
            for column in (region.x, region.right - 1)
        )
        return any(self._widget_at(*end) is not self for end in ends)

    def _widget_at(self, x: int, y: int) -> Widget | None:
        with suppress(NoWidget):
            return self.screen.get_widget_at(x, y)[0]
        return None

    def _zone_with_words(self) -> Zone | None:
        """Return the focused zone beside a picture: a cursor would hide a part of it."""
        if not self._standing:
            return super()._zone_with_words()
        focused = (zone for zone in self._block.zones if zone.number == self._focused)
        beside = (
            zone
            for zone in focused
            if not any(one.meets(*zone[1:5]) for one in self._block.pictures)
        )
        return next(beside, None)

    def _draw_over(self) -> None:
        """Draw over the cells what they cannot, once they are written."""
        is_to_draw, self._is_to_draw = self._is_to_draw, False
        if not is_to_draw or self._pixels is None or self._pixels.are_cells:
            return
        x, y = self.content_region.offset
        drawn = [
            f"{Control.move_to(x + picture.x, y + picture.y)}{drawing.sequences}"
            for picture, drawing in self._standing
        ]
        self._app.write_to_terminal(f"{SAVE_CURSOR}{''.join(drawn)}{RESTORE_CURSOR}")

    @property
    def _app(self) -> FullScreenApp:
        assert isinstance(self.app, FullScreenApp)
        return self.app

    def _seek(self) -> "Pixels | None":
        """Return what makes pictures ready; ask the terminal what it can draw, the first time."""
        if self._pixels is None and self._way not in (BLOCKS, OFF):
            from tutor.graphics.inquiry import Inquiry
            from tutor.ui.pixels import Pixels

            wanted = None if self._way == AUTO else Protocol(self._way)
            self._pixels = Pixels(Inquiry(wanted, cell_in_pixels()))
            self._app.terminal_answered.subscribe(self, self._hear)
            self._app.frame_written.subscribe(self, lambda _: self._draw_over(), immediate=True)
            self._app.app_resume_signal.subscribe(self, lambda _: self._give_again())
            self._ask()
        return self._pixels

    def _ask(self) -> None:
        if self._pixels and self._app.hears_answers:
            self._app.write_to_terminal(self._pixels.questions)

    def _hear(self, answer: str) -> None:
        if self._pixels:
            self._learn(self._pixels.hear(answer))

    def _learn(self, sequences: str | None) -> None:
        """Write what follows from what was learnt, and draw anew, if anything does."""
        if sequences is not None:
            self._app.write_to_terminal(sequences)
            self._set_lines(self._in_cells)
            self._make()

    def _give_again(self) -> None:
        assert self._pixels
        self._pixels.give_again()
        self._set_lines(self._in_cells)

    def _make(self) -> None:
        if self._pixels and self._pixels.has_work:
            self.run_worker(self._pixels.make(lambda: self._set_lines(self._in_cells)))


def _place(picture: PlacedPicture) -> PlacedPicture:
    """Return a picture where it is, whatever its marks."""
    return picture._replace(marks=())


def _place_and_drawing(
    standing: tuple[PlacedPicture, "Drawing"],
) -> tuple[PlacedPicture, "Drawing"]:
    return _place(standing[0]), standing[1]


def _region(picture: PlacedPicture) -> Region:
    return Region(picture.x, picture.y, picture.width, picture.height)
