"""Paints an e-mail."""

from rich.cells import cell_len
from rich.segment import Segment

from tutor.language import Phrase
from tutor.model.screens import Email
from tutor.painting.blocks import Block, beside, line_block, lines_block, stack, widen
from tutor.painting.context import Context
from tutor.painting.frames.frame import Fill, window
from tutor.painting.wrapping import wrap

FROM = Phrase("From")
TO = Phrase("To")
SUBJECT = Phrase("Subject")
DATE = Phrase("Date")


def paint(frame: Email, fill: Fill, context: Context, width: int, height: int) -> Block:
    """Return the message under its sender, its recipient, its subject and its date."""
    rows = [
        _row(label(context.language), value, context, width - 2)
        for label, value in (
            (FROM, frame.origin),
            (TO, frame.recipient),
            (SUBJECT, frame.subject),
            (DATE, frame.date),
        )
        if value
    ]
    head = [stack(rows, context.palette.chrome)] if rows else []
    return window(head, fill, context, width, height, apart=bool(head))


def _row(name: str, value: str, context: Context, width: int) -> Block:
    chrome = context.palette.chrome
    name = f" {name:>6} : "
    words = lines_block(wrap([Segment(value, chrome)], max(width - cell_len(name) - 1, 1)), chrome)
    label = line_block([Segment(name, chrome + context.palette.strong)])
    return widen(beside([label, words], chrome), width, chrome)
