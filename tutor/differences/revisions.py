"""Files as they were at a revision of git.

Git is asked for names and for raw contents alone: neither reads the folder's attributes, so that
none of the programs that these or its configuration name is run.
"""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tutor.language import Phrase

_NO_GIT = Phrase("{program}: git is not found; it is needed for --git.")
_NO_REPOSITORY = Phrase("{program}: {path} is in no repository of git.")
_NOT_TRUSTED = Phrase(
    "{program}: git does not trust the repository of {path}, which belongs to someone else."
)
_NO_REVISION = Phrase("{program}: git knows no revision “{revision}”.")
_NO_PATH = Phrase("{program}: {path} is not in the revision “{revision}”.")

_HARMLESS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "protocol.allow": "never",  # what a partial clone lacks is not fetched: a remote is a program
    "safe.bareRepository": "explicit",  # a folder of a course is no repository by its looks
}
"""What keeps a repository's own configuration from running anything."""

_MAX_BYTES = 32 * 1024 * 1024
"""No file of a course is larger."""

_REGULAR = ("100644", "100755")


class RevisionError(Exception):
    """A version that git cannot give; `problem` says why, of a revision and a path."""

    def __init__(self, problem: Phrase) -> None:
        super().__init__(problem)
        self.problem = problem


class Files(NamedTuple):
    """A folder or a file of a revision, and the folder in which they are for a moment."""

    path: Path
    revision: str
    folder: Path

    def named(self, path: Path) -> Path:
        """Return what git calls a file: `revision:file`."""
        name = path.relative_to(self.folder) if path.is_relative_to(self.folder) else path
        return Path(self.revision if name == Path() else f"{self.revision}:{name}")


class _Entry(NamedTuple):
    """A file of a revision: its mode, what git calls its content, and its path in the folder."""

    mode: str
    content: str
    name: str


@contextmanager
def files_at(revision: str, path: Path) -> Iterator[Files]:
    """Give a folder or a file as it was at a revision. Raises RevisionError where git has none."""
    folder = (path if path.is_dir() else path.parent).resolve()
    entries = _entries(folder, _commit(folder, revision))
    with TemporaryDirectory() as made:
        place = Path(made).resolve()
        there = place if path.is_dir() else place / path.name
        _write(place, entries, _contents(folder, entries))
        if not there.exists() or not any(place.iterdir()):
            raise RevisionError(_NO_PATH)
        yield Files(there, revision, place)


def _commit(folder: Path, revision: str) -> str:
    found = _git(folder, "rev-parse", "--is-inside-work-tree") if folder.is_dir() else None
    if found is None or found.returncode:
        is_distrusted = found is not None and b"safe.directory" in found.stderr
        raise RevisionError(_NOT_TRUSTED if is_distrusted else _NO_REPOSITORY)
    name = f"{revision}^{{commit}}"
    commit = _git(folder, "rev-parse", "--verify", "--end-of-options", name)
    if commit.returncode:
        raise RevisionError(_NO_REVISION)
    return commit.stdout.decode().strip()


def _entries(folder: Path, commit: str) -> list[_Entry]:
    """Return the files of a folder at a commit, less those that are too large for one."""
    listed = _git(folder, "ls-tree", "-r", "-z", "--long", commit).stdout
    entries: list[_Entry] = []
    for line in filter(None, listed.split(b"\0")):
        about, _, name = line.partition(b"\t")
        mode, _, content, size = about.decode().split()
        if size.isdigit() and int(size) <= _MAX_BYTES:  # a folder, or what is not here, has none
            entries.append(_Entry(mode, content, os.fsdecode(name)))
    return entries


def _contents(folder: Path, entries: Sequence[_Entry]) -> Iterator[bytes]:
    """Yield the raw contents of some files."""
    asked = "".join(f"{entry.content}\n" for entry in entries)
    answer = BytesIO(_git(folder, "cat-file", "--batch", told=asked.encode()).stdout)
    for _ in entries:
        _, kind, *size = answer.readline().decode().split()
        yield answer.read(int(size[0])) if kind == "blob" else b""
        answer.readline()


def _write(place: Path, entries: Sequence[_Entry], contents: Iterator[bytes]) -> None:
    """Write files, then the links that lead from one to another: none is written through.

    A tree that was made by hand may hold any name: what would lead out of the place is left out.
    """
    links: list[tuple[Path, str]] = []
    for entry, content in zip(entries, contents, strict=True):
        path = Path(os.path.normpath(place / entry.name))
        if not path.is_relative_to(place):
            continue
        if entry.mode in _REGULAR:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        else:
            links.append((path, os.fsdecode(content)))
    for path, target in links:
        if (path.parent / target).resolve().is_relative_to(place):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(target)


def _git(folder: Path, *arguments: str, told: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    """Return what git answers in a folder. Raises RevisionError where there is no git."""
    settings = [word for name, value in _HARMLESS.items() for word in ("-c", f"{name}={value}")]
    ours = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        return subprocess.run(  # noqa: S603  # no shell, and a revision is no option
            ["git", "--no-pager", *settings, *arguments],  # noqa: S607  # the git that people have
            cwd=folder,
            env={**ours, "LC_ALL": "C", "GIT_NO_LAZY_FETCH": "1"},
            input=told,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise RevisionError(_NO_GIT) from None
