"""The head that a course's file and a scenario's file have in common: format, title."""

from collections.abc import Collection

from tutor.language import Phrase
from tutor.loading.nodes import Mapping
from tutor.loading.reader import Reader
from tutor.model.head import FORMAT

_NO_FORMAT = Phrase("“format: 1” is missing")
_FORMAT_REMEDY = Phrase("Write “format: 1” at the head of the file.")
_BAD_FORMAT = Phrase("unknown format “{value}”")
_NEW_FORMAT = Phrase("format {value}: this program only reads format 1")
_NEW_FORMAT_REMEDY = Phrase("Update pas-a-pas.")


def check_head(reader: Reader, head: Mapping, keys: Collection[str]) -> bool:
    """Note what is wrong with the format and the keys; return whether the rest can be read."""
    node = head.get("format")
    value = None if node is None else reader.value(node)
    if value is not None and _is_newer(value):
        reader.wrong(node or head, _NEW_FORMAT, _NEW_FORMAT_REMEDY, value=value)
        return False
    reader.known_keys(head, keys)
    if node is None and not reader.means(head, "format", keys):
        reader.wrong(head, _NO_FORMAT, _FORMAT_REMEDY)
    elif node is not None and value not in (None, str(FORMAT)):
        reader.wrong(node, _BAD_FORMAT, _FORMAT_REMEDY, value=value)
    return True


def read_title(reader: Reader, head: Mapping, keys: Collection[str]) -> str:
    """Return the title; an empty one with a mistake told where there is none."""
    node = head.get("title")
    title = None if node is None else reader.text(node)
    if not title:
        reader.lacking("title", title, head, head, keys)
    return title or ""


def _is_newer(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) < 9 and int(value) > FORMAT
