"""Texts in the form in which words are looked for: folded, without Markdown's marks."""

from tutor.folding import fold

_MARKS = str.maketrans("", "", "*`")
"""The marks of Markdown: words are found across them."""


def searchable(text: str) -> str:
    """Return the folded text, without the marks of Markdown."""
    return fold(text).translate(_MARKS)


def searchable_in_place(text: str) -> tuple[str, list[int]]:
    """Return the searchable text, and where each of its characters stands in the text itself."""
    parts = [searchable(character) for character in text]
    places = [place for place, part in enumerate(parts) for _ in part]
    return "".join(parts), places
