"""How players are found on one machine, and nobody else's."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tutor.following.rendezvous import Rendezvous, Running, usual_folder

posix = pytest.mark.skipif(os.name != "posix", reason="owners and modes are POSIX's")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "run" / "pas-a-pas"


def running(pid: int | None = None, since: float = 1.0) -> Running:
    return Running(
        pid=os.getpid() if pid is None else pid, port=4000, token="t", title="Essais", since=since
    )


def dead_pid() -> int:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid


def test_a_player_that_runs_is_found_until_it_withdraws(folder: Path) -> None:
    rendezvous = Rendezvous(folder)
    assert rendezvous.newest() is None
    assert rendezvous.announce(running())
    found = rendezvous.newest()
    assert found is not None
    assert found.running == running()
    rendezvous.withdraw(os.getpid())
    assert rendezvous.newest() is None
    assert list(folder.iterdir()) == []


def test_the_newest_one_is_found(folder: Path) -> None:
    rendezvous = Rendezvous(folder)
    rendezvous.announce(running(since=1))
    rendezvous.announce(running(os.getppid(), since=2))
    found = rendezvous.newest()
    assert found is not None
    assert found.running.pid == os.getppid()


def test_what_a_dead_player_left_is_swept(folder: Path) -> None:
    rendezvous = Rendezvous(folder)
    rendezvous.announce(running())
    rendezvous.announce(running(dead_pid(), since=9))
    assert [found.running.pid for found in rendezvous.sweep()] == [os.getpid()]
    assert [path.name for path in folder.iterdir()] == [f"{os.getpid()}.json"]


def test_a_player_that_begins_sweeps_too(folder: Path) -> None:
    rendezvous = Rendezvous(folder)
    rendezvous.announce(running(dead_pid()))
    rendezvous.announce(running())
    assert [path.name for path in folder.iterdir()] == [f"{os.getpid()}.json"]


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b'{"pid":"x"}', b"\xff" * 9, b"[" * 5000])
def test_files_that_are_none_are_passed_over(folder: Path, text: bytes) -> None:
    rendezvous = Rendezvous(folder)
    rendezvous.announce(running())
    (folder / "0.json").write_bytes(text)
    assert [found.running.pid for found in rendezvous.sweep()] == [os.getpid()]


@posix
def test_only_its_user_may_read_it(folder: Path) -> None:
    Rendezvous(folder).announce(running())
    assert folder.stat().st_mode & 0o777 == 0o700
    (file,) = folder.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600


@posix
def test_a_folder_that_others_could_enter_is_closed_to_them(folder: Path) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o777)
    assert Rendezvous(folder).announce(running())
    assert folder.stat().st_mode & 0o777 == 0o700


@posix
def test_a_link_that_someone_laid_there_is_not_followed(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "ailleurs"
    elsewhere.mkdir()
    folder.parent.mkdir()
    folder.symlink_to(elsewhere)
    assert not Rendezvous(folder).announce(running())
    assert list(elsewhere.iterdir()) == []


def test_where_no_folder_can_be_made_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    rendezvous = Rendezvous(tmp_path / "file" / "pas-a-pas")
    assert not rendezvous.announce(running())
    assert rendezvous.newest() is None


def test_where_the_system_offers_no_folder_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> Path:
        raise FileNotFoundError  # as on a full disk: no temporary file can be written

    monkeypatch.setattr("platformdirs.user_runtime_path", refuse)
    rendezvous = Rendezvous(usual_folder())
    assert not rendezvous.announce(running())
    assert rendezvous.newest() is None
