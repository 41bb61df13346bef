"""Paints a page of a document."""

from tutor.language import Phrase
from tutor.model.screens import Document
from tutor.painting.blocks import Block, pad, stack
from tutor.painting.borders import bordered
from tutor.painting.context import Context
from tutor.painting.frames.frame import Fill, bar, sheet_block, with_air

PAGE = Phrase("Page {page}")


def paint(frame: Document, fill: Fill, context: Context, width: int, height: int) -> Block:
    """Return a reader's bar with the file's name and the page, and the page on its desk."""
    chrome, sheet = context.palette.chrome, context.on(context.palette.sheet)
    page = PAGE(context.language, page=frame.page) if frame.page else ""
    top = bar(f"  {frame.title}", f"{page}  ", chrome + context.palette.strong, width)
    content = sheet_block(fill, sheet, width - 6, margin=2)
    style = context.on(chrome).style(context.palette.border)
    paper = bordered(with_air(content, height - 3, sheet.ground), context.glyphs.border, style)
    return stack([top, pad(paper, chrome, left=2, right=2)], chrome)
