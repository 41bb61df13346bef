"""The records, opened; the people and the sessions in them, found by name."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tutor.commands.common.command import PROGRAM
from tutor.commands.common.output import reason_of
from tutor.commands.common.printing import print_error
from tutor.commands.common.refused import Refused
from tutor.language import Language, Phrase, Plural
from tutor.records.database import (
    NewerRecordsError,
    NotRecordsError,
    Records,
    open_records,
    open_to_read,
    primary_code,
    usual_path,
)
from tutor.records.errors import QUERY_ERRORS, RECORD_ERRORS
from tutor.records.reading import Summary

_PATIENCE = 5.0
"""For how many seconds a command waits for players to have written."""

_NOTHING = Phrase("{program}: nothing is recorded here: there is no “{path}”.")
_CANNOT = Phrase("{program}: cannot use the results “{path}”: {reason}.")
_NEWER = Phrase("they come from a newer version of the program")
_NOT_OURS = Phrase("they are no results")
_BUSY = Phrase("another program is using them")
_UNOPENED = Phrase("this file cannot be opened")
_ONLY_READ = Phrase("they may only be read")
_REASONS = {
    sqlite3.SQLITE_NOTADB: _NOT_OURS,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_CANTOPEN: _UNOPENED,
    sqlite3.SQLITE_READONLY: _ONLY_READ,
    sqlite3.SQLITE_INTERRUPT: _NOT_OURS,
}
_DAMAGED = Plural(
    "{program}: “{path}”: {count} row is damaged and was left out.",
    "{program}: “{path}”: {count} rows are damaged and were left out.",
)
_CANNOT_READ = Phrase("{program}: cannot read “{path}” ({reason}).")
_MISSING = Phrase("there is no such file")
_SHORTEST_ID = 4
"""How many signs of a session's number one writes at least."""

_SEVERAL = Phrase("{program}: several sessions begin with “{name}”; write more of it.")
_NOBODY = Phrase("{program}: there is no session of “{name}”.")


@contextmanager
def opened(path: Path | None, language: Language) -> Iterator[Records]:
    """Open the records of a file, else this user's, to be read alone.

    What of them cannot be read is passed over, and told in the end. Raises Refused where there are
    none, or they cannot be opened or read.
    """
    with _used(path or usual_path(), open_to_read, language) as records:
        yield records


@contextmanager
def opened_to_write(
    path: Path | None, language: Language, *, made: bool = False
) -> Iterator[Records]:
    """Open them to be changed; make them where there are none, if `made`."""
    file = path or usual_path()
    with _used(file, open_records, language, is_there=not made) as records:
        yield records


@contextmanager
def _used(
    file: Path, opens: Callable[..., Records], language: Language, *, is_there: bool = True
) -> Iterator[Records]:
    try:
        if is_there and not file.exists():
            raise Refused(_NOTHING, path=str(file))
        records = opens(file, patience=_PATIENCE)
    except RECORD_ERRORS as error:
        raise Refused(_CANNOT, path=str(file), reason=_reason(error)) from error
    with closing(records):
        try:
            yield records
        except QUERY_ERRORS as error:
            raise Refused(_CANNOT, path=str(file), reason=_reason(error)) from error
        if records.damaged:
            print_error(_DAMAGED(language, len(records.damaged), program=PROGRAM, path=file))


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
    if isinstance(error, NotRecordsError | UnicodeDecodeError | MemoryError):
        return _NOT_OURS
    return _REASONS.get(primary_code(error)) or str(error)
