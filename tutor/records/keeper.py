"""Keeps what one person does in one course, whatever the disk does."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import time
from typing import TypeVar
from uuid import uuid4

from msgspec.structs import replace

from tutor.language import Phrase
from tutor.model.course import Course
from tutor.model.tasks import Task
from tutor.records import learner, writing
from tutor.records.database import PATIENCE, Records, open_records, transaction
from tutor.records.errors import RECORD_ERRORS, reason
from tutor.records.learner import ANYONE, Learner
from tutor.records.rows import RecordedSession
from tutor.records.timestamps import Timestamps
from tutor.records.write_queue import LiveSession, WriteQueue
from tutor.training.events import AnyEvent
from tutor.training.lessons import Unfinished
from tutor.training.modes import Mode
from tutor.training.saving import SavedAttempt

_T = TypeVar("_T")

_LAST_PATIENCE_MS = 2000
"""Milliseconds for which closing waits until held events are written."""


class RecordKeeper:
    """Keeps sessions in a file, which is made with the first event.

    Where the disk refuses, it holds what happens, tells once why, and tries again at each event.
    """

    def __init__(
        self,
        path: Path,
        course: Course,
        learner: Learner = ANYONE,
        *,
        wall: Callable[[], float] = time,
    ) -> None:
        self._path = path
        self._course = course
        self._learner = learner
        self._dates = Timestamps(wall)
        self._holder = str(uuid4())
        self._queue = WriteQueue(self._holder)
        self._playing: LiveSession | None = None
        self._records: Records | None = None
        self._listener: Callable[[Phrase], None] | None = None
        self._reason: Phrase | None = None
        self._later: Callable[[Callable[[], None]], object] = lambda write: write()
        self._is_due = False

    def subscribe(self, listener: Callable[[Phrase], None]) -> None:
        """Tell `listener` why nothing can be kept: once, now where it is known already."""
        self._listener = listener
        if self._reason:
            listener(self._reason)

    def begins(self, mode: Mode, task: Task | None, again: Unfinished | None) -> None:
        """Take note that what follows is a new session, or goes on with one that was left.

        Where someone else has gone on with it meanwhile, what follows is a session of its own.
        """
        if again:
            self._dates.go_on_from(again.at)
        self._playing = (again and self._taken(again)) or self._new(mode, task)

    def write_when(self, later: Callable[[Callable[[], None]], object]) -> None:
        """Write when `later` calls what it is given, all that happened until then at once."""
        self._later = later

    def keep(self, event: AnyEvent, where: Callable[[], SavedAttempt | None]) -> None:
        """Write an event and where play stands, or hold it until the disk allows it."""
        assert self._playing, "a session begins before anything happens"
        dated = replace(event, at=self._dates.date(event.at))
        self._queue.add(self._playing, dated, where)
        if not self._is_due:
            self._is_due = True
            self._later(self._write)

    def unfinished(self) -> Unfinished | None:
        """Return what was left last, when it was not ended."""
        return self._read(learner.left, None)

    def drop(self, kept: Unfinished) -> None:
        """Forget that something was left: it will not be gone on with."""
        with self._errors_told():
            records = self._up_to_date()
            with transaction(records):
                writing.drop(records, kept.session)

    def passed(self) -> frozenset[str]:
        """Return the ids of the tasks that were passed."""
        return self._read(learner.passed, frozenset())

    def done(self) -> tuple[str, ...]:
        """Return the scenarios that were played to their end and are still in the course."""
        done: tuple[str, ...] = self._read(learner.done, ())
        return tuple(name for name in done if name in self._course.scenarios)

    def close(self) -> int:
        """Write what was held, if the disk allows it now; return how many events are lost."""
        if self._queue:
            with self._errors_told():
                records = self._opened()
                records.execute(f"PRAGMA busy_timeout = {_LAST_PATIENCE_MS}")
                self._queue.write(records)
        self._close()
        return len(self._queue)

    @property
    def session(self) -> str | None:
        """The name of the session that is played, in the records."""
        return self._playing.session.id if self._playing else None

    @property
    def _course_id(self) -> str:
        return self._course.known_as

    def _new(self, mode: Mode, task: Task | None) -> LiveSession:
        return LiveSession(
            RecordedSession(
                id=str(uuid4()),
                course=self._course_id,
                course_title=self._course.title,
                course_language=self._course.language,
                person=self._learner.person,
                group=self._learner.group,
                mode=mode,
                task=task.id if task else None,
            )
        )

    def _taken(self, kept: Unfinished) -> LiveSession | None:
        """Return the session that was left, if it still is as it was left."""
        with self._errors_told():
            records = self._up_to_date()
            with transaction(records):
                if writing.take(records, kept.session, kept.at, self._holder):
                    session = learner.session(records, kept.session)
                    return LiveSession(session, is_written=True) if session else None
        return None

    def _read(self, ask: Callable[[Records, str, str | None], _T], nothing: _T) -> _T:
        """Return the answer of `ask`; `nothing` where there are no records or none can be read."""
        with self._errors_told():
            if self._queue or self._path.exists():
                return ask(self._up_to_date(), self._course_id, self._learner.person)
        return nothing

    def _write(self) -> None:
        self._is_due = False
        with self._errors_told():
            self._up_to_date()

    def _up_to_date(self) -> Records:
        """Return the records with all that happened in them."""
        records = self._opened()
        self._queue.write(records)
        return records

    def _opened(self) -> Records:
        if self._records is None:
            patience = 0.0 if self._reason else PATIENCE  # one waits for a busy disk once
            self._records = open_records(self._path, patience=patience)
        self._records.begin_task()
        return self._records

    @contextmanager
    def _errors_told(self) -> Iterator[None]:
        try:
            yield
        except RECORD_ERRORS as error:
            self._close()
            if self._reason is None:
                self._reason = reason(error)
                if self._listener:
                    self._listener(self._reason)

    def _close(self) -> None:
        if self._records:
            records, self._records = self._records, None
            records.close()
