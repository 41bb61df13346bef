"""The slide that tells how a task went."""

from tutor.language import Language, Phrase
from tutor.model.actions import To
from tutor.model.course import Course, Slide
from tutor.model.elements import Divider, Heading, Link, Notice, Table, Text
from tutor.model.targets import Reserved
from tutor.rehearsals.durations import duration
from tutor.training.attempt import Attempt
from tutor.training.modes import TITLES, Mode
from tutor.training.result import Missed, Result
from tutor.ui.screens.questions import own_slide

_TITLE = Phrase("{mode} : {what}", "{mode}: {what}")
_DONE = Phrase("**C'est fait**, jusqu'au bout.", "**Done**, to the very end.")
_PASSED = Phrase(
    "**Réussi : {mark} sur 100** (il fallait {needed}).",
    "**Passed: {mark} out of 100** ({needed} was needed).",
)
_FAILED = Phrase(
    "**Pas encore : {mark} sur 100** (il faut {needed}).",
    "**Not yet: {mark} out of 100** ({needed} is needed).",
)
_RIGHT = Phrase("Étapes justes du premier coup", "Steps right at the first try")
_OUT_OF = Phrase("{right} sur {steps}", "{right} out of {steps}")
_WRONG = Phrase("Réponses fausses", "Wrong answers")
_HINTS = Phrase("Indices demandés", "Hints asked for")
_TIME = Phrase("Temps, pauses déduites", "Time, without pauses")
_TO_REVIEW = Phrase("À revoir", "To see again")
_REVIEW = Phrase("Revoir ce passage : {title} ({what})", "See this again: {title} ({what})")
_ONE_MISTAKE = Phrase("1 erreur", "1 mistake")
_MISTAKES = Phrase("{count} erreurs", "{count} mistakes")
_SHOWN = Phrase("montré", "shown")
_ATTEST = Phrase("Enregistrer l'attestation", "Save the attestation")
_AGAIN = Phrase("Recommencer", "Start over")
_OTHER = Phrase("Une autre mise en situation", "Another task")
_QUIT = Phrase("Quitter", "Quit")

AGAIN, OTHER, QUIT = 1, 2, 3
"""The answers, counted from the last of what was missed and of the attestation."""

_A = To(Reserved.BACK)
"""What makes a zone of an answer."""


def outcome_slide(
    attempt: Attempt, language: Language, *, attests: bool = False, said: str = ""
) -> Slide:
    """Return how a task went, a zone for each slide to see again, and what to do next.

    Before that, a zone that `attests`, or what was `said` once it was chosen.
    """
    course, result = attempt.session.course, attempt.result
    what = attempt.task.title if attempt.task else course.title
    title = _TITLE(language, mode=TITLES[attempt.mode](language), what=what)
    verdict = _verdict(attempt, result, language)
    figures = Table(rows=_figures(attempt.mode, result, language))
    links = [_link(course, missed, language) for missed in to_review(attempt)]
    review = (Heading(text=_TO_REVIEW(language), level=3), *links) if links else ()
    attesting = [Link(label=_ATTEST(language), action=_A)] if attests else []
    told = [Text(text=said)] if said else []
    following = (Divider(), *attesting, *_next(language))
    return own_slide(title, (verdict, figures, *told, *review, *following))


def to_review(attempt: Attempt) -> list[Missed]:
    """Return what was missed, on slides that the course still has."""
    return [one for one in attempt.result.missed if one.slide in attempt.session.course]


def _verdict(attempt: Attempt, result: Result, language: Language) -> Notice:
    if attempt.mode is Mode.GUIDED:
        return Notice(text=_DONE(language), tone="success")
    needed = attempt.session.course.exam.pass_mark
    words = _PASSED if result.passed else _FAILED
    text = words(language, mark=result.mark, needed=needed)
    return Notice(text=text, tone="success" if result.passed else "error")


def _figures(mode: Mode, result: Result, language: Language) -> tuple[tuple[str, str], ...]:
    share = _OUT_OF(language, right=result.right, steps=result.steps)
    hints = ((_HINTS(language), str(result.hints)),) if mode is Mode.PRACTICE else ()
    return (
        (_RIGHT(language), share),
        (_WRONG(language), str(result.wrong)),
        *hints,
        (_TIME(language), duration(result.seconds)),
    )


def _link(course: Course, missed: Missed, language: Language) -> Link:
    title = " ".join(course.slide(missed.slide).title.split())
    return Link(label=_REVIEW(language, title=title, what=_missed(missed, language)), action=_A)


def _missed(missed: Missed, language: Language) -> str:
    count = len(missed.wrong)
    if not count:
        return _SHOWN(language)
    return _ONE_MISTAKE(language) if count == 1 else _MISTAKES(language, count=count)


def _next(language: Language) -> list[Link]:
    return [Link(label=words(language), action=_A) for words in (_AGAIN, _OTHER, _QUIT)]
