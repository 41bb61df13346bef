"""The door by which notes follow a player: from this machine, or from another one on purpose."""

from collections.abc import Callable
from errno import EACCES, EADDRINUSE
from typing import TYPE_CHECKING

from tutor.commands.common.refused import Refused
from tutor.language import Phrase

if TYPE_CHECKING:
    from tutor.following.server_socket import ServerSocket

_SHORTEST_TOKEN = 8
"""How many characters a token has at least: whoever reaches the port may try some."""

_NEEDS_BOTH = Phrase(
    "{program}: to be followed from another machine, --port and --token are both needed."
)
_TOO_SHORT = Phrase("{program}: --token needs {least} characters at least.")
_TAKEN = Phrase("{program}: port {port} is taken already. Give another one.")
_RESERVED = Phrase("{program}: port {port} is kept for the system. Give one from 1024 on.")
_CANNOT_LISTEN = Phrase("{program}: cannot listen on port {port} ({reason}).")
_REASONS = {EADDRINUSE: _TAKEN, EACCES: _RESERVED}


def door(port: int | None, token: str | None) -> "Callable[[], ServerSocket]":
    """Return what makes the door, once the first frame is there.

    Raises Refused where the port and the token do not go together, or the port cannot be had.
    """
    if port is None and token is None:
        return _door
    if port is None or token is None:
        raise Refused(_NEEDS_BOTH)
    if len(token) < _SHORTEST_TOKEN:
        raise Refused(_TOO_SHORT, least=str(_SHORTEST_TOKEN))
    try:
        made = _door(port, token)
    except OSError as error:
        problem = _REASONS.get(error.errno or 0, _CANNOT_LISTEN)
        raise Refused(problem, port=str(port), reason=error.strerror or str(error)) from error
    return lambda: made


def _door(port: int | None = None, token: str | None = None) -> "ServerSocket":
    from tutor.following.rendezvous import Rendezvous, usual_folder
    from tutor.following.server_socket import ServerSocket

    return ServerSocket(Rendezvous(usual_folder()), token=token, port=port)
