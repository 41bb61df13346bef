"""Paints a procedure's steps."""

from rich.cells import cell_len
from rich.segment import Segment

from tutor.language import Phrase
from tutor.model.elements import Steps
from tutor.painting.blocks import Block, beside, line_block, lines_block, stack
from tutor.painting.context import Context
from tutor.painting.wrapping import wrap

STEP = Phrase("Step {number} of {count}")


def paint(element: Steps, context: Context, width: int) -> Block:
    """Return a bar with the present step under it; without a present step, all the steps."""
    if element.current is None:
        return _all(element, context, width)
    return _present(element, element.current, context, width)


def _present(element: Steps, current: int, context: Context, width: int) -> Block:
    palette, count = context.palette, len(element.items)
    share = max(1, (width - count + 1) // max(count, 1))
    bar: list[Segment] = []
    for number in range(1, count + 1):
        reached = palette.primary if number <= current else palette.border
        sign = context.glyphs.step if number <= current else context.glyphs.rule
        bar += [Segment(sign * share, context.style(reached)), Segment(" ", context.ground)]
    name = element.items[current - 1] if current <= count else ""
    step = STEP(context.language, number=current, count=count)
    words = [
        Segment(f"{step} ", context.style(palette.muted)),
        Segment(name, context.style(palette.primary) + palette.strong),
    ]
    return stack(
        [line_block(bar[:-1]), lines_block(wrap(words, width), context.ground)], context.ground
    )


def _all(element: Steps, context: Context, width: int) -> Block:
    palette, ground = context.palette, context.ground
    rows: list[Block] = []
    for number, item in enumerate(element.items, 1):
        if number > 1:
            stem = Segment(f" {context.glyphs.border.left}", context.style(palette.primary))
            rows.append(line_block([stem]))
        badge = line_block(
            [Segment(f" {number} ", context.style(palette.button)), Segment("  ", ground)]
        )
        name = wrap(
            [Segment(item, context.style(palette.strong))], width - cell_len(f" {number}   ")
        )
        rows.append(beside([badge, lines_block(name, ground)], ground))
    return stack(rows, ground)
