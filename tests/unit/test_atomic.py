"""Files that are written whole or not at all."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from tutor import atomic


def broken() -> Iterator[bytes]:
    yield b"half"
    raise OSError


def test_a_file_takes_the_place_of_the_former_one(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"before")
    atomic.replace(path, [b"af", b"ter"], 0o600)
    assert path.read_bytes() == b"after"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_is_whole_on_the_disk_before_it_takes_the_place_of_the_former_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, synced = tmp_path / "file", []
    path.write_bytes(b"before")

    def sync(file: int) -> None:
        synced.append((os.fstat(file).st_size, path.read_bytes()))

    monkeypatch.setattr(os, "fsync", sync)
    atomic.write_file(path, [b"af", b"ter"])
    assert synced == [(len(b"after"), b"before")]


def test_what_cannot_be_written_whole_leaves_the_former_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"before")
    with pytest.raises(OSError):  # noqa: PT011  # any failure will do
        atomic.replace(path, broken(), 0o600)
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    written, usual = tmp_path / "written", tmp_path / "usual"
    atomic.write_file(written, [b"text"])
    usual.touch()
    assert written.stat().st_mode == usual.stat().st_mode


def test_a_file_that_is_written_again_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"before")
    path.chmod(0o640)
    atomic.write_file(path, [b"after"])
    assert path.read_bytes() == b"after"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "file", tmp_path / "link"
    link.symlink_to("file")
    atomic.write_file(link, [b"text"])
    assert link.is_symlink()
    assert path.read_bytes() == b"text"


@pytest.mark.skipif(os.name != "posix", reason="POSIX pipes")
def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=atomic.write_file, args=(pipe, [b"text"]))
    writer.start()
    assert pipe.read_bytes() == b"text"
    writer.join()
    assert pipe.is_fifo()


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        atomic.write_file(tmp_path, [b"text"])
