"""Every word of the shipped slides can be read as terminals draw it, bold in bright colours too."""

from collections.abc import Callable, Iterator

import pytest
from rich.color import Color
from rich.style import Style

from tests.unit.painting.drawn import segments, style_of
from tests.unit.painting.looks import DARK, LIGHT, SIXTEEN
from tests.unit.painting.shipped import COURSE, SLIDES
from tutor.painting.blocks import Block
from tutor.painting.contrast import LEAST, contrast
from tutor.painting.dimming import dimmed_palette
from tutor.painting.fewer_colours import in_256
from tutor.painting.look import Look
from tutor.painting.moment import Banner, Moment
from tutor.painting.slides import paint_slide

TERMINALS = {
    "xterm": "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5"
    " 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff",
    "console": "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa"
    " 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
    "windows": "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc"
    " 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2",
}
"""The sixteen colours of some terminals."""

Seen = Callable[[Color, bool], Color]
"""Returns a colour as a terminal shows it, and whether the words in it are bold."""


def of_sixteen(name: str) -> Seen:
    shades = [Color.parse(f"#{shade}") for shade in TERMINALS[name].split()]

    def seen(colour: Color, bold: bool) -> Color:
        assert colour.number is not None
        return shades[colour.number + 8 if bold and colour.number < 8 else colour.number]

    return seen


def as_painted(colour: Color, _: bool) -> Color:
    return colour


def in_fewer(look: Look) -> Look:
    palettes = in_256(look.palette), in_256(look.screen_palette)
    return look._replace(palette=palettes[0], screen_palette=palettes[1])


MEANS: dict[str, tuple[Look, Seen]] = {
    **{name: (SIXTEEN, of_sixteen(name)) for name in TERMINALS},
    "light, 256 colours": (in_fewer(LIGHT), as_painted),
    "dark, 256 colours": (in_fewer(DARK), as_painted),
    "light": (LIGHT, as_painted),
    "dark": (DARK, as_painted),
}


def moments(name: str) -> Iterator[Moment]:
    """Yield the states in which a slide's words may be painted."""
    slide, done = SLIDES[name], frozenset(COURSE.scenarios)
    yield Moment(banner=Banner("Une **consigne**, à lire", "error"))
    yield Moment(lit=frozenset(spot.number for spot in slide.hotspots), done=done)
    yield from (Moment(said=spot.id, spotlit=True) for spot in slide.hotspots)


def faint(block: Block, look: Look, seen: Seen) -> set[str]:
    """Return the words whose contrast is too small as a terminal draws them.

    What a window lies over is not to be read: it is dimmed (WCAG 1.4.3, what is inactive).
    """
    dimmed = {one.bgcolor for one in dimmed_palette(look.screen_palette) if isinstance(one, Style)}
    return {
        f"{ratio:.1f} {piece.style} {piece.text.strip()}"
        for piece in segments(block)
        if any(map(str.isalnum, piece.text))
        and not (piece.style and piece.style.bgcolor in dimmed)
        and (ratio := contrast_of(piece.style, seen)) < LEAST
    }


def contrast_of(style: Style | None, seen: Seen) -> float:
    assert style
    assert style.color
    assert style.bgcolor
    words, ground = seen(style.color, bool(style.bold)), seen(style.bgcolor, False)
    return contrast(Style.from_color(words, ground))


@pytest.mark.parametrize("means", MEANS)
def test_every_word_can_be_read(means: str) -> None:
    look, seen = MEANS[means]
    blocks = (
        paint_slide(SLIDES[name], look, 119, 33, moment)
        for name in SLIDES
        for moment in moments(name)
    )
    assert set().union(*(faint(block, look, seen) for block in blocks)) == set()


def test_with_sixteen_colours_an_emphasised_word_has_a_colour_instead_of_being_bold() -> None:
    block = paint_slide(SLIDES["activation/bienvenue"], SIXTEEN, 119, 33, Moment())
    assert style_of(block, "personne majeure").bold is False
    assert style_of(block, "personne majeure").color != style_of(block, "Ce pas à pas").color
