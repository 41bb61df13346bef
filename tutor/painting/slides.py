"""A slide at a size → one block: the explanation, the screen, and the zones."""

from typing import NamedTuple

from rich.segment import Segment

from tutor.language import Language, Phrase
from tutor.model.course import Slide
from tutor.model.screens import Screen
from tutor.painting.blocks import (
    Block,
    beside,
    blank,
    heighten,
    line_block,
    lines_block,
    pad,
    stack,
    widen,
)
from tutor.painting.context import Context
from tutor.painting.elements import PAINTERS
from tutor.painting.flow import paint_elements
from tutor.painting.frames import FRAME_PAINTERS
from tutor.painting.glyphs import Glyphs, transliterate_block
from tutor.painting.markdown import paint_markdown
from tutor.painting.palette import Palette
from tutor.painting.wrapping import wrap

SIDE_BY_SIDE = 100
"""The width, in cells, from which the screen stands beside the explanation."""

_WIDEST_TEXT = 76
_WIDEST_SCREEN = 110
_MARGIN = 2
_GAP = 2

_CLICK_ANYWHERE = Phrase("Je clique n'importe où pour continuer", "I click anywhere to go on")
_END = Phrase("Fin du parcours", "The end")


class Look(NamedTuple):
    """How slides are painted in one terminal."""

    palette: Palette
    glyphs: Glyphs
    language: Language
    encoding: str = "utf-8"
    """The terminal's; what it lacks is drawn with stand-ins."""


class Moment(NamedTuple):
    """The state of a slide's hotspots."""

    lit: frozenset[int] = frozenset()
    said: str | None = None
    done: frozenset[str] = frozenset()


def paint_slide(slide: Slide, look: Look, width: int, height: int, moment: Moment) -> Block:
    """Return the slide exactly `width` wide and at least `height` high."""
    context = Context(
        palette=look.palette,
        glyphs=look.glyphs,
        language=look.language,
        ground=look.palette.page,
        painters=PAINTERS,
        hotspots={id(hotspot.element): hotspot for hotspot in slide.hotspots},
        lit=moment.lit,
        said=moment.said,
        done=moment.done,
    )
    block = _lay_out(slide, context, width, height)
    block = heighten(widen(block, width, context.ground, "center"), height, context.ground)
    if look.encoding.lower().replace("-", "") != "utf8":
        block = transliterate_block(block, look.encoding)
    return block


def _lay_out(slide: Slide, context: Context, width: int, height: int) -> Block:
    inner = width - 2 * _MARGIN
    if slide.screen is None:
        text = _explanation(slide, context, min(inner, _WIDEST_TEXT))
        return pad(text, context.ground, top=1)
    if not slide.text:
        wide = min(inner, _WIDEST_SCREEN)
        parts = [_screen(slide.screen, context, wide, height - 1), _way_on(slide, context, wide)]
        return stack(parts, context.ground)
    if width < SIDE_BY_SIDE:
        return _one_under_the_other(slide, slide.screen, context, inner, height)
    return _side_by_side(slide, slide.screen, context, inner, height)


def _one_under_the_other(
    slide: Slide, screen: Screen, context: Context, width: int, height: int
) -> Block:
    text = _explanation(slide, context, width)
    gap = blank(width, 1, context.ground)
    painted = _screen(screen, context, width, height - text.height - 1)
    return stack([text, gap, painted], context.ground)


def _side_by_side(
    slide: Slide, screen: Screen, context: Context, width: int, height: int
) -> Block:
    text_width = max(34, min(width * 32 // 100, 60))
    screen_width = min(width - text_width - _GAP, _WIDEST_SCREEN)
    text = widen(_explanation(slide, context, text_width), text_width, context.ground)
    painted = _screen(screen, context, screen_width, height)
    return beside([text, painted], context.ground, _GAP)


def _explanation(slide: Slide, context: Context, width: int) -> Block:
    """Return the title, the text, and how to go on where no hotspot tells it."""
    palette, ground = context.palette, context.ground
    title = wrap([Segment(slide.title, context.style(palette.title))], width)
    rule = Segment(context.glyphs.step * min(width, 12), context.style(palette.secondary))
    parts = [lines_block(title, ground), line_block([rule])]
    if slide.text:
        parts += [blank(1, 1, ground), paint_markdown(slide.text, context, width)]
    return stack([*parts, _way_on(slide, context, width)], ground)


def _way_on(slide: Slide, context: Context, width: int) -> Block:
    if not (slide.next or slide.end):
        return Block(0, [], [])
    words = _CLICK_ANYWHERE if slide.next else _END
    style = context.style(context.palette.muted)
    text = f"{context.glyphs.on} {words(context.language)}"
    return pad(lines_block(wrap([Segment(text, style)], width), context.ground), context.ground, top=1)


def _screen(screen: Screen, context: Context, width: int, height: int) -> Block:
    painter = FRAME_PAINTERS[type(screen.frame)]
    return painter(
        screen.frame,
        lambda inside, inner: paint_elements(screen.elements, inside, inner),
        context,
        width,
        height,
    )
