"""The ways to live through a course: play it, do a task, go on with what was left."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

import msgspec

from tutor.engine import saving
from tutor.engine.events import SlideShown
from tutor.engine.session import Clock, Session
from tutor.language import Language, Phrase
from tutor.model.course import Course
from tutor.model.targets import SlideRef
from tutor.model.tasks import Task
from tutor.training.attempt import Attempt
from tutor.training.course_tasks import tasks_of
from tutor.training.events import AnyEvent, Began
from tutor.training.modes import Mode
from tutor.training.saving import SavedAttempt

_STEPS_KEPT = 200
"""Steps of a demo that can be undone after it was taken up again."""


class Chosen(NamedTuple):
    """A mode, and what is done in it."""

    mode: Mode
    task: Task | None = None
    """None for the whole course, in a demo or guided."""


class Unfinished(msgspec.Struct, frozen=True, kw_only=True):
    """A demo or an attempt that was left before its end."""

    session: str
    """The session's name in the records."""
    mode: Mode
    task: str | None
    saved: SavedAttempt
    at: float
    """Seconds since 1970 when it was left."""

    @property
    def slide(self) -> SlideRef:
        """The slide on which it was left; raises SaveError as resuming does."""
        history, position, _ = saving.decode(self.saved.session)
        return history[position].slide


class StartRequest(NamedTuple):
    """The mode and the task given beforehand, if any, and whether to ask for the rest."""

    chosen: Chosen | None = None
    asks: bool = False
    """Whether the task is to be asked for, or, where nothing is chosen, the mode."""
    kept: Unfinished | None = None
    """None where it is not to be offered."""

    @property
    def asked_about(self) -> Unfinished | None:
        """What was left and is asked about first; before a task that is named, that one alone."""
        kept, chosen = self.kept, self.chosen
        if kept and chosen and chosen.task:
            return kept if (kept.mode, kept.task) == (chosen.mode, chosen.task.id) else None
        return kept

    @property
    def is_lesson(self) -> bool:
        """Whether anything else than a demo from its beginning is asked for."""
        return self.asks or self.chosen is not None


class Keeper(Protocol):
    """Keeps the events of one person in one course. Its methods never raise."""

    def subscribe(self, listener: Callable[[Phrase], None]) -> None:
        """Tell `listener`, once, why what happens cannot be kept."""

    def begins(self, mode: Mode, task: Task | None, again: Unfinished | None) -> None:
        """Take note that what follows is a new session, or goes on with one that was left."""

    def write_when(self, later: Callable[[Callable[[], None]], object]) -> None:
        """Write what is kept when `later` calls what it is given, and no more at once."""

    def keep(self, event: AnyEvent, where: Callable[[], SavedAttempt | None]) -> None:
        """Keep an event, and where play stands when it is written; never wait long.

        Nowhere, where there is nothing to go on with any more.
        """

    def unfinished(self) -> Unfinished | None:
        """Return what was left last, when it was not ended."""

    def drop(self, kept: Unfinished) -> None:
        """Forget that something was left: it will not be gone on with."""

    def passed(self) -> frozenset[str]:
        """Return the ids of the tasks that were passed."""

    def done(self) -> tuple[str, ...]:
        """Return the scenarios that were played to their end."""


class Lessons:
    """Begins sessions and attempts, and has them kept where there is a keeper."""

    def __init__(
        self,
        course: Course,
        language: Language,
        *,
        clock: Clock,
        keeper: Keeper | None = None,
        keeps_demos: bool = False,
    ) -> None:
        self.course = course
        self.language = language
        self._clock = clock
        self._keeper = keeper
        self._keeps_demos = keeps_demos

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The author's tasks, else one for each scenario."""
        return tasks_of(self.course)

    @property
    def passed(self) -> frozenset[str]:
        """The ids of the tasks that were passed, by this person."""
        return self._keeper.passed() if self._keeper else frozenset()

    def task(self, id: str) -> Task | None:
        """Return the task that bears an id."""
        return next((task for task in self.tasks if task.id == id), None)

    def subscribe(self, listener: Callable[[str], None]) -> None:
        """Tell `listener`, once, why what happens cannot be recorded."""
        if self._keeper:
            self._keeper.subscribe(lambda why: listener(why(self.language)))

    def write_when(self, later: Callable[[Callable[[], None]], object]) -> None:
        """Record when `later` calls what it is given, as once the slide is drawn."""
        if self._keeper:
            self._keeper.write_when(later)

    def play(self, at: SlideRef | None = None) -> Session:
        """Begin a demo; where demos are kept, what was played to its end before is done."""
        keeper = self._keeper if self._keeps_demos else None
        done = keeper.done() if keeper else ()
        session = Session(self.course, at=at, done=done, clock=self._clock)
        if keeper:
            keep = self._keep_demo(session, keeper, None)
            now, slide = self._clock(), session.state.slide
            keep(Began(at=now, slide=slide, mode=Mode.DEMO))
            keep(SlideShown(at=now, slide=slide))
        return session

    def begin(self, mode: Mode, task: Task | None) -> Attempt:
        """Begin a task, or in guided mode the whole course, what was done before being done."""
        start = task.start if task else None
        done = self._keeper.done() if self._keeper and task is None else ()
        session = Session(self.course, at=start, done=done, clock=self._clock)
        attempt = Attempt(session, task, mode, self.language, clock=self._clock)
        self._keep(attempt, None)
        attempt.begin()
        return attempt

    def unfinished(self) -> Unfinished | None:
        """Return what was left last, when one can go on with it."""
        kept = self._keeper.unfinished() if self._keeper else None
        known = kept and (kept.task is None or self.task(kept.task))
        return kept if known else None

    def can_resume(self, what: Session | Attempt) -> bool:
        """Return whether one can go on another time with what is played, if one leaves it now."""
        is_kept = isinstance(what, Attempt) or self._keeps_demos
        return is_kept and not what.is_over and self.unfinished() is not None

    def drop(self, kept: Unfinished) -> None:
        """Forget that something was left."""
        if self._keeper:
            self._keeper.drop(kept)

    def begin_again(self, attempt: Attempt) -> Attempt:
        """Begin the same again; what was done of it is not offered any more."""
        if not attempt.is_over and (kept := self.unfinished()):
            self.drop(kept)
        return self.begin(attempt.mode, attempt.task)

    def resume(self, kept: Unfinished) -> Session | Attempt:
        """Go on with what was left, on the nearest slide that the course still has.

        Raises SaveError where it was kept by a newer program.
        """
        session = Session.resume(self.course, kept.saved.session, clock=self._clock)
        if kept.mode is Mode.DEMO:
            if self._keeper:
                self._keep_demo(session, self._keeper, kept)
            return session
        task = self.task(kept.task) if kept.task else None
        attempt = Attempt(
            session, task, kept.mode, self.language, clock=self._clock, saved=kept.saved
        )
        self._keep(attempt, kept)
        return attempt

    def _keep(self, attempt: Attempt, again: Unfinished | None) -> None:
        keeper = self._keeper
        if keeper is None:
            return

        def where() -> SavedAttempt | None:
            return None if attempt.is_over else attempt.to_saved()

        keeper.begins(attempt.mode, attempt.task, again)
        attempt.subscribe(lambda event: keeper.keep(event, where))

    def _keep_demo(
        self, session: Session, keeper: Keeper, again: Unfinished | None
    ) -> Callable[[AnyEvent], None]:
        def where() -> SavedAttempt | None:
            return None if session.is_over else SavedAttempt(session=session.to_json(_STEPS_KEPT))

        def keep(event: AnyEvent) -> None:
            keeper.keep(event, where)

        keeper.begins(Mode.DEMO, None, again)
        session.subscribe(keep)
        return keep
