"""Events that are still to be written: usually one, more while the disk refuses."""

from collections import deque
from collections.abc import Callable
from sqlite3 import Connection
from uuid import uuid4

import msgspec
from msgspec.structs import replace

from tutor.records import writing
from tutor.records.database import sync, transaction
from tutor.records.rows import RecordedSession
from tutor.training.events import AnyEvent, Began, Ended
from tutor.training.saving import SavedAttempt

HELD_AT_MOST = 10_000
"""Events that are held; beyond that, the oldest are lost."""


class LiveSession:
    """A session that is played here, and where it stands."""

    def __init__(self, session: RecordedSession, *, is_written: bool = False) -> None:
        self.session = session
        self.is_written = is_written
        self.is_forgotten = False
        self.where: Callable[[], SavedAttempt | None] = lambda: None
        self.at = 0.0


class _TakenOverError(Exception):
    """Another player goes on with a session that is played here."""

    def __init__(self, playing: LiveSession) -> None:
        super().__init__(playing.session.id)
        self.playing = playing


class WriteQueue:
    """Holds what happened until it is written, for one player."""

    def __init__(self, holder: str) -> None:
        self._holder = holder
        self._held: deque[tuple[LiveSession, AnyEvent]] = deque(maxlen=HELD_AT_MOST)

    def __len__(self) -> int:
        return len(self._held)

    def add(
        self, playing: LiveSession, event: AnyEvent, where: Callable[[], SavedAttempt | None]
    ) -> None:
        """Hold what happened, and what tells where play stands."""
        playing.where, playing.at = where, event.at
        self._held.append((playing, event))

    def write(self, connection: Connection) -> None:
        """Write all that is held in one transaction, or nothing of it. Raises sqlite3.Error."""
        while self._held:
            try:
                with transaction(connection):
                    self._write_all(connection)
            except _TakenOverError as error:
                _move_apart(error.playing)
            else:
                for playing, _ in self._held:
                    playing.is_written = True
                is_ended = any(isinstance(event, Ended) for _, event in self._held)
                self._held.clear()
                if is_ended:
                    sync(connection)

    def _write_all(self, connection: Connection) -> None:
        for playing in dict.fromkeys(playing for playing, _ in self._held):
            self._write_place(connection, playing)
        for playing, event in self._held:
            if not playing.is_forgotten:
                writing.add_event(connection, playing.session.id, event)

    def _write_place(self, connection: Connection, playing: LiveSession) -> None:
        """Write where a session stands, if it is still played here."""
        id = playing.session.id
        if not playing.is_written:
            self._write_beginning(connection, playing)
        where = playing.where()
        saved = None if where is None else _without_typed(where)
        if not writing.save(connection, id, self._holder, saved, playing.at):
            if writing.is_known(connection, id):
                raise _TakenOverError(playing)
            playing.is_forgotten = True

    def _write_beginning(self, connection: Connection, playing: LiveSession) -> None:
        """Write that a session begins, be it the rest of another one."""
        first = next(event for held, event in self._held if held is playing)
        session = replace(playing.session, began=first.at)
        writing.add_session(connection, session)
        writing.hold(connection, session.id, self._holder)
        if not isinstance(first, Began):
            began = Began(at=first.at, slide=first.slide, mode=session.mode, task=session.task)
            writing.add_event(connection, session.id, began)


def _move_apart(lost: LiveSession) -> None:
    """Go on under a session of our own."""
    lost.session = replace(lost.session, id=str(uuid4()), machine=None)
    lost.is_written = False


def _without_typed(saved: SavedAttempt) -> str:
    """Return where play stands as JSON; what was typed is nobody's business."""
    return msgspec.json.encode(replace(saved, filled=(), sent=())).decode()
