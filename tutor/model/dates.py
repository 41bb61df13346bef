"""Dates as people type them."""

import re
from datetime import date

_NUMBERS = re.compile(r"\d+")
_TYPED = re.compile(r"\s*\d{1,4}(?:[\s./-]+\d{1,2}[\s./-]+\d{1,4}|\d{4,7})\s*")


def read_date(text: str) -> date | None:
    """Return the date that a text writes: day, month and year, or the year first.

    The parts stand apart (1/2/2021, 1.2.2021, 2021-02-01) or are eight digits (01022021); None
    where it is no date.
    """
    if not _TYPED.fullmatch(text):
        return None
    parts = _NUMBERS.findall(text)
    if len(parts) == 1:
        digits = parts[0]
        parts = [digits[:2], digits[2:4], digits[4:]] if len(digits) == 8 else []
    if len(parts) != 3 or 4 not in (len(parts[0]), len(parts[2])):
        return None
    if len(parts[0]) == 4:
        parts.reverse()
    day, month, year = map(int, parts)
    try:
        return date(year, month, day)
    except ValueError:
        return None
