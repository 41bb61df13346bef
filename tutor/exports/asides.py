"""Terms and details of a slide, told under it: nothing opens on demand in a file."""

from rich.segment import Segment

from tutor.language import Language, Phrase
from tutor.model.errors import painting
from tutor.model.slide import Slide
from tutor.painting.blocks import Block, blank, line_block, pad, shorten, stack
from tutor.painting.look import Look
from tutor.painting.markdown import paint_markdown
from tutor.painting.slides import page_context
from tutor.painting.terms import LEARN_MORE, terms_of
from tutor.plain.markdown import markdown_lines

TERMS = Phrase("The words")

_MARGIN = 2
_WIDEST = 76


def with_asides(block: Block, slide: Slide, look: Look) -> Block:
    """Return a painted slide with its details, and the terms that it uses, under it."""
    with painting(slide.ref):
        told = _told(slide, look.language)
        width = max(min(block.width - 2 * _MARGIN, _WIDEST), 1)
        parts = [part for title, text in told for part in _part(title, text, look, width)]
    if not parts:
        return block
    ground = look.palette.page
    asides = pad(stack(parts, ground), ground, left=_MARGIN, bottom=1)
    return stack([block, look.drawn(asides)], ground)


def asides_in_words(slide: Slide, language: Language) -> list[str]:
    """Return the details, and the terms that a slide uses, line by line."""
    return [
        line
        for title, text in _told(slide, language)
        for line in ("", title, *markdown_lines(text, language=language))
    ]


def _told(slide: Slide, language: Language) -> list[tuple[str, str]]:
    """Return the details and the terms: a title and a text of Markdown for each."""
    details = [(LEARN_MORE(language), slide.details)] if slide.details else []
    return details + [(str(term), slide.glossary[term]) for term in terms_of(slide)]


def _part(title: str, text: str, look: Look, width: int) -> list[Block]:
    ground = look.palette.page
    heading = line_block([Segment(shorten(title, width), ground + look.palette.title)])
    return [blank(1, 1, ground), heading, paint_markdown(text, page_context(look), width)]
