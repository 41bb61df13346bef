"""What a map is of, and what its signs mean."""

from collections.abc import Iterator

from rich.cells import cell_len
from rich.segment import Segment

from tutor.language import Language, Phrase
from tutor.maps.graph import Graph, Kind
from tutor.maps.signs import END, WORDS, signs_of
from tutor.painting.blocks import Block, Line, lines_block, shorten, widen
from tutor.painting.glyphs import transliterate_block
from tutor.painting.slides import Look

_SLIDES = Phrase("{count} diapositives", "{count} slides")
_SLIDE = Phrase("1 diapositive", "1 slide")
_SCENARIOS = Phrase("{count} parcours", "{count} scenarios")
_SCENARIO = Phrase("1 parcours", "1 scenario")
_WAYS = Phrase("{count} passages", "{count} ways")
_WAY = Phrase("1 passage", "1 way")
_LOST = Phrase("{count} hors d'atteinte", "{count} out of reach")

_LEADS = Phrase("passage", "way")
_VISITS = Phrase("visite : on en revient", "visit: one comes back")
_OUT_OF_REACH = Phrase("hors d'atteinte", "out of reach")
_HERE = Phrase("ici", "here")
_SEEN = Phrase("vue", "seen")
_UNSEEN = Phrase("pas encore vue", "not seen yet")

_BETWEEN = "   "


def heading(graph: Graph, look: Look, width: int) -> Block:
    """Return the course's title and how much there is of it."""
    palette = look.palette
    title = Segment(shorten(f" {graph.course.title}", width), palette.page + palette.title)
    counts = shorten(f" {counted(graph, look.language)}", width)
    return _finish([[title], [Segment(counts, palette.page + palette.muted)]], look, width)


def counted(graph: Graph, language: Language) -> str:
    """Return how many slides, scenarios and ways there are, and how many slides are lost."""
    ways = sum(1 for _ in graph.ways)
    counts = [
        _count(len(graph.slides), _SLIDE, _SLIDES, language),
        _count(len(graph.course.scenarios), _SCENARIO, _SCENARIOS, language),
        _count(ways, _WAY, _WAYS, language),
    ]
    if lost := len(graph.slides) - len(graph.reached):
        counts.append(_LOST(language, count=lost))
    return " · ".join(counts)


def legend(graph: Graph, look: Look, width: int) -> Block:
    """Return what the lines and signs of a map mean, on as many lines as it takes."""
    return _packed(_meanings(graph, look), look, width)


def progress_legend(look: Look) -> str:
    """Return what the signs of someone's progress mean."""
    signs = signs_of(look)
    words = {signs.here: _HERE, signs.seen: _SEEN, signs.unseen: _UNSEEN}
    return "  ".join(f"{sign} {word(look.language)}" for sign, word in words.items())


def _count(count: int, one: Phrase, many: Phrase, language: Language) -> str:
    return one(language) if count == 1 else many(language, count=count)


def _meanings(graph: Graph, look: Look) -> Iterator[tuple[str, str]]:
    signs, language = signs_of(look), look.language
    kinds = {way.kind for way in graph.ways}
    yield signs.solid.across * 2 + signs.solid.arrow, _LEADS(language)
    if Kind.VISIT in kinds:
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
    return block if look.draws_all else transliterate_block(block, look.encoding)
