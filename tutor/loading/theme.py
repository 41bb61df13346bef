"""The colours of `course.yaml`."""

import re

from tutor.language import Phrase
from tutor.loading.nodes import Node
from tutor.loading.reader import Reader, fields_of
from tutor.model.course import Theme

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")

_BAD_COLOUR = Phrase("couleur inconnue « {value} »", "unknown colour “{value}”")
_COLOUR_REMEDY = Phrase(
    'Une couleur s\'écrit "#RRVVBB", entre guillemets.', 'Write a colour as "#RRGGBB", in quotes.'
)


def read_theme(reader: Reader, node: Node) -> Theme:
    """Return the theme, with the usual colours for those that are not given or wrong."""
    mapping = reader.mapping(node)
    if mapping is None:
        return Theme()
    reader.known_keys(mapping, fields_of(Theme))
    colours: dict[str, str] = {}
    for key, value in mapping:
        colour = reader.raw_text(value)
        if colour is not None and not _COLOUR.fullmatch(colour):
            reader.wrong(value, _BAD_COLOUR, _COLOUR_REMEDY, value=colour)
        elif colour is not None and key.value in fields_of(Theme):
            colours[key.value] = colour
    return Theme(**colours)
