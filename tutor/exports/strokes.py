"""Borders and blocks as shapes: they meet at the edges of their cells, whatever the font."""

CELL, ROW = 10, 21
"""The size of a cell, in a picture's own units."""

_LEFT, _RIGHT, _UP, _DOWN = 1, 2, 4, 8
_BORDERS = {
    "─": 3, "━": 3, "│": 12, "┃": 12, "┌": 10, "┐": 9, "└": 6, "┘": 5,
    "├": 14, "┤": 13, "┬": 11, "┴": 7, "┼": 15,
}  # fmt: skip
"""The arms of each border sign, from the middle of its cell."""

_CORNERS = {"╭": (1, 1), "╮": (-1, 1), "╰": (1, -1), "╯": (-1, -1)}
"""The two ends of the arms of each rounded corner."""

_BLOCKS = {
    "▀": (0.0, 0.0, 1.0, 0.5),
    "▐": (0.5, 0.0, 0.5, 1.0),
    **{chr(0x2580 + n): (0.0, 1 - n / 8, 1.0, n / 8) for n in range(1, 9)},
    **{chr(0x2590 - n): (0.0, 0.0, n / 8, 1.0) for n in range(1, 8)},
}
"""The part of its cell that each block sign fills: left, top, width, height."""


def block(signs: str, x: int, y: int) -> str | None:
    """Return the attributes of the rectangle that is a block sign, or several of one full width.

    Returns None for other signs.
    """
    if signs[0] not in _BLOCKS or signs.strip(signs[0]):
        return None
    left, top, width, height = _BLOCKS[signs[0]]
    if len(signs) > 1 and width < 1:
        return None
    return (
        f'x="{(x + left) * CELL:g}" y="{(y + top) * ROW:g}"'
        f' width="{width * len(signs) * CELL:g}" height="{height * ROW:g}"'
    )


def stroke(sign: str, x: int, y: int) -> str | None:
    """Return the path that a border sign is; None for other signs."""
    left, top = x * CELL, y * ROW
    middle_x, middle_y = left + CELL / 2, top + ROW / 2
    if sign in _CORNERS:
        across, along = _CORNERS[sign]
        end_x, end_y = middle_x + across * CELL / 2, middle_y + along * ROW / 2
        return f"M{end_x:g} {middle_y:g}Q{middle_x:g} {middle_y:g} {middle_x:g} {end_y:g}"
    if sign not in _BORDERS:
        return None
    ends = (
        (_LEFT, f"M{middle_x:g} {middle_y:g}H{left}"),
        (_RIGHT, f"M{middle_x:g} {middle_y:g}H{left + CELL}"),
        (_UP, f"M{middle_x:g} {middle_y:g}V{top}"),
        (_DOWN, f"M{middle_x:g} {middle_y:g}V{top + ROW}"),
    )
    return "".join(path for arm, path in ends if arm & _BORDERS[sign])
