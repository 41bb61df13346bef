"""The targets of actions."""

from enum import StrEnum
from typing import NamedTuple


class SlideRef(NamedTuple):
    """The full name of a slide: `scenario/slide`."""

    scenario: str
    slide: str

    def __str__(self) -> str:
        return f"{self.scenario}/{self.slide}"


class Reserved(StrEnum):
    """The targets that are words and not slides; no slide may bear one as its id."""

    RETURN = "return"
    """Back to the slide whose `visit` brought one here, else to the scenario's `after`."""
    BACK = "back"
    """The slide one came from."""
    MENU = "menu"
    """The course's end menu."""
    QUIT = "quit"
    """The end of play."""


Target = SlideRef | Reserved
