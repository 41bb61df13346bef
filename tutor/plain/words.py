"""How lines are put in words, in each language's own typography."""

from collections.abc import Iterable

from tutor.language import Language, Phrase

_LABELLED = Phrase("{label} : {value}", "{label}: {value}")
_SEPARATOR = Phrase(" ; ", "; ")


def labelled(label: str, value: str, language: Language) -> str:
    """Return a label and its value, or the one of them that there is."""
    bare = label.rstrip(" \u00a0\u202f:")
    return _LABELLED(language, label=bare, value=value) if bare and value else bare or value


def listed(parts: Iterable[str], language: Language) -> str:
    """Return the parts one after the other on one line."""
    return _SEPARATOR(language).join(part for part in parts if part)
