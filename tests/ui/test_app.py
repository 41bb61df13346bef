"""The player as a program: what it refuses, how it ends, how it learns that it must."""

import asyncio
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping

import pytest
from msgspec.structs import replace
from textual import events

from tests.ui.courses import course, slide, to
from tests.ui.driving import DEADLINE, playing
from tutor.engine.session import Session
from tutor.model.course import Course, Scenario
from tutor.model.elements import Link
from tutor.model.errors import CourseError, UnpaintableError
from tutor.model.slide import Slide
from tutor.painting.terminal import choose_look
from tutor.training.lessons import StartRequest
from tutor.ui.app import PlayerApp
from tutor.ui.exit_signals import ExitSignals
from tutor.ui.options import Options, Services
from tutor.ui.playing import Demo
from tutor.ui.terminal import HangUpWatch


def test_there_is_no_palette_of_textual_s_and_nothing_to_select() -> None:
    assert not PlayerApp.ENABLE_COMMAND_PALETTE
    assert not PlayerApp.ALLOW_SELECT


@pytest.mark.parametrize("key", ["ctrl+backslash", "ctrl+z", "ctrl+s", "f10"])
async def test_keys_that_are_nobody_s_do_nothing(shipped: Course, key: str) -> None:
    async with playing(shipped, "activation/choix") as player:
        await player.press(key)
        assert player.slide == "activation/choix"
        assert not player.is_asking()
        assert player.session.misses == 0


async def test_a_pasted_text_does_nothing(shipped: Course) -> None:
    async with playing(shipped, "activation/choix") as player:
        player.app.post_message(events.Paste("1\nm\nq\x1b"))
        await player.pilot.pause()
        assert player.slide == "activation/choix"


async def test_text_of_an_author_is_no_markup() -> None:
    title = "[/x] [@click=app.quit]ici[/] [bold]"
    author = course(slide(title, Link(label=title, action=to("[red]"))), slide("[red]"))
    async with playing(author) as player:
        assert any(title in line for line in player.seen())


class Unreadable(Mapping[str, Slide]):
    """The slides of a parcours, one of which turns out wrong when it is asked for."""

    def __init__(self, slides: dict[str, Slide], wrong: str) -> None:
        self._slides = slides
        self._wrong = wrong

    def __getitem__(self, name: str) -> Slide:
        if name == self._wrong:
            raise CourseError(name)
        return self._slides[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._slides)

    def __len__(self) -> int:
        return len(self._slides)


def partly_wrong() -> Course:
    whole = course(slide("un", Link(label="Aller", action=to("deux"))), slide("deux"))
    slides = Unreadable(dict(whole.scenarios["essai"].slides), wrong="deux")
    scenario = Scenario(id="essai", title="Un essai", start=whole.start, slides=slides)
    return Course(title="Essais", start=whole.start, scenarios={"essai": scenario})


async def test_a_slide_that_turns_out_wrong_ends_play_and_is_told() -> None:
    async with playing(partly_wrong(), "essai/un") as player:
        player.app.post_message(events.Key("enter", None))
        await player.until(lambda: player.app._exit)
        assert isinstance(player.app.course_error, CourseError)


async def test_a_slide_that_cannot_be_painted_ends_play_and_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise RecursionError

    whole = course(slide("un", Link(label="Aller", action=to("deux"))), slide("deux"))
    async with playing(whole, "essai/un") as player:
        monkeypatch.setattr("tutor.painting.slides.wrap", fail)
        player.play.gallery.start_over(player.play.look)  # it may be painted ahead already
        player.app.post_message(events.Key("enter", None))
        await player.until(lambda: player.app._exit)
        assert isinstance(player.app.course_error, UnpaintableError)
        assert "essai/deux" in player.app.course_error.report("en")


async def test_a_text_over_a_slide_that_cannot_be_painted_ends_play_and_is_told_of_the_slide(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise RecursionError

    first = replace(slide("un", Link(label="Aller", action=to("un"))), details="*More* of it.")
    async with playing(course(first), "essai/un") as player:
        monkeypatch.setattr("tutor.painting.markdown.parse", fail)
        player.app.post_message(events.Key("d", "d"))
        await player.until(lambda: player.app._exit)
        assert isinstance(player.app.course_error, UnpaintableError)
        assert "essai/un" in player.app.course_error.report("en")


async def press_on_choice(course: Course, key: str) -> None:
    async with playing(course, "activation/choix") as player:
        await player.press(key)


async def test_another_error_is_no_mistake_of_the_course(
    shipped: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "activate", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        await press_on_choice(shipped, "1")


async def test_a_signal_ends_play_with_its_number(shipped: Course) -> None:
    async with playing(shipped) as player:
        player.app._told_to_leave(15)
        await player.until(lambda: player.app._exit)
        assert player.app.return_code == 143


class Gone:
    """A terminal that is there a few times, and then no more."""

    def __init__(self, times: int) -> None:
        self.left = times

    def tcgetattr(self, _: int) -> None:
        self.left -= 1
        if self.left < 0:
            raise OSError(5, "Input/output error")


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Look often; note an exit instead of making it."""
    exits: list[int] = []
    for pause in ("_LOOK_EVERY", "_TOLD_WITHIN"):
        monkeypatch.setattr(f"tutor.ui.terminal.{pause}", 0.005)
    monkeypatch.setattr("tutor.ui.exit_signals.os._exit", exits.append)
    return exits


def watch(terminal: Gone, watcher: HangUpWatch) -> threading.Thread:
    thread = threading.Thread(target=watcher._watch, args=(terminal,), daemon=True)
    thread.start()
    return thread


def test_the_day_the_terminal_goes_away_is_told_once(quick: list[int]) -> None:
    told: list[str] = []

    def leave() -> None:
        told.append("gone")
        watcher.stop()

    watcher = HangUpWatch(leave)
    watch(Gone(3), watcher).join(5)
    assert told == ["gone"]
    assert quick == []


def test_a_player_that_cannot_leave_in_time_is_ended(quick: list[int]) -> None:
    told: list[int] = []
    with ExitSignals(within=0.01) as signals:
        signals.call(told.append)
        signal.raise_signal(signal.SIGTERM)
        wait_until(lambda: bool(quick))
    assert (told, quick) == ([15], [143])


def test_a_player_that_leaves_in_time_is_not_and_signals_mean_what_they_did(
    quick: list[int],
) -> None:
    before, told = signal.getsignal(signal.SIGTERM), list[int]()
    with ExitSignals(within=0.2) as signals:
        signals.call(told.append)
        signal.raise_signal(signal.SIGTERM)
        wait_until(lambda: bool(told))
    assert signal.getsignal(signal.SIGTERM) is before
    time.sleep(0.3)  # nothing is what is awaited
    assert quick == []


def test_a_signal_that_is_ignored_stays_so(quick: list[int]) -> None:
    before, told = signal.signal(signal.SIGHUP, signal.SIG_IGN), list[int]()
    try:
        with ExitSignals(within=0.01) as signals:
            signals.call(told.append)
            signal.raise_signal(signal.SIGHUP)
    finally:
        signal.signal(signal.SIGHUP, before)
    assert (told, quick) == ([], [])


async def test_told_to_leave_before_it_begins_it_never_takes_the_terminal(shipped: Course) -> None:
    session = Session(shipped)
    look = choose_look(shipped.theme, "fr", encoding="utf-8", environment={})
    app = PlayerApp(Demo(session, look), look, Options(), Services(), StartRequest())
    app._tell_to_leave(15)
    await asyncio.wait_for(app.run_async(headless=True), DEADLINE)
    assert app.return_code == 143


async def test_keys_that_come_with_the_one_that_quits_change_nothing(shipped: Course) -> None:
    async with playing(shipped) as player:
        await player.press("escape")
        player.type_at_once("2", "question_mark", "slash", "1", "f3")
        await player.until(lambda: player.app._exit)
    assert player.app.return_code == 0
    assert player.slide == str(shipped.start)


def wait_until(holds: Callable[[], bool]) -> None:
    stop = time.monotonic() + DEADLINE
    while not holds():
        assert time.monotonic() < stop
        time.sleep(0.005)


def test_a_watch_that_is_stopped_tells_nothing(quick: list[int]) -> None:
    told: list[str] = []
    watcher = HangUpWatch(lambda: told.append("gone"))
    thread = watch(Gone(10_000), watcher)
    watcher.stop()
    thread.join(5)
    assert not thread.is_alive()
    assert (told, quick) == ([], [])
