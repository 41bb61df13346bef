"""The help of a hall: what one does with a finger, and the commands, to be touched."""

from tutor.language import Language, Phrase
from tutor.model.actions import To
from tutor.model.elements import Button, Element, Link, Text
from tutor.model.slide import Slide
from tutor.model.targets import Reserved
from tutor.ui.command import C, Command, CommandInfo
from tutor.ui.feature import Actions, Feature
from tutor.ui.screens.questions import CLOSE, own_slide

_TITLE = Phrase("Help")
_HOW = Phrase(
    "**A pointer {pointer} and a number** mark what may be touched: touch there.\n\n"
    "**No pointer?** Touch anywhere to go on.\n\n"
    "**{more} at the foot of the screen**: there is more to read. Touch anywhere to read on."
)
_COMMANDS = Phrase("One may also, here or at the foot of the screen:")


class HallHelp(Feature):
    """Opens the help; it says nothing of keys that a hall has not."""

    @property
    def actions(self) -> Actions:
        """The help."""
        return {Command.HELP: self._open}

    def _open(self) -> None:
        def answer(chosen: int | None) -> None:
            if chosen is not None and chosen <= len(rows):
                play.perform(rows[chosen - 1].command)

        play, look = self.play, self.play.look
        rows = [info for info in play.working if info.command is not Command.HELP]
        how = _HOW(look.language, pointer=look.glyphs.pointer, more=look.glyphs.more)
        play.ask(help_slide(look.language, how, rows), answer)


def help_slide(language: Language, how: str, rows: list[CommandInfo[C]]) -> Slide:
    """Return what to do, a zone for each command, and the one that closes, at the end."""
    links: list[Element] = [
        Link(label=info.title(language), action=To(Reserved.BACK)) for info in rows
    ]
    close = Button(label=CLOSE(language), action=To(Reserved.BACK))
    intro = (Text(text=how), *([Text(text=_COMMANDS(language))] if rows else []))
    return own_slide(_TITLE(language), (*intro, *links, close))
