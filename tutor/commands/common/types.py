"""Types of options: a text becomes a value, or is refused in the interface's language."""

import math
from argparse import ArgumentTypeError
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from tutor.folding import composed
from tutor.language import Language, Phrase

T = TypeVar("T")

_LONGEST_NAME = 100
_LONGEST_PACE = 3600
"""In seconds."""

_BAD_NAME = Phrase("“{text}”: a name on one line is expected, of {longest} characters at most")
_NO_PORT = Phrase("“{text}” is no port (from 1 to 65535)")
_NO_PACE = Phrase("“{text}” is no duration (from 1 to {longest} seconds)")
_NO_VALUE = Phrase("“{text}”: “name=value” is expected, without control characters")


def option_type(
    read: Callable[[str], T | None], problem: Phrase, language: Language, **values: object
) -> Callable[[str], T]:
    """Return what argparse takes as a type: it refuses a text of which nothing is read."""

    def typed(text: str) -> T:
        value = read(text)
        if value is None:
            raise ArgumentTypeError(problem(language, text=text, **values))
        return value

    return typed


def whole_number(
    least: int, most: int, problem: Phrase, language: Language, **values: object
) -> Callable[[str], int]:
    """Return the type of a number within bounds."""

    def read(text: str) -> int | None:
        is_number = text.isdecimal() and len(text) <= len(str(most))
        return int(text) if is_number and least <= int(text) <= most else None

    return option_type(read, problem, language, **values)


def port(language: Language) -> Callable[[str], int]:
    """Return the type of a port."""
    return whole_number(1, 65_535, _NO_PORT, language)


def name(language: Language) -> Callable[[str], str]:
    """Return the type of a name on one line, which is written in one way."""
    return option_type(_name, _BAD_NAME, language, longest=_LONGEST_NAME)


def pace(language: Language) -> Callable[[str], float]:
    """Return the type of a number of seconds."""
    return option_type(_pace, _NO_PACE, language, longest=_LONGEST_PACE)


def value(language: Language) -> Callable[[str], tuple[str, str]]:
    """Return the type of a variable's name and its value."""
    return option_type(_value, _NO_VALUE, language)


def _name(text: str) -> str | None:
    name = composed(text).strip()
    return name if name and name.isprintable() and len(name) <= _LONGEST_NAME else None


def _pace(text: str) -> float | None:
    with suppress(ValueError):
        seconds = float(text.replace(",", "."))
        if math.isfinite(seconds) and 1 <= seconds <= _LONGEST_PACE:
            return seconds
    return None


def _value(text: str) -> tuple[str, str] | None:
    name, equals, given = composed(text).partition("=")
    return (name.strip(), given) if equals and text.isprintable() else None
