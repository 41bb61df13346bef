"""What one may ask of the program, one module a command."""

from tutor.commands import (
    check,
    diff,
    kiosk,
    map,  # noqa: A004  # named after what one writes
    new,
    notes,
    play,
    records,
    report,
    schema,
    show,
    walk,
)
from tutor.commands.command import Command

COMMANDS: dict[str, Command] = {
    "play": play,
    "notes": notes,
    "kiosk": kiosk,
    "new": new,
    "check": check,
    "map": map,
    "walk": walk,
    "diff": diff,
    "show": show,
    "records": records,
    "report": report,
    "schema": schema,
}
"""Every command under its name, in the order in which the help lists them."""

DEFAULT = "play"
"""The command that is run where none is named."""
