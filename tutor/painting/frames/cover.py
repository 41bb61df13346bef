"""Paints a cover."""

from dataclasses import replace

from rich.segment import Segment

from tutor.model.elements import Button
from tutor.model.screens import Cover
from tutor.painting.big_letters import big_letters
from tutor.painting.blocks import Block, blank, line_block, lines_block, pad, stack, widen
from tutor.painting.context import Context
from tutor.painting.elements.button import paint as paint_button
from tutor.painting.frames.frame import Fill
from tutor.painting.tones import tinted_words
from tutor.painting.wrapping import wrap

_MARGIN = 2
_WIDEST = 132
"""The width, in cells, over which what stands under the band does not grow."""
_AIR = 3
"""The empty lines that the band has at most over its words, and as many under them."""


def paint(frame: Cover, fill: Fill, context: Context, width: int, height: int) -> Block:
    """Return the title on its band, what fills the cover, its button, and its note at the foot."""
    inner = max(min(width - 2 * _MARGIN, _WIDEST), 1)
    parts = [part for part in (fill(context, inner), _button(frame, context, inner)) if part.height]
    foot = _note(frame, context, width)
    room = height - foot.height - sum(part.height + 1 for part in parts)
    band = _band(frame, context, width, room)
    gap, left = divmod(max(room - band.height, 0), len(parts) + 1)
    shown = [band]
    for part in parts:
        centred = widen(part, width, context.ground, "center")
        shown.append(pad(centred, context.ground, top=gap, bottom=1))
    return stack([*shown, blank(width, gap + left, context.ground), foot], context.ground)


def _band(frame: Cover, context: Context, width: int, room: int) -> Block:
    """Return the words on their ground, with air where there is room, over a coloured line."""
    palette, ground = context.palette, context.palette.header
    words = _words(frame, context, max(width - 2 * _MARGIN, 1), room - 1)
    spare = max(room - 1 - words.height, 0)
    air = min(max(spare // 4, min(spare // 2, 1)), _AIR)
    band = pad(widen(words, width, ground, "center"), ground, top=air, bottom=air)
    edge = Segment(context.glyphs.button_bottom * width, context.style(palette.secondary))
    return stack([band, line_block([edge])], context.ground)


def _words(frame: Cover, context: Context, width: int, room: int) -> Block:
    """Return the service's name, the title as large as it can be, and its subtitle."""
    ground = context.palette.header
    service = f"{context.glyphs.bar} {frame.service}" if frame.service else ""
    over, under = (_line(text, context, width) for text in (service, frame.subtitle))
    title = _title(frame, context, width, room - over.height - under.height)
    parts = [part for part in (over, title, under) if part.height]
    return stack([widen(part, width, ground, "center") for part in parts], ground)


def _title(frame: Cover, context: Context, width: int, room: int) -> Block:
    drawable = context.big_letters and context.half_blocks
    letters = big_letters(frame.title, width, room - 4) if drawable else None
    if letters is None:
        return _line(" ".join(frame.title.split()), context, width)
    ground = context.palette.header
    drawn = lines_block([[Segment(line, ground)] for line in letters], ground)
    return pad(drawn, ground, top=1, bottom=1)


def _line(text: str, context: Context, width: int) -> Block:
    """Return a text in bold, in as many lines as it takes, each in the middle."""
    style = context.palette.header + context.palette.strong
    lines = wrap([Segment(text, style)], width) if text else []
    return stack([widen(line_block(line), width, style, "center") for line in lines], style)


def _button(frame: Cover, context: Context, width: int) -> Block:
    if not frame.button:
        return Block(0, [], [])
    button = Button(label=f"{context.glyphs.on} {frame.button}")
    return paint_button(button, replace(context, subdues=False), width)


def _note(frame: Cover, context: Context, width: int) -> Block:
    """Return the note on one ground from edge to edge."""
    return tinted_words(frame.note, "warning", context, width) if frame.note else Block(0, [], [])
