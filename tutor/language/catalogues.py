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


@cache
def languages() -> tuple[Language, ...]:
    """Return the languages that the interface speaks, the default one first."""
    found = (path.parts[-3] for path in LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    return tuple(sorted((*found, SOURCE), key=lambda language: (language != DEFAULT, language)))


@cache
def catalogue(language: Language) -> NullTranslations:
    """Return the sentences of a language; those of the code where it has no catalogue."""
    if language == SOURCE or language not in languages():
        return NullTranslations()
    with (LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
        return GNUTranslations(file)
