"""The commands of the notes' window: most are done by the player in the room."""

from collections.abc import Callable, Collection
from enum import StrEnum

from tutor.language import Phrase
from tutor.ui.command import Command, CommandInfo, Group
from tutor.ui.commands import COMMANDS


class NotesCommand(StrEnum):
    """A command that the notes' window does by itself."""

    JUMP = "own_jump"
    PALETTE = "own_palette"
    HELP = "own_help"
    LETTERS = "own_letters"
    LEAVE = "own_leave"
    QUIT = "own_quit"


NotesCommandInfo = CommandInfo[Command | NotesCommand]
"""A command, of the room or of this window, its keys and its words."""

NotesActions = dict[Command | NotesCommand, Callable[[], object]]
"""The actions of the commands that are done here, and not in the room."""

_OWN: tuple[NotesCommandInfo, ...] = (
    NotesCommandInfo(
        NotesCommand.JUMP,
        ("ctrl+f", "ctrl+g", "f2", "f3"),
        ("slash", "g", "G", "n", "N", "o", "O"),
        Phrase("/ · Ctrl+F · G · N · O"),
        Phrase("Slide by its name or number"),
        Phrase("/ Go to"),
        group=Group.MOVE,
    ),
    NotesCommandInfo(
        NotesCommand.PALETTE,
        ("ctrl+p",),
        (),
        Phrase("Ctrl+P"),
        Phrase("Find a command"),
    ),
    NotesCommandInfo(
        NotesCommand.HELP,
        ("f1",),
        ("question_mark",),
        Phrase("? · F1 · right click"),
        Phrase("Help and commands"),
        Phrase("? Help"),
    ),
    NotesCommandInfo(
        NotesCommand.LETTERS,
        (),
        (),
        None,
        Phrase("Single-character keys"),
    ),
    NotesCommandInfo(
        NotesCommand.LEAVE,
        ("escape",),
        (),
        Phrase("Escape"),
        Phrase("Close what is open, then the notes"),
        Phrase("Esc Close"),
    ),
    NotesCommandInfo(
        NotesCommand.QUIT,
        ("ctrl+q", "ctrl+c"),
        (),
        Phrase("Ctrl+Q"),
        Phrase("Close the notes"),
    ),
)

HOW = Phrase(
    "All that is done here, the room's screen does. **Tab**, **↑** and **↓** move between what "
    "comes next, **Enter** takes it; **1** to **9** take it by its number; so does a click. The "
    "arrows and the wheel scroll the notes."
)
"""How one moves in the notes."""

CLOSE_TITLE = Phrase("Close the notes?")
CLOSE = Phrase("Close")
"""The question before the notes are closed, and the answer that closes them."""


def rows(room: Collection[str]) -> list[NotesCommandInfo]:
    """Return what one may do, given the commands that the room obeys."""
    taken = {key for row in _OWN for key in (*row.keys, *row.characters)}
    of_the_room = [
        one._replace(
            keys=tuple(key for key in one.keys if key not in taken),
            characters=tuple(key for key in one.characters if key not in taken),
        )
        for one in COMMANDS
        if one.command in room
    ]
    return [row for row in of_the_room if row.keys or row.characters] + list(_OWN)


EVERY = rows(tuple(Command))
"""What one may do at one time or another."""
