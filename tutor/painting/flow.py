"""Elements one under the other, hotspots marked, callouts beside or under what they explain."""

from dataclasses import replace

from rich.segment import Segment
from rich.style import Style

from tutor.language import Phrase
from tutor.model.elements import (
    Button,
    Card,
    Checkbox,
    Choice,
    Element,
    Field,
    Heading,
    Input,
    Link,
    List,
    Nav,
    Option,
    Radio,
    Select,
    Text,
    Tone,
)
from tutor.model.elements import (
    Zone as PictureZone,
)
from tutor.model.elements.image import have_zones
from tutor.model.slide import Hotspot, walk
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
from tutor.painting.hanging_indent import hanging_indent
from tutor.painting.markdown import paint_markdown
from tutor.painting.tones import SIGNS, tinted
from tutor.painting.wrapping import wrap

_SINGLE_LINES = (Checkbox, Choice, Link, List, PictureZone, Radio)
_READ_ON = (List, Text)
"""What is as far apart as the paragraphs of one text, however much room there is."""
_UNDER_A_HEADING = (Checkbox, Heading, List, Radio, Text)
_BOXED_FROM = 20
"""The cells that it takes to put a line into a box."""
_BESIDE_FROM = 44
"""The cells that it takes to put a bar at the side of what is under it."""
_SIDE = 3
"""A bar at the side takes a third of the width at most."""

_TONE_OF_AN_ANSWER: Tone = "info"
_DONE = Phrase("done")
_WRONG = Phrase("to be corrected")


def paint_elements(elements: tuple[Element, ...], context: Context, width: int) -> Block:
    """Return the elements one under the other, at most `width` wide, with their zones."""
    context = _leaving_room(elements, context, width)
    blocks: list[Block] = []
    previous: Element | None = None
    for place, element in enumerate(elements, 1):
        if previous is not None and (gap := _gap(previous, element, context)):
            blocks.append(blank(1, gap, context.ground))
        rest = elements[place:]
        if rest and _is_side(element) and width >= _BESIDE_FROM:
            blocks.append(_beside(element, rest, context, width))
            break
        blocks.append(paint_element(element, context, width))
        previous = element
    return stack(blocks, context.ground)


def _leaving_room(elements: tuple[Element, ...], context: Context, width: int) -> Context:
    """Return a context that tells the lines which others leave to pictures with zones."""
    if not context.height:
        return context
    holding = [have_zones(walk((one,))) for one in elements]
    pairs = zip(elements, holding, strict=True)
    others = tuple(one for one, holds in pairs if not (holds or _is_side(one)))
    pictures = sum(holding)
    if not (others and pictures):
        return context
    gaps = pictures * (1 + context.roomy)
    taken = gaps + paint_elements(others, replace(context, height=0), width).height
    return replace(context, height=max((context.height - taken) // pictures, 1))


def _is_side(element: Element) -> bool:
    return isinstance(element, Nav) and element.style == "side"


def _beside(side: Element, rest: tuple[Element, ...], context: Context, width: int) -> Block:
    """Return a bar with what comes after it at its right, and a line between the two."""
    bar = paint_element(side, context, width // _SIDE)
    others = paint_elements(rest, context, width - bar.width - 3)
    rule = Segment(f" {context.glyphs.border.left} ", context.style(context.palette.border))
    between = Block(3, [[rule]] * max(bar.height, others.height), [])
    return beside([bar, between, others], context.ground)


def paint_element(element: Element, context: Context, width: int) -> Block:
    """Return an element with its marks when it is a hotspot, its callout and its answer."""
    block = paint_marked(element, context, width)
    if isinstance(element, Input) and element.error:
        block = stack([block, _refused(element.error, context, width)], context.ground)
    if context.touchable.get(id(element)) in context.wrong:
        block = stack([block, _refused(_WRONG(context.language), context, width)], context.ground)
    if element.callout and not is_for_later(element, context):
        block = _explained(block, element.callout, context, width)
    if answer := answer_of(element, context, width):
        block = stack([block, answer], context.ground)
    return spotlit(element, block, context)


def paint_marked(element: Element, context: Context, width: int) -> Block:
    """Return an element with its marks alone."""
    hotspot = context.hotspot(element)
    if hotspot:
        return _marked(hotspot, context, width)
    if number := context.touchable.get(id(element)):
        return _touchable(element, number, context, width)
    return context.painters[type(element)](element, context, width)


def answer_of(element: Element, context: Context, width: int) -> Block | None:
    """Return what a hotspot just answered, if it did."""
    hotspot = context.hotspot(element)
    if hotspot and hotspot.id == context.said and (told := element.said(context.language)):
        return _answer(element, told, context, width)
    return None


def spotlit(element: Element, block: Block, context: Context) -> Block:
    """Return the block of a hotspot as what stays lit, where the rest is to be dimmed."""
    hotspot = context.hotspot(element)
    if hotspot and context.spotlit and hotspot.number in context.lit:
        spot = Zone(SPOT, 0, 0, block.width, block.height)
        return block._replace(zones=[*block.zones, spot])
    return block


def is_for_later(element: Element, context: Context) -> bool:
    """Return whether an element leads on, where only what comes next is pointed at."""
    number = context.touchable.get(id(element))
    return number is not None and element.action is not None and number not in context.marked


def _gap(above: Element, below: Element, context: Context) -> int:
    if isinstance(below, Option):
        return 0
    if isinstance(above, _READ_ON) and isinstance(below, _READ_ON):
        return 0 if isinstance(above, List) and isinstance(below, List) else 1
    return (0 if _belong_together(above, below) else 1) + context.roomy


def _belong_together(above: Element, below: Element) -> bool:
    if isinstance(above, Heading):
        return isinstance(below, _UNDER_A_HEADING)
    if isinstance(above, Input) and above.error:
        return False
    if isinstance(above, Field | Select):
        return isinstance(below, Link)
    return isinstance(above, _SINGLE_LINES) and isinstance(below, _SINGLE_LINES)


def _marked(hotspot: Hotspot, context: Context, width: int) -> Block:
    """Return a hotspot behind its number and the pointer, as one zone."""
    element, palette = hotspot.element, context.palette
    context = replace(context, subdues=False)
    lit = hotspot.number in context.lit
    ground = palette.lit if lit and not isinstance(element, Button) else context.ground
    mark = line_block(marks_of(element, ground, context))
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
    marks = marks_of(element, ground, context)
    mark = line_block(marks)
    painter = context.painters[type(element)]
    inner = painter(element, context.on(ground), max(width - mark.width, 1))
    if not inner.height:
        return inner
    block = _behind(mark, element, inner, context) if marks else inner
    zone = Zone(number, 0, 0, block.width, block.height, mark.width)
    return block._replace(zones=[*block.zones, zone])


def mark_width(element: Element, context: Context) -> int:
    """Return how many cells the number and the pointer take before an element."""
    return line_block(marks_of(element, context.ground, context)).width


def marks_of(element: Element, ground: Style, context: Context) -> list[Segment]:
    """Return a hotspot's number and the pointer; of what is asked, those of them that it has."""
    if hotspot := context.hotspot(element):
        return [_badge(_number(hotspot, context), context), _pointer(ground, context)]
    number = context.touchable.get(id(element), 0)
    tag = context.tags.get(number)
    return [
        *([_badge(tag, context), Segment(" ", ground)] if tag else []),
        *([_pointer(ground, context)] if number in context.marked else []),
    ]


def _refused(words: str, context: Context, width: int) -> Block:
    """Return what is wrong with what was filled in, behind its sign."""
    style = context.style(context.palette.error) + context.palette.strong
    sign = Segment(f"{SIGNS['error']} ", style)
    return hanging_indent(sign, words, style, context, width)


def _number(hotspot: Hotspot, context: Context) -> str:
    """Return a hotspot's number, as wide as the slide's widest: what is behind them is in line."""
    last = max(one.number for one in context.hotspots.values())
    return str(hotspot.number).rjust(len(str(last)))


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
    words = _callout(callout, context, width - 6)
    if words.height == 1 and words.width <= width - block.width - 3:
        pointing = _pointing(context.glyphs.callout_left, words, context)
        return beside([block, pad(pointing, context.ground, top=_middle(block))], context.ground)
    return stack([block, paint_pointing_up(callout, context, width)], context.ground)


def paint_pointing_up(callout: str, context: Context, width: int, x: int = 0) -> Block:
    """Return a callout under what it explains, which begins in a column of the width."""
    words = _callout(callout, context, width - 6)
    pointing = _pointing(context.glyphs.callout_up, words, context)
    return pad(pointing, context.ground, left=max(1, min(x + 1, width - pointing.width)))


def _callout(callout: str, context: Context, width: int) -> Block:
    bubble = context.ground + context.palette.callout
    words = lines_block(wrap([Segment(callout, bubble)], max(width, 1)), bubble)
    return pad(words, bubble, left=1, right=1)


def _pointing(sign: str, words: Block, context: Context) -> Block:
    arrow = context.style(context.palette.callout_arrow)
    return beside([line_block([Segment(f" {sign} ", arrow)]), words], context.ground)


def _answer(element: Element, message: str, context: Context, width: int) -> Block:
    tone = _TONE_OF_AN_ANSWER
    if isinstance(element, Choice):
        tone = "success" if element.right else "error"
    return tinted(
        lambda inside, inner: paint_markdown(message, inside, inner), tone, context, width
    )


def _middle(block: Block) -> int:
    """Return the line of a block on which its words are: a button's, a field's second."""
    return min(1, block.height - 1)
