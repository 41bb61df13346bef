"""A border around a block."""

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tutor.painting.blocks import Block, Line, shifted, shorten
from tutor.painting.glyphs import Border


def bordered(
    block: Block,
    border: Border,
    style: Style,
    title: str = "",
    title_style: Style | None = None,
    mark: str = "",
) -> Block:
    """Return the block in a border, with a title in its upper side, behind a mark of one cell."""
    width = block.width
    left, right = Segment(border.left, style), Segment(border.right, style)
    zones = [zone.shifted(1, 1) for zone in block.zones]
    lines = [_top(border, style, width, title, title_style or style, mark)]
    lines += [[left, *line, right] for line in block.lines]
    bottom = border.bottom_left + border.bottom * width + border.bottom_right
    return Block(
        width + 2, [*lines, [Segment(bottom, style)]], zones, shifted(block.pictures, 1, 1)
    )


def _top(
    border: Border, style: Style, width: int, title: str, title_style: Style, mark: str
) -> Line:
    first = border.top_left + (mark or border.top)
    if not title or width < 6:
        return [Segment(first + border.top * (width - 1) + border.top_right, style)]
    shown = f" {title if cell_len(title) == width - 3 else shorten(title, width - 4)} "
    rest = border.top * (width - 1 - cell_len(shown)) + border.top_right
    return [
        Segment(first, style),
        Segment(shown, title_style),
        Segment(rest, style),
    ]
