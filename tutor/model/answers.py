"""The answers that a screen's fields take from someone who practises."""

import re
from collections.abc import Mapping
from typing import Annotated, NewType

import msgspec

from tutor.language import Phrase
from tutor.model.dates import read_date
from tutor.model.numbers import emails_in, numbers_in, phones_in

Typed = NewType("Typed", str)
"""A text that someone may type by mistake, or ELSE."""

ELSE = Typed("else")
"""Stands for all other mistakes."""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """The answer that a field takes; exactly one of WAYS is given."""

    like: Annotated[
        str | None,
        Phrase("This text, whatever its case, accents, spaces, hyphens and apostrophes."),
    ] = None
    exact: Annotated[str | None, Phrase("This text, to the character.")] = None
    one_of: Annotated[
        tuple[str, ...], Phrase("One of these texts, read as “like” reads them.")
    ] = ()
    pattern: Annotated[
        str | None, Phrase("Any text that this regular expression matches as a whole.")
    ] = None
    date: Annotated[
        str | None, Phrase("This date (DD/MM/YYYY or YYYY-MM-DD), however it is typed.")
    ] = None
    phone: Annotated[
        str | None, Phrase("This telephone number, with dots, dashes, spaces or +33.")
    ] = None
    number: Annotated[str | None, Phrase("This number or this amount, however it is typed.")] = None
    email: Annotated[str | None, Phrase("This e-mail address, whatever its capitals.")] = None
    same_as: Annotated[
        str | None, Phrase("What was typed in the field that bears this id, once more.")
    ] = None
    wrong: Annotated[
        Mapping[Typed, str],
        Phrase("What is told when it is not that: a text, or one a mistake, “else” the others."),
    ] = {}


WAYS = (
    "like",
    "exact",
    "one_of",
    "pattern",
    "date",
    "phone",
    "number",
    "email",
    "same_as",
)
"""The fields of an Answer of which one is given."""

_LONGEST = 200
_PHONE = r"(?:\+|00)?\d+(?:[ .-]?\d\d){4,}"
_AMOUNT = r"(?i).*(?:\d,\d{1,2}|€|\beur)"


def answer_of(text: str) -> Answer:
    """Return the answer that a text alone stands for: its writing tells what it is."""
    if len(text) > _LONGEST:  # it would take long to tell, and nobody can type it
        return Answer(like=text)
    if re.fullmatch(_PHONE, text) and not text.isdigit() and phones_in(text):
        return Answer(phone=text)
    if re.match(_AMOUNT, text) and numbers_in(text):
        return Answer(number=text)
    if not text.isdigit() and read_date(text):
        return Answer(date=text)
    return Answer(email=text) if "." in text and emails_in(text) else Answer(like=text)


class Rung(msgspec.Struct, frozen=True, kw_only=True):
    """One more help, after one more wrong click on a slide."""

    text: Annotated[str, Phrase("What is told, in Markdown.")] = ""
    reveal: Annotated[bool, Phrase("true: the right hotspot is shown.")] = False
