"""The catalogues that come with the program, one folder of `locale/` a language."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

Language = str
"""A language of the interface, as its folder is named: `fr`, `en`."""

SOURCE: Language = "en"
"""The language of the sentences in the code, which needs no catalogue."""

DEFAULT: Language = "fr"
"""The language that is spoken where nothing asks for another."""

LOCALE = Path(__file__).parent / "locale"
"""The folder of the catalogues."""

DOMAIN = "tutor"

_TRANSLATED = (path.parts[-3] for path in LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
LANGUAGES: tuple[Language, ...] = tuple(
    sorted((*_TRANSLATED, SOURCE), key=lambda language: (language != DEFAULT, language))
)
"""The languages that the interface speaks, the default one first."""


@cache
def catalogue(language: Language) -> NullTranslations:
    """Return the sentences of a language; those of the code where it has no catalogue."""
    if language == SOURCE or language not in LANGUAGES:
        return NullTranslations()
    with (LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
        return GNUTranslations(file)
