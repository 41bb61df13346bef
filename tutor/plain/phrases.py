"""Phrases that several modules print, and labels and lists in each language's typography."""

from collections.abc import Iterable

from tutor.language import Language, Phrase

ON = Phrase("Enter: go on")
BACK = Phrase("r: go back")
TERMS = Phrase("t: words explained")
DETAILS = Phrase("d: learn more")
CHOOSE = Phrase("a number: choose")
ANEW = Phrase("g: start over")
QUIT = Phrase("q: quit")
CHOOSE_A_NUMBER = Phrase("Choose a number of the list.")
UNKNOWN = Phrase("Unknown answer.")

_LABELLED = Phrase("{label}: {value}")
_SEPARATOR = Phrase("; ")


def labelled(label: str, value: str, language: Language) -> str:
    """Return a label and its value, or the one of them that there is."""
    bare = label.rstrip(" \u00a0\u202f:")
    return _LABELLED(language, label=bare, value=value) if bare and value else bare or value


def listed(parts: Iterable[str], language: Language) -> str:
    """Return the parts one after the other on one line."""
    return _SEPARATOR(language).join(part for part in parts if part)


def number_in(answer: str) -> int | None:
    """Return the number that an answer is, or None where it is none."""
    try:
        return int(answer)
    except ValueError:  # no number, or one of too many digits
        return None
