"""The two languages of the interface, each sentence written once in both."""

import os
from collections.abc import Mapping
from typing import Literal, NamedTuple

Language = Literal["fr", "en"]


class Phrase(NamedTuple):
    """One sentence of the interface in French and in English, with `{named}` places to fill."""

    fr: str
    en: str

    def __call__(self, language: Language, **values: object) -> str:
        """Return the sentence in `language`, its places filled with `values`."""
        return (self.fr if language == "fr" else self.en).format(**values)


def choose_language(
    asked: str | None = None, environment: Mapping[str, str] = os.environ
) -> Language:
    """Return the language asked for, else the locale's, else French.

    The variables are read in the order that POSIX gives them (LC_ALL, LC_MESSAGES, LANG).
    """
    if asked in ("fr", "en"):
        return "en" if asked == "en" else "fr"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environment.get(name, "")
        if locale:
            return "en" if locale.lower().startswith("en") else "fr"
    return "fr"
