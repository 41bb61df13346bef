"""What opens over the notes: the help, the lists one looks in, the questions."""

from collections.abc import Sequence
from typing import Protocol

from tutor.following.messages import Asked, Entry, Explain, GoTo, Scene
from tutor.model.targets import SlideRef
from tutor.ui.command import Command
from tutor.ui.dialog_host import DialogHost
from tutor.ui.notes.commands import CLOSE, CLOSE_TITLE, HOW, NotesActions, Own, Row
from tutor.ui.screens.questions import (
    ASIDE_SIZE,
    HELP_SIZE,
    LEAVE,
    QUESTION,
    help_slide,
    quit_slide,
    terms_slide,
)


class Notes(DialogHost, Protocol):
    """The notes' screen, as what opens over it knows it."""

    @property
    def scene(self) -> Scene | None:
        """What the player in the room shows, once it is told."""

    @property
    def entries(self) -> Sequence[Entry]:
        """The slides of the room's course, once they are told."""

    @property
    def rows(self) -> Sequence[Row]:
        """What one may do now."""

    def perform(self, command: Command | Own) -> None:
        """Do a command here, or have it done by the player."""

    def request(self, asked: Asked) -> None:
        """Ask something of the player."""


def notes_actions(notes: Notes) -> NotesActions:
    """Return what the notes' window does by itself."""
    return {
        Command.TERMS: lambda: explain(notes),
        Own.JUMP: lambda: open_jump(notes),
        Own.PALETTE: lambda: list_commands(notes),
        Own.HELP: lambda: open_help(notes),
        Own.LETTERS: notes.toggle_characters,
        Own.LEAVE: lambda: ask_to_leave(notes),
        Own.QUIT: lambda: notes.screen.app.exit(),
    }


def open_help(notes: Notes) -> None:
    """List the commands, and do the one that is chosen."""

    def answered(chosen: int | None) -> None:
        if chosen is not None:
            notes.perform(offered[chosen - 1].command)

    offered = _rows_but(notes, Own.HELP, Own.LEAVE)
    switches: dict[Command | Own, bool] = {Own.LETTERS: notes.characters}
    notes.ask(help_slide(notes.look.language, HOW, offered, switches), HELP_SIZE, answered)


def list_commands(notes: Notes) -> None:
    """Find a command by its words, and do it."""

    def answered(chosen: Command | Own | None) -> None:
        if chosen:
            notes.perform(chosen)

    from tutor.ui.finders import CommandFinder
    from tutor.ui.screens.finder import FinderScreen

    finder = CommandFinder(_rows_but(notes, Own.PALETTE), notes.look.language)
    notes.show_over(FinderScreen(finder, notes.look), answered)


def open_jump(notes: Notes) -> None:
    """Find a slide by its name or number, and have it shown."""

    def answered(chosen: SlideRef | None) -> None:
        if chosen:
            notes.request(GoTo(slide=chosen))

    # Only those who look for a slide wait for what that needs.
    from tutor.ui.notes.finding import NameFinder
    from tutor.ui.screens.finder import FinderScreen

    if notes.entries:
        finder = NameFinder(notes.entries, notes.look.language)
        notes.show_over(FinderScreen(finder, notes.look), answered)


def explain(notes: Notes) -> None:
    """Have a term explained; where there are several, ask which."""

    def answered(chosen: int | None) -> None:
        if chosen:
            notes.request(Explain(term=terms[chosen - 1]))

    terms = notes.scene.terms if notes.scene else ()
    if len(terms) == 1:
        answered(1)
    elif terms:
        notes.ask(terms_slide(notes.look.language, terms), ASIDE_SIZE, answered)


def ask_to_leave(notes: Notes) -> None:
    """Ask before the notes are closed."""

    def answered(chosen: int | None) -> None:
        if chosen == LEAVE:
            notes.screen.app.exit()

    notes.ask(quit_slide(notes.look.language, CLOSE_TITLE, CLOSE), QUESTION, answered)


def _rows_but(notes: Notes, *left_out: Own) -> list[Row]:
    return [row for row in notes.rows if row.command not in left_out]
