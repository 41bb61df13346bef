"""Draws the pictures of the documentation: what the player shows, as SVG. Run by `make images`.

Borders and blocks are drawn as shapes, and every run of text is held to its cells, so that a
picture is aligned whatever fonts the reader's machine has.
"""

import asyncio
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from rich.cells import cell_len
from rich.color import Color
from rich.style import Style
from textual._compositor import LayoutUpdate
from textual.strip import Strip

from tutor.commands.command import shipped_course
from tutor.engine.session import Session
from tutor.language import Language
from tutor.loading.courses import load_course
from tutor.model.course import Course
from tutor.model.targets import SlideRef
from tutor.ui.app import PlayerApp
from tutor.ui.terminal import choose_look

IMAGES = Path(__file__).parent / "images"

CELL, ROW = 10, 21
"""The size of a cell, in the picture's own units."""
_BASELINE = 16
_FONT_SIZE = 16.6
_FONTS = "'DejaVu Sans Mono','Cascadia Mono',Menlo,Consolas,'Liberation Mono',monospace"
_TEXT, _GROUND = "#262939", "#FFFFFF"

_LEFT, _RIGHT, _UP, _DOWN = 1, 2, 4, 8
_STROKES = {
    "─": 3, "━": 3, "│": 12, "┃": 12, "┌": 10, "┐": 9, "└": 6, "┘": 5,
    "├": 14, "┤": 13, "┬": 11, "┴": 7, "┼": 15,
}  # fmt: skip
"""The arms of each border sign, from the middle of its cell."""
_CORNERS = {"╭": (1, 1), "╮": (-1, 1), "╰": (1, -1), "╯": (-1, -1)}
"""Where the two arms of each rounded corner go."""
_BLOCKS = {
    "▀": (0, 0, 1, 0.5), "▄": (0, 0.5, 1, 0.5), "█": (0, 0, 1, 1),
    "▌": (0, 0, 0.5, 1), "▐": (0.5, 0, 0.5, 1),
}  # fmt: skip
"""The part of its cell that each block sign fills: left, top, width, height."""


class Picture(NamedTuple):
    """What to show, and the keys to press before."""

    name: str
    slide: str
    language: Language = "fr"
    keys: tuple[str, ...] = ()
    dark: bool = False
    size: tuple[int, int] = (120, 36)


PICTURES = (
    Picture("start", "activation/commencer"),
    Picture("letter", "activation/notification_courrier"),
    Picture("document", "opposition/justificatif"),
    Picture("menu", "activation/felicitations", keys=("3",)),
    Picture("dark", "opposition/attestation", dark=True),
    Picture("help", "contacts/coordonnees", keys=("question_mark",), size=(100, 30)),
    Picture("help.en", "contacts/coordonnees", "en", ("question_mark",), size=(100, 30)),
)


class Piece(NamedTuple):
    """Cells of one line that look alike."""

    x: int
    text: str
    style: Style


def main() -> None:
    """Draw every picture."""
    course = load_course(shipped_course())
    IMAGES.mkdir(exist_ok=True)
    for picture in PICTURES:
        lines = asyncio.run(shown(course, picture))
        path = IMAGES / f"{picture.name}.svg"
        path.write_text(svg(lines, picture.size), encoding="utf-8", newline="\n")
        print(path.relative_to(IMAGES.parent.parent))


async def shown(course: Course, picture: Picture) -> list[Strip]:
    """Return the lines of the player's window once the picture's keys are pressed."""
    session = Session(course, at=SlideRef(*picture.slide.split("/")))
    environment = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    look = choose_look(
        course.theme,
        picture.language,
        dark=picture.dark,
        encoding="utf-8",
        environment=environment,
    )
    app = PlayerApp(session, look, motion=False)
    async with app.run_test(size=picture.size) as pilot:
        await pilot.pause()
        await pilot.press(*picture.keys)
        await pilot.pause()
        compositor = app.screen._compositor  # as the application's own screenshots do
        update = compositor.render_update(full=True, screen_stack=app._background_screens)
        assert isinstance(update, LayoutUpdate)
        return [Strip.join(list(strips)) for strips in update.strips]


def svg(lines: Iterable[Strip], size: tuple[int, int]) -> str:
    """Return the lines of a window as a picture."""
    width, height = size[0] * CELL, size[1] * ROW
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        f' width="{width}" height="{height}" font-family="{_FONTS}" font-size="{_FONT_SIZE}">',
        "<style>.s{stroke-width:.5}path{fill:none;stroke-width:1.6}"
        "g rect{shape-rendering:crispEdges}</style>",
        '<clipPath id="window"><rect width="100%" height="100%" rx="8"/></clipPath>',
        '<g clip-path="url(#window)">',
    ]
    rows = [(y * ROW, list(_pieces(line))) for y, line in enumerate(lines)]
    for y, pieces in rows:
        parts += _grounds(pieces, y)
    for y, pieces in rows:
        for piece in pieces:
            parts += _signs(piece, y)
    return "\n".join([*parts, "</g>", "</svg>", ""])


def _pieces(line: Strip) -> Iterator[Piece]:
    x = 0
    for text, style, _ in line.simplify():
        yield Piece(x, text, style or Style())
        x += cell_len(text)


def _grounds(pieces: list[Piece], y: int) -> Iterator[str]:
    for colour, group in groupby(pieces, key=lambda piece: _colours(piece.style)[1]):
        cells = list(group)
        width = sum(cell_len(piece.text) for piece in cells) * CELL
        x = cells[0].x * CELL
        yield f'<rect x="{x}" y="{y}" width="{width}" height="{ROW}" fill="{colour}"/>'


def _signs(piece: Piece, y: int) -> Iterator[str]:
    colour, strokes = _colours(piece.style)[0], ""
    x = piece.x
    for is_word, group in groupby(piece.text, key=_is_of_words):
        signs = "".join(group)
        if is_word:
            yield from _words(signs, x, y, piece.style, colour)
        else:
            for index, sign in enumerate(signs):
                if sign in _BLOCKS:
                    yield _block(sign, x + index, y, colour)
                elif sign in _STROKES or sign in _CORNERS:
                    strokes += _stroke(sign, (x + index) * CELL, y)
                elif sign != " ":
                    yield _symbol(sign, x + index, y, piece.style, colour)
        x += cell_len(signs)
    if strokes:
        yield f'<path d="{strokes}" stroke="{colour}"/>'


def _is_of_words(sign: str) -> bool:
    return sign < "\u2010" or sign in "’‘“”«»…–—"


def _words(text: str, x: int, y: int, style: Style, colour: str) -> Iterator[str]:
    for run in re.finditer(r"[^ ]+(?: [^ ]+)*", text):
        width = cell_len(run.group()) * CELL
        fixed = f' textLength="{width}" lengthAdjust="spacingAndGlyphs"'
        yield _text(run.group(), (x + run.start()) * CELL, y, style, colour, fixed)


def _symbol(sign: str, x: int, y: int, style: Style, colour: str) -> str:
    middle = x * CELL + CELL / 2
    # Symbols are thin in most fonts: a hairline around them keeps them legible when scaled down.
    return _text(
        sign, middle, y, style, colour, f' text-anchor="middle" class="s" stroke="{colour}"'
    )


def _text(text: str, x: float, y: int, style: Style, colour: str, more: str) -> str:
    weight = ' font-weight="bold"' if style.bold else ""
    slant = ' font-style="italic"' if style.italic else ""
    line = ' text-decoration="underline"' if style.underline else ""
    placed = f'<text x="{x:g}" y="{y + _BASELINE}" fill="{colour}"'
    return f"{placed}{weight}{slant}{line}{more}>{escape(text)}</text>"


def _block(sign: str, x: int, y: int, colour: str) -> str:
    left, top, width, height = _BLOCKS[sign]
    return (
        f'<rect x="{(x + left) * CELL:g}" y="{y + top * ROW:g}" width="{width * CELL:g}"'
        f' height="{height * ROW:g}" fill="{colour}"/>'
    )


def _stroke(sign: str, x: int, y: int) -> str:
    middle_x, middle_y = x + CELL / 2, y + ROW / 2
    if sign in _CORNERS:
        across, along = _CORNERS[sign]
        end_x, end_y = middle_x + across * CELL / 2, middle_y + along * ROW / 2
        return f"M{end_x:g} {middle_y:g}Q{middle_x:g} {middle_y:g} {middle_x:g} {end_y:g}"
    arms = _STROKES[sign]
    ends = (
        (_LEFT, f"M{middle_x:g} {middle_y:g}H{x}"),
        (_RIGHT, f"M{middle_x:g} {middle_y:g}H{x + CELL}"),
        (_UP, f"M{middle_x:g} {middle_y:g}V{y}"),
        (_DOWN, f"M{middle_x:g} {middle_y:g}V{y + ROW}"),
    )
    return "".join(path for arm, path in ends if arms & arm)


def _colours(style: Style) -> tuple[str, str]:
    text = _hex(style.color, _TEXT)
    ground = _hex(style.bgcolor, _GROUND)
    return (ground, text) if style.reverse else (text, ground)


def _hex(colour: Color | None, default: str) -> str:
    return default if colour is None or colour.is_default else colour.get_truecolor().hex


if __name__ == "__main__":
    main()
