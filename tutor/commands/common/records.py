"""The records, opened; the people and the sessions in them, found by name."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import Connection

from tutor.commands.common.output import reason_of
from tutor.commands.common.refused import Refused
from tutor.language import Phrase
from tutor.records.database import NewerRecordsError, NotRecordsError, open_records, usual_path
from tutor.records.errors import RECORD_ERRORS, primary_code
from tutor.records.reading import Summary

_PATIENCE = 5.0
"""For how many seconds a command waits for players to have written."""

_NOTHING = Phrase("{program}: nothing is recorded here: there is no “{path}”.")
_CANNOT = Phrase("{program}: cannot use the results “{path}”: {reason}.")
_NEWER = Phrase("they come from a newer version of the program")
_NOT_OURS = Phrase("they are no results")
_BUSY = Phrase("another program is using them")
_UNOPENED = Phrase("this file cannot be opened")
_REASONS = {
    sqlite3.SQLITE_NOTADB: _NOT_OURS,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_CANTOPEN: _UNOPENED,
}
_CANNOT_READ = Phrase("{program}: cannot read “{path}” ({reason}).")
_MISSING = Phrase("there is no such file")
_SHORTEST_ID = 4
"""How many signs of a session's number one writes at least."""

_SEVERAL = Phrase("{program}: several sessions begin with “{name}”; write more of it.")
_NOBODY = Phrase("{program}: there is no session of “{name}”.")


@contextmanager
def opened(path: Path | None, *, made: bool = False) -> Iterator[Connection]:
    """Open the records of a file, else this user's; make them where there are none, if `made`.

    Raises Refused where there are none, or they cannot be opened, read or written.
    """
    file = path or usual_path()
    try:
        if not made and not file.exists():
            raise Refused(_NOTHING, path=str(file))
        connection = open_records(file, patience=_PATIENCE)
    except RECORD_ERRORS as error:
        raise Refused(_CANNOT, path=str(file), reason=_reason(error)) from error
    with closing(connection):
        try:
            yield connection
        except sqlite3.Error as error:
            raise Refused(_CANNOT, path=str(file), reason=_reason(error)) from error


def records_read(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield some files of records, and what SQLite keeps beside each while it is used."""
    for path in paths:
        yield from (path.with_name(path.name + end) for end in ("", "-wal", "-shm", "-journal"))


def unreadable(path: Path, error: OSError) -> Refused:
    """Return why a file that was given cannot be read."""
    reason = _MISSING if isinstance(error, FileNotFoundError) else reason_of(error)
    return Refused(_CANNOT_READ, path=str(path), reason=reason)


def of_person(found: Iterable[Summary], name: str) -> list[Summary]:
    """Return the sessions of a person. Raises Refused where there are none."""
    everyone = list(found)
    theirs = [one for one in everyone if one.session.person == name]
    if not theirs:
        names = {one.session.person for one in everyone if one.session.person}
        raise Refused(_NOBODY, near=(name, names), name=name)
    return theirs


def session_named(found: Iterable[Summary], beginning: str) -> Summary | None:
    """Return the only session whose number begins so. Raises Refused where there are several."""
    if len(beginning) < _SHORTEST_ID:
        return None
    those = [one for one in found if one.session.id.startswith(beginning.lower())]
    if len(those) > 1:
        raise Refused(_SEVERAL, name=beginning)
    return next(iter(those), None)


def _reason(error: Exception) -> Phrase | str:
    if isinstance(error, OSError):
        return reason_of(error)
    if isinstance(error, NewerRecordsError):
        return _NEWER
    if isinstance(error, NotRecordsError):
        return _NOT_OURS
    return _REASONS.get(primary_code(error)) or str(error)
