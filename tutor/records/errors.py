"""Errors of the records, told to whoever plays."""

import errno
import sqlite3

from tutor.language import Phrase
from tutor.records.database import NewerRecordsError, NotRecordsError, primary_code

_FULL = Phrase("The disk is full: your results are not recorded for now. You can go on.")
_REFUSED = Phrase(
    "The disk cannot be written to: your results are not recorded for now. You can go on."
)
_BUSY = Phrase(
    "Another program is using the results: yours will be recorded as soon as possible. You can go "
    "on."
)
_NEWER = Phrase(
    "The results of this machine come from a newer version of the program: nothing is recorded. "
    "You can go on."
)
_DAMAGED = Phrase(
    "The file of the results is damaged, or is none: nothing is recorded. You can go on."
)

QUERY_ERRORS = (sqlite3.Error, UnicodeDecodeError, MemoryError)
"""The exceptions of a query: the last two where SQLite quotes a damaged file, or believes it."""

RECORD_ERRORS = (*QUERY_ERRORS, OSError, NewerRecordsError, NotRecordsError)
"""The exceptions of opening, reading and writing records."""

_OF_CODES = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_INTERRUPT: _DAMAGED,
}


def reason(error: Exception) -> Phrase:
    """Return the sentence that tells why nothing can be kept."""
    match error:
        case NewerRecordsError():
            return _NEWER
        case NotRecordsError() | UnicodeDecodeError() | MemoryError():
            return _DAMAGED
        case OSError(errno=errno.ENOSPC | errno.EDQUOT):
            return _FULL
    return _OF_CODES.get(primary_code(error), _REFUSED)
