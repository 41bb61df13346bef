"""kitty's graphics protocol, with Unicode placeholders: a picture is sent once, and is then cells.

https://sw.kovidgoyal.net/kitty/graphics-protocol/#unicode-placeholders
"""

from base64 import standard_b64encode
from os import environ

_PLACEHOLDER = "\U0010eeee"
_LONGEST = 4096
"""How many characters of a picture one sequence may carry."""

FIRST_ID, LAST_ID = 16, 255
"""Numbers that stand for a picture as the colours of its cells, in any terminal of 256 colours."""

_ABOVE = (
    "0305 030D-030E 0310 0312 033D-033F 0346 034A-034C 0350-0352 0357 035B 0363-036F 0483-0487 "
    "0592-0595 0597-0599 059C-05A1 05A8-05A9 05AB-05AC 05AF 05C4 0610-0617 0657-065B 065D-065E "
    "06D6-06DC 06DF-06E2 06E4 06E7-06E8 06EB-06EC 0730 0732-0733 0735-0736 073A 073D 073F-0741 "
    "0743 0745 0747 0749-074A 07EB-07F1 07F3 0816-0819 081B-0823 0825-0827 0829-082D 0951 "
    "0953-0954 0F82-0F83 0F86-0F87 135D-135F 17DD 193A 1A17 1A75-1A7C 1B6B 1B6D-1B73 1CD0-1CD2 "
    "1CDA-1CDB 1CE0 1DC0-1DC1 1DC3-1DC9 1DCB-1DCC 1DD1-1DE6 1DFE 20D0-20D1 20D4-20D7 20DB-20DC "
    "20E1 20E7 20E9 20F0 2CEF-2CF1 2DE0-2DFF A66F A67C-A67D A6F0-A6F1 A8E0-A8F1 AAB0 AAB2-AAB3 "
    "AAB7-AAB8 AABE-AABF AAC1 FE20-FE26 10A0F 10A38 1D185-1D189 1D1AA-1D1AD 1D242-1D244"
)
"""The combining characters that stand for numbers from 0 on: Unicode 6.0's of class 230."""


def _numerals() -> list[str]:
    ends = [part.split("-") for part in _ABOVE.split()]
    return [chr(code) for end in ends for code in range(int(end[0], 16), int(end[-1], 16) + 1)]


NUMERALS = _numerals()
MOST_CELLS = len(NUMERALS)
"""The most columns, and the most lines, that a picture may have."""


def transmission(png: bytes, number: int, columns: int, lines: int) -> str:
    """Return what gives the terminal a picture, under a number, for so many cells."""
    data = standard_b64encode(png).decode()
    pieces = [data[start : start + _LONGEST] for start in range(0, len(data), _LONGEST)]
    head = f"a=T,U=1,q=2,f=100,i={number},c={columns},r={lines},"
    sent = [
        f"\x1b_G{'' if place else head}m={int(place < len(pieces) - 1)};{piece}\x1b\\"
        for place, piece in enumerate(pieces)
    ]
    return "".join(map(_passed_on, sent))


def removal(number: int) -> str:
    """Return what has the terminal forget a picture."""
    return _passed_on(f"\x1b_Ga=d,d=I,q=2,i={number}\x1b\\")


def placeholders(line: int, columns: int) -> list[str]:
    """Return the cells of one of a picture's lines: each says by itself where it belongs."""
    return [_PLACEHOLDER + NUMERALS[line] + NUMERALS[column] for column in range(columns)]


def _passed_on(sequence: str) -> str:
    """Return a sequence; in tmux, as what it lets through to the terminal where it is told to."""
    if not environ.get("TMUX"):
        return sequence
    doubled = sequence.replace("\x1b", "\x1b\x1b")
    return f"\x1bPtmux;{doubled}\x1b\\"
