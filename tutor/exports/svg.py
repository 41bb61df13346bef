"""Lines of styled cells → an SVG picture.

Borders and blocks are drawn as shapes, and every run of text is held to its cells, so that a
picture is aligned whatever fonts its reader's machine has.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from xml.sax.saxutils import escape

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tutor.exports.cells import Run, Sign, colours, runs, words_and_signs
from tutor.exports.strokes import CELL, ROW, block, stroke

FONTS = "'DejaVu Sans Mono','Cascadia Mono',Menlo,Consolas,'Liberation Mono',monospace"
_FONT_SIZE = 16.6
_BASELINE = 16
_UNDERLINE, _STRIKE = 18, 11
_WINDOW = (
    '<clipPath id="window"><rect width="100%" height="100%" rx="8"/></clipPath>'
    '<g clip-path="url(#window)" shape-rendering="crispEdges">'
)


def draw(
    lines: Sequence[Iterable[Segment]], columns: int, title: str = "", *, rounded: bool = False
) -> str:
    """Return lines of `columns` cells as a picture; `title` is what it is called aloud.

    A picture with rounded corners is for a file of its own: it names a part of itself.
    """
    rows = [list(runs(line)) for line in lines]
    width, height = columns * CELL, len(rows) * ROW
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}"'
        f' height="{height}" role="img" font-family="{FONTS}" font-size="{_FONT_SIZE}">',
        f"<title>{escape(title)}</title>" if title else "",
        _WINDOW if rounded else '<g shape-rendering="crispEdges">',
        *_grounds(rows),
        *_signs(rows),
        "</g></svg>",
    ]
    return "\n".join(filter(None, parts)) + "\n"


def _grounds(rows: list[list[Run]]) -> Iterator[str]:
    """Yield the grounds, those that continue from one line to the next as one rectangle."""
    begun: dict[tuple[int, int, str], int] = {}
    for y, row in enumerate([*rows, []]):
        here = set(_grounds_of(row))
        for ground in [ground for ground in begun if ground not in here]:
            top = begun.pop(ground)
            yield _rectangle(*ground, top, y - top)
        for ground in sorted(here):
            begun.setdefault(ground, y)


def _grounds_of(row: list[Run]) -> Iterator[tuple[int, int, str]]:
    for colour, group in groupby(row, key=lambda run: colours(run.style)[1]):
        cells = list(group)
        yield cells[0].x, sum(run.width for run in cells), colour


def _rectangle(x: int, columns: int, colour: str, y: int, rows: int) -> str:
    return (
        f'<rect x="{x * CELL}" y="{y * ROW}" width="{columns * CELL}" height="{rows * ROW}"'
        f' fill="{colour}"/>'
    )


def _signs(rows: list[list[Run]]) -> Iterator[str]:
    """Yield the texts and the blocks line by line, then the borders, one path a colour."""
    strokes: dict[str, list[str]] = {}
    for y, row in enumerate(rows):
        for run in row:
            colour = colours(run.style)[0]
            if run.style.underline:
                yield _rule(run, y, _UNDERLINE, colour)
            if run.style.strike:
                yield _rule(run, y, _STRIKE, colour)
            if shape := block(run.text, run.x, y):
                yield f'<rect {shape} fill="{colour}"/>'
                continue
            for part in words_and_signs(run):
                if isinstance(part, Run):
                    yield from _words(part, y, colour)
                elif path := stroke(part.text, part.x, y):
                    strokes.setdefault(colour, []).append(path)
                else:
                    yield _symbol(part, y, run.style, colour)
    for colour, paths in strokes.items():
        path = f'stroke="{colour}" d="{"".join(paths)}"'
        yield f'<path shape-rendering="auto" fill="none" stroke-width="1.6" {path}/>'


def _rule(run: Run, y: int, height: int, colour: str) -> str:
    return (
        f'<rect x="{run.x * CELL}" y="{y * ROW + height}" width="{run.width * CELL}"'
        f' height="1" fill="{colour}"/>'
    )


def _words(run: Run, y: int, colour: str) -> Iterator[str]:
    for words in re.finditer(r"[^ ]+(?: [^ ]+)*", run.text):
        x = (run.x + cell_len(run.text[: words.start()])) * CELL
        width = cell_len(words.group()) * CELL
        fixed = f' textLength="{width}" lengthAdjust="spacingAndGlyphs"' if width else ""
        yield _text(words.group(), x, y, run.style, colour, fixed)


def _symbol(sign: Sign, y: int, style: Style, colour: str) -> str:
    if shape := block(sign.text, sign.x, y):
        return f'<rect {shape} fill="{colour}"/>'
    middle = sign.x * CELL + sign.width * CELL / 2
    # Symbols are thin in most fonts: a hairline around them keeps them legible when scaled down.
    thicker = f' text-anchor="middle" stroke-width=".5" stroke="{colour}"'
    return _text(sign.text, middle, y, style, colour, thicker)


def _text(text: str, x: float, y: int, style: Style, colour: str, more: str) -> str:
    weight = ' font-weight="bold"' if style.bold else ""
    slant = ' font-style="italic"' if style.italic else ""
    placed = f'<text x="{x:g}" y="{y * ROW + _BASELINE}" fill="{colour}"'
    return f"{placed}{weight}{slant}{more}>{escape(text)}</text>"
