"""The slide that tells how a task went."""

from tutor.language import Language, Phrase
from tutor.model.actions import To
from tutor.model.course import Slide
from tutor.model.elements import Divider, Heading, Link, Notice, Table, Text
from tutor.model.elements.element import Tone
from tutor.model.targets import Reserved
from tutor.training import outcome
from tutor.training.attempt import Attempt
from tutor.training.modes import Mode
from tutor.training.starting import ANEW
from tutor.ui.screens.questions import own_slide

_REVIEW = Phrase("See this again: {what}")
_ATTEST = Phrase("Save the attestation")
_OTHER = Phrase("Another task")
_QUIT = Phrase("Quit")

AGAIN, OTHER, QUIT = 1, 2, 3
"""The answers, counted from the last of what was missed and of the attestation."""

_A = To(Reserved.BACK)
"""The action that makes a zone of an answer; it is never done."""


def outcome_slide(
    attempt: Attempt, language: Language, *, attests: bool = False, said: str = ""
) -> Slide:
    """Return how a task went, a zone for each slide to see again, and what to do next.

    Before that, a zone that `attests`, or what was `said` once it was chosen.
    """
    is_good = attempt.mode is Mode.GUIDED or attempt.result.passed
    tone: Tone = "success" if is_good else "error"
    verdict = Notice(text=outcome.verdict(attempt, language), tone=tone)
    figures = Table(rows=tuple(outcome.figures(attempt, language)))
    links = _reviews(attempt, language)
    review = (Heading(text=outcome.TO_REVIEW(language), level=3), *links) if links else ()
    attesting = [Link(label=_ATTEST(language), action=_A)] if attests else []
    told = [Text(text=said)] if said else []
    following = (Divider(), *attesting, *_next(language))
    title = outcome.title(attempt, language)
    return own_slide(title, (verdict, figures, *told, *review, *following))


def _reviews(attempt: Attempt, language: Language) -> list[Link]:
    course = attempt.session.course
    missed = [outcome.missed_words(course, one, language) for one in outcome.to_review(attempt)]
    return [Link(label=_REVIEW(language, what=what), action=_A) for what in missed]


def _next(language: Language) -> list[Link]:
    return [Link(label=words(language), action=_A) for words in (ANEW, _OTHER, _QUIT)]
