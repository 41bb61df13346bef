"""Whether what someone typed is what a field takes, and what kind of thing is wrong with it."""

from collections.abc import Sequence

from tutor.folding import fold
from tutor.language import Language, Phrase, Plural
from tutor.model.answers import Answer
from tutor.model.dates import read_date
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
_CASE = Phrase("The capitals, the accents or the spaces are not right.")
_NO_DATE = Phrase("A date is day/month/year: DD/MM/YYYY.")
_OTHER_DATE = Phrase("It is not the date that is expected.")
_NO_EMAIL = Phrase("An e-mail address has an at sign: name@domain.")
_SHAPE = Phrase("It does not have the right form.")
_OTHER = Phrase("It is not what is expected here: check it character by character.")


def is_right(answer: Answer, typed: str) -> bool:
    """Return whether a text is what a field takes."""
    if answer.exact is not None:
        return typed == answer.exact
    if answer.pattern is not None:
        return matches(answer.pattern, typed.strip())
    if answer.date is not None:
        return read_date(typed) == read_date(answer.date)
    return _loose(typed) in map(_loose, _expected(answer))


def what_is_wrong(answer: Answer, typed: str, language: Language) -> str | None:
    """Return a sentence on what is wrong with a text, without giving the answer away.

    None where it is right.
    """
    if is_right(answer, typed):
        return None
    if not typed.strip():
        return _EMPTY(language)
    if answer.wrong:
        return answer.wrong
    if answer.date is not None:
        return (_NO_DATE if read_date(typed) is None else _OTHER_DATE)(language)
    return _of_text(answer, typed, language)


def _of_text(answer: Answer, typed: str, language: Language) -> str:
    expected = _expected(answer)
    if not expected:
        return _SHAPE(language)
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
    """Return a text without what does not matter: case, accents, spaces."""
    return "".join(fold(text).split())


def example(answer: Answer) -> str | None:
    """Return a text that a field takes, or None where its author gave none."""
    return answer.date or next(iter(_expected(answer)), None)
