"""The files that hold records: what `export` wrote, or the records of another machine."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from io import BufferedReader
from pathlib import Path

from tutor.commands.common.records import opened, unreadable
from tutor.commands.common.refused import Refused
from tutor.language import Language, Phrase
from tutor.loading.files import shown
from tutor.records.database import Records, records_in_memory
from tutor.records.reading import sessions
from tutor.records.sharing import (
    BadLineError,
    NewerFormatError,
    Record,
    entries,
    from_lines,
    lines_of,
    take_in,
)
from tutor.records.soundness import sound

_DATABASE = b"SQLite format 3\0"

_BAD_LINE = Phrase(
    "{program}: {path}:{line}: this line is not of an export of results ({reason}); nothing is "
    "added from this file."
)
_NOT_WHOLE = Phrase("{program}: “{path}” is damaged; nothing is added from this file.")
_NEWER = Phrase("{program}: “{path}” was written by a newer version of the program.")


@contextmanager
def merged(paths: Sequence[Path], language: Language) -> Iterator[Records]:
    """Give the records of several files as one, in which nothing counts twice. Raises Refused."""
    if len(paths) == 1 and _holds_database(paths[0]):
        with opened(paths[0], language) as records:
            yield sound(records)
        return
    with closing(records_in_memory()) as together:
        for path in paths:
            with entries_of(path, language) as found:
                take_in(together, found)
        yield together


@contextmanager
def entries_of(
    path: Path, language: Language, *, whole: bool = False
) -> Iterator[Iterator[Record]]:
    """Give the sessions and events that a file tells. Raises Refused.

    Raises it too where a row of a database is damaged, if `whole`.
    """
    try:
        with path.open("rb") as file:
            if _is_database(file):
                with opened(path, language) as other:
                    found = entries(other, list(sessions(other)))
                    yield _whole(found, other, path) if whole else found
            else:
                yield from_lines(lines_of(file))
    except BadLineError as error:
        where, line = str(shown(path)), str(error.number)
        raise Refused(_BAD_LINE, path=where, line=line, reason=str(error)) from error
    except NewerFormatError as error:
        raise Refused(_NEWER, path=str(path)) from error
    except OSError as error:
        raise unreadable(path, error) from error


def _whole(found: Iterator[Record], other: Records, path: Path) -> Iterator[Record]:
    yield from found
    if other.damaged:
        raise Refused(_NOT_WHOLE, path=str(path))


def _holds_database(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _is_database(file)
    except OSError:
        return False


def _is_database(file: BufferedReader) -> bool:
    """Return whether a file is a database; it is to be read from its start all the same."""
    return file.peek(len(_DATABASE)).startswith(_DATABASE)
