"""The targets of actions."""

from enum import StrEnum
from typing import NamedTuple


class SlideRef(NamedTuple):
    """The full name of a slide: `scenario/slide`."""

    scenario: str
    slide: str

    def __str__(self) -> str:
        return f"{self.scenario}/{self.slide}"


NO_COURSE = SlideRef("", "")
"""The name of the slides that are a player's own."""


class Reserved(StrEnum):
    """The targets that are words and no slide of the file."""

    RETURN = "return"
    """Back to the slide whose `visit` brought one here, else to the scenario's `after`."""
    BACK = "back"
    """The slide one came from."""
    MENU = "menu"
    """The course's end menu."""
    QUIT = "quit"
    """The end of play."""


NEXT = "next"
"""The target that is the slide written below the one on which it stands; it is read as that."""

TARGET_WORDS = (*map(str, Reserved), NEXT)
"""The targets that are words; no slide may bear one as its name."""

Target = SlideRef | Reserved
