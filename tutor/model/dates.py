"""Dates as people type them."""

import re
from collections.abc import Iterator
from datetime import date

from tutor.folding import fold

_MONTHS = (
    ("janvier", "january"), ("fevrier", "february"), ("mars", "march"), ("avril", "april"),
    ("mai", "may"), ("juin", "june"), ("juillet", "july"), ("aout", "august"),
    ("septembre", "september"), ("octobre", "october"), ("novembre", "november"),
    ("decembre", "december"),
)  # fmt: skip
_SHORTEST_MONTH = 3
"""In letters: `nov`, `mai`."""

_WORD = r"\d+|[a-z]+"
_TYPED = r"[\da-z\s.,/-]+"
_LEFT_OUT = frozenset({
    "le", "the", "of", "de", "er", "st", "nd", "rd", "th",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
})  # fmt: skip
"""Words that say no more than the rest of a date."""


def read_date(text: str) -> date | None:
    """Return the date that a text writes, or None; a year of two digits is one of this century."""
    return next(_read(text), None)


def dates_in(text: str) -> frozenset[date]:
    """Return the dates that a text may write: two where its year has two digits."""
    return frozenset(_read(text))


def is_month(word: str) -> bool:
    """Return whether a word without accents names a month, be it short."""
    return word.isalpha() and bool(_month(word))


def _read(text: str) -> Iterator[date]:
    """Yield the dates that a text may write: day, month and year, or the year first.

    The parts stand apart (1/2/2021, 1.2.21, 2021-02-01), are eight digits (01022021), or tell the
    month by its name, in French or in English, be it short (1er févr. 2021, February 1, 2021).
    """
    typed = fold(text)
    if not re.fullmatch(_TYPED, typed):
        return
    parts = [part for part in re.findall(_WORD, typed) if part not in _LEFT_OUT]
    if len(parts) == 1 and len(parts[0]) == 8:
        parts = [parts[0][:2], parts[0][2:4], parts[0][4:]]
    if len(parts) != 3:
        return
    if len(parts[0]) == 4:
        parts.reverse()
    day, month, year = [parts[1], parts[0], parts[2]] if parts[0].isalpha() else parts
    if not (day.isdecimal() and year.isdecimal() and len(day) <= 2 and len(year) in (2, 4)):
        return
    centuries = ("",) if len(year) == 4 else ("20", "19")
    for century in centuries:
        try:
            yield date(int(century + year), _month(month), int(day))
        except ValueError:
            return


def _month(word: str) -> int:
    """Return the number of a month; zero where it is none, or may be several."""
    if word.isdecimal():
        return int(word) if len(word) <= 2 else 0
    meant = [
        number
        for number, names in enumerate(_MONTHS, 1)
        if len(word) >= _SHORTEST_MONTH and any(name.startswith(word) for name in names)
    ]
    return meant[0] if len(meant) == 1 else 0
