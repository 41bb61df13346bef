"""Whether what someone typed is what a field takes, and what kind of thing is wrong with it."""

from collections.abc import Callable, Collection, Hashable, Sequence
from collections.abc import Set as AbstractSet

from tutor.folding import composed, fold
from tutor.language import Language, Phrase, Plural
from tutor.model.answers import ELSE, Answer, answer_of
from tutor.model.dates import dates_in
from tutor.model.numbers import emails_in, numbers_in, phones_in
from tutor.model.patterns import matches

LONGEST = 200
"""The length of a typed text at most, in characters."""

_EMPTY = Phrase("This field is empty.")
_DIGITS = Phrase("Digits are expected here.")
_TOO_SHORT = Plural(
    "Characters are missing ({count} typed of {expected}).",
    "Characters are missing ({count} typed of {expected}).",
)
_TOO_LONG = Plural(
    "There are too many characters ({count} typed for {expected}).",
    "There are too many characters ({count} typed for {expected}).",
)
_CASE = Phrase("The capitals, the accents, the spaces or the hyphens are not right.")
_NO_DATE = Phrase("A date is day/month/year: DD/MM/YYYY.")
_OTHER_DATE = Phrase("It is not the date that is expected.")
_NO_PHONE = Phrase("A telephone number is made of digits.")
_NO_NUMBER = Phrase("A number is expected here.")
_OTHER_NUMBER = Phrase("It is not the number that is expected.")
_NO_EMAIL = Phrase("An e-mail address has an at sign: name@domain.")
_NOT_THE_SAME = Phrase("It is not what is typed in the other field.")
_SHAPE = Phrase("It does not have the right form.")
_OTHER = Phrase("It is not what is expected here: check it character by character.")


Read = Callable[[str], AbstractSet[Hashable]]
"""Returns all that a text may mean, as values that are equal where texts mean the same."""

_READINGS: dict[str, tuple[Read, Phrase, Phrase]] = {
    "date": (dates_in, _NO_DATE, _OTHER_DATE),
    "phone": (phones_in, _NO_PHONE, _OTHER),
    "number": (numbers_in, _NO_NUMBER, _OTHER_NUMBER),
    "email": (emails_in, _NO_EMAIL, _OTHER),
}
"""How the answers of each way are read; what is told of a text that is none, and of another one."""


def is_right(answer: Answer, typed: str) -> bool:
    """Return whether a text is what a field takes; spaces around it never matter.

    An answer that is the same as another field's has that as its `exact` text.
    """
    typed = composed(typed).strip()
    if answer.exact is not None:
        return typed == answer.exact.strip() and bool(typed)
    if answer.pattern is not None:
        return matches(answer.pattern, typed)
    for way, (read, _, _) in _READINGS.items():
        if (expected := getattr(answer, way)) is not None:
            return not read(expected).isdisjoint(read(typed))
    return _loose(typed) in map(_loose, _expected(answer))


def what_is_wrong(answer: Answer, typed: str, language: Language) -> str | None:
    """Return a sentence on what is wrong with a text, without giving the answer away.

    None where it is right.
    """
    if is_right(answer, typed):
        return None
    if not typed.strip():
        return _EMPTY(language)
    return _author_s(answer, typed) or _of_its_kind(answer, typed, language)


def _author_s(answer: Answer, typed: str) -> str | None:
    """Return what the author says of this mistake, else of any."""
    mistakes = (told for text, told in answer.wrong.items() if is_typed(text, typed))
    return next(mistakes, answer.wrong.get(ELSE))


def is_typed(expected: str, typed: str) -> bool:
    """Return whether someone typed a text, be it written another way."""
    return expected != ELSE and is_right(answer_of(expected), typed)


def _of_its_kind(answer: Answer, typed: str, language: Language) -> str:
    if answer.same_as:
        return _NOT_THE_SAME(language)
    for way, (read, none, other) in _READINGS.items():
        if getattr(answer, way) is not None:
            return (other if read(typed) else none)(language)
    expected = _expected(answer)
    return _of_text(expected, typed, language) if expected else _SHAPE(language)


def _of_text(expected: Collection[str], typed: str, language: Language) -> str:
    own = _loose(typed)
    if own in map(_loose, expected):
        return _CASE(language)
    if all(_loose(one).isdigit() for one in expected) and not own.isdigit():
        return _DIGITS(language)
    if all("@" in one for one in expected) and "@" not in typed:
        return _NO_EMAIL(language)
    lengths = {len(_loose(one)) for one in expected}
    if len(lengths) == 1 and len(own) not in lengths:
        (length,) = lengths
        problem = _TOO_SHORT if len(own) < length else _TOO_LONG
        return problem(language, len(own), expected=length)
    return _OTHER(language)


def _expected(answer: Answer) -> Sequence[str]:
    """Return the texts that a field takes, where they are told one by one."""
    told = answer.exact if answer.exact is not None else answer.like
    return (told,) if told is not None else answer.one_of


def _loose(text: str) -> str:
    """Return a text without what does not matter: case, accents, spaces, hyphens, apostrophes."""
    folded = fold(text)
    return "".join(folded.translate(_NOT_COMPARED).split()) or folded.strip()


_NOT_COMPARED = str.maketrans("-'", "  ")


def example(answer: Answer) -> str | None:
    """Return a text that a field takes, or None where its author gave none."""
    told = (getattr(answer, way) for way in _READINGS)
    return next((text for text in told if text), next(iter(_expected(answer)), None))
