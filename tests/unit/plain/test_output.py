"""What reaches the output: lines of text and nothing that commands a terminal."""

import os
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO, StringIO, TextIOWrapper
from time import monotonic, sleep

import pytest

from tests.unit.engine.courses import session, slide
from tests.unit.plain.playing import play
from tutor.engine.session import Session
from tutor.language import Language
from tutor.model.actions import Say
from tutor.model.course import Course
from tutor.model.elements import Badge, Button, Field, Text
from tutor.model.screens import Browser, Screen
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef
from tutor.plain.console import Console
from tutor.plain.player import PlainPlayer

BAD = "bad\x1b[2J\r\x08\x07\x9b31m\u202eend\u2028"


def printed(playing: Session, answers: str, encoding: str, language: Language = "fr") -> str:
    """Return what is printed to an output that refuses what its encoding lacks."""
    raw = BytesIO()
    output = TextIOWrapper(raw, encoding=encoding, errors="strict", newline="\n")
    PlainPlayer(playing, Console(language, StringIO(answers), output)).play()
    output.flush()
    return raw.getvalue().decode(encoding)


def everything_bad() -> Session:
    """Return a session whose author wrote commands to the terminal everywhere."""
    elements = (
        Badge(label=BAD, callout=BAD),
        Text(text=BAD),
        Field(label=BAD, value=BAD, help=BAD),
        Button(label=BAD, callout=BAD, hint=BAD, action=Say(BAD)),
    )
    ref = SlideRef("a", "1")
    screen = Screen(frame=Browser(url=BAD), elements=elements)
    bad = Slide(ref=ref, title=BAD, text=BAD, screen=screen)
    return session(bad)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_command_of_an_author_reaches_the_terminal(language: Language) -> None:
    text = play(everything_bad(), "1", "1", "x", "", language=language)
    assert "bad" in text
    assert all(sign in "\n\N{NO-BREAK SPACE}" or sign.isprintable() for sign in text)


def test_commands_in_the_text_cannot_make_a_choice_of_their_own() -> None:
    forged = session(slide("a/1", Button(label="real\n2. forged", action=Say("x"))))
    assert "\n2. forged" not in play(forged)


def test_answers_are_not_printed_back() -> None:
    assert "\x1b" not in play(session(slide("a/1", end=True)), "\x1b[2J", "\x1b]0;title\x07")


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "cp1252", "cp437", "ascii"])
def test_the_whole_course_is_printed_in_any_encoding(shipped: Course, encoding: str) -> None:
    for one in shipped.slides:
        text = printed(Session(shipped, at=one.ref), "\nx\nm\nr\nq\n", encoding)
        assert text.count("\n") > 5
        assert all(sign in "\n\N{NO-BREAK SPACE}" or sign.isprintable() for sign in text)


def test_latin_1_keeps_its_accents() -> None:
    text = printed(session(slide("a/1", text="œuvre été… — ☞", end=True)), "", "latin-1")
    assert "ouvre été. - >" in text


def test_ascii_loses_them_and_nothing_else() -> None:
    text = printed(session(slide("a/1", text="« été » ← œuf", end=True)), "", "ascii")
    assert '" ete " < ouf' in text


def test_what_is_asked_is_seen_before_the_answer_is_awaited() -> None:
    class Output(StringIO):
        flushed = ""

        def flush(self) -> None:
            self.flushed = self.getvalue()

    class Input(StringIO):
        def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override] # as io's own
            assert output.flushed == output.getvalue()
            assert output.flushed.endswith(" > ")
            return super().readline(-1 if size is None else size)

    output = Output()
    PlainPlayer(session(slide("a/1", end=True)), Console("fr", Input("x\n"), output)).play()
    assert output.flushed == output.getvalue()


@pytest.mark.skipif(os.name != "posix", reason="a terminal as POSIX knows it")
def test_the_echo_is_off_before_a_secret_is_asked_for() -> None:
    import pty
    import termios

    master, slave = pty.openpty()
    asked_while_echoing: list[bool] = []

    class Output(StringIO):
        def write(self, text: str, /) -> int:
            asked_while_echoing.append(bool(termios.tcgetattr(master)[3] & termios.ECHO))
            return super().write(text)

    with os.fdopen(slave, encoding="utf-8") as typed_in:
        os.write(master, b"\x04")
        Console("fr", typed_in, Output()).ask_for_text(["mot"], is_secret=True)
    os.close(master)
    assert not any(asked_while_echoing[:2])


@pytest.mark.skipif(os.name != "posix", reason="a terminal as POSIX knows it")
def test_a_secret_is_not_echoed_and_what_follows_is() -> None:
    import pty
    import termios

    master, slave = pty.openpty()
    with os.fdopen(slave, encoding="utf-8") as typed_in, ThreadPoolExecutor() as asking:
        asked = asking.submit(
            Console("fr", typed_in, StringIO()).ask_for_text, ["mot"], is_secret=True
        )
        ends = monotonic() + 5
        while termios.tcgetattr(master)[3] & termios.ECHO and monotonic() < ends:
            sleep(0.001)
        os.write(master, b"Exemple-2021\n")
        assert asked.result(timeout=5) == "Exemple-2021"
        assert os.read(master, 99) == b"\r\n"
        os.write(master, b"q\n")
        assert os.read(master, 99) == b"q\r\n"
    os.close(master)
