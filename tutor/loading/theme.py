"""The colours of `course.yaml`."""

import re

from tutor.language import Phrase
from tutor.loading.fields import read_fields
from tutor.loading.nodes import Node, is_empty
from tutor.loading.reader import Reader
from tutor.model.course import COLOUR, Theme

_COLOUR = re.compile(COLOUR)

_BAD_COLOUR = Phrase("unknown colour “{value}”")
_COLOUR_REMEDY = Phrase('Write a colour as "#RRGGBB", in quotes.')


def read_theme(reader: Reader, node: Node | None) -> Theme:
    """Return the theme, with the usual colours for those that are not given or wrong."""
    mapping = reader.mapping(node) if node is not None and not is_empty(node) else None
    if mapping is None:
        return Theme()
    colours = read_fields(reader, Theme, mapping, mapping) or {}
    for name, colour in colours.items():
        if not _COLOUR.fullmatch(colour):
            at = mapping.pairs[name][1]
            reader.wrong(at, _BAD_COLOUR, _COLOUR_REMEDY, value=colour)
    return Theme(**colours)
