"""The choice of the interface's language."""

import os
from collections.abc import Mapping

from tutor.language.catalogues import DEFAULT, LANGUAGES, Language


def choose_language(
    asked: str | None = None, environment: Mapping[str, str] = os.environ
) -> Language:
    """Return the language asked for, else the locale's, else the default one.

    The variables are read in the order that POSIX gives them (LC_ALL, LC_MESSAGES, LANG).
    """
    if asked in LANGUAGES:
        return asked or DEFAULT
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if locale := environment.get(name, ""):
            spoken = locale[:2].lower()
            return spoken if spoken in LANGUAGES else DEFAULT
    return DEFAULT
