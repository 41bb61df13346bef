"""The player's side: lets followers in, tells them where play stands, and takes what they ask.

Nobody is ever waited for. What a follower has not read yet is replaced by what came after it; one
who reads nothing, or talks too much, is let go. Those who have not given the token yet are few, and
have little time and few bytes for it: whoever comes next takes the place of the first of them.
"""

import asyncio
import secrets
import socket
from collections.abc import Callable

from tutor.following.messages import (
    LONGEST_HELLO,
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
_MOST_STRANGERS = 16
_HELLO_WITHIN = 2.0
_ACCEPT_EVERY = 0.01
"""Seconds between two connections: however many come, they take little of the player's time, and
each of them has been heard before so many others come that it is let go."""

_ACCEPT_AGAIN_AFTER = 1.0
"""Seconds after which one tries again where the system has no room for a connection."""

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
        self._strangers: dict[_Guest, None] = {}
        self._followers: set[_Guest] = set()
        self._accepting: asyncio.Task[None] | None = None

    @property
    def is_followed(self) -> bool:
        """Whether anyone follows."""
        return bool(self._followers)

    def start(self, door: socket.socket) -> None:
        """Let followers in by a socket that is bound."""
        self._accepting = asyncio.create_task(self._accept(door))
        self._accepting.add_done_callback(lambda _: door.close())

    def tell(self, message: Message) -> None:
        """Tell all followers; what they have not read of the kind is left out."""
        line = to_line(message)
        for guest in self._followers:
            guest.tell(type(message), line)

    def stop(self) -> None:
        """Let everyone go and nobody in."""
        if self._accepting:
            self._accepting.cancel()
        for guest in (*self._strangers, *self._followers):
            guest.drop()

    async def _accept(self, door: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        door.setblocking(False)
        while True:
            try:
                connection, _ = await loop.sock_accept(door)
                await loop.connect_accepted_socket(lambda: _Guest(self), connection)
            except OSError:
                await asyncio.sleep(_ACCEPT_AGAIN_AFTER)
            await asyncio.sleep(_ACCEPT_EVERY)

    def _receive(self, guest: "_Guest") -> None:
        self._strangers[guest] = None
        if len(self._strangers) > _MOST_STRANGERS:
            first = next(iter(self._strangers))
            self._forget(first)
            first.drop()

    def _forget(self, guest: "_Guest") -> None:
        self._strangers.pop(guest, None)
        self._followers.discard(guest)

    def _knows(self, token: str) -> bool:
        return secrets.compare_digest(token.encode(errors="replace"), self._token)

    def _welcome(self, guest: "_Guest") -> bool:
        """Let a stranger follow, if there is room."""
        if len(self._followers) == _MOST_FOLLOWERS:
            return False
        self._strangers.pop(guest, None)
        self._followers.add(guest)
        return True

    def _greet(self, guest: "_Guest") -> None:
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
        self._server._receive(self)

    def connection_lost(self, _: Exception | None) -> None:
        self._deadline.cancel()
        self._server._forget(self)

    def data_received(self, data: bytes) -> None:
        *lines, self._unread = (self._unread + data).split(b"\n")
        longest = LONGEST_REQUEST if self.follows else LONGEST_HELLO
        if max(map(len, (*lines, self._unread))) > longest:
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
        elif self._server._welcome(self):
            self._deadline.cancel()
            self.follows = True
            self._server._greet(self)
        else:
            self.drop()

    def _is_within_bounds(self) -> bool:
        """Return whether it asks no more often than fingers can."""
        second = int(self._loop.time())
        self._asked = self._asked + 1 if second == self._second else 1
        self._second = second
        return self._asked <= _ASKED_A_SECOND
