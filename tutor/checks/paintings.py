"""Slides painted to be looked at: what stands where, and what each element was given."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from rich.segment import Segment

from tutor.model.course import Theme
from tutor.model.elements import (
    Divider,
    Element,
    Field,
    Image,
    List,
    Message,
    Notice,
    Qr,
    Radio,
    Select,
    Steps,
    Text,
)
from tutor.model.elements.image import have_zones
from tutor.model.slide import Slide
from tutor.model.texts import own_texts
from tutor.painting.blocks import Block, crop, stack
from tutor.painting.context import Context, Painter
from tutor.painting.elements import PAINTERS, qr
from tutor.painting.elements.image import paint as paint_image
from tutor.painting.glyphs import UNICODE
from tutor.painting.look import Look
from tutor.painting.markdown_tree import parse
from tutor.painting.moment import Moment
from tutor.painting.palette import coloured
from tutor.painting.picture_files import in_cells, look_into
from tutor.painting.qr_codes import side_of
from tutor.painting.slides import lay_out
from tutor.painting.windows import Window

MARKDOWN = (Text, Notice, List, Message)
"""The kinds whose texts are Markdown."""

_PALETTE = coloured(Theme())
_LOOK = Look(_PALETTE, _PALETTE, UNICODE, "fr")
_EMPTY = Segment(" ")
_AT_REST = Moment()
_WORDS = ("text", "code_inline", "code_block", "fence", "html_block", "html_inline")


class Piece(NamedTuple):
    """An element as it was painted, without its number, its pointer and its callout."""

    element: Element
    width: int
    """The width that it was given."""
    block: Block


class Painting(NamedTuple):
    """A slide painted in a window."""

    window: Window
    block: Block
    pieces: list[Piece]
    """The elements, those that an element holds before it."""


def paint(slide: Slide, window: Window, moment: Moment = _AT_REST) -> Painting:
    """Return a slide as it is painted in a window."""
    pieces: dict[int, Piece] = {}
    width, height = window.slide
    height = height if have_zones(slide.elements) else 1
    block = lay_out(slide, _LOOK, width, height, moment, _noting(pieces))
    return Painting(window, crop(block, width), list(pieces.values()))


def text_of(block: Block) -> str:
    """Return the text of a block's lines."""
    return "\n".join(["".join([segment.text for segment in line]) for line in block.lines])


def cut_word(words: Iterable[str], painted: str) -> str | None:
    """Return the first of some words that no line of a painted text shows whole."""
    return next((word for word in words if word not in painted and word.isprintable()), None)


def shown_texts(element: Element) -> Iterator[tuple[str, list[str]]]:
    """Yield the words that an element itself should show, behind the key of their text."""
    if isinstance(element, Image):
        return
    if isinstance(element, Steps) and element.current is not None:
        yield "items", " ".join(element.items[element.current - 1 : element.current]).split()
        return
    for key, text in own_texts(element):
        if not _is_hidden(element, key):
            yield key, markdown_words(text) if isinstance(element, MARKDOWN) else text.split()


def _is_hidden(element: Element, key: str) -> bool:
    """Return whether a text of an element is not to be read on the screen."""
    match element:
        case Field(secret=True) | Radio() if key == "value":
            return True
        case Select() if key == "options":
            return True
    return key == "error"


def is_on_one_line(element: Element, key: str) -> bool:
    """Return whether a text of an element is shortened rather than broken into lines."""
    is_boxed = isinstance(element, Field | Select) and key == "value"
    return is_boxed or isinstance(element, Divider)


def markdown_words(text: str) -> list[str]:
    """Return the words of a Markdown text, without its marks."""
    nodes = (node for node in parse(text).walk() if node.type in _WORDS)
    return [word for node in nodes for word in node.content.split()]


def _noting(pieces: dict[int, Piece]) -> Mapping[type[Element], Painter]:
    """Return painters that note what they paint, as it is painted last."""

    def noting(painter: Painter) -> Painter:
        def paint_and_note(element: Any, context: Context, width: int) -> Block:
            block = painter(element, context, width)
            pieces[id(element)] = Piece(element, width, block)
            return block

        return paint_and_note

    painters: dict[type[Element], Painter] = {**PAINTERS, Image: _image, Qr: _qr}
    return {kind: noting(painter) for kind, painter in painters.items()}


def _image(element: Image, context: Context, width: int) -> Block:
    """Return the room of a file's picture, whether or not what draws it is installed."""
    return paint_image(element, context, width, _room_of)


def _room_of(path: Path, width: int, height: int) -> Block | None:
    found = look_into(path)
    if found is None or found.size is None or found.is_too_large:
        return None
    return _room(*in_cells(found.size, width, height))


def _qr(element: Qr, context: Context, width: int) -> Block:
    """Return the room of a code, whether or not what draws it is installed."""
    side, words = side_of(element.link), qr.told(element, context, width)
    if side is None or side > width:
        return words
    return stack([_room(side, (side + 1) // 2), words], context.ground)


def _room(width: int, height: int) -> Block:
    return Block(width, [[_EMPTY] * width for _ in range(height)], [])
