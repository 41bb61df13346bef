"""The interface's language, which a visitor may change."""

from collections.abc import Sequence

from tutor.language import Language
from tutor.language.names import next_language
from tutor.ui.commands import Command
from tutor.ui.feature import Actions, Feature
from tutor.ui.kiosk.player import KioskPlayer


class Languages(Feature):
    """Switches the interface's language; the course's text stays its author's."""

    def __init__(self, play: KioskPlayer, languages: Sequence[Language]) -> None:
        super().__init__(play)
        self._kiosk = play
        self._languages = languages

    @property
    def actions(self) -> Actions:
        """The switch, where there is a choice."""
        return {Command.LANGUAGE: self._switch} if len(self._languages) > 1 else {}

    def _switch(self) -> None:
        self._kiosk.speak(next_language(self.play.look.language, self._languages))
