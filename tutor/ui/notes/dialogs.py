"""The dialogs of the notes: help, lists to search, questions."""

from collections.abc import Sequence
from typing import Protocol

from textual.signal import Signal

from tutor.following.messages import Entry, Explain, GoTo, Request, Scene
from tutor.model.targets import SlideRef
from tutor.ui.command import Command
from tutor.ui.dialog_host import DialogHost
from tutor.ui.help import by_group, help_painter
from tutor.ui.notes.commands import (
    CLOSE,
    CLOSE_TITLE,
    HOW,
    NotesActions,
    NotesCommand,
    NotesCommandInfo,
)
from tutor.ui.screens.questions import (
    LEAVE,
    quit_slide,
    terms_slide,
)


class Notes(DialogHost, Protocol):
    """The notes' screen, as what opens over it knows it."""

    @property
    def scene(self) -> Scene | None:
        """Where play stands in the room, once it is told."""

    @property
    def entries(self) -> Sequence[Entry]:
        """The slides of the room's course, once they are told."""

    @property
    def entries_told(self) -> Signal[None]:
        """Tells that the slides of the room's course are told."""

    @property
    def rows(self) -> Sequence[NotesCommandInfo]:
        """The commands that work now."""

    def perform(self, command: Command | NotesCommand) -> None:
        """Do a command here, or have it done by the player."""

    def request(self, asked: Request) -> None:
        """Ask something of the player."""


def notes_actions(notes: Notes) -> NotesActions:
    """Return what the notes' window does by itself."""
    return {
        Command.TERMS: lambda: explain(notes),
        NotesCommand.JUMP: lambda: open_jump(notes),
        NotesCommand.PALETTE: lambda: list_commands(notes),
        NotesCommand.HELP: lambda: open_help(notes),
        NotesCommand.LETTERS: notes.toggle_characters,
        NotesCommand.LEAVE: lambda: ask_to_leave(notes),
        NotesCommand.QUIT: lambda: notes.screen.app.exit(),
    }


def open_help(notes: Notes) -> None:
    """List the commands, and do the one that is chosen."""

    def answered(chosen: int | None) -> None:
        if chosen is not None:
            notes.perform(offered[chosen - 1].command)

    offered = by_group(_rows_but(notes, NotesCommand.HELP, NotesCommand.LEAVE))
    switches: dict[Command | NotesCommand, bool] = {NotesCommand.LETTERS: notes.characters}
    notes.ask_by(help_painter(HOW, offered, switches, notes.look), answered)


def list_commands(notes: Notes) -> None:
    """Find a command by its words, and do it."""

    def answered(chosen: Command | NotesCommand | None) -> None:
        if chosen:
            notes.perform(chosen)

    from tutor.ui.screens.search import SearchScreen
    from tutor.ui.searches import CommandSearch

    search = CommandSearch(_rows_but(notes, NotesCommand.PALETTE), notes.look.language)
    notes.show_over(SearchScreen(search, notes.look), answered)


def open_jump(notes: Notes) -> None:
    """Find a slide by its name or number, and have it shown; they may be told a little later."""

    def answered(chosen: SlideRef | None) -> None:
        if chosen:
            notes.request(GoTo(slide=chosen))

    # Only those who look for a slide wait for what that needs.
    from tutor.ui.notes.search import NameSearch
    from tutor.ui.screens.search import SearchScreen

    search = NameSearch(lambda: notes.entries, notes.look.language)
    notes.show_over(SearchScreen(search, notes.look, grows=notes.entries_told), answered)


def explain(notes: Notes) -> None:
    """Have a term explained; where there are several, ask which."""

    def answered(chosen: int | None) -> None:
        if chosen and chosen <= len(terms):
            notes.request(Explain(term=terms[chosen - 1]))

    terms = notes.scene.terms if notes.scene else ()
    if len(terms) == 1:
        answered(1)
    elif terms:
        notes.ask(terms_slide(notes.look.language, terms), answered)


def ask_to_leave(notes: Notes) -> None:
    """Ask before the notes are closed."""

    def answered(chosen: int | None) -> None:
        if chosen == LEAVE:
            notes.screen.app.exit()

    notes.ask(quit_slide(notes.look.language, CLOSE_TITLE, CLOSE), answered)


def _rows_but(notes: Notes, *left_out: NotesCommand) -> list[NotesCommandInfo]:
    return [row for row in notes.rows if row.command not in left_out]
