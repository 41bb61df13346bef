"""The socket on which a player listens for followers: local, or on every interface on request."""

import secrets
import socket
import time

from tutor.following.rendezvous import Rendezvous, Running

_WAITING = 512
"""How many connections wait to be accepted, a hundred a second: whoever has the token waits for
its turn among strangers, and is not turned away."""


class ServerSocket:
    """A listening socket, the token that followers need, and the announcement of both."""

    def __init__(
        self, rendezvous: Rendezvous, *, token: str | None = None, port: int | None = None
    ) -> None:
        """Make a door for this machine alone; with a port, for every machine that reaches it.

        Raises OSError where the port cannot be had.
        """
        self.token = token or secrets.token_urlsafe(24)
        self._rendezvous = rendezvous
        self._socket = None if port is None else _everywhere(port)
        self._pid = 0

    def open(self, pid: int, title: str) -> socket.socket | None:
        """Return the bound socket and announce it; None where no follower could come in."""
        try:
            door = self._socket or socket.create_server(("127.0.0.1", 0), backlog=_WAITING)
        except OSError:
            return None
        running = Running(
            pid=pid, port=door.getsockname()[1], token=self.token, title=title, since=time.time()
        )
        if not self._rendezvous.announce(running) and not self._socket:
            door.close()
            return None
        self._pid = pid
        return door

    def close(self) -> None:
        """Withdraw the announcement."""
        if self._pid:
            self._rendezvous.withdraw(self._pid)


def _everywhere(port: int) -> socket.socket:
    if socket.has_dualstack_ipv6():
        return socket.create_server(
            ("", port), family=socket.AF_INET6, backlog=_WAITING, dualstack_ipv6=True
        )
    return socket.create_server(("", port), backlog=_WAITING)
