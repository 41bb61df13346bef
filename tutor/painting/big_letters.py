"""Words in letters several cells high, drawn with half-blocks; all of them capitals."""

import unicodedata
from functools import lru_cache

from tutor.painting.half_blocks import in_half_blocks

_LARGEST = 3
"""How many times as large as they are drawn here letters become where there is room."""
_BETWEEN_LINES = 2
"""In pixels; accents come on top of it."""

_LETTERS = {
    "A": ".##. #..# #### #..# #..#", "B": "###. #..# ###. #..# ###.",
    "C": ".### #... #... #... .###", "D": "###. #..# #..# #..# ###.",
    "E": "#### #... ###. #... ####", "F": "#### #... ###. #... #...",
    "G": ".### #... #.## #..# .###", "H": "#..# #..# #### #..# #..#", "I": "# # # # #",
    "J": "...# ...# ...# #..# .##.", "K": "#..# #.#. ##.. #.#. #..#",
    "L": "#... #... #... #... ####", "M": "#...# ##.## #.#.# #...# #...#",
    "N": "#...# ##..# #.#.# #..## #...#", "O": ".##. #..# #..# #..# .##.",
    "P": "###. #..# ###. #... #...", "Q": ".##. #..# #..# #.#. .#.#",
    "R": "###. #..# ###. #.#. #..#", "S": ".### #... .##. ...# ###.",
    "T": "##### ..#.. ..#.. ..#.. ..#..", "U": "#..# #..# #..# #..# .##.",
    "V": "#...# #...# .#.#. .#.#. ..#..", "W": "#...# #...# #.#.# ##.## #...#",
    "X": "#...# .#.#. ..#.. .#.#. #...#", "Y": "#...# .#.#. ..#.. ..#.. ..#..",
    "Z": "#### ...# .##. #... ####", "0": ".##. #..# #..# #..# .##.", "1": ".# ## .# .# .#",
    "2": "###. ...# .##. #... ####", "3": "###. ...# .##. ...# ###.",
    "4": "#..# #..# #### ...# ...#", "5": "#### #... ###. ...# ###.",
    "6": ".##. #... ###. #..# .##.", "7": "#### ...# ..#. .#.. .#..",
    "8": ".##. #..# .##. #..# .##.", "9": ".##. #..# .### ...# .##.",
    " ": ". . . . .", "'": "# # . . .", "(": ".# #. #. #. .#", ")": "#. .# .# .# #.",
    ".": ". . . . #", ",": ". . . # #", ":": ". # . # .", ";": ". # . # #", "!": "# # # . #",
    "?": "###. ...# .##. .... .#..", "-": "... ... ### ... ...", "/": "..# ..# .#. #.. #..",
    "+": "... .#. ### .#. ...", "&": ".#.. #.#. .#.# #.#. .#.#", "%": "#..# ..#. .##. .#.. #..#",
    "«": "..... .#.#. #.#.. .#.#. .....", "»": "..... #.#.. .#.#. #.#.. .....",
}  # fmt: skip
"""The letters and signs that can be drawn, row by row."""

_ABOVE = {
    "\N{COMBINING ACUTE ACCENT}": ".#", "\N{COMBINING GRAVE ACCENT}": "#.",
    "\N{COMBINING CIRCUMFLEX ACCENT}": "###", "\N{COMBINING DIAERESIS}": "#.#",
    "\N{COMBINING TILDE}": "##", "\N{COMBINING RING ABOVE}": "#",
}  # fmt: skip
_UNDER = {"\N{COMBINING CEDILLA}": "#"}
"""The marks that stand over a letter and under it."""

_KNOWN = {*_LETTERS, *_ABOVE, *_UNDER}

_SAME = str.maketrans({
    "’": "'", "‘": "'", "–": "-", "—": "-", "…": "...", "“": "«", "”": "»", '"': "'",
    "\u00a0": " ", "\u202f": " ", "Œ": "OE", "Æ": "AE",
})  # fmt: skip
"""What other signs are drawn as."""


@lru_cache(maxsize=16)
def big_letters(text: str, width: int, height: int) -> tuple[str, ...] | None:
    """Return a text as lines of half-blocks of one width, in the largest letters that have room.

    A line feed always breaks. Returns None where no letters have room, or a sign is not known.
    """
    capitals = unicodedata.normalize("NFD", text.strip().upper().translate(_SAME))
    words = capitals.split()
    if not words or not all(word[0] in _LETTERS and _KNOWN.issuperset(word) for word in words):
        return None
    for size in range(_LARGEST, 0, -1):
        lines = [line for part in capitals.split("\n") for line in _wrapped(part, width // size)]
        if max(map(_width, lines)) * size > width:
            continue
        rows = _centred([_rows(line) for line in lines])
        if len(rows) * size <= 2 * height:
            large = [[sign == "#" for sign in row for _ in range(size)] for row in rows]
            return tuple(in_half_blocks([row for row in large for _ in range(size)]))
    return None


def _wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a text; a word that is too wide has one for itself."""
    lines: list[str] = []
    for word in text.split():
        if lines and _width(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _width(line: str) -> int:
    """Return the pixels of a line across, one between two letters."""
    return sum(_LETTERS[sign].index(" ") + 1 for sign in line if sign in _LETTERS) - 1


def _centred(lines: list[list[str]]) -> list[str]:
    """Return lines one under the other."""
    width = max(len(rows[0]) for rows in lines)
    between = [""] * _BETWEEN_LINES
    stacked = [row for rows in lines for row in (*between, *rows)][_BETWEEN_LINES:]
    return [row.center(width) for row in stacked]


def _rows(line: str) -> list[str]:
    """Return a line's rows of pixels; those for accents and cedillas only where it has some."""
    columns: list[list[str]] = []
    for sign in line:
        if sign in _LETTERS:
            columns.append(["", "", *_LETTERS[sign].split(), ""])
        elif sign in _ABOVE:
            columns[-1][0] = _ABOVE[sign]
        else:
            columns[-1][-1] = _UNDER[sign]
    widths = [len(column[2]) for column in columns]
    rows = [
        " ".join(pixels.center(width) for pixels, width in zip(row, widths, strict=True))
        for row in zip(*columns, strict=True)
    ]
    above, letters, under = rows[:2], rows[2:-1], rows[-1:]
    return [*(above if above[0].strip() else []), *letters, *(under if under[0].strip() else [])]
