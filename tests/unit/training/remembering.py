"""A keeper of events that keeps them in memory."""

from collections.abc import Callable

import msgspec

from tutor.language import Phrase
from tutor.model.tasks import Task
from tutor.training.events import AnyEvent, Ended
from tutor.training.lessons import Unfinished
from tutor.training.modes import Mode
from tutor.training.saving import SavedAttempt


class Memory:
    """Keeps all that happens to one person in one course, as text, as a file would."""

    def __init__(self, *, passed: frozenset[str] = frozenset(), done: tuple[str, ...] = ()) -> None:
        self.events: list[AnyEvent] = []
        self.sessions: list[tuple[Mode, str | None, str | None]] = []
        """The mode, the task, and the session that is gone on with."""
        self._passed = set(passed)
        self._done = done
        self._listeners: list[Callable[[Phrase], None]] = []
        self._left: bytes | None = None

    def subscribe(self, listener: Callable[[Phrase], None]) -> None:
        self._listeners.append(listener)

    def fail(self, why: Phrase) -> None:
        """Tell that nothing can be kept any more."""
        for listener in self._listeners:
            listener(why)

    def begins(self, mode: Mode, task: Task | None, again: Unfinished | None) -> None:
        self.sessions.append((mode, task.id if task else None, again.session if again else None))

    def write_when(self, later: Callable[[Callable[[], None]], object]) -> None:
        """Keep at once all the same."""

    def keep(self, event: AnyEvent, where: Callable[[], SavedAttempt | None]) -> None:
        saved = where()
        self.events.append(event)
        if isinstance(event, Ended) and event.result.passed and event.task:
            self._passed.add(event.task)
        mode, task, _ = self.sessions[-1]
        name = str(len(self.sessions))
        left = Unfinished(
            session=name, mode=mode, task=task, saved=saved or SavedAttempt(), at=event.at
        )
        self._left = msgspec.json.encode(left) if saved else None

    def keep_left(self, left: Unfinished) -> None:
        """Have this left unfinished, as another session was before."""
        self._left = msgspec.json.encode(left)

    def unfinished(self) -> Unfinished | None:
        return msgspec.json.decode(self._left, type=Unfinished) if self._left else None

    def drop(self, kept: Unfinished) -> None:
        assert kept == self.unfinished()
        self._left = None

    def passed(self) -> frozenset[str]:
        return frozenset(self._passed)

    def done(self) -> tuple[str, ...]:
        return self._done
