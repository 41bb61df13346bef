"""A painted slide → a picture of it, in one of several forms."""

from tutor.exports.html import slide_page
from tutor.exports.png import rasterize
from tutor.exports.svg import draw
from tutor.exports.text import plain_text
from tutor.language import Language
from tutor.model.slide import Slide
from tutor.painting.blocks import Block

FORMS = ("text", "svg", "png", "html")


def picture(slide: Slide, block: Block, form: str, language: Language) -> bytes:
    """Return a painted slide in one of `FORMS`, whole.

    For `png`, raises ImportError where that extra is not installed, ValueError where it cannot
    be drawn.
    """
    if form == "text":
        return plain_text(block).encode()
    if form == "html":
        return "".join(slide_page(slide, block, language)).encode()
    drawn = draw(block.lines, block.width, slide.title)
    return rasterize(drawn) if form == "png" else drawn.encode()
