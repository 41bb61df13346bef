"""The heading of a map, and the meaning of its signs."""

from collections.abc import Iterator

from rich.cells import cell_len
from rich.segment import Segment

from tutor.language import Language, Phrase, Plural
from tutor.maps.graph import EdgeKind, Graph
from tutor.maps.signs import END, WORDS, signs_of
from tutor.painting.blocks import Block, Line, lines_block, shorten, widen
from tutor.painting.look import Look

_SLIDES = Plural("{count} slide", "{count} slides")
_SCENARIOS = Plural("{count} scenario", "{count} scenarios")
_WAYS = Plural("{count} way", "{count} ways")
_LOST = Phrase("{count} out of reach")

_LEADS = Phrase("way")
_VISITS = Phrase("visit: one comes back")
_OUT_OF_REACH = Phrase("out of reach")
_HERE = Phrase("here")
_SEEN = Phrase("seen")
_UNSEEN = Phrase("not seen yet")

_BETWEEN = "   "


def heading(graph: Graph, look: Look, width: int) -> Block:
    """Return the course's title and how much there is of it."""
    palette = look.palette
    title = Segment(shorten(f" {graph.course.title}", width), palette.page + palette.title)
    counts = shorten(f" {counted(graph, look.language)}", width)
    return _finish([[title], [Segment(counts, palette.page + palette.muted)]], look, width)


def counted(graph: Graph, language: Language) -> str:
    """Return how many slides, scenarios and ways there are, and how many slides are lost."""
    counts = [
        _SLIDES(language, len(graph.slides)),
        _SCENARIOS(language, len(graph.course.scenarios)),
        _WAYS(language, sum(1 for _ in graph.edges)),
    ]
    if lost := len(graph.slides) - len(graph.reached):
        counts.append(_LOST(language, count=lost))
    return " · ".join(counts)


def legend(graph: Graph, look: Look, width: int) -> Block:
    """Return the meanings of a map's lines and signs, on as many lines as it takes."""
    return _packed(_meanings(graph, look), look, width)


def progress_legend(look: Look) -> str:
    """Return the meanings of the signs of someone's progress."""
    signs = signs_of(look)
    words = {signs.here: _HERE, signs.seen: _SEEN, signs.unseen: _UNSEEN}
    return "  ".join(f"{sign} {word(look.language)}" for sign, word in words.items())


def _meanings(graph: Graph, look: Look) -> Iterator[tuple[str, str]]:
    signs, language = signs_of(look), look.language
    kinds = {edge.kind for edge in graph.edges}
    yield signs.solid.across * 2 + signs.solid.arrow, _LEADS(language)
    if EdgeKind.VISIT in kinds:
        yield signs.dashed.across * 2 + signs.dashed.arrow, _VISITS(language)
    for kind, sign in signs.words.items():
        if kind in kinds:
            yield sign, WORDS[kind](language)
    if any(slide.end for slide in graph.slides.values()):
        yield signs.end, END(language)
    if len(graph.reached) < len(graph.slides):
        yield signs.lost, _OUT_OF_REACH(language)


def _packed(items: Iterator[tuple[str, str]], look: Look, width: int) -> Block:
    lines = [""]
    for sign, words in items:
        item = f"{sign} {words}"
        if lines[-1] and cell_len(lines[-1] + _BETWEEN + item) >= width:
            lines.append("")
        lines[-1] += (_BETWEEN if lines[-1] else " ") + item
    style = look.palette.page + look.palette.muted
    return _finish([[Segment(shorten(line, width), style)] for line in lines], look, width)


def _finish(lines: list[Line], look: Look, width: int) -> Block:
    page = look.palette.page
    block = widen(lines_block(lines, page), width, page)
    return look.drawn(block)
