"""Which key asks for which command."""

from collections.abc import Collection, Iterable

from tutor.ui.command import C, Command, CommandInfo
from tutor.ui.commands import COMMANDS


def by_key(rows: Iterable[CommandInfo[C]], *, characters: bool) -> dict[str, C]:
    """Return the command of each key, those of single characters only when asked."""
    keys: dict[str, C] = {}
    for info in rows:
        for key in (*info.keys, *(info.characters if characters else ())):
            keys[key] = info.command
    return keys


def commands_by_key(characters: bool, working: Collection[Command] = ()) -> dict[str, Command]:
    """Return the player's command of each key, those of single characters only when asked.

    Of two that have the same key, that is the one which works now.
    """
    rows = sorted(COMMANDS, key=lambda info: info.command in working)
    return by_key(rows, characters=characters)


def keys_of(*commands: Command, characters: bool) -> frozenset[str]:
    """Return the keys of some commands, those of single characters only when asked."""
    rows = (info for info in COMMANDS if info.command in commands)
    return frozenset(by_key(rows, characters=characters))
