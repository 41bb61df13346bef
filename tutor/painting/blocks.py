"""Rectangles of styled cells, and the few ways to put them together."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tutor.painting.placed_picture import PlacedPicture
from tutor.safe_text import on_one_line

Line = list[Segment]

Reach = tuple[int, int]
"""Columns and lines around a zone in which a click still means it."""


class Zone(NamedTuple):
    """The cells that one may click to activate the hotspot that bears this number."""

    number: int
    x: int
    y: int
    width: int
    height: int
    words: int = 0
    """The column, within it, where its words begin: after its badge and its pointer."""

    def shifted(self, x: int, y: int) -> "Zone":
        """Return the zone moved to the right and down."""
        return self._replace(x=self.x + x, y=self.y + y)

    def contains(self, x: int, y: int) -> bool:
        """Return whether a cell is one of the zone's."""
        return 0 <= x - self.x < self.width and 0 <= y - self.y < self.height

    def is_within(self, x: int, y: int, reach: Reach) -> bool:
        """Return whether a cell is one of the zone's, or as near to one as the reach says."""
        columns, lines = reach
        widened = (self.x - columns, self.y - lines, self.width + 2 * columns)
        return Zone(self.number, *widened, self.height + 2 * lines).contains(x, y)

    def distance(self, x: int, y: int) -> int:
        """Return how far a cell is, in columns; a line is as far as two of them."""
        across = max(self.x - x, x - self.x - self.width + 1, 0)
        down = max(self.y - y, y - self.y - self.height + 1, 0)
        return across + 2 * down


class Block(NamedTuple):
    """A rectangle: every line has exactly `width` cells."""

    width: int
    lines: list[Line]
    zones: list[Zone]
    pictures: tuple[PlacedPicture, ...] = ()
    """Those that may be drawn pixel by pixel, as all their cells are in the lines."""

    @property
    def height(self) -> int:
        """The number of lines."""
        return len(self.lines)

    def zone_at(self, x: int, y: int, reach: Reach = (0, 0)) -> Zone | None:
        """Return the innermost zone at a cell, else the nearest one in reach, or None."""
        near = [zone for zone in self.zones if zone.is_within(x, y, reach)]
        return min(near, key=lambda zone: zone.distance(x, y), default=None)

    def zone(self, number: int) -> Zone | None:
        """Return the zone of a hotspot, or None where it has none."""
        return next((zone for zone in self.zones if zone.number == number), None)


def blank(width: int, height: int, style: Style) -> Block:
    """Return an empty rectangle."""
    return Block(width, [[Segment(" " * width, style)] for _ in range(height)], [])


def line_block(segments: Line) -> Block:
    """Return one line as wide as its text."""
    return Block(sum(cell_len(segment.text) for segment in segments), [segments], [])


def lines_block(lines: Sequence[Line], style: Style) -> Block:
    """Return lines of any lengths as a block as wide as the longest."""
    widths = [sum(cell_len(segment.text) for segment in line) for line in lines]
    width = max(widths, default=0)
    padded = [
        [*line, Segment(" " * (width - own), style)] if own < width else line
        for line, own in zip(lines, widths, strict=True)
    ]
    return Block(width, padded, [])


def pad(
    block: Block, style: Style, *, left: int = 0, right: int = 0, top: int = 0, bottom: int = 0
) -> Block:
    """Return the block with empty cells around it."""
    width = block.width + left + right
    before, after = Segment(" " * left, style), Segment(" " * right, style)
    lines = block.lines
    if left and right:
        lines = [[before, *line, after] for line in lines]
    elif left:
        lines = [[before, *line] for line in lines]
    elif right:
        lines = [[*line, after] for line in lines]
    if top or bottom:
        empty = [Segment(" " * width, style)]
        lines = [empty] * top + lines + [empty] * bottom
    zones = [zone.shifted(left, top) for zone in block.zones] if left or top else block.zones
    return Block(width, lines, zones, shifted(block.pictures, left, top))


def shifted(pictures: tuple[PlacedPicture, ...], x: int, y: int) -> tuple[PlacedPicture, ...]:
    """Return pictures moved to the right and down."""
    return tuple(picture.shifted(x, y) for picture in pictures)


def widen(block: Block, width: int, style: Style, align: str = "left") -> Block:
    """Return the block at least `width` wide, its lines aligned as asked."""
    spare = width - block.width
    if spare <= 0:
        return block
    left = {"left": 0, "center": spare // 2, "right": spare}[align]
    return pad(block, style, left=left, right=spare - left)


def heighten(block: Block, height: int, style: Style) -> Block:
    """Return the block at least `height` high."""
    return pad(block, style, bottom=height - block.height) if height > block.height else block


def stack(blocks: Sequence[Block], style: Style, width: int = 0) -> Block:
    """Return the blocks one under the other, at least `width` wide."""
    width = max(width, *(block.width for block in blocks)) if blocks else width
    lines: list[Line] = []
    zones: list[Zone] = []
    pictures: tuple[PlacedPicture, ...] = ()
    for block in blocks:
        wide = widen(block, width, style)
        zones += [zone.shifted(0, len(lines)) for zone in wide.zones]
        pictures += shifted(wide.pictures, 0, len(lines))
        lines += wide.lines
    return Block(width, lines, zones, pictures)


def beside(blocks: Sequence[Block], style: Style, gap: int = 0) -> Block:
    """Return the blocks side by side, their tops aligned."""
    height = max((block.height for block in blocks), default=0)
    lines: list[Line] = [[] for _ in range(height)]
    zones: list[Zone] = []
    pictures: tuple[PlacedPicture, ...] = ()
    x = 0
    for index, block in enumerate(blocks):
        last = index == len(blocks) - 1
        tall = heighten(block if last else pad(block, style, right=gap), height, style)
        for line, more in zip(lines, tall.lines, strict=True):
            line += more
        zones += [zone.shifted(x, 0) for zone in tall.zones]
        pictures += shifted(tall.pictures, x, 0)
        x += tall.width
    return Block(x, lines, zones, pictures)


def lay_over(block: Block, over: Block, x: int, y: int) -> Block:
    """Return a block with another one over some of its cells."""
    lines, end = list(block.lines), x + over.width
    for number, line in enumerate(over.lines, y):
        left = Segment.adjust_line_length(lines[number], x)
        right = list(Segment.divide(lines[number], [end, block.width])) if end < block.width else []
        lines[number] = [*left, *line, *(right[-1] if right else ())]
    zones = block.zones + [zone.shifted(x, y) for zone in over.zones]
    left_whole = tuple(
        picture for picture in block.pictures if not picture.meets(x, y, over.width, over.height)
    )
    return Block(block.width, lines, zones, left_whole + shifted(over.pictures, x, y))


def cut(block: Block, zone: Zone) -> Block:
    """Return the cells of a zone, as a block by themselves."""
    ends = [zone.x, zone.x + zone.width]
    lines = block.lines[zone.y : zone.y + zone.height]
    return Block(zone.width, [list(Segment.divide(line, ends))[1] for line in lines], [])


def crop(block: Block, width: int) -> Block:
    """Return the block at most `width` wide, its zones kept within it."""
    if block.width <= width:
        return block
    lines = [Segment.adjust_line_length(line, width) for line in block.lines]
    zones = [
        zone._replace(x=min(zone.x, width - 1), width=max(1, min(zone.width, width - zone.x)))
        for zone in block.zones
    ]
    whole = tuple(one for one in block.pictures if one.x + one.width <= width)
    return Block(width, lines, zones, whole)


def restyle(
    block: Block, zones: Sequence[Zone], change: Callable[[Style, Zone | None], Style]
) -> Block:
    """Return the block in other styles; of each piece, `change` is told which zone holds it.

    Where several of `zones` do, it is the first of them. Pictures are then as they are in cells.
    """
    lines = [_restyled(line, y, block.width, zones, change) for y, line in enumerate(block.lines)]
    return block._replace(lines=lines, pictures=())


def _restyled(
    line: Line,
    y: int,
    width: int,
    zones: Sequence[Zone],
    change: Callable[[Style, Zone | None], Style],
) -> Line:
    across = [zone for zone in zones if 0 <= y - zone.y < zone.height]
    ends = (end for zone in across for end in (zone.x, zone.x + zone.width))
    cuts = sorted({*(end for end in ends if 0 < end < width), width})
    changed: Line = []
    for start, part in zip([0, *cuts], Segment.divide(line, cuts), strict=False):
        holder = next((zone for zone in across if zone.contains(start, y)), None)
        changed += [Segment(text, change(style or Style.null(), holder)) for text, style, _ in part]
    return changed


def simplify(block: Block) -> Block:
    """Return the block with neighbours of one style made one: fewer bytes for the terminal."""
    return block._replace(lines=[_joined(line) for line in block.lines])


def _joined(line: Line) -> Line:
    """Return a line whose neighbours have different styles; adding styles gives the same object."""
    joined: Line = []
    texts: list[str] = []
    last: Style | None = None
    for text, style, _ in line:
        if style is not last and texts:
            joined.append(Segment("".join(texts), last))
            texts = []
        last = style
        texts.append(text)
    if texts:
        joined.append(Segment("".join(texts), last))
    return joined


def shorten(text: str, width: int, mark: str = "…") -> str:
    """Return the text on one line of `width` cells, with a mark where something is left out."""
    text = on_one_line(text)
    if cell_len(text) <= width:
        return text
    kept = ""
    for character in text:
        if cell_len(kept + character + mark) > width:
            break
        kept += character
    return (kept + mark) if width >= cell_len(mark) else ""


def shorten_inside(text: str, width: int) -> str:
    """Return the text on one line of `width` cells, its end kept: titles often begin alike."""
    text = on_one_line(text)
    if cell_len(text) <= width:
        return text
    room = max(width * 2 // 5, 0)
    end = text[len(text) - room :]
    while cell_len(end) > room:
        end = end[1:]
    end = end[end.find(" ") + 1 :]
    return shorten(text, width - cell_len(end)) + end
