"""Texts without the characters that command a terminal."""

import re
from unicodedata import category

_COMMANDS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def drawable(text: str) -> str:
    """Return the text without the characters that command a terminal or turn a line round.

    Markdown can spell them (`&#x202e;`), so that a file without any may still hold some.
    """
    return text if text.isprintable() else _COMMANDS.sub(" ", text)


def on_one_line(text: str) -> str:
    """Return the text, drawable, without line feeds."""
    return drawable(text).replace("\n", " ")


def escaped(json: bytes) -> bytes:
    """Return JSON that says the same, and in whose texts nothing commands a terminal."""
    if json.isascii():  # the others are escaped by whoever writes JSON
        return json
    return _COMMANDS.sub(lambda found: f"\\u{ord(found[0]):04x}", json.decode()).encode()


def printable(text: str) -> str:
    """Return the text with every character that could command a terminal made visible."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() else _visible(each) for each in text)


def _visible(character: str) -> str:
    if character == "\t" or category(character) == "Zs":
        return " "
    return f"<U+{ord(character):04X}>"
