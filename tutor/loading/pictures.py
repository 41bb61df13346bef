"""Nodes → parts of pictures, and mistakes in what is told of pictures."""

import re

from tutor.language import Phrase
from tutor.loading.nodes import Mapping, Node, Sequence, is_empty
from tutor.loading.reader import Reader
from tutor.model.elements import Element, Image, Rectangle

_SIDES = len(Rectangle._fields)
_PERCENTAGE = re.compile(r"-?[0-9]{1,4}(\.[0-9]{1,6})?")

_NOT_FOUR = Phrase("a zone has four numbers, and not {count}")
_NOT_A_PERCENTAGE = Phrase("“{value}” is no percentage")
_EMPTY = Phrase("a zone without width or height")
_AT = Phrase(
    "Write “at: [left, top, width, height]”, in percent of the picture; decimals take a point, "
    "as in 12.5."
)
_NO_PICTURE = Phrase("zones of no picture")
_NO_PICTURE_REMEDY = Phrase("Give the image a “source”, the file of a picture; or “art”.")


def check_picture(reader: Reader, mapping: Mapping, element: Element) -> None:
    """Note that a picture has zones and nothing to be drawn, unless why has been told."""
    if not isinstance(element, Image) or element.source or element.art:
        return
    if element.zones and not any(key in mapping.pairs for key in ("source", "art")):
        reader.wrong(mapping.at("zones"), _NO_PICTURE, _NO_PICTURE_REMEDY)


def read_rectangle(reader: Reader, node: Node) -> Rectangle | None:
    """Return a part of a picture; None where it is none, or nothing."""
    if is_empty(node):
        return None
    items = node.items if isinstance(node, Sequence) else [node]
    if len(items) != _SIDES:
        reader.wrong(node, _NOT_FOUR, _AT, count=len(items))
        return None
    numbers = [number for item in items if (number := _percentage(reader, item)) is not None]
    if len(numbers) != _SIDES:
        return None
    rectangle = Rectangle(*numbers)
    if min(rectangle.width, rectangle.height) <= 0:
        reader.wrong(node, _EMPTY, _AT)
        return None
    return rectangle


def _percentage(reader: Reader, node: Node) -> float | None:
    value = reader.value(node)
    if value is None:
        return None
    if _PERCENTAGE.fullmatch(value):
        return float(value)
    reader.wrong(node, _NOT_A_PERCENTAGE, _AT, value=value)
    return None
