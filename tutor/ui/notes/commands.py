"""What one may do in the notes' window: most of it is done by the player in the room."""

from collections.abc import Collection
from enum import StrEnum
from typing import NamedTuple

from tutor.language import Language, Phrase
from tutor.model.actions import To
from tutor.model.course import Slide
from tutor.model.elements import Link, Text
from tutor.model.screens import Plain, Screen
from tutor.model.targets import Reserved, SlideRef
from tutor.ui import commands
from tutor.ui.commands import Command


class Own(StrEnum):
    """What the notes' window does by itself."""

    JUMP = "own_jump"
    HELP = "own_help"
    QUIT = "own_quit"


class Row(NamedTuple):
    """A command, of the room or of this window, its keys and its words."""

    command: Command | Own
    keys: tuple[str, ...]
    shown: Phrase
    title: Phrase
    footer: Phrase | None


_OWN = (
    Row(
        Own.JUMP,
        ("slash", "ctrl+f", "f3"),
        Phrase("/ · Ctrl+F", "/ · Ctrl+F"),
        Phrase("Aller à une diapositive par son nom", "Go to a slide by its name"),
        Phrase("/ Aller à", "/ Go to"),
    ),
    Row(
        Own.HELP,
        ("f1", "question_mark"),
        Phrase("? · F1 · clic droit", "? · F1 · right click"),
        Phrase("Aide et commandes", "Help and commands"),
        Phrase("? Aide", "? Help"),
    ),
    Row(
        Own.QUIT,
        ("ctrl+q", "ctrl+c"),
        Phrase("Ctrl+Q", "Ctrl+Q"),
        Phrase("Fermer les notes", "Close the notes"),
        Phrase("Ctrl+Q Fermer", "Ctrl+Q Close"),
    ),
)

_TITLE = Phrase("Aide et commandes", "Help and commands")
_HELP = Phrase(
    "Tout ce que l'on fait ici, l'écran de la salle le fait. **Tab**, **↑** et **↓** passent d'une "
    "suite à l'autre, **Entrée** la prend ; **1** à **9** la prennent par son numéro ; un clic "
    "aussi. Les flèches et la molette font défiler les notes.",
    "All that is done here, the room's screen does. **Tab**, **↑** and **↓** move between what "
    "comes next, **Enter** takes it; **1** to **9** take it by its number; so does a click. The "
    "arrows and the wheel scroll the notes.",
)


def rows(room: Collection[str]) -> list[Row]:
    """Return what one may do, given the commands that the room obeys."""
    taken = {key for row in _OWN for key in row.keys}
    of_the_room = [
        Row(
            one.command,
            tuple(key for key in (*one.keys, *one.characters) if key not in taken),
            one.shown,
            one.title,
            one.footer,
        )
        for one in commands.COMMANDS
        if one.command in room
    ]
    return [row for row in of_the_room if row.keys] + list(_OWN)


def command_of(key: str, room: Collection[str]) -> Command | Own | None:
    """Return what a key asks for."""
    return next((row.command for row in rows(room) if key in row.keys), None)


def help_slide(language: Language, room: Collection[str]) -> Slide:
    """Return the help: how to move, and a zone for each of `rows`."""
    links = tuple(
        Link(label=f"{row.title(language)}  ({row.shown(language)})", action=To(Reserved.BACK))
        for row in rows(room)
    )
    screen = Screen(
        frame=Plain(title=_TITLE(language)), elements=(Text(text=_HELP(language)), *links)
    )
    return Slide(ref=SlideRef("", ""), title=_TITLE(language), screen=screen)
