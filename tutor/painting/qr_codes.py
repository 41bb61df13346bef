"""A link → its QR code in half-blocks, two modules a cell; dark on light on any ground."""

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style

from tutor.painting.blocks import Block

_QUIET = 4
"""How many light modules surround a code, for cameras to find it."""

_SIGNS = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
_DARK_ON_LIGHT = Style(color="#000000", bgcolor="#FFFFFF")


@lru_cache(maxsize=32)
def paint_code(link: str, width: int) -> Block | None:
    """Return a link's code, quiet zone included.

    Returns None where it cannot be drawn: segno is not installed, or the code has no room.
    """
    try:
        import segno
    except ImportError:
        return None
    try:
        code = segno.make(link, micro=False)
    except ValueError:  # more than any code can hold
        return None
    rows = [[bool(module) for module in row] for row in code.matrix_iter(border=_QUIET)]
    size = len(rows)
    if size > width:
        return None
    pairs = zip(rows[::2], [*rows[1::2], [False] * size], strict=False)
    texts = ("".join(_SIGNS[pair] for pair in zip(*pair, strict=True)) for pair in pairs)
    return Block(size, [[Segment(text, _DARK_ON_LIGHT)] for text in texts], [])
