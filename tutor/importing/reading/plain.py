"""Texts of a deck as courses write them."""

import re

from tutor.folding import composed
from tutor.importing.deck import on_one_line

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f"
    "\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_BREAK = re.compile("[\x0b\x0c\r\x85\u2028\u2029]|_x000[BD]_")
"""Signs by which PowerPoint breaks a line."""


def plain(text: str) -> str:
    """Return a text as courses write it: no sign that commands, accents on their letters.

    What looks like one of a course's variables is set apart: it is none.
    """
    seen = _UNSEEN.sub("", _BREAK.sub("\n", text)).replace("\t", " ")
    return composed(seen).replace("{{", "{ {").replace("}}", "} }")


def one_line(text: str | None) -> str:
    """Return a name or a title as courses write it, if there is one."""
    return on_one_line(plain(text or ""))
