"""The follower's side: finds a player, hears what it tells, and finds it again."""

import asyncio
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple, Protocol

from tutor.following import slides
from tutor.following.messages import (
    LONGEST_UPDATE,
    Hello,
    OtherVersion,
    Practising,
    Request,
    Scene,
    Update,
    read_update,
    to_line,
)
from tutor.following.rendezvous import Rendezvous, RunningFile

_LOOK_EVERY = 0.2
_CONNECT_WITHIN = 5.0
_BREATH = 0.01
"""Seconds between two updates: a player that tells without end leaves its follower some time."""

_MOST_UNSENT = 64 * 1024


class Status(StrEnum):
    """The state of a follower's connection."""

    WAITING = "waiting"
    """There is no player yet."""
    FOLLOWING = "following"
    GONE = "gone"
    """The player that was followed has stopped."""
    PRACTISING = "practising"
    """In front of the player that was followed, someone practises."""
    REFUSED = "refused"
    """The player refused the token."""
    OTHER_VERSION = "other_version"
    NOT_A_PLAYER = "not_a_player"
    """Another program answers at the address."""


_LOST = (Status.GONE, Status.PRACTISING)


class Address(NamedTuple):
    """The address of a player's server, and the token that it asks for."""

    host: str
    port: int
    token: str


class PlayerFinder(Protocol):
    """A way to find a player's server."""

    def find(self) -> Address | None:
        """Return the address to try, or None where no player is known."""

    def refused(self) -> None:
        """Note that nobody listened at that address."""


class LocalFinder:
    """Finds the newest player on this machine."""

    def __init__(self, rendezvous: Rendezvous) -> None:
        self._rendezvous = rendezvous
        self._found: RunningFile | None = None

    def find(self) -> Address | None:
        """Return where the newest player is."""
        self._found = self._rendezvous.newest()
        running = self._found and self._found.running
        return Address("127.0.0.1", running.port, running.token) if running else None

    def refused(self) -> None:
        """Remove the files of players that were killed."""
        if self._found:
            self._rendezvous.forget(self._found)


class FixedAddress:
    """A finder for a player whose address is known."""

    def __init__(self, address: Address) -> None:
        self._address = address

    def find(self) -> Address | None:
        """Return the address."""
        return self._address

    def refused(self) -> None:
        """Do nothing: the address is tried again."""


class Follower:
    """Follows one player after another, until it is cancelled."""

    def __init__(
        self,
        finder: PlayerFinder,
        on_told: Callable[[Update], None],
        on_status: Callable[[Status], None],
    ) -> None:
        self._finder = finder
        self._on_told = on_told
        self._on_status = on_status
        self._status: Status | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def run(self) -> None:
        """Follow until cancelled; never returns."""
        while True:
            address = self._finder.find()
            if address:
                await self._try(address)
            elif self._status not in _LOST:
                self._set(Status.WAITING)
            await asyncio.sleep(_LOOK_EVERY)

    def ask(self, asked: Request) -> None:
        """Send a request to the player, if one is followed."""
        writer = self._writer
        if writer and writer.transport.get_write_buffer_size() < _MOST_UNSENT:
            writer.write(to_line(asked))

    async def _try(self, address: Address) -> None:
        connecting = asyncio.open_connection(address.host, address.port, limit=LONGEST_UPDATE)
        try:
            reader, writer = await asyncio.wait_for(connecting, _CONNECT_WITHIN)
        except ConnectionRefusedError:
            self._finder.refused()
            self._lose(Status.WAITING)
            return
        except (OSError, TimeoutError):
            self._lose(Status.WAITING)
            return
        try:
            await self._follow(address.token, reader, writer)
        finally:
            self._writer = None
            writer.transport.abort()

    async def _follow(
        self, token: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        writer.write(to_line(Hello(token=token)))
        heard = False
        try:
            while line := await reader.readline():
                told = read_told(line)
                if isinstance(told, OtherVersion):
                    self._lose(Status.OTHER_VERSION)
                    return
                if isinstance(told, Practising):
                    self._lose(Status.PRACTISING)
                    return
                heard = heard or isinstance(told, Scene)
                self._writer = writer
                self._set(Status.FOLLOWING)
                self._on_told(told)
                await asyncio.sleep(_BREATH)
        except ValueError:  # garbage, or a line that has no end
            self._lose(Status.NOT_A_PLAYER)
            return
        except OSError:
            pass
        self._lose(Status.GONE if heard else Status.REFUSED)

    def _lose(self, status: Status) -> None:
        """Tell why nobody is followed; a player that was lost stays lost till another is found."""
        if status is Status.WAITING and self._status in _LOST:
            return
        self._set(status)

    def _set(self, status: Status) -> None:
        if status is not self._status:
            self._status = status
            self._on_status(status)


def read_told(line: bytes) -> Update:
    """Return a player's update, whose slides can be read. Raises BadMessageError."""
    told = read_update(line)
    if isinstance(told, Scene):
        slides.check(told.ways)
    return told
