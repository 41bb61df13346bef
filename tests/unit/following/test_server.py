"""The player's side: who is let in, what they hear, and what it costs when they misbehave."""

import asyncio
import random
import time
from contextlib import suppress

import pytest

from tests.unit.following.room import TOKEN, Room, open_room, scene, until
from tutor.following.messages import (
    LONGEST_HELLO,
    LONGEST_REQUEST,
    VERSION,
    Choose,
    GoBack,
    GoTo,
    Hello,
    OtherVersion,
    Perform,
    to_line,
)
from tutor.model.targets import SlideRef

GARBAGE = [
    b"\n",
    b"GET / HTTP/1.1\r\n",
    b"[]\n",
    b"{}\n",
    b'{"is":"Hello"}\n',
    b'{"is":"Hello","token":7}\n',
    b'{"is":"Perform","command":"on"}\n',
    b'{"is":"Choose","number":-1,"on":["a","b"]}\n',
    b'{"is":"GoBack","steps":-1}\n',
    b"\xff\xfe\x00\n",
    b"[" * 20_000 + b"\n",
    random.Random(7).randbytes(5_000) + b"\n",
]


async def test_whoever_has_the_token_hears_where_play_stands() -> None:
    async with open_room() as room:
        await room.join()
        assert room.server.is_followed


@pytest.mark.parametrize("token", ["", "autre", TOKEN + "x", TOKEN[:-1], "é\ud800"])
async def test_a_wrong_token_is_let_go_without_a_word(token: str) -> None:
    async with open_room() as room:
        guest = await room.connect()
        hello = to_line(Hello(token="@")).replace(b"@", token.encode(errors="surrogatepass"))
        guest.say(hello)
        assert await guest.is_let_go()
        assert not room.server.is_followed


@pytest.mark.parametrize("line", GARBAGE, ids=range(len(GARBAGE)))
async def test_garbage_is_let_go(line: bytes) -> None:
    async with open_room() as room:
        guest = await room.connect()
        guest.say(line)
        assert await guest.is_let_go()
        assert room.asked == []


@pytest.mark.parametrize("line", GARBAGE, ids=range(len(GARBAGE)))
async def test_garbage_of_someone_who_follows_is_let_go_too(line: bytes) -> None:
    if b"Perform" in line:
        pytest.skip("it means something now")
    async with open_room() as room:
        guest = await room.join()
        guest.say(line)
        assert await guest.is_let_go()
        assert room.asked == []


async def test_someone_who_says_nothing_is_let_go_in_time() -> None:
    async with open_room() as room:
        began = time.monotonic()
        guest = await room.connect()
        assert await guest.is_let_go()
        assert time.monotonic() - began < 5


@pytest.mark.parametrize("stranger", [True, False])
async def test_a_line_without_an_end_is_not_kept(stranger: bool) -> None:
    async with open_room() as room:
        guest = await (room.connect() if stranger else room.join())
        guest.say(b"x" * (2 * LONGEST_REQUEST))
        assert await guest.is_let_go()


async def test_another_version_is_told_so() -> None:
    async with open_room() as room:
        guest = await room.connect()
        guest.say(to_line(Hello(token=TOKEN, version=VERSION + 1)))
        assert await guest.hear() == OtherVersion(version=VERSION)
        assert await guest.is_let_go()


async def test_what_is_asked_reaches_the_player_however_it_is_cut() -> None:
    asked = [
        Perform(command="on"),
        Choose(number=2, on=SlideRef("essai", "une")),
        GoBack(steps=3),
        GoTo(slide=SlideRef("essai", "deux")),
    ]
    async with open_room() as room:
        guest = await room.connect()
        for byte in to_line(Hello(token=TOKEN)) + b"".join(map(to_line, asked)):
            guest.say(bytes([byte]))
            await asyncio.sleep(0)
        await until(lambda: room.asked == asked)


async def test_ten_thousand_lines_of_one_who_never_reads_cost_the_player_nothing() -> None:
    """It is let go; those who follow besides hear all the while."""
    async with open_room() as room:
        other = await room.join()
        deaf = await room.join()
        line = to_line(Perform(command="on"))
        deaf.say(line * 10_000)
        began = time.perf_counter()
        assert await deaf.is_let_go()
        room.server.tell(scene("Après"))
        assert await other.hear() == scene("Après")
        assert time.perf_counter() - began < 2
        assert len(room.asked) < 200


async def test_one_who_never_reads_is_not_waited_for_and_is_let_go(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tutor.following.server._READ_WITHIN", 0.3)
    async with open_room() as room:
        deaf, other = await room.join(), await room.join()
        deaf.writer.transport.pause_reading()  # type: ignore[attr-defined]  # a socket's is
        long = ("x" * 10_000,) * 40
        longest = 0.0
        for number in range(40):
            began = time.perf_counter()
            room.server.tell(scene(f"{number}", terms=long))
            longest = max(longest, time.perf_counter() - began)
            await other.hear()
        assert longest < 0.1
        await until(lambda: len(room.server._followers) == 1)


async def test_one_who_is_slow_hears_the_latest_and_not_all_between() -> None:
    async with open_room() as room:
        slow = await room.join()
        slow.writer.transport.pause_reading()  # type: ignore[attr-defined]  # a socket's is
        long = ("x" * 10_000,) * 40
        for number in range(60):
            room.server.tell(scene(f"{number}", terms=long))
            await asyncio.sleep(0)
        slow.writer.transport.resume_reading()  # type: ignore[attr-defined]  # a socket's is
        heard = [await slow.hear()]
        while heard[-1] != scene("59", terms=long):
            heard.append(await slow.hear())
        assert len(heard) < 60


async def test_strangers_are_few_and_the_first_makes_room_for_the_next() -> None:
    async with open_room() as room:
        strangers = [await room.connect() for _ in range(40)]
        assert await strangers[0].is_let_go()
        assert len(room.server._strangers) <= 16


async def test_strangers_who_come_back_without_end_do_not_keep_out_who_has_the_token() -> None:
    async def come_back(room: Room) -> None:
        while True:
            stranger = await room.connect()
            with suppress(ConnectionError):
                await stranger.reader.read()
            stranger.writer.close()

    async with open_room() as room, asyncio.TaskGroup() as strangers:
        coming = [strangers.create_task(come_back(room)) for _ in range(60)]
        await until(lambda: len(room.server._strangers) == 16)
        for _ in range(5):
            await room.join()
        for one in coming:
            one.cancel()


async def test_strangers_are_accepted_one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tutor.following.server._ACCEPT_EVERY", 60.0)
    async with open_room() as room:
        strangers = [await room.connect() for _ in range(20)]
        await until(lambda: len(room.server._strangers) == 1)
        strangers[0].writer.close()
        await until(lambda: not room.server._strangers)


async def test_there_is_room_for_some_followers_and_not_for_all() -> None:
    async with open_room() as room:
        followers = [await room.join() for _ in range(32)]
        late = await room.connect()
        late.say(to_line(Hello(token=TOKEN)))
        assert await late.is_let_go()
        assert len(room.server._followers) == len(followers)


async def test_a_stranger_has_few_bytes() -> None:
    async with open_room() as room:
        stranger = await room.connect()
        stranger.say(b"x" * (LONGEST_HELLO + 1))
        assert await stranger.is_let_go()


async def test_two_servers_stand_side_by_side() -> None:
    async with open_room() as one, open_room() as other:
        assert one.port != other.port
        guest, elsewhere = await one.join(), await other.join()
        one.server.tell(scene("Ici"))
        other.server.tell(scene("Là"))
        assert await guest.hear() == scene("Ici")
        assert await elsewhere.hear() == scene("Là")


async def test_a_server_that_stops_lets_everyone_go_and_frees_its_port() -> None:
    async with open_room() as room:
        guest = await room.join()
        room.server.stop()
        assert await guest.is_let_go()
        with pytest.raises(ConnectionRefusedError):
            await room.connect()


def test_a_room_is_not_followed_before_anyone_comes() -> None:
    assert not Room().server.is_followed
