"""A slide at a size → one block: the explanation, the screen, and the zones."""

from collections.abc import Mapping
from dataclasses import replace

from rich.segment import Segment
from rich.style import Style

from tutor.language import Phrase
from tutor.model.elements import Element, Field
from tutor.model.elements.image import have_zones
from tutor.model.errors import painting
from tutor.model.screens import Cover, Plain, Screen
from tutor.model.slide import Hotspot, Slide
from tutor.painting.blocks import (
    Block,
    beside,
    blank,
    crop,
    heighten,
    line_block,
    lines_block,
    pad,
    simplify,
    stack,
    widen,
)
from tutor.painting.context import Context, Painter
from tutor.painting.dialogs import PageUnderDialog
from tutor.painting.dimming import spotlight
from tutor.painting.elements import PAINTERS
from tutor.painting.flow import paint_elements
from tutor.painting.frames import FRAME_PAINTERS, lines_around
from tutor.painting.glyphs import can_draw
from tutor.painting.look import Look
from tutor.painting.markdown import paint_markdown
from tutor.painting.moment import Banner, Moment
from tutor.painting.progress import paint_progress, progress
from tutor.painting.terms import BRIEF, DETAILS, LEARN_MORE, POPUP, TermFinder
from tutor.painting.tones import tinted
from tutor.painting.wrapping import wrap

SIDE_BY_SIDE = 100
"""The width, in cells, from which the screen stands beside the explanation."""

_WIDEST_TEXT = 76
_WIDEST_SCREEN = 110
_WIDEST_CARD = 84
_TALLEST = 42
_SHARE, _SHARE_BESIDE_A_PICTURE = 32, 24
"""What the explanation takes of the width, in percent, beside a screen."""
MARGIN = 2
_GAP = 2
_ABOVE = 1
"""The lines over a slide that leaves them."""

_CLICK_ANYWHERE = Phrase("I click anywhere to go on")
_WAIT = Phrase("I wait {seconds} s, or click anywhere to go on")
_END = Phrase("The end")


def paint_slide(slide: Slide, look: Look, width: int, height: int, moment: Moment) -> Block:
    """Return the slide exactly `width` wide and at least `height` high.

    Raises UnpaintableError.
    """
    with painting(slide.ref):
        block = lay_out(slide, look, width, height, moment)
        ground = look.palette.page
        above = max(0, (height - block.height + _ABOVE) // 2)
        block = pad(widen(crop(block, width), width, ground, "center"), ground, top=above)
        block = simplify(spotlight(heighten(block, height, ground), look.palette))
        return look.drawn(block)


def lay_out(
    slide: Slide,
    look: Look,
    width: int,
    height: int,
    moment: Moment,
    painters: Mapping[type[Element], Painter] = PAINTERS,
) -> Block:
    """Return the slide's parts put together, wherever they stand in the window.

    Raises UnpaintableError.
    """
    with painting(slide.ref):
        return _SlidePainter(slide, look, moment, painters).lay_out(width, height)


def shows_title(slide: Slide) -> bool:
    """Return whether the slide's title stands over its explanation: a screen alone has none."""
    return bool(slide.text) or slide.screen is None


class _SlidePainter:
    """Paints the parts of one slide and puts them together."""

    def __init__(
        self, slide: Slide, look: Look, moment: Moment, painters: Mapping[type[Element], Painter]
    ) -> None:
        self._slide = slide
        self._page = Context(
            palette=look.palette,
            glyphs=look.glyphs,
            language=look.language,
            ground=look.palette.page,
            painters=painters,
            hotspots=_hotspots(slide, moment),
            touchable=_touchable(slide, moment),
            subdues=moment.controls is None,
            marked=moment.marked,
            wrong=moment.wrong,
            tags=dict(moment.tags),
            lit=moment.lit,
            said=moment.said,
            done=moment.done or frozenset(),
            spotlit=moment.spotlit,
            half_blocks=can_draw("▀", look.encoding),
            big_letters=look.big_letters,
            pictures=look.pictures,
            hyperlinks=look.hyperlinks,
            manual=look.manual,
        )
        self._done = moment.done
        self._enlarged = moment.enlarged
        self._airy = look.airy
        self._waits = slide.wait is not None and not moment.still
        self._banner = moment.banner
        self._reminder = moment.reminder
        frame = slide.screen.frame if slide.screen else None
        self._cover = frame if isinstance(frame, Cover) else None
        own = look.palette if self._cover else look.screen_palette
        self._sheet = replace(self._page, palette=own)
        self._has_zones = have_zones(slide.elements)

    def lay_out(self, width: int, height: int) -> Block:
        """Return the parts in the arrangement that suits them and the width."""
        inner = width - 2 * MARGIN
        screen, ground = self._slide.screen, self._page.ground
        has_text = bool(self._slide.text or self._banner)
        if screen and self._cover and (self._enlarged or not has_text):
            return self._card(screen, width, height, MARGIN)
        if screen and self._enlarged:
            return self._alone(screen, inner, height)
        height = height - _ABOVE if self._has_zones else min(height - _ABOVE, _TALLEST)
        if screen is None:
            text = self._explanation(min(inner, _WIDEST_TEXT))
            return pad(text, ground, top=max(1, (height - text.height) // 3))
        if not has_text:
            widest = inner if self._has_zones else min(inner, _WIDEST_CARD)
            return self._card(screen, widest, height)
        if width < SIDE_BY_SIDE:
            return self._one_under_the_other(screen, inner, height)
        return self._side_by_side(screen, inner, height)

    def _card(self, screen: Screen, width: int, height: int, margin: int = 0) -> Block:
        """Return the screen over the way on, which a margin keeps off the window's edges."""
        way_on = self._way_on(width - 2 * margin)
        way_on = pad(way_on, self._page.ground, left=margin)
        painted = self._screen(screen, width, height - way_on.height)
        return stack([painted, way_on], self._page.ground)

    def _alone(self, screen: Screen, width: int, height: int) -> Block:
        """Return the screen by itself, with more air in it where there is room for that."""
        way_on = self._way_on(width)
        painted = self._screen(screen, width, height - way_on.height, airy=True)
        return stack([painted, way_on], self._page.ground)

    def _one_under_the_other(self, screen: Screen, width: int, height: int) -> Block:
        text = self._explanation(width)
        painted = self._screen(screen, width, height - text.height - 1)
        has_air = isinstance(screen.frame, Plain) and not screen.frame.title
        lacks_one = height <= text.height + painted.height <= height + _ABOVE
        gap = blank(width, 0 if has_air and lacks_one else 1, self._page.ground)
        return stack([text, gap, painted], self._page.ground)

    def _side_by_side(self, screen: Screen, width: int, height: int) -> Block:
        ground = self._page.ground
        share = _SHARE_BESIDE_A_PICTURE if self._has_zones else _SHARE
        text_width = max(34, min(width * share // 100, 60))
        text = widen(self._explanation(text_width), text_width, ground)
        rest = width - text_width - _GAP
        widest = rest if self._has_zones else min(rest, _WIDEST_SCREEN)
        painted = self._screen(screen, widest, height)
        return beside([text, painted], ground, _GAP)

    def _explanation(self, width: int) -> Block:
        """Return the title, the text, and how to go on where no hotspot tells it."""
        if self._reminder:
            return self._aside(self._reminder, BRIEF, width)
        page, palette = self._page, self._page.palette
        title = wrap([Segment(self._slide.title, page.style(palette.title))], width)
        rule = Segment(page.glyphs.step * min(width, 12), page.style(palette.secondary))
        parts = [lines_block(title, page.ground), line_block([rule])]
        if self._banner:
            parts += [blank(1, 1, page.ground), _tell(self._banner, page, width)]
        if self._slide.text:
            finder = TermFinder(self._slide.glossary) if self._slide.glossary else None
            text = paint_markdown(self._slide.text, replace(page, terms=finder), width)
            parts += [blank(1, 1, page.ground), text]
        return stack([*parts, self._way_on(width)], page.ground)

    def _way_on(self, width: int) -> Block:
        told = [*self._progress(width), *self._more(width)]
        if sum(part.width for part in told) + MARGIN * len(told) <= width:
            told = [beside(told, self._page.ground, 2 * MARGIN)] if told else []
        parts = [*told, *self._onward(width)]
        return stack(parts, self._page.ground) if parts else Block(0, [], [])

    def _progress(self, width: int) -> list[Block]:
        """Return how much is done of what an end menu offers."""
        page, done = self._page, self._done
        if done is None or not progress(self._slide, done, page.language):
            return []
        told = paint_progress(self._slide, done, page, width)
        return [pad(told, page.ground, top=1)]

    def _more(self, width: int) -> list[Block]:
        """Return the mark of the slide's details, where it has some."""
        if not self._slide.details:
            return []
        line = self._aside(LEARN_MORE(self._page.language), DETAILS, width)
        return [pad(line, self._page.ground, top=1)]

    def _aside(self, words: str, name: str, width: int) -> Block:
        """Return words that open something on demand."""
        page = self._page
        style = page.style(page.palette.link) + Style(meta={POPUP: name})
        return lines_block(wrap([Segment(f"+ {words}", style)], width), page.ground)

    def _onward(self, width: int) -> list[Block]:
        page = self._page
        if not (self._slide.next or self._slide.end) or (self._cover and self._cover.button):
            return []
        leading = _WAIT if self._waits else _CLICK_ANYWHERE
        words = leading if self._slide.next else _END
        text = f"{page.glyphs.on} {words(page.language, seconds=self._slide.wait)}"
        lines = wrap([Segment(text, page.style(page.palette.muted))], width)
        return [pad(lines_block(lines, page.ground), page.ground, top=1)]

    def _screen(self, screen: Screen, width: int, height: int, *, airy: bool = False) -> Block:
        """Return the screen, and what stands under it, with the air asked for that has room.

        An answer takes none of that air: options would move from under the pointer.
        """
        roomy = replace(self._sheet, roomy=True)
        airs = (replace(roomy, airy=True), roomy) if airy or self._airy else (roomy,)
        # An element takes a line at least, and air another: what has no room is not tried.
        for sheet in airs if 2 * len(screen.elements) <= height else ():
            painted = at_rest = self._framed(screen, sheet, width, height)
            if sheet.said:
                at_rest = self._framed(screen, replace(sheet, said=None), width, height)
            if at_rest.height <= height:
                return painted
        return self._framed(screen, self._sheet, width, height)

    def _framed(self, screen: Screen, sheet: Context, width: int, height: int) -> Block:
        """Return the screen, and what stands under it."""

        def fill(inside: Context, inner: int) -> Block:
            return paint_elements(screen.elements, inside, inner)

        around = replace(sheet, palette=self._page.palette)
        outside = paint_elements(screen.outside, around, width)
        if outside.height:
            outside = pad(widen(outside, width, around.ground, "center"), around.ground, top=1)
        room = height - outside.height
        paint_frame = FRAME_PAINTERS[type(screen.frame)]
        if self._has_zones:
            taken = lines_around(screen.frame, sheet, width)
            sheet = replace(sheet, height=max(room - taken, 1))
        if screen.dialog:
            page = PageUnderDialog(screen.elements, screen.dialog)
            framed = paint_frame(screen.frame, page.fill, sheet, width, room)
            framed = page.over(framed, sheet, room)
        else:
            framed = paint_frame(screen.frame, fill, sheet, width, room)
        framed = widen(framed, width, sheet.ground, "center")
        return stack([framed, outside], around.ground) if outside.height else framed


def page_context(look: Look) -> Context:
    """Return how what is no slide's is painted on the page: it has no hotspots."""
    return Context(
        palette=look.palette,
        glyphs=look.glyphs,
        language=look.language,
        ground=look.palette.page,
        painters=PAINTERS,
        hotspots={},
        hyperlinks=look.hyperlinks,
    )


def paint_banner(told: Banner, look: Look, width: int) -> Block:
    """Return a banner by itself, for where it does not stand over the explanation."""
    context = page_context(look)
    block = simplify(widen(_tell(told, context, width), width, look.palette.tones[told.tone]))
    return look.drawn(block)


def _tell(told: Banner, context: Context, width: int) -> Block:
    return tinted(
        lambda inside, inner: paint_markdown(told.message, inside, inner), told.tone, context, width
    )


def _hotspots(slide: Slide, moment: Moment) -> dict[int, Hotspot]:
    if moment.controls is not None:
        return {}
    return {id(hotspot.element): hotspot for hotspot in slide.hotspots}


def _touchable(slide: Slide, moment: Moment) -> dict[int, int]:
    if moment.controls is None:
        return _drawn_fields(slide) if moment.clickable_fields else {}
    return {
        id(element): number if number in moment.controls else -number
        for number, element in enumerate(slide.elements, 1)
    }


def _drawn_fields(slide: Slide) -> dict[int, int]:
    """Return the fields on which a click means nothing, where one anywhere does not go on."""
    elements = enumerate(() if slide.next else slide.elements, 1)
    return {
        id(one): -number for number, one in elements if isinstance(one, Field) and not one.action
    }
