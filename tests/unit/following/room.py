"""A server with something to tell, and a bare socket's end to talk to it with."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from tutor.following.messages import Hello, Request, Scene, Update, read_update, to_line
from tutor.following.server import Server
from tutor.model.course import Theme
from tutor.model.targets import SlideRef

TOKEN = "un-secret-de-salle"
DEADLINE = 10.0


def scene(title: str = "Une", **changes: object) -> Scene:
    """Return a scene of a made-up slide."""
    values: dict[str, object] = {
        "course": "Essais",
        "slide": SlideRef("essai", "une"),
        "title": title,
        "notes": "À **dire**.",
        "scenario": "Un essai",
        "number": 1,
        "count": 3,
        "ways": (),
        "likely": None,
        "path": (),
        "done": (),
        "commands": ("back", "on"),
        "terms": (),
        "marks": (),
        "since_start": 60.0,
        "since_shown": 5.0,
        "since_scenario": 30.0,
        "minutes": None,
        "theme": Theme(),
    }
    return Scene(**{**values, **changes})  # type: ignore[arg-type]  # as they are given


class Room:
    """A server, and what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[Request] = []
        self.scene = scene()
        self.server = Server(TOKEN, self.asked.append, lambda send: send(self.scene))
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=512)
        self.port: int = self._socket.getsockname()[1]

    async def start(self) -> None:
        self.server.start(self._socket)

    async def connect(self) -> "Guest":
        return Guest(*await asyncio.open_connection("127.0.0.1", self.port, limit=2**26))

    async def join(self) -> "Guest":
        """Return a guest that was let in and has heard where play stands."""
        guest = await self.connect()
        guest.say(to_line(Hello(token=TOKEN)))
        assert await guest.hear() == self.scene
        return guest


class Guest:
    """The other end of a connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    def say(self, data: bytes) -> None:
        self.writer.write(data)

    async def hear(self) -> Update:
        return read_update(await asyncio.wait_for(self.reader.readline(), DEADLINE))

    async def is_let_go(self) -> bool:
        """Wait for the end of the connection."""
        try:
            return await asyncio.wait_for(self.reader.read(), DEADLINE) == b""
        except ConnectionError:
            return True


@asynccontextmanager
async def open_room() -> AsyncIterator[Room]:
    """Run a server."""
    room = Room()
    await room.start()
    try:
        yield room
    finally:
        room.server.stop()


async def until(holds: Callable[[], bool]) -> None:
    """Wait for a call to return true; fail at the deadline."""
    async with asyncio.timeout(DEADLINE):
        while not holds():
            await asyncio.sleep(0.005)
