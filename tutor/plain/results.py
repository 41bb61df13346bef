"""How a task went, in lines."""

from tutor.language import Language, Phrase
from tutor.model.course import Course
from tutor.plain.words import labelled
from tutor.rehearsals.durations import duration
from tutor.training.attempt import Attempt
from tutor.training.modes import TITLES, Mode
from tutor.training.result import Missed, Result

_OVER = Phrase("{mode}, c'est terminé : {title}", "{mode}, the end: {title}")
_FREE = Phrase("tout le cours", "the whole course")
_MARK = Phrase("Note : {mark} sur 100.", "Mark: {mark} out of 100.")
_PASSED = Phrase("C'est réussi.", "You passed.")
_FAILED = Phrase(
    "Ce n'est pas encore réussi : il faut {needed}.", "Not passed yet: {needed} is needed."
)
_STEPS = Phrase("Étapes justes du premier coup", "Steps right at the first try")
_OUT_OF = Phrase("{right} sur {steps}", "{right} out of {steps}")
_WRONG = Phrase("Réponses fausses", "Wrong answers")
_HINTS = Phrase("Indices demandés", "Hints asked for")
_TIME = Phrase("Temps, pauses déduites", "Time, without pauses")
_MISSED = Phrase("À revoir :", "To see again:")
_COUNT = Phrase("{title}, réponses fausses : {wrong}", "{title}, wrong answers: {wrong}")
_SHOWN = Phrase("{title}, montré", "{title}, shown")


def result_lines(attempt: Attempt, language: Language) -> list[str]:
    """Return how a task that is over went."""
    result, mode = attempt.result, attempt.mode
    title = attempt.task.title if attempt.task else _FREE(language)
    lines = [_OVER(language, mode=TITLES[mode](language), title=title)]
    time = labelled(_TIME(language), duration(result.seconds), language)
    if mode is Mode.GUIDED:
        return [*lines, time]
    return [*lines, *_marks(attempt, result, language), time]


def missed_lines(attempt: Attempt, language: Language) -> list[str]:
    """Return the slides on which not all was right, each behind a number."""
    course = attempt.session.course
    missed = enumerate(what_was_missed(attempt), 1)
    lines = [f"{number}. {_missed(course, one, language)}" for number, one in missed]
    return [_MISSED(language), *lines] if lines else []


def what_was_missed(attempt: Attempt) -> list[Missed]:
    """Return what was missed on the slides that the course still has."""
    if attempt.mode is Mode.GUIDED:
        return []
    return [one for one in attempt.result.missed if one.slide in attempt.session.course]


def _marks(attempt: Attempt, result: Result, language: Language) -> list[str]:
    needed = attempt.session.course.exam.pass_mark
    verdict = _PASSED(language) if result.passed else _FAILED(language, needed=needed)
    share = _OUT_OF(language, right=result.right, steps=result.steps)
    lines = [
        f"{_MARK(language, mark=result.mark)} {verdict}",
        labelled(_STEPS(language), share, language),
        labelled(_WRONG(language), str(result.wrong), language),
    ]
    if attempt.mode is Mode.PRACTICE:
        lines.append(labelled(_HINTS(language), str(result.hints), language))
    return lines


def _missed(course: Course, missed: Missed, language: Language) -> str:
    title = course.slide(missed.slide).title
    if missed.revealed and not missed.wrong:
        return _SHOWN(language, title=title)
    return _COUNT(language, title=title, wrong=len(missed.wrong))
