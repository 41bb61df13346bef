"""What a block shows, as tests read it."""

import re
from collections import Counter
from collections.abc import Iterator
from unicodedata import category

from rich.segment import Segment
from rich.style import Style

from tutor.painting.blocks import Block, Zone

_WORD = re.compile(r"\S+")


def rows(block: Block) -> list[str]:
    """Return the text of each line."""
    return ["".join(segment.text for segment in line) for line in block.lines]


def text_of(block: Block) -> str:
    """Return the words of the block, one space between them."""
    return " ".join(" ".join(rows(block)).split())


def trimmed(block: Block) -> list[str]:
    """Return the text of each line without the spaces around it, empty lines left out."""
    return [row.strip() for row in rows(block) if row.strip()]


def words(*texts: str) -> Counter[str]:
    """Return how often each word stands in some texts."""
    return Counter(word for text in texts for word in _WORD.findall(text))


def painted_words(block: Block) -> Counter[str]:
    """Return how often each word stands in the block."""
    return words(*rows(block))


def segments(block: Block) -> Iterator[Segment]:
    """Yield all that the block is made of."""
    for line in block.lines:
        yield from line


def style_of(block: Block, text: str) -> Style:
    """Return the style of the first piece that holds a text."""
    found = next((piece for piece in segments(block) if text in piece.text), None)
    assert found is not None, f"{text!r} is not painted:\n" + "\n".join(rows(block))
    assert found.style is not None
    return found.style


def place_of(block: Block, text: str) -> tuple[int, int]:
    """Return the column and the line where a text begins."""
    for y, row in enumerate(rows(block)):
        if text in row:
            return row.index(text), y
    raise AssertionError(f"{text!r} is not painted:\n" + "\n".join(rows(block)))


def colours(block: Block) -> set[str]:
    """Return the name of each colour that the block uses."""
    styles = [piece.style for piece in segments(block) if piece.style]
    found = [colour for style in styles for colour in (style.color, style.bgcolor) if colour]
    return {colour.name for colour in found}


def control_characters(block: Block) -> set[str]:
    """Return the characters of the block that a terminal would obey instead of drawing."""
    return {
        sign
        for piece in segments(block)
        for sign in piece.text
        if category(sign) in ("Cc", "Zl", "Zp", "Cs") or sign in BIDIRECTIONAL
    }


def faults(block: Block, width: int, height: int, hotspots: int) -> list[str]:
    """Return what is wrong with the shape of a painted slide, in words."""
    found: list[str] = []
    if block.width != width:
        found.append(f"{block.width} cells wide instead of {width}")
    for y, line in enumerate(block.lines):
        cells = sum(piece.cell_length for piece in line)
        if cells != block.width:
            found.append(f"line {y} has {cells} cells, the block {block.width}")
    if block.height < height:
        found.append(f"{block.height} lines high, less than {height}")
    # A part of a picture is found twice: there, and by its label.
    if sorted({zone.number for zone in block.zones}) != [*range(1, hotspots + 1)]:
        found.append(f"zones {[zone.number for zone in block.zones]} for {hotspots} hotspots")
    whole = Zone(0, 0, 0, width, block.height)
    found += [f"{zone} lies outside" for zone in block.zones if not encloses(whole, zone)]
    found += [f"{zone} is empty" for zone in block.zones if zone.width < 1 or zone.height < 1]
    return found


BIDIRECTIONAL = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""What turns the rest of a line around."""


def overlap(one: Zone, other: Zone) -> bool:
    """Return whether two zones share a cell."""
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def encloses(outer: Zone, inner: Zone) -> bool:
    """Return whether a zone lies wholly inside another."""
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.x + inner.width <= outer.x + outer.width
        and inner.y + inner.height <= outer.y + outer.height
    )
