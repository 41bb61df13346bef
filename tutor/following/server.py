"""The player's side: lets followers in, tells them where play stands, and takes what they ask.

Nobody is ever waited for. What a follower has not read yet is replaced by what came after it; one
who reads nothing, or talks too much, is let go.
"""

import asyncio
import secrets
import socket
from collections.abc import Callable

from tutor.following.messages import (
    LONGEST_REQUEST,
    VERSION,
    BadMessageError,
    Message,
    OtherVersion,
    Request,
    read_hello,
    read_request,
    to_line,
)

_MOST_FOLLOWERS = 32
_HELLO_WITHIN = 2.0
_READ_WITHIN = 5.0
_ASKED_A_SECOND = 50


class Server:
    """The connections of followers, served by the player's own event loop."""

    def __init__(
        self,
        token: str,
        on_asked: Callable[[Request], object],
        on_joined: Callable[[Callable[[Message], None]], None],
    ) -> None:
        self._token = token.encode()
        self._on_asked = on_asked
        self._on_joined = on_joined
        self._guests: set[_Guest] = set()
        self._listening: asyncio.Server | None = None

    @property
    def is_followed(self) -> bool:
        """Whether anyone follows."""
        return any(guest.follows for guest in self._guests)

    async def start(self, door: socket.socket) -> None:
        """Let followers in by a socket that is bound."""
        loop = asyncio.get_running_loop()
        self._listening = await loop.create_server(lambda: _Guest(self), sock=door)

    def tell(self, message: Message) -> None:
        """Tell all followers; what they have not read of the kind is left out."""
        line = to_line(message)
        for guest in self._guests:
            guest.tell(type(message), line)

    def stop(self) -> None:
        """Let everyone go and nobody in."""
        if self._listening:
            self._listening.close()
        for guest in tuple(self._guests):
            guest.drop()

    def _admit(self, guest: "_Guest") -> bool:
        self._guests.add(guest)
        return len(self._guests) <= _MOST_FOLLOWERS

    def _forget(self, guest: "_Guest") -> None:
        self._guests.discard(guest)

    def _knows(self, token: str) -> bool:
        return secrets.compare_digest(token.encode(errors="replace"), self._token)

    def _welcome(self, guest: "_Guest") -> None:
        self._on_joined(lambda message: guest.tell(type(message), to_line(message)))


class _Guest(asyncio.Protocol):
    """One connection."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._loop = asyncio.get_running_loop()
        self._unread = b""
        self._unsent: dict[type[Message], bytes] = {}
        self._is_full = False
        self._second = 0
        self._asked = 0
        self.follows = False
        """Whether it has given the token."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.set_write_buffer_limits(high=0)
        self._deadline = self._loop.call_later(_HELLO_WITHIN, self.drop)
        if not self._server._admit(self):
            self.drop()

    def connection_lost(self, _: Exception | None) -> None:
        self._deadline.cancel()
        self._server._forget(self)

    def data_received(self, data: bytes) -> None:
        *lines, self._unread = (self._unread + data).split(b"\n")
        if max(map(len, (*lines, self._unread))) > LONGEST_REQUEST:
            self.drop()
        for line in lines:
            if self._transport.is_closing():
                break
            self._take(line)

    def pause_writing(self) -> None:
        self._is_full = True
        self._deadline = self._loop.call_later(_READ_WITHIN, self.drop)

    def resume_writing(self) -> None:
        self._is_full = False
        self._deadline.cancel()
        unsent, self._unsent = self._unsent, {}
        for kind, line in unsent.items():
            self.tell(kind, line)

    def tell(self, kind: type[Message], line: bytes) -> None:
        """Send a line, now or once the one before is sent."""
        if self._is_full:
            self._unsent[kind] = line
        elif self.follows:
            self._transport.write(line)

    def drop(self) -> None:
        """Let it go at once."""
        self.follows = False
        self._transport.abort()

    def _take(self, line: bytes) -> None:
        try:
            if self.follows:
                asked = read_request(line)
                if self._is_within_bounds():
                    self._server._on_asked(asked)
                else:
                    self.drop()
            else:
                self._let_in(line)
        except BadMessageError:
            self.drop()

    def _let_in(self, line: bytes) -> None:
        hello = read_hello(line)
        if not self._server._knows(hello.token):
            self.drop()
        elif hello.version != VERSION:
            self._transport.write(to_line(OtherVersion()))
            self._transport.close()
        else:
            self._deadline.cancel()
            self.follows = True
            self._server._welcome(self)

    def _is_within_bounds(self) -> bool:
        """Return whether it asks no more often than fingers can."""
        second = int(self._loop.time())
        self._asked = self._asked + 1 if second == self._second else 1
        self._second = second
        return self._asked <= _ASKED_A_SECOND
