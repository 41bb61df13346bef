"""The records opened for a command, and why they cannot be."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import Connection

from tutor.commands.refused import Refused
from tutor.language import Phrase
from tutor.loading.mistakes import nearest
from tutor.records.database import NewerRecordsError, NotRecordsError, open_records, usual_path
from tutor.records.reading import Summary
from tutor.records.troubles import TROUBLES

_PATIENCE = 5.0
"""For how many seconds a command waits for players to have written."""

_NOTHING = Phrase(
    "{program} : rien n'est enregistré ici : « {path} » n'existe pas.",
    "{program}: nothing is recorded here: there is no “{path}”.",
)
_CANNOT = Phrase(
    "{program} : impossible d'ouvrir les résultats « {path} » : {reason}.",
    "{program}: cannot open the results “{path}”: {reason}.",
)
_NEWER = Phrase(
    "ils viennent d'une version plus récente du programme",
    "they come from a newer version of the program",
)
_NOT_OURS = Phrase("ce ne sont pas des résultats", "they are no results")
_BUSY = Phrase("un autre programme les occupe", "another program is using them")
_NOBODY = Phrase(
    "{program} : aucune séance de « {name} ».", "{program}: there is no session of “{name}”."
)


@contextmanager
def opened(path: Path | None, *, made: bool = False) -> Iterator[Connection]:
    """Open the records of a file, else this user's; make them where there are none, if `made`.

    Raises Refused where there are none, or the system refuses anything meanwhile.
    """
    file = path or usual_path()
    try:
        if not made and not file.exists():
            raise Refused(_NOTHING, path=str(file))
        with closing(open_records(file, patience=_PATIENCE)) as connection:
            yield connection
    except TROUBLES as error:
        raise Refused(_CANNOT, path=str(file), reason=_reason(error)) from error


def of_person(found: Iterable[Summary], name: str) -> list[Summary]:
    """Return the sessions of a person. Raises Refused where there are none."""
    everyone = list(found)
    theirs = [one for one in everyone if one.session.person == name]
    if not theirs:
        names = {one.session.person for one in everyone if one.session.person}
        raise Refused(_NOBODY, near=nearest(name, names), name=name)
    return theirs


def _reason(error: Exception) -> Phrase | str:
    if isinstance(error, NewerRecordsError):
        return _NEWER
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # an extended code's kind
    if isinstance(error, NotRecordsError) or code == sqlite3.SQLITE_NOTADB:
        return _NOT_OURS
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return _BUSY
    return getattr(error, "strerror", None) or str(error)
