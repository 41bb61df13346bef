"""Records of other machines, taken in."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tutor.commands.recorded.listing import print_line
from tutor.commands.recorded.opening import opened, unreadable
from tutor.commands.refused import Refused
from tutor.language import Language, Phrase
from tutor.loading.files import shown
from tutor.loading.mistakes import printable
from tutor.records.reading import sessions
from tutor.records.sharing import (
    BadLineError,
    Entry,
    NewerFormatError,
    entries,
    from_lines,
    take_in,
)

_DATABASE = b"SQLite format 3\0"

_TAKEN = Phrase(
    "{path} : séances ajoutées : {sessions} ; évènements ajoutés : {events}",
    "{path}: sessions added: {sessions}; events added: {events}",
)
_BAD_LINE = Phrase(
    "{program} : {path}:{line} : cette ligne n'est pas d'un export de résultats ({reason}) ; rien "
    "n'est ajouté de ce fichier.",
    "{program}: {path}:{line}: this line is not of an export of results ({reason}); nothing is "
    "added from this file.",
)
_NEWER = Phrase(
    "{program} : « {path} » a été écrit par une version plus récente du programme.",
    "{program}: “{path}” was written by a newer version of the program.",
)


def run(options: argparse.Namespace, language: Language) -> int:
    """Take in each file, all of it or nothing of it."""
    for path in options.files:
        with _told(path) as told, opened(options.records, made=True) as connection:
            taken = take_in(connection, told)
        name = printable(str(shown(path)))
        line = _TAKEN(language, path=name, sessions=taken.sessions, events=taken.events)
        print_line(line)
    return 0


@contextmanager
def _told(path: Path) -> Iterator[Iterator[Entry]]:
    """Give the sessions and events that a file tells. Raises Refused."""
    try:
        with path.open("rb") as file:
            if file.read(len(_DATABASE)) == _DATABASE:
                with opened(path) as other:
                    yield entries(other, list(sessions(other)))
            else:
                file.seek(0)
                yield from_lines(file)
    except BadLineError as error:
        where = {"path": str(shown(path)), "line": str(error.number), "reason": str(error)}
        raise Refused(_BAD_LINE, **where) from error
    except NewerFormatError as error:
        raise Refused(_NEWER, path=str(path)) from error
    except OSError as error:
        raise unreadable(path, error) from error
