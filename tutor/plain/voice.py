"""With which language, numbers and remarks a screen is told."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from tutor.language import Language


class Voice(NamedTuple):
    """The language and the numbers with which a screen is told."""

    language: Language
    numbers: Mapping[int, int] = {}
    """Under the identity of each element that one chooses in its place, the number it bears."""
    wrong: Mapping[int, str] = {}
    """Under the identity of each element that is to be corrected, what says so under it."""
    answers: Sequence[str] = ()
    """How one plays; where nobody answers, by the keys of the full screen."""
    remarks: Mapping[int, str] = {}
    """Under the identity of some that bear a number, what is told after their names."""
    said: int = 0
    """The identity of what just answered, which stands chosen where it is one of a question's."""
    titles: tuple[str, ...] = ()
    """Those of the columns, in a table."""


LineForm = Callable[[Any, Voice], Iterable[str]]
"""Tells an element, with the voice of its screen."""
