"""Elements one under the other, hotspots marked, callouts beside or under what they explain."""

from dataclasses import replace

from rich.segment import Segment
from rich.style import Style

from tutor.language import Phrase
from tutor.model.actions import Say
from tutor.model.course import Hotspot
from tutor.model.elements import (
    Button,
    Card,
    Checkbox,
    Element,
    Field,
    Heading,
    Link,
    List,
    Radio,
    Text,
)
from tutor.painting.blocks import (
    Block,
    Zone,
    beside,
    blank,
    heighten,
    line_block,
    lines_block,
    pad,
    stack,
)
from tutor.painting.borders import bordered
from tutor.painting.context import Context
from tutor.painting.dimming import SPOT
from tutor.painting.markdown import paint_markdown
from tutor.painting.tones import SIGNS, tinted
from tutor.painting.wrapping import wrap

_SINGLE_LINES = (Checkbox, Link, List, Radio)
_READ_ON = (List, Text)
"""What is as far apart as the paragraphs of one text, however much room there is."""
_UNDER_A_HEADING = (Checkbox, Heading, List, Radio, Text)
_BOXED_FROM = 20
"""The cells that it takes to put a line into a box."""

_DONE = Phrase("done")
_WRONG = Phrase("to be corrected")


def paint_elements(elements: tuple[Element, ...], context: Context, width: int) -> Block:
    """Return the elements one under the other, at most `width` wide, with their zones."""
    blocks: list[Block] = []
    previous: Element | None = None
    for element in elements:
        if previous is not None and (gap := _gap(previous, element, context)):
            blocks.append(blank(1, gap, context.ground))
        blocks.append(paint_element(element, context, width))
        previous = element
    return stack(blocks, context.ground)


def paint_element(element: Element, context: Context, width: int) -> Block:
    """Return an element with its marks when it is a hotspot, its callout and its answer."""
    hotspot = context.hotspot(element)
    if hotspot:
        block = _marked(hotspot, context, width)
    elif number := context.touchable.get(id(element)):
        block = _touchable(element, number, context, width)
    else:
        block = context.painters[type(element)](element, context, width)
    if context.touchable.get(id(element)) in context.wrong:
        block = stack([block, _to_correct(context)], context.ground)
    if element.callout and not _is_for_later(element, context):
        block = _explained(block, element.callout, context, width)
    if hotspot and hotspot.id == context.said and isinstance(element.action, Say):
        block = stack([block, _answer(element.action, context, width)], context.ground)
    if hotspot and context.spotlit and hotspot.number in context.lit:
        spot = Zone(SPOT, 0, 0, block.width, block.height)
        block = block._replace(zones=[*block.zones, spot])
    return block


def _is_for_later(element: Element, context: Context) -> bool:
    """Return whether an element leads on, where only what comes next is pointed at."""
    number = context.touchable.get(id(element))
    return number is not None and element.action is not None and number not in context.marked


def _gap(above: Element, below: Element, context: Context) -> int:
    if isinstance(above, _READ_ON) and isinstance(below, _READ_ON):
        return 0 if isinstance(above, List) and isinstance(below, List) else 1
    return (0 if _belong_together(above, below) else 1) + context.roomy


def _belong_together(above: Element, below: Element) -> bool:
    if isinstance(above, Heading):
        return isinstance(below, _UNDER_A_HEADING)
    if isinstance(above, Field):
        return isinstance(below, Link)
    return isinstance(above, _SINGLE_LINES) and isinstance(below, _SINGLE_LINES)


def _marked(hotspot: Hotspot, context: Context, width: int) -> Block:
    """Return a hotspot behind its number and the pointer, as one zone."""
    element, palette = hotspot.element, context.palette
    context = replace(context, subdues=False)
    lit = hotspot.number in context.lit
    ground = palette.lit if lit and not isinstance(element, Button) else context.ground
    mark = line_block([_badge(str(hotspot.number), context), _pointer(ground, context)])
    inner = _zone_to_mark(element, context.on(ground), max(width - mark.width, 1))
    block = _behind(mark, element, inner, context)
    zone = Zone(hotspot.number, 0, 0, block.width, block.height, mark.width)
    block = block._replace(zones=[*block.zones, zone])
    if isinstance(element, Card) or not context.is_done(element):
        return block
    words = f" {context.glyphs.done} {_DONE(context.language)}"
    done = line_block([Segment(words, context.style(palette.success) + palette.strong)])
    if block.width + done.width <= width:
        return beside([block, pad(done, context.ground, top=_middle(block))], context.ground)
    return stack([block, pad(done, context.ground, left=mark.width)], context.ground)


def _zone_to_mark(element: Element, context: Context, width: int) -> Block:
    """Return an element; where there is air, in a box if it is a line: a finger needs more."""
    painter = context.painters[type(element)]
    if not (context.airy and isinstance(element, _SINGLE_LINES) and width > _BOXED_FROM):
        return painter(element, context, width)
    inner = painter(element, context, width - 4)
    padded = pad(inner, context.ground, left=1, right=1)
    return bordered(padded, context.glyphs.border, context.style(context.palette.primary))


def _touchable(element: Element, number: int, context: Context, width: int) -> Block:
    """Return an element as one zone, behind its tag and behind the pointer where it has them."""
    palette = context.palette
    lit = number in context.lit and not isinstance(element, Button)
    ground = palette.lit if lit else context.ground
    marks = []
    if tag := context.tags.get(number):
        marks += [_badge(tag, context), Segment(" ", ground)]
    if number in context.marked:
        marks.append(_pointer(ground, context))
    mark = line_block(marks)
    painter = context.painters[type(element)]
    inner = painter(element, context.on(ground), max(width - mark.width, 1))
    block = _behind(mark, element, inner, context) if marks else inner
    zone = Zone(number, 0, 0, block.width, block.height, mark.width)
    return block._replace(zones=[*block.zones, zone])


def _to_correct(context: Context) -> Block:
    words = f"{SIGNS['error']} {_WRONG(context.language)}"
    return line_block(
        [Segment(words, context.style(context.palette.error) + context.palette.strong)]
    )


def _badge(words: str, context: Context) -> Segment:
    text = f"[{words}]" if context.palette.flat else f" {words} "
    return Segment(text, context.ground + context.palette.badge)


def _pointer(ground: Style, context: Context) -> Segment:
    palette = context.palette
    return Segment(f" {context.glyphs.pointer} ", ground + palette.secondary + palette.strong)


def _behind(mark: Block, element: Element, inner: Block, context: Context) -> Block:
    """Return a painted element with a mark at the height of its first words."""
    is_line = isinstance(element, _SINGLE_LINES) and not context.airy
    top = 0 if is_line else _middle(inner)
    mark = heighten(pad(mark, context.ground, top=top), inner.height, context.ground)
    return beside([mark, inner], context.ground)


def _explained(block: Block, callout: str, context: Context, width: int) -> Block:
    """Return a block with its callout at its right where there is room, else under it."""
    palette, glyphs = context.palette, context.glyphs
    arrow = context.style(palette.callout_arrow)
    bubble = context.ground + palette.callout
    words = lines_block(wrap([Segment(callout, bubble)], max(width - 6, 1)), bubble)
    told = pad(words, bubble, left=1, right=1)
    if words.height == 1 and words.width <= width - block.width - 5:
        mark = line_block([Segment(f" {glyphs.callout_left} ", arrow)])
        pointing = beside([mark, told], context.ground)
        return beside([block, pad(pointing, context.ground, top=_middle(block))], context.ground)
    mark = line_block([Segment(f" {glyphs.callout_up} ", arrow)])
    under = pad(beside([mark, told], context.ground), context.ground, left=1)
    return stack([block, under], context.ground)


def _answer(action: Say, context: Context, width: int) -> Block:
    return tinted(
        lambda inside, inner: paint_markdown(action.message, inside, inner), "info", context, width
    )


def _middle(block: Block) -> int:
    """Return the line of a block on which its words are: a button's, a field's second."""
    return min(1, block.height - 1)
