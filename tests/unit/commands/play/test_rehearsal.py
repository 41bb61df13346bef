"""`play --rehearse`, as its user runs it."""

import os
from pathlib import Path

import pytest

from tests.unit.program import run
from tutor.commands.play.rehearsal import write_minutes
from tutor.loading.mistakes import Source
from tutor.model.errors import CourseError

TEXT = """\
# La pause
format: 1
title: La pause   # un titre
slides:
  cafe:
    title: Un café
    next: fin
  fin:
    title: Fin
    end: true
"""


@pytest.fixture
def pause(tmp_path: Path) -> Path:
    path = tmp_path / "pause.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def rehearse(path: Path, *options: str, answers: str = "\n\n") -> str:
    done = run("play", str(path), "--lang", "fr", "--rehearse", *options, answers=answers)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_times_are_told_once_play_is_over(pause: Path) -> None:
    *_, end, title, first, second, total, in_all = rehearse(pause).splitlines()
    assert end.endswith("Fin.")
    assert title == "Répétition"
    assert (first, second) == ("0  pause/cafe", "0  pause/fin")
    assert total == "0  Total de « La pause » : 0 s"
    assert in_all == "En tout : 0 s"
    assert "minutes" not in pause.read_text(encoding="utf-8")


def test_the_times_are_told_to_those_who_quit_at_once(pause: Path) -> None:
    assert "0  pause/cafe\n" in rehearse(pause, answers="q\n")


def test_the_minutes_are_written_into_the_file_and_nothing_else_changes(pause: Path) -> None:
    assert rehearse(pause, "--write").endswith(f"{pause} : minutes: 1\n")
    expected = TEXT.replace("# un titre\n", "# un titre\nminutes: 1\n")
    assert pause.read_text(encoding="utf-8") == expected


def test_what_was_not_played_to_its_end_is_not_written(pause: Path) -> None:
    assert "« La pause » n'a pas été joué jusqu'à sa fin" in rehearse(
        pause, "--write", answers="q\n"
    )
    assert pause.read_text(encoding="utf-8") == TEXT


def test_write_alone_is_refused(pause: Path) -> None:
    done = run("play", str(pause), "--lang", "en", "--write")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "pas-a-pas: --write only writes what --rehearse times.\n"


def test_a_file_that_changed_meanwhile_is_left_as_it_is(pause: Path) -> None:
    source = Source(pause, TEXT)
    pause.write_text(TEXT + "# plus\n", encoding="utf-8")
    with pytest.raises(CourseError) as caught:
        write_minutes(source, 3)
    assert "a changé depuis le début" in caught.value.report("fr")
    assert pause.read_text(encoding="utf-8") == TEXT + "# plus\n"


def test_a_file_that_is_gone_is_told(pause: Path) -> None:
    pause.unlink()
    with pytest.raises(CourseError, match=r"\{path\}"):
        write_minutes(Source(pause, TEXT), 3)
    assert not pause.exists()


def test_a_byte_order_mark_and_line_ends_stay(pause: Path) -> None:
    written = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    pause.write_bytes(written)
    write_minutes(Source(pause, TEXT), 3)
    assert pause.read_bytes() == written.replace(b"titre\r\n", b"titre\r\nminutes: 3\r\n", 1)


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_the_files_permissions_stay(pause: Path) -> None:
    pause.chmod(0o640)
    write_minutes(Source(pause, TEXT), 3)
    assert pause.stat().st_mode & 0o777 == 0o640
