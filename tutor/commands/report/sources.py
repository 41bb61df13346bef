"""The records that a report reads, and the course whose words it uses."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from tutor.commands.common.command import shipped_course
from tutor.commands.common.parts import is_path
from tutor.commands.common.records_files import merged
from tutor.commands.common.refused import Refused
from tutor.language import Language, Phrase
from tutor.loading.courses import load_files, whole_course
from tutor.model.course import Course
from tutor.records.database import records_in_memory
from tutor.records.figures import KnownNames

_NO_COURSE = Phrase(
    "{program}: no course “{name}” in these records, nor a folder or a file of that name."
)


class Subject(NamedTuple):
    """The course that a report is about, and the one whose words are at hand."""

    id: str | None
    """What the records call it; None for every course."""
    course: Course | None
    read: Sequence[Path] = ()
    """The files of the course at hand."""

    @property
    def courses(self) -> dict[str, Course]:
        """The course at hand under what records call it."""
        return {self.course.known_as: self.course} if self.course else {}


def find_subject(name: str | None, names: KnownNames) -> Subject:
    """Return the course that a name means: a path, or what the records call it."""
    if name and name not in names.courses and is_path(name):
        files = load_files(whole_course(Path(name)))
        return Subject(files.course.known_as, files.course, files.read)
    if name and names.courses and name not in names.courses:
        raise Refused(_NO_COURSE, near=(name, names.courses), name=name)
    shipped = load_files(shipped_course())
    is_meant = name in (None, shipped.course.known_as)
    return Subject(name, shipped.course, shipped.read) if is_meant else Subject(name, None)


@contextmanager
def records_at(
    paths: Sequence[Path] | None, usual: Path, language: Language
) -> Iterator[Connection]:
    """Give what is to be read, by default in the usual file; nothing where that is not yet."""
    if paths or _may_be_there(usual):
        with merged(paths or [usual], language) as connection:
            yield connection
    else:
        with closing(records_in_memory()) as connection:
            yield connection


def _may_be_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # reading it will tell why one may not know
        return True
