"""Phrases that several modules print, and labels and lists in each language's typography."""

from collections.abc import Iterable, Sequence

from tutor.language import Language, Phrase

ON = Phrase("Enter: go on")
END = Phrase("Enter: finish")
BACK = Phrase("r: go back")
TERMS = Phrase("t: words explained")
DETAILS = Phrase("d: learn more")
AGAIN = Phrase("l: the screen again")
MENU = Phrase("m: menu")
ANEW = Phrase("g: start over")
HELP = Phrase("?: help")
QUIT = Phrase("q: quit")
CHOOSE = Phrase("a number: choose what bears it")
CHOOSE_AMONG = Phrase("{numbers}: choose")
WENT_BACK = Phrase("You go back.")

_ONE = Phrase("1", context="the only number that one may choose")
_ONE_OR_TWO = Phrase("1 or 2")
_SEVERAL = Phrase("a number from 1 to {count}")
_CHOSEN = Phrase("You chose “{what}”.")
_CHOSEN_THAT = Phrase("You chose “{what}” ({remark}).")
_CHOOSE_ONE = Phrase("Choose number 1. {help}")
_CHOOSE_ONE_OR_TWO = Phrase("Choose number 1 or 2. {help}")
_CHOOSE_ONE_OF = Phrase("Choose a number from 1 to {count}. {help}")
_UNKNOWN = Phrase("Unknown answer. {help}")
_ASK_FOR_HELP = Phrase("A question mark tells all that one may answer.")
_ANSWERS = Phrase("One may answer:")
_LABELLED = Phrase("{label}: {value}")
_SEPARATOR = Phrase("; ")


def labelled(label: str, value: str, language: Language) -> str:
    """Return a label and its value, or the one of them that there is."""
    bare = label.rstrip(" \u00a0\u202f:")
    return _LABELLED(language, label=bare, value=value) if bare and value else bare or value


def listed(parts: Iterable[str], language: Language) -> str:
    """Return the parts one after the other on one line."""
    return _SEPARATOR(language).join(part for part in parts if part)


def number_in(answer: str) -> int | None:
    """Return the number that an answer is, or None where it is none."""
    try:
        return int(answer)
    except ValueError:  # no number, or one of too many digits
        return None


def numbers(count: int, language: Language) -> str:
    """Return among which numbers one chooses."""
    return {1: _ONE, 2: _ONE_OR_TWO}.get(count, _SEVERAL)(language, count=count)


def unknown(count: int, language: Language, hint: str | None = None) -> str:
    """Return what is said of an answer that is none of `count` choices, nor a command."""
    words = {0: _UNKNOWN, 1: _CHOOSE_ONE, 2: _CHOOSE_ONE_OR_TWO}.get(count, _CHOOSE_ONE_OF)
    return words(language, count=count, help=hint or _ASK_FOR_HELP(language))


def chosen(what: str, language: Language, remark: str = "") -> list[str]:
    """Return what confirms a choice, before what it leads to."""
    words = _CHOSEN_THAT if remark else _CHOSEN
    return [words(language, what=" ".join(what.split()), remark=remark)] if what else []


def in_general(language: Language) -> list[str]:
    """Return what one may answer on the slides of a demo, each where it makes sense."""
    answers = (ON, CHOOSE, BACK, AGAIN, TERMS, DETAILS, MENU, HELP, QUIT)
    return [answer(language) for answer in answers]


def help_lines(answers: Sequence[str], language: Language) -> list[str]:
    """Return all that one may answer, a line each."""
    return [_ANSWERS(language), *(f"- {answer}" for answer in answers)]
