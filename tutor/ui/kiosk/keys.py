"""The keys that live on a kiosk."""

import re
from collections.abc import Collection

from tutor.ui.command import Command
from tutor.ui.commands import COMMANDS
from tutor.ui.digits import DIGITS
from tutor.ui.keys import by_key

_MOVING = frozenset({"tab", "shift+tab", "up", "down", "enter", "space", *DIGITS})
"""Those that move the focus and choose."""

_DEAD = re.compile(r"(ctrl|alt|meta|super)\+.*|f[0-9]+")
"""Those that mean something to terminals and desktops, whoever asks for them."""


def living_keys(commands: Collection[Command]) -> frozenset[str]:
    """Return the keys of some commands, and those by which one moves over a slide."""
    rows = [info for info in COMMANDS if info.command in commands]
    keys = by_key(rows, characters=True)
    return _MOVING | {key for key in keys if not _DEAD.fullmatch(key)}
