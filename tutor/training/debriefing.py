"""Sentences on a task that is over: whether it was passed, its figures, passages to see again."""

from tutor.language import Language, Phrase, Plural
from tutor.model.course import Course
from tutor.rehearsals.durations import duration
from tutor.training.attempt import Attempt
from tutor.training.modes import TITLES, Mode
from tutor.training.result import Missed

TO_REVIEW = Phrase("To see again")
_TITLE = Phrase("{mode}: {what}")
_DONE = Phrase("**Done**, to the very end.")
_PASSED = Phrase("**Passed: {mark} out of 100** ({needed} was needed).")
_FAILED = Phrase("**Not yet: {mark} out of 100** ({needed} is needed).")
_RIGHT = Phrase("Screens right at the first try")
_OUT_OF = Phrase("{right} out of {steps}")
_WRONG = Phrase("Wrong answers")
_HINTS = Phrase("Hints asked for")
_TIME = Phrase("Time, without pauses")
_MISSED = Phrase("Screen {number}, {title} ({what})")
_MISTAKES = Plural("{count} mistake", "{count} mistakes")
_SHOWN = Phrase("shown")


def title(attempt: Attempt, language: Language) -> str:
    """Return the mode, and what was done in it."""
    what = attempt.task.title if attempt.task else attempt.session.course.title
    return _TITLE(language, mode=TITLES[attempt.mode](language), what=what)


def verdict(attempt: Attempt, language: Language) -> str:
    """Return whether it was passed, in Markdown; what is guided has no mark."""
    if attempt.mode is Mode.GUIDED:
        return _DONE(language)
    result, needed = attempt.result, attempt.session.course.exam.pass_mark
    words = _PASSED if result.passed else _FAILED
    return words(language, mark=result.mark, needed=needed)


def figures(attempt: Attempt, language: Language) -> list[tuple[str, str]]:
    """Return the figures of an attempt: a label and a value each."""
    result, mode = attempt.result, attempt.mode
    share = _OUT_OF(language, right=result.right, steps=result.steps)
    told = [
        (_RIGHT(language), share, mode is not Mode.GUIDED),
        (_WRONG(language), str(result.wrong), mode is not Mode.GUIDED),
        (_HINTS(language), str(result.hints), mode is Mode.PRACTICE),
        (_TIME(language), duration(result.seconds), True),
    ]
    return [(label, value) for label, value, counts in told if counts]


def to_review(attempt: Attempt) -> list[Missed]:
    """Return the slides that were missed and that the course still has."""
    if attempt.mode is Mode.GUIDED:
        return []
    return [one for one in attempt.result.missed if one.slide in attempt.session.course]


def missed_words(course: Course, missed: Missed, language: Language) -> str:
    """Return the slide on which not all was right, and what was not."""
    count = len(missed.wrong)
    mistakes = _MISTAKES(language, count)
    what = mistakes if count else _SHOWN(language)
    shown = " ".join(course.slide(missed.slide).title.split())
    return _MISSED(language, number=missed.number, title=shown, what=what)
