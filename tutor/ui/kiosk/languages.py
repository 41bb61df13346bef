"""The interface's language, which a visitor may change."""

from collections.abc import Sequence
from functools import partial

from tutor.language import Language
from tutor.language.names import long_offer, next_language, offer
from tutor.ui.command import Command, CommandInfo
from tutor.ui.commands import COMMANDS
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
        """One command, where there is a choice."""
        return {Command.LANGUAGE: self._switch} if len(self._languages) > 1 else {}

    def _switch(self) -> None:
        self._kiosk.speak(next_language(self.play.look.language, self._languages))


def among(languages: Sequence[Language]) -> tuple[CommandInfo[Command], ...]:
    """Return the player's commands; the one that switches offers the next of some languages."""
    title, footer = partial(long_offer, among=languages), partial(offer, among=languages)
    return tuple(
        info._replace(title=title, footer=footer) if info.command is Command.LANGUAGE else info
        for info in COMMANDS
    )
