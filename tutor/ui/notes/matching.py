"""Finds slides by what one types of their names: accents and capitals do not matter."""

import unicodedata
from collections.abc import Sequence

from tutor.following.messages import Entry


def matches(entries: Sequence[Entry], typed: str) -> list[Entry]:
    """Return the entries that have every word typed; those whose title begins so come first."""
    words = bare(typed).split()
    if not words:
        return list(entries)
    found = [entry for entry in entries if all(word in _all_of(entry) for word in words)]
    return sorted(found, key=lambda entry: not bare(entry.title).startswith(words[0]))


def bare(text: str) -> str:
    """Return a text without accents and capitals."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in spread if not unicodedata.combining(each))


def _all_of(entry: Entry) -> str:
    return bare(f"{entry.title} {entry.parcours} {entry.slide}")
