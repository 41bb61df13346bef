"""The port and the token by which a player is followed from another machine, on purpose."""

import argparse
from collections.abc import Callable
from errno import EACCES, EADDRINUSE
from typing import TYPE_CHECKING

from tutor.language import Language, Phrase

if TYPE_CHECKING:
    from tutor.following.door import Door

SHORTEST_TOKEN = 8
"""How many characters a token has at least: whoever reaches the port may try some."""

_NOT_A_PORT = Phrase("“{text}” is no port (from 1 to 65535)")
_NEEDS_BOTH = Phrase(
    "{program}: to be followed from another machine, --port and --token are both needed."
)
_TOO_SHORT = Phrase("{program}: --token needs {least} characters at least.")
_TAKEN = Phrase("{program}: port {port} is taken already. Give another one.")
_RESERVED = Phrase("{program}: port {port} is kept for the system. Give one from 1024 on.")
_CANNOT_LISTEN = Phrase("{program}: cannot listen on port {port} ({reason}).")


class Port:
    """Reads a port of an option."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __call__(self, text: str) -> int:
        """Return the port; raise ArgumentTypeError where the text is none."""
        if text.isdecimal() and len(text) <= 5 and 0 < int(text) < 2**16:
            return int(text)
        raise argparse.ArgumentTypeError(_NOT_A_PORT(self._language, text=text))


def door(port: int | None, token: str | None) -> "Callable[[], Door]":
    """Return what makes the door by which followers come in, once the first frame is there.

    Raises Refused where the port and the token do not go together, or the port cannot be had.
    """
    if port is None and token is None:
        return _nearby
    from tutor.commands.refused import Refused
    from tutor.following.door import Door
    from tutor.following.rendezvous import Rendezvous, usual_folder

    if port is None or token is None:
        raise Refused(_NEEDS_BOTH)
    if len(token) < SHORTEST_TOKEN:
        raise Refused(_TOO_SHORT, least=str(SHORTEST_TOKEN))
    try:
        made = Door(Rendezvous(usual_folder()), token=token, port=port)
    except OSError as error:
        if error.errno == EADDRINUSE:
            raise Refused(_TAKEN, port=str(port)) from error
        if error.errno == EACCES:
            raise Refused(_RESERVED, port=str(port)) from error
        reason = error.strerror or str(error)
        raise Refused(_CANNOT_LISTEN, port=str(port), reason=reason) from error
    return lambda: made


def _nearby() -> "Door":
    from tutor.following.door import Door
    from tutor.following.rendezvous import Rendezvous, usual_folder

    return Door(Rendezvous(usual_folder()))
