"""Paints an e-mail."""

from rich.cells import cell_len
from rich.segment import Segment

from tutor.language import Phrase
from tutor.model.screens import Email
from tutor.painting.blocks import Block, Line, shorten, stack
from tutor.painting.context import Context
from tutor.painting.frames.frame import Fill, window

FROM = Phrase("From")
TO = Phrase("To")
SUBJECT = Phrase("Subject")
DATE = Phrase("Date")


def paint(frame: Email, fill: Fill, context: Context, width: int, height: int) -> Block:
    """Return the message under its sender, its recipient, its subject and its date."""
    rows = [
        _row(label(context.language), value, context, width - 2)
        for label, value in (
            (FROM, frame.sender),
            (TO, frame.recipient),
            (SUBJECT, frame.subject),
            (DATE, frame.date),
        )
        if value
    ]
    return window(
        [stack(rows, context.palette.chrome)] if rows else [], fill, context, width, height
    )


def _row(label: str, value: str, context: Context, width: int) -> Block:
    chrome = context.palette.chrome
    name = f" {label:>6} : "
    shown = shorten(value, width - cell_len(name))
    spare = " " * (width - cell_len(name) - cell_len(shown))
    line: Line = [
        Segment(name, chrome + context.palette.strong),
        Segment(shown + spare, chrome),
    ]
    return Block(width, [line], [])
