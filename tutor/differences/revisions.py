"""Files as they were at a revision of git."""

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tutor.language import Phrase

_NO_GIT = Phrase("{program}: git is not found; it is needed for --git.")
_NO_REPOSITORY = Phrase("{program}: {path} is in no repository of git.")
_NO_REVISION = Phrase("{program}: git knows no revision “{revision}”.")
_NO_PATH = Phrase("{program}: {path} is not in the revision “{revision}”.")


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


@contextmanager
def files_at(revision: str, path: Path) -> Iterator[Files]:
    """Give a folder or a file as it was at a revision. Raises RevisionError where git has none."""
    archive = _archive(revision, (path if path.is_dir() else path.parent).resolve())
    with TemporaryDirectory() as place:
        if archive:
            with tarfile.open(fileobj=io.BytesIO(archive)) as files:
                files.extractall(place, filter="data")
        there = Path(place) if path.is_dir() else Path(place, path.name)
        if not archive or not there.exists() or not any(Path(place).iterdir()):
            raise RevisionError(_NO_PATH)
        yield Files(there, revision, Path(place))


def _archive(revision: str, folder: Path) -> bytes | None:
    """Return a folder at a revision as a tar file, or None where it is not there."""
    if _git(folder, "rev-parse", "--is-inside-work-tree") is None:
        raise RevisionError(_NO_REPOSITORY)
    name = f"{revision}^{{commit}}"
    commit = _git(folder, "rev-parse", "--verify", "--end-of-options", name)
    if commit is None:
        raise RevisionError(_NO_REVISION)
    return _git(folder, "archive", "--format=tar", commit.decode().strip())


def _git(folder: Path, *arguments: str) -> bytes | None:
    """Return what git answers in a folder, or None where it fails. Raises RevisionError."""
    if not folder.is_dir():
        return None
    try:
        done = subprocess.run(  # noqa: S603  # no shell, and a revision is no option
            ["git", *arguments],  # noqa: S607  # the git that people have
            cwd=folder,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise RevisionError(_NO_GIT) from None
    return None if done.returncode else done.stdout
