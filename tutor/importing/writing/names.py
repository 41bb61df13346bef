"""Titles → the names of scenarios, of slides and of files."""

import re
from collections.abc import Collection

from tutor.folding import fold
from tutor.model.targets import TARGET_WORDS

_LONGEST = 32
_OTHERS = re.compile(r"[^a-z0-9]+")
_SMALL_WORDS = re.compile(r"(_[a-z0-9]{1,3})+$")
"""What a name that was cut does not end with: an article, a preposition."""


def name_for(title: str, taken: Collection[str], otherwise: str) -> str:
    """Return a name that says a title in plain letters, and that is not taken."""
    words = _OTHERS.sub("_", fold(title)).strip("_")
    if len(words) > _LONGEST:
        words = _SMALL_WORDS.sub("", words[: _LONGEST + 1].rpartition("_")[0])
    name = words[:_LONGEST] or otherwise
    if name in TARGET_WORDS or name.isdecimal():
        name = f"{otherwise}_{name}"
    return _free(name, taken)


def _free(name: str, taken: Collection[str]) -> str:
    count = 1
    free = name
    while free in taken:
        count += 1
        free = f"{name}_{count}"
    return free
