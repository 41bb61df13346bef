"""The way through lessons line by line: what was left, which mode, which task, how it went."""

from collections.abc import Callable

from tutor.engine.saving import SaveError
from tutor.engine.session import Session
from tutor.language import Phrase
from tutor.model.tasks import Task
from tutor.plain import words
from tutor.plain.console import Console
from tutor.plain.learner import Left, PlainLearner
from tutor.plain.lines import ANY_WIDTH, markdown_lines
from tutor.plain.picking import BACK, pick
from tutor.plain.player import PlainPlayer
from tutor.plain.results import missed_lines, result_lines
from tutor.training import starting
from tutor.training.attempt import Attempt
from tutor.training.lessons import Chosen, Kept, Lessons
from tutor.training.modes import MEANINGS, TITLES, Mode
from tutor.training.outcome import to_review

_TASK = Phrase("{title} ({minutes} min)")
_PASSED = Phrase("{title}, passed")
_REVIEW = Phrase("a number: see that passage again")
_ATTEST = Phrase("a: save the attestation")
_ELSE = Phrase("Enter: something else")


class PlainStart:
    """Offers what may be begun, plays it, and tells how it went."""

    def __init__(
        self,
        lessons: Lessons,
        console: Console,
        attest: Callable[[Attempt], str] | None = None,
    ) -> None:
        self._lessons = lessons
        self._console = console
        self._attest = attest
        """What saves the attestation of an exam that was passed, and says where."""
        self._language = console.language

    def play(self, first: Session | Chosen | None, kept: Kept | None = None) -> None:
        """Play what is given, or what is chosen; ask first about what was left, if `kept` is."""
        self._lessons.subscribe(lambda why: self._console.tell([why]))
        playing = self._opening(first, kept)
        while playing is not None:
            if isinstance(playing, Session):
                PlainPlayer(playing, self._console).play()
                return
            left = PlainLearner(playing, self._console).play()
            playing = self._after(playing, left)

    def _opening(
        self, first: Session | Chosen | None, kept: Kept | None
    ) -> Session | Attempt | None:
        if kept is None:
            return self._begun(first)
        language = self._language
        answers = [phrase(language) for phrase in starting.LEFT_ANSWERS]
        told = [starting.GO_ON_TITLE(language), self._what(kept)]
        answer = pick(self._console, told, answers)
        if answer == starting.RESUMED:
            return self._resumed(kept) or self._begun(first)
        if answer in (starting.BEGUN_AGAIN, starting.FORGOTTEN):
            self._lessons.drop(kept)
        if answer == starting.BEGUN_AGAIN:
            return self._begun(Chosen(kept.mode, self._task_of(kept)))
        return None if answer is None else self._begun(first)

    def _begun(self, chosen: Session | Chosen | None) -> Session | Attempt | None:
        """Begin what was chosen; where it is not said, ask for it. None where one leaves."""
        if chosen is None:
            return self._menu()
        if isinstance(chosen, Session):
            return chosen
        mode, task = chosen
        if mode is Mode.DEMO:
            return self._lessons.play(task.start if task else None)
        if task is None and mode is not Mode.GUIDED:
            return self._of_task(mode)
        return self._lessons.begin(mode, task)

    def _menu(self) -> Session | Attempt | None:
        """Ask for a mode, or for what was left; return what that begins."""
        language, kept = self._language, self._lessons.unfinished()
        lines = [f"{TITLES[mode](language)}. {MEANINGS[mode](language)}" for mode in Mode]
        if kept:
            lines.append(f"{starting.GO_ON(language)}. {self._what(kept)}")
        told = [self._lessons.course.title, starting.WHICH_MODE(language)]
        answer = pick(self._console, told, lines)
        if answer is None:
            return None
        if kept and answer == len(lines):
            return self._resumed(kept) or self._menu()
        mode = list(Mode)[answer - 1]
        return self._lessons.play() if mode is Mode.DEMO else self._of_task(mode)

    def _of_task(self, mode: Mode) -> Session | Attempt | None:
        """Ask for a task where there are several; return what it begins."""
        lessons, whole = self._lessons, mode is Mode.GUIDED
        tasks: list[Task | None] = [*([None] if whole else []), *lessons.tasks]
        if not tasks:
            self._console.tell([starting.NO_TASK(self._language)])
            return self._menu()
        if len(tasks) == 1:
            return lessons.begin(mode, tasks[0])
        told = [starting.which_task(mode, self._language)]
        answer = pick(self._console, told, [self._row(task) for task in tasks], words.BACK)
        if answer == BACK:
            return self._menu()
        return None if answer is None else lessons.begin(mode, tasks[answer - 1])

    def _after(self, attempt: Attempt, left: Left) -> Session | Attempt | None:
        """Return what comes after an attempt that one has left, done or not."""
        if left is Left.ANEW:
            return self._lessons.begin_again(attempt)
        return self._after_result(attempt) if left is Left.DONE else None

    def _after_result(self, attempt: Attempt) -> Session | Attempt | None:
        """Tell how it went, and ask what next."""
        self._console.tell(result_lines(attempt, self._language))
        while True:
            answer = self._ask_what_next(attempt)
            if answer is None or answer == "q":
                return None
            if answer == "":
                return self._menu()
            if answer == "g":
                return self._lessons.begin_again(attempt)
            self._do_before_that(answer, attempt)

    def _ask_what_next(self, attempt: Attempt) -> str | None:
        missed = missed_lines(attempt, self._language)
        if missed:
            self._console.tell(missed)
        offered = (
            (_REVIEW, missed),
            (_ATTEST, self._attests(attempt)),
            (words.ANEW, True),
            (_ELSE, True),
            (words.QUIT, True),
        )
        answer = self._console.ask([phrase(self._language) for phrase, there in offered if there])
        return answer.lower() if answer else answer

    def _do_before_that(self, answer: str, attempt: Attempt) -> None:
        """Show again what was missed, or save the attestation."""
        missed, number = to_review(attempt), words.number_in(answer)
        if number and 0 < number <= len(missed):
            review = self._lessons.play(missed[number - 1].slide)
            PlainPlayer(review, self._console).play()
        elif answer == "a" and self._attest and self._attests(attempt):
            self._console.tell(markdown_lines(self._attest(attempt), ANY_WIDTH))
        else:
            self._console.say(words.UNKNOWN(self._language))

    def _attests(self, attempt: Attempt) -> bool:
        is_passed = attempt.mode is Mode.EXAM and attempt.result.passed
        return is_passed and self._attest is not None

    def _resumed(self, kept: Kept) -> Session | Attempt | None:
        """Go on with what was left; None where that cannot be."""
        try:
            playing, slide = self._lessons.resume(kept), kept.slide
        except SaveError:
            self._console.tell([starting.TOO_NEW(self._language)])
            return None
        session = playing if isinstance(playing, Session) else playing.session
        if session.state.slide != slide:
            self._console.tell([starting.MOVED(self._language)])
        return playing

    def _what(self, kept: Kept) -> str:
        told = starting.what_was_left(kept, self._task_of(kept), self._language)
        return " ".join(markdown_lines(told))

    def _task_of(self, kept: Kept) -> Task | None:
        return self._lessons.task(kept.task) if kept.task else None

    def _row(self, task: Task | None) -> str:
        language, title = self._language, starting.title_of(task, self._language)
        if task and task.minutes:
            title = _TASK(language, title=title, minutes=task.minutes)
        is_passed = task is not None and task.id in self._lessons.passed
        return _PASSED(language, title=title) if is_passed else title
