"""The files that hold records: what `export` wrote, or the records of another machine."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import Connection
from typing import BinaryIO

from tutor.commands.common.records import opened, unreadable
from tutor.commands.common.refused import Refused
from tutor.language import Phrase
from tutor.loading.files import shown
from tutor.records.database import records_in_memory
from tutor.records.reading import sessions
from tutor.records.sharing import (
    BadLineError,
    NewerFormatError,
    Record,
    entries,
    from_lines,
    take_in,
)

_DATABASE = b"SQLite format 3\0"

_BAD_LINE = Phrase(
    "{program}: {path}:{line}: this line is not of an export of results ({reason}); nothing is "
    "added from this file."
)
_NEWER = Phrase("{program}: “{path}” was written by a newer version of the program.")


@contextmanager
def merged(paths: Sequence[Path]) -> Iterator[Connection]:
    """Give the records of several files as one, in which nothing counts twice. Raises Refused."""
    if len(paths) == 1 and _holds_database(paths[0]):
        with opened(paths[0]) as connection:
            yield connection
        return
    with closing(records_in_memory()) as connection:
        for path in paths:
            with entries_of(path) as found:
                take_in(connection, found)
        yield connection


@contextmanager
def entries_of(path: Path) -> Iterator[Iterator[Record]]:
    """Give the sessions and events that a file tells. Raises Refused."""
    try:
        with path.open("rb") as file:
            if _is_database(file):
                with opened(path) as other:
                    yield entries(other, list(sessions(other)))
            else:
                yield from_lines(file)
    except BadLineError as error:
        where, line = str(shown(path)), str(error.number)
        raise Refused(_BAD_LINE, path=where, line=line, reason=str(error)) from error
    except NewerFormatError as error:
        raise Refused(_NEWER, path=str(path)) from error
    except OSError as error:
        raise unreadable(path, error) from error


def _holds_database(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _is_database(file)
    except OSError:
        return False


def _is_database(file: BinaryIO) -> bool:
    """Return whether a file is a database; it is to be read from its start all the same."""
    start = file.read(len(_DATABASE))
    file.seek(0)
    return start == _DATABASE
