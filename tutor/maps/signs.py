"""The signs that a map is drawn with."""

from collections.abc import Mapping
from typing import NamedTuple

from tutor.language import Language, Phrase
from tutor.maps.graph import EdgeKind, MappedSlide
from tutor.painting.glyphs import CONSOLE
from tutor.painting.look import Look


class Stroke(NamedTuple):
    """The characters of a line."""

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
    """Turns down from a line to the one beside it."""
    joint: str
    """Turns back to the line."""
    end: str
    words: Mapping[EdgeKind, str]
    """The signs of the edges that are told in a word."""


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
    words={EdgeKind.MENU: "≡", EdgeKind.RETURN: "↩", EdgeKind.BACK: "←", EdgeKind.QUIT: "×"},
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
    words={EdgeKind.MENU: "=", EdgeKind.RETURN: "^", EdgeKind.BACK: "<", EdgeKind.QUIT: "x"},
)
"""For terminals whose font or encoding lacks symbols: dashes and lines stay apart."""


def signs_of(look: Look) -> Signs:
    """Return the signs that a terminal can draw."""
    return PLAIN if look.glyphs is CONSOLE or not look.draws_all else UNICODE


WORDS = {
    EdgeKind.MENU: Phrase("menu"),
    EdgeKind.RETURN: Phrase("return"),
    EdgeKind.BACK: Phrase("back"),
    EdgeKind.QUIT: Phrase("quit"),
}
"""The words of the edges that lead to no slide in particular."""

END = Phrase("end")


def told(slide: MappedSlide, language: Language) -> list[str]:
    """Return, with their signs, the ways out of a slide that lead to no slide in particular."""
    kinds = dict.fromkeys(edge.kind for edge in slide.edges if edge.target is None)
    words = [f"{UNICODE.words[kind]} {WORDS[kind](language)}" for kind in kinds]
    return [*words, f"{UNICODE.end} {END(language)}"] if slide.end else words
