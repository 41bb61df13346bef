"""The follower's side: how it finds a player, loses it, and finds it again."""

import asyncio
import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.unit.following.room import TOKEN, Room, open_room, scene, until
from tutor.following.client import (
    Address,
    FixedAddress,
    Follower,
    LocalFinder,
    PlayerFinder,
    Status,
)
from tutor.following.messages import Perform, Update, to_line
from tutor.following.rendezvous import Rendezvous, Running

SCENE = to_line(scene())


class Listener:
    """What a follower heard, and how it went."""

    def __init__(self, finder: PlayerFinder) -> None:
        self.told: list[Update] = []
        self.statuses: list[Status] = []
        self.follower = Follower(finder, self.told.append, self.statuses.append)


@asynccontextmanager
async def following(finder: PlayerFinder) -> AsyncIterator[Listener]:
    listener = Listener(finder)
    task = asyncio.create_task(listener.follower.run())
    try:
        yield listener
    finally:
        task.cancel()


def elsewhere(port: int, token: str = TOKEN) -> FixedAddress:
    return FixedAddress(Address("127.0.0.1", port, token))


def announce(rendezvous: Rendezvous, room: Room) -> None:
    rendezvous.announce(
        Running(pid=os.getpid(), port=room.port, token=TOKEN, title="Essais", since=1.0)
    )


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as bound:
        port: int = bound.getsockname()[1]
        return port


async def test_it_hears_what_is_told_and_asks() -> None:
    async with open_room() as room, following(elsewhere(room.port)) as listener:
        await until(lambda: listener.told == [room.scene])
        assert listener.statuses == [Status.FOLLOWING]
        listener.follower.ask(Perform(command="on"))
        await until(lambda: room.asked == [Perform(command="on")])


async def test_the_order_of_starting_does_not_matter(tmp_path: Path) -> None:
    rendezvous = Rendezvous(tmp_path / "pas-a-pas")
    async with following(LocalFinder(rendezvous)) as listener:
        await until(lambda: listener.statuses == [Status.WAITING])
        async with open_room() as room:
            announce(rendezvous, room)
            await until(lambda: listener.told == [room.scene])


async def test_a_player_that_comes_back_is_found_again(tmp_path: Path) -> None:
    rendezvous = Rendezvous(tmp_path / "pas-a-pas")
    async with following(LocalFinder(rendezvous)) as listener:
        async with open_room() as room:
            announce(rendezvous, room)
            await until(lambda: listener.told == [room.scene])
        await until(lambda: listener.statuses[-1] is Status.GONE)
        async with open_room() as room:
            room.scene = scene("Revenu")
            announce(rendezvous, room)
            await until(lambda: listener.told[-1] == room.scene)
    assert listener.statuses[-3:] == [Status.FOLLOWING, Status.GONE, Status.FOLLOWING]


async def test_what_a_killed_player_left_behind_is_swept(tmp_path: Path) -> None:
    rendezvous = Rendezvous(tmp_path / "pas-a-pas")
    async with open_room() as room:
        announce(rendezvous, room)
    async with following(LocalFinder(rendezvous)) as listener:
        await until(lambda: listener.statuses == [Status.WAITING])
        await until(lambda: list((tmp_path / "pas-a-pas").iterdir()) == [])


async def test_a_wrong_token_is_told() -> None:
    async with open_room() as room, following(elsewhere(room.port, "autre")) as listener:
        await until(lambda: listener.statuses == [Status.REFUSED])


async def test_nobody_there_is_told() -> None:
    async with following(elsewhere(free_port())) as listener:
        await until(lambda: listener.statuses == [Status.WAITING])


@pytest.mark.parametrize(
    "line",
    [
        b"SSH-2.0-OpenSSH_9\r\n",
        b"{}\n",
        b"\xff\n",
        b'{"is":"Scene"}\n',
        b"[" * 9000 + b"\n",
        SCENE.replace(b'"title":"Une"', b'"title":null'),
        SCENE.replace(b"60.0", b"1e300"),
        SCENE.replace(b'"number":1', b'"number":-1'),
        SCENE.replace(b"#0C419A", b"red"),
        SCENE.replace(b'"done":[]', b'"done":[null]'),
        SCENE.replace(b'"terms":[]', b'"terms":["' + b'x","' * 200 + b'y"]'),
        SCENE.replace(b'"Une"', b'"' + b"x" * 10_001 + b'"'),
        SCENE.replace(b'"ways":[]', b'"ways":[{"number":1,"label":"a","slide":{"title":null}}]'),
    ],
)
async def test_something_else_that_answers_is_told(line: bytes) -> None:
    async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(line)
        await writer.drain()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, following(elsewhere(port)) as listener:
        await until(lambda: listener.statuses == [Status.NOT_A_PLAYER])
        assert listener.told == []


async def test_asking_while_nobody_is_followed_is_forgotten() -> None:
    async with following(elsewhere(free_port())) as listener:
        listener.follower.ask(Perform(command="on"))
        await until(lambda: listener.statuses == [Status.WAITING])
