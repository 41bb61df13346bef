"""Languages by their own names, for whoever does not read the one that is spoken."""

from collections.abc import Sequence

from tutor.language.catalogues import LANGUAGES, Language
from tutor.language.phrase import Phrase

_OWN_NAME = Phrase("English", context="this language's own name")
_SPEAK = Phrase("In English", context="to whoever wants this language")
_ANOTHER = Phrase("the interface in another language")


def next_language(language: Language, among: Sequence[Language]) -> Language:
    """Return the language that follows one among others, the first after the last."""
    place = among.index(language) if language in among else -1
    return among[(place + 1) % len(among)]


def offer(language: Language) -> str:
    """Return the code and the own name of the language that follows the one that is spoken."""
    other = next_language(language, LANGUAGES)
    return f"{other.upper()} {_OWN_NAME(other)}"


def long_offer(language: Language) -> str:
    """Return the same as a sentence, explained in the language that is spoken."""
    return f"{_SPEAK(next_language(language, LANGUAGES))} ({_ANOTHER(language)})"
