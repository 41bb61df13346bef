"""Lines of styled text → what stands in each of their cells."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len
from rich.color import Color
from rich.segment import Segment
from rich.style import Style

TEXT, GROUND = "#262939", "#ffffff"
"""The colours where a style has none."""

_NULL = Style.null()


class Run(NamedTuple):
    """Cells of one line that look alike."""

    x: int
    text: str
    style: Style

    @property
    def width(self) -> int:
        """The number of its cells."""
        return cell_len(self.text)


class Sign(NamedTuple):
    """A character with its combining marks, and the cell where it begins."""

    x: int
    text: str

    @property
    def width(self) -> int:
        """The number of its cells."""
        return cell_len(self.text)


def runs(line: Iterable[Segment]) -> Iterator[Run]:
    """Yield a line's pieces, from left to right."""
    x = 0
    for text, style, _ in Segment.simplify(line):
        if text:
            yield Run(x, text, style or _NULL)
        x += cell_len(text)


def words_and_signs(run: Run) -> Iterator[Run | Sign]:
    """Yield the runs of ordinary text as pieces, and every other character as a sign."""
    if run.text.isascii():
        yield run
        return
    x = run.x
    for of_words, group in groupby(run.text, key=_is_of_words):
        text = "".join(group)
        if of_words:
            yield Run(x, text, run.style)
        else:
            yield from _signs(text, x)
        x += cell_len(text)


@lru_cache(maxsize=1024)
def colours(style: Style) -> tuple[str, str]:
    """Return the colours of a style's text and of its ground, as `#rrggbb`."""
    text, ground = _hex(style.color, TEXT), _hex(style.bgcolor, GROUND)
    return (ground, text) if style.reverse else (text, ground)


def _is_of_words(character: str) -> bool:
    return character < "\u2010" or character in "’‘“”«»…–—"


def _signs(text: str, x: int) -> Iterator[Sign]:
    sign = ""
    for character in text:
        if sign and cell_len(sign + character) > cell_len(sign):
            yield Sign(x, sign)
            x += cell_len(sign)
            sign = character
        else:
            sign += character
    yield Sign(x, sign)


def _hex(colour: Color | None, default: str) -> str:
    return default if colour is None or colour.is_default else colour.get_truecolor().hex
