"""How a task went, in lines."""

from tutor.language import Language, Phrase
from tutor.plain.lines import markdown_lines
from tutor.plain.words import labelled
from tutor.training import outcome
from tutor.training.attempt import Attempt

_HEADED = Phrase("{title}:")


def result_lines(attempt: Attempt, language: Language) -> list[str]:
    """Return how a task that is over went."""
    figures = outcome.figures(attempt, language)
    return [
        outcome.title(attempt, language),
        *markdown_lines(outcome.verdict(attempt, language)),
        *(labelled(label, value, language) for label, value in figures),
    ]


def missed_lines(attempt: Attempt, language: Language) -> list[str]:
    """Return the slides on which not all was right, each behind a number."""
    course, missed = attempt.session.course, outcome.to_review(attempt)
    told = [outcome.missed_words(course, one, language) for one in missed]
    lines = [f"{number}. {words}" for number, words in enumerate(told, 1)]
    return [_HEADED(language, title=outcome.TO_REVIEW(language)), *lines] if lines else []
