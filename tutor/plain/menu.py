"""A question with numbered answers."""

from collections.abc import Sequence

from tutor.language import Phrase
from tutor.plain import phrases
from tutor.plain.console import Console

BACK = 0
"""The number that goes back."""


def pick(
    console: Console, told: Sequence[str], answers: Sequence[str], *more: Phrase
) -> int | None:
    """Return the number of the answer that is chosen, zero for going back, None for leaving."""
    language = console.language
    console.tell([*told, *(f"{number}. {line}" for number, line in enumerate(answers, 1))])
    while True:
        offered = [phrase(language) for phrase in (phrases.CHOOSE, *more, phrases.QUIT)]
        answer = console.ask(offered)
        number = phrases.number_in(answer or "")
        if answer is None or answer.lower() == "q":
            return None
        if more and answer.lower() in ("r", "b"):
            return BACK
        if number and 0 < number <= len(answers):
            return number
        console.say(phrases.CHOOSE_A_NUMBER(language))
