"""Numbers as they are written in a language."""

from tutor.language.catalogues import Language
from tutor.language.phrase import Phrase

_DECIMAL_POINT = Phrase(".", context="between a number and its decimals")


def decimal_point(language: Language) -> str:
    """Return the decimal separator."""
    return _DECIMAL_POINT(language)


def decimal(value: float, language: Language) -> str:
    """Return a number with its decimals."""
    return str(value).replace(".", decimal_point(language))
