"""The kiosk's screen, as its features know it."""

from collections.abc import Callable
from typing import Protocol

from tutor.kiosk.course import KioskCourse
from tutor.language import Language
from tutor.ui.feature import Player
from tutor.ui.kiosk.invitation import Invitation


class KioskPlayer(Player, Protocol):
    """The screen on which a kiosk's course is played, by a visitor or for nobody."""

    @property
    def programme(self) -> KioskCourse:
        """The course, and the route along which it plays itself."""

    @property
    def invitation(self) -> Invitation:
        """The words that invite who passes by."""

    @property
    def pointer_moves(self) -> bool:
        """Whether a pointer may lead the eye."""

    @property
    def loops(self) -> list[Callable[[], None]]:
        """Called in turn once nobody plays."""

    def attract(self) -> None:
        """Forget the visitor; play for nobody."""

    def speak(self, language: Language) -> None:
        """Speak a language until the end of the visit."""
