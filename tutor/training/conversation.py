"""The questions to someone who learns alone, in order, and the turn after each answer.

Players render a turn and take the answer; none of them decides what comes next.
"""

from collections.abc import Callable
from typing import NamedTuple

from tutor.engine.saving import SaveError
from tutor.engine.session import Session
from tutor.model.targets import SlideRef
from tutor.model.tasks import Task
from tutor.training import debriefing, questions
from tutor.training.attempt import Attempt
from tutor.training.lessons import Chosen, Lessons, StartRequest, Unfinished
from tutor.training.modes import MEANINGS, TITLES, Mode


class Option(NamedTuple):
    """An answer, and the turn that it leads to."""

    label: str
    then: "Callable[[], Turn]"
    detail: str = ""
    """A sentence on it, in Markdown."""
    mode: Mode | None = None
    """The mode that it begins, where modes are offered."""
    minutes: int | None = None
    is_passed: bool = False


class ModeQuestion(NamedTuple):
    """The choice of a mode; what was left comes first."""

    course: str
    """The course's title."""
    title: str
    options: tuple[Option, ...]
    notice: str = ""


class TaskQuestion(NamedTuple):
    """The choice of a task in a mode."""

    title: str
    options: tuple[Option, ...]
    back: "Callable[[], ModeQuestion]"
    notice: str = ""


class LeftQuestion(NamedTuple):
    """The choice to go on with what was left, or not."""

    title: str
    text: str
    """The attempt that was left, in Markdown."""
    options: tuple[Option, ...]
    later: "Callable[[], Beginning]"
    """To what was asked for, nothing being forgotten."""


class AnewQuestion(NamedTuple):
    """The choice to begin an attempt again; to stay comes first."""

    title: str
    text: str
    """The attempt that would begin again, in Markdown."""
    options: tuple[Option, ...]


class Debriefing(NamedTuple):
    """The result of an attempt, and the turns that may follow."""

    attempt: Attempt
    reviews: tuple[Option, ...]
    """An option for each passage that was missed, to see it again."""
    attest: Option | None
    again: Option
    other: Option
    said: str = ""
    """The answer to saving the attestation, in Markdown."""


class Start(NamedTuple):
    """A demo or an attempt to play; the result follows the end of an attempt."""

    what: Session | Attempt
    notice: str = ""


class Reviewing(NamedTuple):
    """A passage to see again as a demo; the result of the attempt follows."""

    session: Session
    attempt: Attempt


Beginning = ModeQuestion | TaskQuestion | Start
Question = ModeQuestion | TaskQuestion | LeftQuestion | AnewQuestion
Turn = Question | Debriefing | Start | Reviewing


class Conversation:
    """The turns of someone's learning, from what was left to how it went."""

    def __init__(self, lessons: Lessons, attest: Callable[[Attempt], str] | None = None) -> None:
        self.lessons = lessons
        self._language = lessons.language
        self._attest = attest
        """Saves the attestation of an exam that was passed; returns where, in Markdown."""

    def open(self, opening: StartRequest, demo: Session) -> Turn:
        """Return the first turn: what was left is offered before what was chosen.

        Those who choose a mode find it among them, those who name a task among the next ones.
        Where nothing is asked for, the demo is played.
        """

        def first() -> Beginning:
            return self._first(opening, demo)

        kept = opening.asked_about
        if kept and (opening.chosen or not opening.asks):
            return self._offer(kept, first)
        beginning = first()
        return beginning._replace(notice=self.reminder(opening)) if opening.chosen else beginning

    def reminder(self, opening: StartRequest) -> str:
        """Return what is told of what was left where a task that was named begins; "" elsewhere."""
        kept = opening.kept
        if kept is None or opening.asked_about:
            return ""
        return questions.also_left(kept, self._task_of(kept), self._language)

    def choose_mode(self) -> ModeQuestion:
        """Offer what was left, then the modes that the course has."""
        kept = self.lessons.unfinished()
        modes = list(Mode) if self.lessons.tasks else [Mode.DEMO, Mode.GUIDED]
        left = [self._left(kept)] if kept else []
        options = *left, *(self._mode(mode) for mode in modes)
        return ModeQuestion(
            self.lessons.course.title, questions.WHICH_MODE(self._language), options
        )

    def begin_again(self, attempt: Attempt) -> AnewQuestion:
        """Ask whether to begin an attempt again."""
        stay, anew = (words(self._language) for words in questions.ANEW_ANSWERS)
        options = Option(stay, lambda: Start(attempt)), Option(anew, self._again(attempt))
        text = questions.what_begins_again(attempt.task, self._language)
        return AnewQuestion(questions.ANEW_TITLE(self._language), text, options)

    def on_leaving(self, what: Session | Attempt) -> str:
        """Return what becomes of what is left before its end; "" of a demo that is not kept."""
        if self.lessons.can_resume(what):
            return questions.KEPT(self._language)
        is_lost = isinstance(what, Attempt) and not what.is_over
        return questions.NOT_KEPT(self._language) if is_lost else ""

    def result(self, attempt: Attempt, said: str = "") -> Debriefing:
        """Tell how an attempt went that is over, and offer what follows."""
        course, language = attempt.session.course, self._language
        reviews = (
            Option(debriefing.missed_words(course, one, language), self._review(attempt, one.slide))
            for one in debriefing.to_review(attempt)
        )
        return Debriefing(
            attempt,
            tuple(reviews),
            None if said else self._attesting(attempt),
            Option(questions.ANEW(language), self._again(attempt)),
            Option(questions.OTHER(language), lambda: self._choose_other(attempt.mode)),
            said,
        )

    def _first(self, opening: StartRequest, demo: Session) -> Beginning:
        chosen, asks, _ = opening
        if chosen:
            return self._choose_task(chosen.mode) if asks else self.begin(chosen)
        return self.choose_mode() if asks else Start(demo)

    def _mode(self, mode: Mode) -> Option:
        title, meaning = TITLES[mode](self._language), MEANINGS[mode](self._language)
        return Option(title, lambda: self._choose_task(mode), meaning, mode)

    def _left(self, kept: Unfinished) -> Option:
        go_on = questions.GO_ON(self._language)
        return Option(go_on, lambda: self._resume(kept, self.choose_mode), self._told(kept))

    def _left_task(self, kept: Unfinished) -> Option:
        label = questions.go_on_with(kept, self._task_of(kept), self._language)
        return Option(label, lambda: self._resume(kept, self.choose_mode))

    def _choose_task(self, mode: Mode) -> Beginning:
        """Offer the tasks of a mode; begin the only one there is."""
        tasks = self._choices(mode)
        return self._tasks(mode) if len(tasks) > 1 else self.begin(Chosen(mode, tasks[0]))

    def _tasks(self, mode: Mode, *before: Option) -> TaskQuestion:
        title = questions.which_task(mode, self._language)
        options = (self._task(mode, task) for task in self._choices(mode))
        return TaskQuestion(title, (*before, *options), self.choose_mode)

    def _choose_other(self, mode: Mode) -> Beginning:
        """Offer what was left, and another task; the modes, where there is no other."""
        if len(self._choices(mode)) == 1:
            return self.choose_mode()
        kept = self.lessons.unfinished()
        return self._tasks(mode, *([self._left_task(kept)] if kept else []))

    def _choices(self, mode: Mode) -> list[Task | None]:
        """Return the tasks of a mode; None is the whole course."""
        if mode is Mode.DEMO:
            return [None]
        return [*([None] if mode is Mode.GUIDED else []), *self.lessons.tasks]

    def _task(self, mode: Mode, task: Task | None) -> Option:
        return Option(
            questions.title_of(task, self._language),
            lambda: self.begin(Chosen(mode, task)),
            minutes=task.minutes if task else None,
            is_passed=task is not None and task.id in self.lessons.passed,
        )

    def begin(self, chosen: Chosen) -> Start:
        """Begin what was chosen."""
        mode, task = chosen
        if mode is Mode.DEMO:
            return Start(self.lessons.play(task.start if task else None))
        return Start(self.lessons.begin(mode, task))

    def _again(self, attempt: Attempt) -> Callable[[], Turn]:
        return lambda: Start(self.lessons.begin_again(attempt))

    def _review(self, attempt: Attempt, slide: SlideRef) -> Callable[[], Turn]:
        return lambda: Reviewing(Session(attempt.session.course, at=slide), attempt)

    def _attesting(self, attempt: Attempt) -> Option | None:
        attest = self._attest
        if attest is None or attempt.mode is not Mode.EXAM or not attempt.result.passed:
            return None
        return Option(
            questions.ATTEST(self._language), lambda: self.result(attempt, attest(attempt))
        )

    def _offer(self, kept: Unfinished, otherwise: Callable[[], Beginning]) -> LeftQuestion:
        def drop(then: Callable[[], Beginning]) -> Callable[[], Beginning]:
            def dropped() -> Beginning:
                self.lessons.drop(kept)
                return then()

            return dropped

        follow = (
            lambda: self._resume(kept, otherwise),
            drop(lambda: self.begin(Chosen(kept.mode, self._task_of(kept)))),
            otherwise,
            drop(otherwise),
        )
        answers = zip(questions.LEFT_ANSWERS, follow, strict=True)
        options = tuple(Option(words(self._language), then) for words, then in answers)
        title = questions.GO_ON_TITLE(self._language)
        return LeftQuestion(title, self._told(kept), options, otherwise)

    def _resume(self, kept: Unfinished, otherwise: Callable[[], Beginning]) -> Beginning:
        """Go on with what was left; do something else where a newer program kept it."""
        try:
            what, left_at = self.lessons.resume(kept), kept.slide
        except SaveError:
            return otherwise()._replace(notice=questions.TOO_NEW(self._language))
        session = what if isinstance(what, Session) else what.session
        is_moved = session.state.slide != left_at
        return Start(what, questions.MOVED(self._language) if is_moved else "")

    def _told(self, kept: Unfinished) -> str:
        return questions.what_was_left(kept, self._task_of(kept), self._language)

    def _task_of(self, kept: Unfinished) -> Task | None:
        return self.lessons.task(kept.task) if kept.task else None
