"""The result of a task, in lines."""

from collections.abc import Sequence

from tutor.language import Language, Phrase
from tutor.plain.markdown import markdown_lines
from tutor.plain.phrases import labelled
from tutor.training import debriefing
from tutor.training.attempt import Attempt
from tutor.training.conversation import Option

_HEADED = Phrase("{title}:")


def result_lines(attempt: Attempt, language: Language) -> list[str]:
    """Return how a task that is over went."""
    figures = debriefing.figures(attempt, language)
    return [
        debriefing.title(attempt, language),
        *markdown_lines(debriefing.verdict(attempt, language)),
        *(labelled(label, value, language) for label, value in figures),
    ]


def missed_lines(reviews: Sequence[Option], language: Language) -> list[str]:
    """Return the passages to see again, if any, each behind a number."""
    if not reviews:
        return []
    lines = [f"{number}. {option.label}" for number, option in enumerate(reviews, 1)]
    return [_HEADED(language, title=debriefing.TO_REVIEW(language)), *lines]
