"""The way through lessons line by line: what was left, which mode, which task, how it went."""

from collections.abc import Sequence

from tutor.engine.saving import SaveError
from tutor.engine.session import Session
from tutor.language import Phrase
from tutor.model.tasks import Task
from tutor.plain import words
from tutor.plain.console import Console
from tutor.plain.learner import PlainLearner
from tutor.plain.player import PlainPlayer
from tutor.plain.results import missed_lines, result_lines, what_was_missed
from tutor.training.attempt import Attempt
from tutor.training.lessons import Chosen, Kept, Lessons
from tutor.training.modes import MEANINGS, TITLES, Mode

_WHICH_MODE = Phrase("Que voulez-vous faire ?", "What do you want to do?")
_WHICH_TASK = Phrase("Quelle mise en situation ?", "Which task?")
_NO_TASK = Phrase("Ce cours n'a pas de mise en situation.", "This course has no task.")
_WHOLE = Phrase("Tout le cours", "The whole course")
_TASK = Phrase("{title} ({minutes} min)", "{title} ({minutes} min)")
_PASSED = Phrase("{title}, réussi", "{title}, passed")
_LEFT = Phrase("Vous n'avez pas terminé {what}.", "You have not finished {what}.")
_WHAT = Phrase("« {title} » ({mode})", "“{title}” ({mode})")
_LEFT_CHOICES = (
    Phrase("Reprendre", "Go on"),
    Phrase("Plus tard", "Later"),
    Phrase("Ne plus le proposer", "Do not ask again"),
)
_GO_ON_WITH = Phrase("Reprendre : {what}", "Go on: {what}")
_MOVED = Phrase(
    "Le cours a changé depuis : on reprend à la diapositive la plus proche.",
    "The course has changed since: you go on at the nearest slide.",
)
_TOO_NEW = Phrase(
    "Ce qui a été laissé l'a été par une version plus récente du programme : il ne peut pas être "
    "repris ici.",
    "What was left was left by a newer version of the program: it cannot be gone on with here.",
)
_RESUME, _FORGET = 1, 3
"""The choices about what was left that do something with it."""
_BACK = 0
_REVIEW = Phrase("un numéro : revoir ce passage", "a number: see that passage again")
_ANEW = Phrase("g : recommencer", "g: start over")
_ELSE = Phrase("Entrée : autre chose", "Enter: something else")


class PlainStart:
    """Offers what may be begun, plays it, and tells how it went."""

    def __init__(self, lessons: Lessons, console: Console) -> None:
        self._lessons = lessons
        self._console = console
        self._language = console.language

    def play(self, first: Session | Chosen | None, kept: Kept | None = None) -> None:
        """Play what is given, or what is chosen; ask first about what was left, if `kept` is."""
        self._lessons.subscribe(lambda why: self._console.tell([why]))
        playing = self._opening(first, kept)
        while playing is not None:
            if isinstance(playing, Session):
                PlainPlayer(playing, self._console).play()
                return
            is_done = PlainLearner(playing, self._console).play()
            playing = self._after(playing) if is_done else None

    def _opening(
        self, first: Session | Chosen | None, kept: Kept | None
    ) -> Session | Attempt | None:
        if kept is None:
            return self._begun(first)
        choices = [phrase(self._language) for phrase in _LEFT_CHOICES]
        answer = self._pick(_LEFT(self._language, what=self._what(kept)), choices)
        if answer == _RESUME:
            return self._resumed(kept) or self._begun(first)
        if answer == _FORGET:
            self._lessons.drop(kept)
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
            lines.append(_GO_ON_WITH(language, what=self._what(kept)))
        title = f"{self._lessons.course.title}\n{_WHICH_MODE(language)}"
        answer = self._pick(title, lines)
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
            self._console.tell([_NO_TASK(self._language)])
            return self._menu()
        if len(tasks) == 1:
            return lessons.begin(mode, tasks[0])
        answer = self._pick(
            _WHICH_TASK(self._language), [self._task(task) for task in tasks], words.BACK
        )
        if answer == _BACK:
            return self._menu()
        return None if answer is None else lessons.begin(mode, tasks[answer - 1])

    def _after(self, attempt: Attempt) -> Session | Attempt | None:
        """Tell how it went, and ask what next."""
        language, missed = self._language, what_was_missed(attempt)
        self._console.tell(result_lines(attempt, language))
        while True:
            if missed:
                self._console.tell(missed_lines(attempt, language))
            offered = [_REVIEW] if missed else []
            answer = self._console.ask(
                [phrase(language) for phrase in (*offered, _ANEW, _ELSE, words.QUIT)]
            )
            number = words.number_in(answer or "")
            if answer is None or answer.lower() == "q":
                return None
            if answer == "":
                return self._menu()
            if answer.lower() == "g":
                return self._lessons.begin(attempt.mode, attempt.task)
            if number and 0 < number <= len(missed):
                review = self._lessons.play(missed[number - 1].slide)
                PlainPlayer(review, self._console).play()
            else:
                self._console.say(words.UNKNOWN(language))

    def _resumed(self, kept: Kept) -> Session | Attempt | None:
        """Go on with what was left; None where that cannot be."""
        try:
            playing, slide = self._lessons.resume(kept), kept.slide
        except SaveError:
            self._console.tell([_TOO_NEW(self._language)])
            return None
        session = playing if isinstance(playing, Session) else playing.session
        if session.state.slide != slide:
            self._console.tell([_MOVED(self._language)])
        return playing

    def _pick(self, title: str, lines: Sequence[str], *more: Phrase) -> int | None:
        """Return the number of the line that is chosen, zero for going back, None for leaving."""
        language = self._language
        numbered = [f"{number}. {line}" for number, line in enumerate(lines, 1)]
        self._console.tell([*title.splitlines(), *numbered])
        while True:
            offered = [phrase(language) for phrase in (words.CHOOSE, *more, words.QUIT)]
            answer = self._console.ask(offered)
            number = words.number_in(answer or "")
            if answer is None or answer.lower() == "q":
                return None
            if more and answer.lower() in ("r", "b"):
                return _BACK
            if number and 0 < number <= len(lines):
                return number
            self._console.say(words.CHOOSE_A_NUMBER(language))

    def _what(self, kept: Kept) -> str:
        task = self._lessons.task(kept.task) if kept.task else None
        title = task.title if task else _WHOLE(self._language)
        mode = TITLES[kept.mode](self._language).lower()
        return _WHAT(self._language, title=title, mode=mode)

    def _task(self, task: Task | None) -> str:
        if task is None:
            return _WHOLE(self._language)
        language, title = self._language, task.title
        if task.minutes:
            title = _TASK(language, title=title, minutes=task.minutes)
        return _PASSED(language, title=title) if task.id in self._lessons.passed else title
