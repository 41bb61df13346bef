"""Sixel read back, as a terminal reads it (VT330/340 Programmer Reference, 14)."""

import re

Colour = tuple[int, ...]
Pixels = list[list[Colour | None]]

_WHOLE = re.compile(r'\x1bP0;1;0q"1;1;(\d+);(\d+)(.*)\x1b\\', re.DOTALL)
_STEP = re.compile(r"#(\d+);2;(\d+);(\d+);(\d+)|#(\d+)|!(\d+)([?-~])|([?-~])|(\$)|(-)")


def read(sequence: str) -> tuple[Pixels, dict[int, Colour]]:
    """Return the rows of pixels, None where none is drawn, and the colours, in percent."""
    whole = _WHOLE.fullmatch(sequence)
    assert whole
    width, height = int(whole[1]), int(whole[2])
    rows: Pixels = [[None] * width for _ in range(height)]
    colours: dict[int, Colour] = {}
    colour = x = y = end = 0
    for step in _STEP.finditer(whole[3]):
        assert step.start() == end, whole[3][end : end + 20]
        end = step.end()
        if step[1]:
            colours[int(step[1])] = tuple(map(int, step.group(2, 3, 4)))
        elif step[5]:
            colour = int(step[5])
        elif step[9]:
            x = 0
        elif step[10]:
            x, y = 0, y + 6
        else:
            bits = ord(step[7] or step[8]) - ord("?")
            run = int(step[6] or 1)
            for bit in range(6):
                if bits >> bit & 1:
                    rows[y + bit][x : x + run] = [colours[colour]] * run
            x += run
    assert end == len(whole[3])
    return rows, colours
