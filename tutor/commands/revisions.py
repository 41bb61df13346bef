"""A course as it was at a revision of git."""

import io
import subprocess
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

from tutor.commands.command import PROGRAM
from tutor.language import Language, Phrase
from tutor.loading.courses import load_course
from tutor.loading.mistakes import WrongCourse, printable
from tutor.model.course import Course
from tutor.model.errors import CourseError

_NO_GIT = Phrase("{program}: git is not found; it is needed for --git.")
_NO_REPOSITORY = Phrase("{program}: {path} is in no repository of git.")
_NO_REVISION = Phrase("{program}: git knows no revision “{revision}”.")
_NO_PATH = Phrase("{program}: {path} is not in the revision “{revision}”.")


class NoRevision(CourseError):  # noqa: N818  # what is asked for is not there
    """A version that git cannot give."""

    def __init__(self, problem: Phrase, revision: str, path: Path) -> None:
        super().__init__(revision)
        self._problem = problem
        self._values = {"revision": printable(revision), "path": printable(str(path))}

    def report(self, language: Language) -> str:
        """Return why there is no such version."""
        return self._problem(language, program=PROGRAM, **self._values)


def course_at(revision: str, path: Path) -> Course:
    """Return the course of a folder or of a file at a revision.

    Raises NoRevision where git has none, and WrongCourse where it cannot be read.
    """
    folder = (path if path.is_dir() else path.parent).resolve()
    if _git(folder, revision, path, "rev-parse", "--is-inside-work-tree") is None:
        raise NoRevision(_NO_REPOSITORY, revision, path)
    commit = _git(
        folder,
        revision,
        path,
        "rev-parse",
        "--verify",
        "--end-of-options",
        f"{revision}^{{commit}}",
    )
    if commit is None:
        raise NoRevision(_NO_REVISION, revision, path)
    files = _git(folder, revision, path, "archive", "--format=tar", commit.decode().strip())
    with TemporaryDirectory() as place:
        if files:
            with tarfile.open(fileobj=io.BytesIO(files)) as archive:
                archive.extractall(place, filter="data")
        there = Path(place) if path.is_dir() else Path(place, path.name)
        if not files or not there.exists() or not any(Path(place).iterdir()):
            raise NoRevision(_NO_PATH, revision, path)
        try:
            return load_course(there)
        except WrongCourse as error:
            _name_revision(error, revision, Path(place))
            raise


def _name_revision(error: WrongCourse, revision: str, place: Path) -> None:
    """Call files as git does, `revision:file`, and not by where they were put for a moment."""
    for source in {mistake.place.source for mistake in error.mistakes}:
        name = source.path.relative_to(place) if source.path.is_relative_to(place) else source.path
        source.path = Path(revision if name == Path() else f"{revision}:{name}")


def _git(folder: Path, revision: str, path: Path, *arguments: str) -> bytes | None:
    """Return what git answers in a folder, or None where it fails. Raises NoRevision."""
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
        raise NoRevision(_NO_GIT, revision, path) from None
    return None if done.returncode else done.stdout
