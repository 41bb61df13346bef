"""The signs that a map is drawn with."""

from collections.abc import Mapping
from typing import NamedTuple

from tutor.language import Language, Phrase
from tutor.maps.graph import Kind, Sketch
from tutor.painting.glyphs import CONSOLE
from tutor.painting.slides import Look


class Stroke(NamedTuple):
    """How a line is drawn."""

    down: str
    across: str
    arrow: str


class Signs(NamedTuple):
    """One sign for each purpose, each one cell wide."""

    stop: str
    here: str
    seen: str
    unseen: str
    lost: str
    solid: Stroke
    dashed: Stroke
    fork: str
    last_fork: str
    away: str
    """Where a way beside a line turns down."""
    joint: str
    """Where it comes back to the line."""
    end: str
    words: Mapping[Kind, str]
    """The ways that are told in a word."""


UNICODE = Signs(
    stop="●",
    here="◉",
    seen="✓",
    unseen="○",
    lost="✗",
    solid=Stroke("│", "─", "▶"),
    dashed=Stroke("┊", "╌", "▷"),
    fork="├",
    last_fork="╰",
    away="╮",
    joint="╯",
    end="■",
    words={Kind.MENU: "≡", Kind.RETURN: "↩", Kind.BACK: "←", Kind.QUIT: "×"},
)

PLAIN = Signs(
    stop="o",
    here="@",
    seen="v",
    unseen="o",
    lost="x",
    solid=Stroke("|", "-", ">"),
    dashed=Stroke(":", ".", ">"),
    fork="+",
    last_fork="+",
    away="+",
    joint="+",
    end="#",
    words={Kind.MENU: "=", Kind.RETURN: "^", Kind.BACK: "<", Kind.QUIT: "x"},
)
"""For terminals whose font or encoding lacks symbols: dashes and lines stay apart."""


def signs_of(look: Look) -> Signs:
    """Return the signs that a terminal can draw."""
    return PLAIN if look.glyphs is CONSOLE or not look.draws_all else UNICODE


WORDS = {
    Kind.MENU: Phrase("menu"),
    Kind.RETURN: Phrase("return"),
    Kind.BACK: Phrase("back"),
    Kind.QUIT: Phrase("quit"),
}
"""What the ways that are told in a word are called."""

END = Phrase("end")


def told(slide: Sketch, language: Language) -> list[str]:
    """Return, with their signs, the ways out of a slide that lead to no slide in particular."""
    kinds = dict.fromkeys(way.kind for way in slide.ways if way.target is None)
    words = [f"{UNICODE.words[kind]} {WORDS[kind](language)}" for kind in kinds]
    return [*words, f"{UNICODE.end} {END(language)}"] if slide.end else words
