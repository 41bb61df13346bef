"""How many of the scenarios that an end menu offers are done."""

from collections.abc import Collection

from rich.cells import cell_len
from rich.segment import Segment

from tutor.language import Language, Phrase
from tutor.model.slide import Slide
from tutor.painting.blocks import Block, lines_block
from tutor.painting.context import Context
from tutor.painting.tones import TINT_MARGIN, tinted_words
from tutor.painting.wrapping import wrap

_SOME = Phrase("{done} of {count} scenarios done")
_ALL = Phrase("Well done! All {count} scenarios are done.")


def progress(slide: Slide, done: Collection[str], language: Language) -> str:
    """Return it in words; nothing where the slide does not offer several scenarios."""
    count, reached = len(slide.offered), len(slide.offered.intersection(done))
    if count < 2:
        return ""
    return (_ALL if reached == count else _SOME)(language, done=reached, count=count)


def paint_progress(slide: Slide, done: Collection[str], context: Context, width: int) -> Block:
    """Return the words behind a stroke for each scenario; once all are done, as good news."""
    words, palette = progress(slide, done, context.language), context.palette
    if slide.offered.issubset(done):
        return tinted_words(words, "success", context, min(cell_len(words) + TINT_MARGIN, width))
    reached = len(slide.offered.intersection(done))
    strokes = [
        *[Segment(context.glyphs.step * 3, context.style(palette.success))] * reached,
        *[Segment(context.glyphs.rule * 3, context.style(palette.border))]
        * (len(slide.offered) - reached),
    ]
    between = Segment(" ", context.ground)
    line = [part for stroke in strokes for part in (stroke, between)]
    return lines_block(wrap([*line, Segment(words, context.ground)], width), context.ground)
