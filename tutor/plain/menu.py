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
    choose = phrases.CHOOSE_AMONG(language, numbers=phrases.numbers(len(answers), language))
    others = [phrase(language) for phrase in (*more, phrases.HELP, phrases.QUIT)]
    question = [*told, *(f"{number}. {line}" for number, line in enumerate(answers, 1))]
    console.tell(question)
    console.remind()
    while True:
        answer = console.ask([choose, *others])
        if answer is None or answer.lower() == "q":
            return None
        number = phrases.number_in(answer)
        if number and 0 < number <= len(answers):
            return number
        if more and answer.lower() in ("r", "b"):
            return BACK
        if answer.lower() == "l":
            console.tell(question)
        elif answer == "?":
            offered = [choose, phrases.AGAIN(language), *others]
            console.tell(phrases.help_lines(offered, language))
        else:
            console.say(phrases.unknown(len(answers), language))
