"""The slide that tells how a task went."""

from tutor.language import Language, Phrase
from tutor.model.actions import To
from tutor.model.elements import Divider, Heading, Link, Notice, Row, Table, Text
from tutor.model.elements.element import Tone
from tutor.model.slide import Slide
from tutor.model.targets import Reserved
from tutor.training import debriefing
from tutor.training.conversation import Debriefing
from tutor.training.modes import Mode
from tutor.ui.screens.questions import own_slide

_REVIEW = Phrase("See this again: {what}")
_QUIT = Phrase("Quit")

_A = To(Reserved.BACK)
"""The action that makes a zone of an answer; it is never done."""


def outcome_slide(result: Debriefing, language: Language) -> Slide:
    """Return how a task went, a zone for each passage to see again, and for what may follow.

    The zones stand in the order of the result's options; the last one is for quitting.
    """
    attempt = result.attempt
    is_good = attempt.mode is Mode.GUIDED or attempt.result.passed
    tone: Tone = "success" if is_good else "error"
    verdict = Notice(text=debriefing.verdict(attempt, language), tone=tone)
    rows = debriefing.figures(attempt, language)
    figures = Table(rows=tuple(Row(cells=cells) for cells in rows))
    told = [Text(text=result.said)] if result.said else []
    reviews = [_link(_REVIEW(language, what=option.label)) for option in result.reviews]
    review = (Heading(text=debriefing.TO_REVIEW(language), level=3), *reviews) if reviews else ()
    attesting = [result.attest] if result.attest else []
    following = [_link(option.label) for option in (*attesting, result.again, result.other)]
    elements = verdict, figures, *told, *review, Divider(), *following, _link(_QUIT(language))
    return own_slide(debriefing.title(attempt, language), elements)


def _link(label: str) -> Link:
    return Link(label=label, action=_A)
