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


def offer(language: Language, among: Sequence[Language] = LANGUAGES) -> str:
    """Return the code and the own name of the language that follows the one that is spoken.

    That is one among some languages, by default all that the interface speaks.
    """
    other = next_language(language, among)
    return f"{other.upper()} {_OWN_NAME(other)}"


def long_offer(language: Language, among: Sequence[Language] = LANGUAGES) -> str:
    """Return the same as a sentence, explained in the language that is spoken."""
    return f"{_SPEAK(next_language(language, among))} ({_ANOTHER(language)})"
