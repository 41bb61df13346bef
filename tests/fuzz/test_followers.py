"""What a player or a follower says that is no message, or an odd one, ends and hangs nothing."""

import asyncio
from contextlib import suppress
from pathlib import Path
from random import Random
from time import monotonic

import msgspec
import pytest

from tests.fuzz.mutations import WATCHDOG, mutated, twisted
from tests.ui.driving import playing
from tests.ui.notes.trainer import at, told, trainer
from tutor.following.client import read_told
from tutor.following.messages import (
    LONGEST_UPDATE,
    BadMessageError,
    Choose,
    Contents,
    Explain,
    GoBack,
    GoTo,
    Hello,
    OtherVersion,
    Perform,
    Point,
    Practising,
    Scene,
    to_line,
)
from tutor.following.rendezvous import Rendezvous
from tutor.following.scene import entry_of
from tutor.following.server_socket import ServerSocket
from tutor.model.course import Course
from tutor.model.targets import SlideRef
from tutor.painting.blocks import Block
from tutor.ui.command import Command
from tutor.ui.notes.painting import paint_scene
from tutor.ui.notes.screen import NotesScreen
from tutor.ui.notes.thumbnails import Thumbnails

TOKEN = "un-secret-de-salle"


def updates(shipped: Course) -> list[bytes]:
    """Return messages of a player of the shipped course."""
    refs = list(shipped.refs)
    scenes = [to_line(told(at(shipped, str(ref)))) for ref in refs[:: len(refs) // 20]]
    contents = Contents(entries=tuple(entry_of(shipped, ref) for ref in refs[:20]))
    return [*scenes, *map(to_line, (contents, Practising(), OtherVersion()))]


def requests(shipped: Course) -> list[bytes]:
    """Return messages of a follower."""
    commands = [Perform(command=name) for name in Command]
    moves = [
        message
        for on in shipped.refs
        for message in (Choose(number=1, on=on), Point(number=1, on=on), GoTo(slide=on))
    ]
    others = [GoBack(steps=1), Explain(term="DMP"), GoTo(slide=SlideRef("x", "y"))]
    return [to_line(message) for message in (*commands, *moves, *others, Hello(token=TOKEN))]


async def test_no_message_of_a_player_hangs_the_notes_or_raises(fuzz: int, shipped: Course) -> None:
    random, seeds = Random(0), updates(shipped)
    taken = 0
    async with trainer() as one:
        for _ in range(fuzz):
            line = random.choice((mutated, twisted))(random, seeds)
            began = monotonic()
            with suppress(BadMessageError):
                one.notes.hear(read_told(line))
                taken += 1
                await one.pilot.pause()
                paint(one.notes)
            assert monotonic() - began < WATCHDOG, line
    assert 0 < taken < fuzz


async def test_no_message_of_a_follower_hangs_the_player_or_raises(
    fuzz: int, shipped: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tutor.following.server._ACCEPT_EVERY", 0)
    random, seeds = Random(1), requests(shipped)
    rendezvous = Rendezvous(tmp_path / "rendezvous")
    joined = 0
    async with playing(shipped, door=lambda: ServerSocket(rendezvous, token=TOKEN)) as player:
        await player.until(lambda: rendezvous.newest() is not None)
        found = rendezvous.newest()
        assert found
        for _ in range(fuzz):
            said = [random.choice(WAYS)(random, seeds) for _ in range(random.randrange(4))]
            hello = to_line(Hello(token=TOKEN))
            first = mutated(random, [hello]) if random.random() < 0.2 else hello
            began = monotonic()
            joined += await say(found.running.port, b"".join([first, *said]))
            await player.pilot.pause()
            assert monotonic() - began < WATCHDOG, (first, said)
        assert await say(found.running.port, to_line(Hello(token=TOKEN)))
    assert 0 < joined < fuzz


WAYS = (mutated, twisted, lambda random, seeds: random.choice(seeds))


async def say(port: int, lines: bytes) -> bool:
    """Say lines to a player; return whether it answers by a scene."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=LONGEST_UPDATE)
    writer.write(lines)
    writer.write_eof()
    try:
        heard = await asyncio.wait_for(reader.readline(), WATCHDOG)
        return isinstance(read_told(heard), Scene) if heard else False
    except ConnectionError:
        return False
    finally:
        writer.close()


def paint(notes: NotesScreen) -> None:
    """Paint what the notes show, each slide to come with it."""

    def thumbnail(raw: msgspec.Raw, width: int, height: int) -> Block:
        return thumbnails.paint(raw, notes.look, width, height)

    thumbnails = Thumbnails()
    if notes.scene:
        paint_scene(notes.scene, notes.look, thumbnail, 120, 36, frozenset())
