"""Files that are written whole or not at all."""

import stat
from collections.abc import Iterator
from pathlib import Path

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


def test_what_cannot_be_written_whole_leaves_the_former_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"before")
    with pytest.raises(OSError):  # noqa: PT011  # any failure will do
        atomic.replace(path, broken(), 0o600)
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]
