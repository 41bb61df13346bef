"""Whether the dates, numbers and addresses that fields show or take can be any."""

import re
from collections.abc import Callable, Iterator

from tutor.checks.finding import Finding, Rule, Severity
from tutor.folding import fold
from tutor.language import Phrase
from tutor.model.answers import Answer
from tutor.model.course import Course
from tutor.model.dates import is_month, read_date
from tutor.model.elements import Element, Field
from tutor.model.numbers import numbers_in, phones_in
from tutor.model.slide import Slide

IMPOSSIBLE_VALUE = Rule(
    "PP517",
    "impossible-value",
    Severity.WARNING,
    Phrase("Date, number or address that cannot be one"),
    Phrase(
        "What looks like a date, a telephone number, an amount or an e-mail address and is none, "
        "as 30/02/1984, is compared letter by letter: whoever types it otherwise is wrong, and "
        "whoever sees it wonders. A field that shows an error (“error”) may show it."
    ),
    Phrase("“{value}” looks like {kind}, and is none"),
    Phrase("Write one that is possible."),
)

RULES: tuple[Rule, ...] = (IMPOSSIBLE_VALUE,)

_A_DATE = Phrase("a date")
_A_PHONE = Phrase("a telephone number")
_AN_AMOUNT = Phrase("an amount")
_AN_EMAIL = Phrase("an e-mail address")

_DATE = r"\d{1,2}/\d{1,2}/(?:\d\d|\d{4})|\d{1,2}([.-])\d{1,2}\1\d{4}|\d{4}([/.-])\d{1,2}\2\d{1,2}"
_DAY_AND_MONTH = r"\d{1,2}(?:er)? ([a-z]{3,})\.? \d{4}"
_PHONE = r"(?:0\d|(?:\+|00)33(?:[ .-]?\(0\))?[ .-]?\d)(?:[ .-]\d{1,3}){3,6}"
_PHONE_DIGITS = 10
_AMOUNT = r"[\d.,' ]*\d[\d.,' ]* ?(?:€|euros?)"
_EMAIL = r"[^@\s]+@\S*"
_GOOD_EMAIL = r"[^@]+@[^@.]+(?:\.[^@.]+)+"


def check(course: Course) -> Iterator[Finding]:
    """Yield the values of fields that cannot be what they look like."""
    for slide in course.slides:
        for index, element in enumerate(slide.elements):
            yield from _check_element(slide, index, element)


def _check_element(slide: Slide, index: int, element: Element) -> Iterator[Finding]:
    if not isinstance(element, Field) or element.error or element.secret:
        return
    for text, *keys in _texts(element):
        if kind := _impossible(text):
            at = slide.locus(*keys, element=index)
            yield Finding(IMPOSSIBLE_VALUE, at, {"value": text, "kind": kind})


def _texts(field: Field) -> Iterator[tuple[str, ...]]:
    """Yield what a field shows and what it takes, each before the keys where it stands."""
    yield field.value, "value"
    answer = field.answer or Answer()
    for way in ("like", "exact", "phone", "number", "email"):
        text = getattr(answer, way)
        if text and text != field.value:
            yield text, "answer", way
    yield from ((text, "answer", "one_of") for text in answer.one_of if text != field.value)


def _impossible(text: str) -> Phrase | None:
    """Return the kind of thing that a text looks like and cannot be."""
    return next((kind for kind, is_none in _KINDS if is_none(fold(text).strip())), None)


def _is_no_date(text: str) -> bool:
    named = re.fullmatch(_DAY_AND_MONTH, text)
    looks = bool(re.fullmatch(_DATE, text)) or (named is not None and is_month(named[1]))
    return looks and not read_date(text)


def _is_no_phone(text: str) -> bool:
    if not re.fullmatch(_PHONE, text):
        return False
    return not any(len(number) == _PHONE_DIGITS for number in phones_in(text))


def _is_no_amount(text: str) -> bool:
    return bool(re.fullmatch(_AMOUNT, text)) and not numbers_in(text)


def _is_no_email(text: str) -> bool:
    return bool(re.fullmatch(_EMAIL, text)) and not re.fullmatch(_GOOD_EMAIL, text)


_KINDS: tuple[tuple[Phrase, Callable[[str], bool]], ...] = (
    (_A_DATE, _is_no_date),
    (_A_PHONE, _is_no_phone),
    (_AN_AMOUNT, _is_no_amount),
    (_AN_EMAIL, _is_no_email),
)
