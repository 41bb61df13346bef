"""The signs that are drawn, and what stands for them where a terminal cannot draw them."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment

from tutor.painting.blocks import Block


class Border(NamedTuple):
    """The eight parts of a border."""

    top_left: str
    top: str
    top_right: str
    left: str
    right: str
    bottom_left: str
    bottom: str
    bottom_right: str


class Glyphs(NamedTuple):
    """One sign for each purpose, each one cell wide."""

    pointer: str
    bullet: str
    disc: str
    box: str
    box_checked: str
    option: str
    option_chosen: str
    done: str
    callout_left: str
    callout_up: str
    on: str
    bar: str
    rule: str
    more: str
    open: str
    close: str
    step: str
    button_top: str
    button_bottom: str
    border: Border


ROUNDED = Border("╭", "─", "╮", "│", "│", "╰", "─", "╯")
DOUBLE = Border("╔", "═", "╗", "║", "║", "╚", "═", "╝")

UNICODE = Glyphs(
    pointer="☞",
    bullet="•",
    disc="●",
    box="☐",
    box_checked="☑",
    option="○",
    option_chosen="◉",
    done="✓",
    callout_left="◀",
    callout_up="▲",
    on="▸",
    bar="▌",
    rule="─",
    more="▼",
    open="▾",
    close="▴",
    step="━",
    button_top="▄",
    button_bottom="▀",
    border=ROUNDED,
)

CONSOLE = UNICODE._replace(
    pointer=">",
    disc="o",
    box="o",
    box_checked="x",
    option="o",
    option_chosen="*",
    done="v",
    on=">",
    open="▼",
    close="▲",
)
"""For the Linux console and others whose font has box drawing and accents but no symbols."""

_STAND_INS = {
    "☞": ">", "•": "-", "☐": "o", "☑": "x", "○": "o", "◉": "*", "●": "*", "✓": "v", "✗": "x",
    "◀": "<", "▲": "^", "▸": ">", "▶": ">", "▌": "|", "▐": "|", "▼": "v", "━": "=", "▄": " ",
    "▀": " ", "█": "#", "░": ".", "▒": ":", "▓": "#", "←": "<", "→": ">", "↑": "^", "↓": "v",
    "«": '"', "»": '"', "“": '"', "”": '"', "’": "'", "‘": "'", "…": ".", "–": "-", "—": "-",
    "·": "-", "œ": "o", "Œ": "O", "æ": "a", "€": "E", "°": "o", "\u00a0": " ", "\u202f": " ",
    "≡": "=", "⟳": "o", "■": "#", "□": "o", "×": "x", "›": ">", "‹": "<",
    "▾": "v", "▴": "^",
}  # fmt: skip
"""One cell for one cell, so that nothing moves."""


_JOINED = re.compile("[\u200d\u20e3\ufe0e\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]")
_CLUSTER = (
    "[\U0001f1e6-\U0001f1ff]{2}"
    "|[#*0-9\xa9\xae\u203c-\u3299\U0001f000-\U0001faff](?:[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff]|\u200d[^\u200d])+"
)
_LETTERS = {0x1F1E6 + n: chr(ord("A") + n) for n in range(26)}


def unjoined_block(block: Block) -> Block:
    """Return the block without signs that join: terminals do not agree on how wide these are."""
    if not any(_JOINED.search(text) for line in block.lines for text, _, _ in line):
        return block
    lines = [[Segment(unjoined(text), style) for text, style, _ in line] for line in block.lines]
    return block._replace(lines=lines)


def unjoined(text: str) -> str:
    """Return the text as wide, with the first sign of those that join; a flag's letters."""
    return text if text.isascii() else re.sub(_CLUSTER, _unjoined, text)


def _unjoined(found: re.Match[str]) -> str:
    joined = found[0]
    letters = joined.translate(_LETTERS)
    drawn = letters if letters.isascii() else joined[0]
    return set_cell_size(drawn, cell_len(joined))


@cache
def can_draw(character: str, encoding: str) -> bool:
    """Return whether an encoding has a character."""
    try:
        character.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


@cache
def stand_in(character: str, encoding: str) -> str:
    """Return the character, or what stands for it in an encoding that lacks it, as wide."""
    if can_draw(character, encoding):
        return character
    width = cell_len(character)
    if width != 1:
        return "?" * width
    if character in _STAND_INS:
        return _STAND_INS[character]
    if "─" <= character <= "╿":
        return "|" if character in "│┃║╎┆┊" else "-" if character in "─━═╌┄┈" else "+"
    base = unicodedata.normalize("NFKD", character)[0]
    return base if base.isascii() and base.isprintable() else "?"


def transliterate(text: str, encoding: str) -> str:
    """Return the text with a stand-in for each character that the encoding lacks."""
    if text.isascii():
        return text
    # Signs that join into one, as some pictograms do, are narrower than each by itself.
    return set_cell_size("".join(stand_in(sign, encoding) for sign in text), cell_len(text))


def transliterate_block(block: Block, encoding: str) -> Block:
    """Return the block with a stand-in for each character that the encoding lacks."""
    lines = [
        [Segment(transliterate(text, encoding), style) for text, style, _ in line]
        for line in block.lines
    ]
    return block._replace(lines=lines)
