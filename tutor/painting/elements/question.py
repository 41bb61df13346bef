"""Paints a question of a quiz."""

from rich.segment import Segment

from tutor.language import Phrase
from tutor.model.elements import Button, Choice, Question, Validate
from tutor.model.elements.question import VALIDATE
from tutor.painting.blocks import Block, blank, lines_block, stack
from tutor.painting.context import Context
from tutor.painting.elements.button import paint as paint_button
from tutor.painting.flow import paint_element
from tutor.painting.hanging_indent import hanging_indent
from tutor.painting.wrapping import wrap

SEVERAL = Phrase("Several answers may be right.")


def paint(element: Question, context: Context, width: int) -> Block:
    """Return the question, and its options one under the other."""
    parts = [_words(element.text, context, width, strong=True)]
    if element.several:
        parts.append(_words(SEVERAL(context.language), context, width))
    for option in element.options:
        if context.roomy:
            parts.append(blank(1, 1, context.ground))
        parts.append(paint_element(option, context, width))
    for button in element.sending:
        parts += [blank(1, 1, context.ground), paint_element(button, context, width)]
    return stack(parts, context.ground)


def paint_choice(element: Choice, context: Context, width: int) -> Block:
    """Return an option behind a box where several may be right, else behind a circle."""
    palette, glyphs = context.palette, context.glyphs
    hotspot = context.hotspot(element)
    chosen = element.is_chosen or (hotspot is not None and hotspot.id == context.said)
    signs = (
        (glyphs.box, glyphs.box_checked)
        if element.is_one_of_several
        else (glyphs.option, glyphs.option_chosen)
    )
    mark = Segment(
        f"{signs[chosen]} ", context.style(palette.primary) if chosen else context.ground
    )
    style = context.style(palette.strong) if chosen else context.ground
    return hanging_indent(mark, element.text, style, context, width)


def paint_validate(element: Validate, context: Context, width: int) -> Block:
    """Return the button."""
    return paint_button(Button(label=VALIDATE(context.language)), context, width)


def _words(text: str, context: Context, width: int, *, strong: bool = False) -> Block:
    style = context.palette.strong if strong else context.palette.muted
    return lines_block(wrap([Segment(text, context.style(style))], width), context.ground)
