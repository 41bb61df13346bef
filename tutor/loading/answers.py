"""Mistakes in the answers asked of someone who practises: each is told once, and can be given."""

import re
from collections.abc import Callable
from collections.abc import Mapping as Names

from tutor.language import Phrase
from tutor.loading.nodes import Mapping, Node
from tutor.loading.reader import Reader
from tutor.model.answers import WAYS, Answer
from tutor.model.dates import read_date
from tutor.model.elements import Element, Field, Radio, Select
from tutor.model.numbers import emails_in, numbers_in, phones_in
from tutor.model.patterns import UnsafePatternError, compiled

_KEYS = (*WAYS, "wrong")

_NO_WAY = Phrase("this answer tells nothing")
_TWO_WAYS = Phrase("two answers for one field")
_WAYS_REMEDY = Phrase("Write one of these keys, and only one: {ways}.")
_BAD_PATTERN = Phrase("“{pattern}” is no regular expression")
_PATTERN_REMEDY = Phrase('Example: "[0-9]{{6}}" for six digits.')
_UNSAFE_PATTERN = Phrase("“{pattern}” could be matched for ever")
_UNSAFE_REMEDY = Phrase(
    "Write it without “\\1” and “(?<…)”, with “(?=…)” at its start alone, and with fewer "
    "repetitions."
)
_BAD_DATE = Phrase("“{date}” is no date")
_DATE_REMEDY = Phrase("Write DD/MM/YYYY.")
_BAD_PHONE = Phrase("“{phone}” is no telephone number")
_PHONE_REMEDY = Phrase("Write digits, with spaces or dots between them, and “+” in front at most.")
_BAD_NUMBER = Phrase("“{number}” is no number")
_NUMBER_REMEDY = Phrase("Write digits, as in 1 234,50; a “€” or a “%” may follow.")
_BAD_EMAIL = Phrase("“{email}” is no e-mail address")
_EMAIL_REMEDY = Phrase("Write name@domain.")
_NOTHING_ASKED = Phrase("“asked” on a field that does not tell what it takes")
_NOTHING_REMEDY = Phrase("Give it “value” or “answer”.")
_NO_OPTION = Phrase("“asked” on a choice that does not tell its option")
_OPTION_REMEDY = Phrase("Its “value” is one of its options: {options}.")
_NO_OTHER = Phrase("this slide has no field “{id}”")
_NO_OTHER_REMEDY = Phrase("“same_as” names the other field by its “id”.")
_IDLE_OTHER = Phrase("“{id}” does not tell what it takes")
_IDLE_OTHER_REMEDY = Phrase("Give that field “asked: true”, or an “answer” of its own.")
_ASKED_HOTSPOT = Phrase("“{word}” on a hotspot")
_ASKED_HOTSPOT_REMEDY = Phrase("One fills it in or clicks on it: remove “{word}”, or the action.")


_READ: dict[str, tuple[Callable[[str], object], Phrase, Phrase]] = {
    "date": (read_date, _BAD_DATE, _DATE_REMEDY),
    "phone": (phones_in, _BAD_PHONE, _PHONE_REMEDY),
    "number": (numbers_in, _BAD_NUMBER, _NUMBER_REMEDY),
    "email": (emails_in, _BAD_EMAIL, _EMAIL_REMEDY),
}
"""The ways of which an answer must mean something, and what is told where it does not."""


def check_asked(reader: Reader, mapping: Mapping, element: Element) -> None:
    """Note what is wrong with what someone should type or choose in an element."""
    if element.action and ("asked" in mapping.pairs or "answer" in mapping.pairs):
        word = "answer" if "answer" in mapping.pairs else "asked"
        reader.wrong(mapping.pairs[word][0], _ASKED_HOTSPOT, _ASKED_HOTSPOT_REMEDY, word=word)
    elif isinstance(element, Field) and element.answer and "answer" in mapping.pairs:
        _check_answer(reader, mapping, element.answer)
    elif isinstance(element, Field) and element.asked and not (element.value or element.answer):
        reader.wrong(mapping.at("asked", "value"), _NOTHING_ASKED, _NOTHING_REMEDY)
    elif isinstance(element, Radio | Select) and element.asked:
        options = element.options
        if not element.value or (isinstance(element, Radio) and element.value not in options):
            at = mapping.at("asked", "value", "options")
            reader.wrong(at, _NO_OPTION, _OPTION_REMEDY, options=options)


def check_other(reader: Reader, at: Node, id: str, fields: Names[str, Field]) -> None:
    """Note where a field takes the same as another one of its slide that cannot tell what it is."""
    other = fields.get(id)
    if other is None:
        reader.wrong(at, _NO_OTHER, _NO_OTHER_REMEDY, (id, fields), id=id)
    elif other.expected is None or other.expected.same_as:
        reader.wrong(at, _IDLE_OTHER, _IDLE_OTHER_REMEDY, id=id)


def _check_answer(reader: Reader, mapping: Mapping, answer: Answer) -> None:
    key, node = mapping.pairs["answer"]
    written = node if isinstance(node, Mapping) else Mapping(node.line, node.column)
    given = [way for way in WAYS if getattr(answer, way)]
    if len(given) > 1:
        reader.wrong(key, _TWO_WAYS, _WAYS_REMEDY, ways=WAYS)
    elif not given and not any(reader.means(written, way, _KEYS) for way in WAYS):
        reader.wrong(key, _NO_WAY, _WAYS_REMEDY, ways=WAYS)
    if answer.pattern:
        _check_pattern(reader, written.pairs["pattern"][1], answer.pattern)
    for way, (read, problem, remedy) in _READ.items():
        if (text := getattr(answer, way)) and not read(text):
            reader.wrong(written.pairs[way][1], problem, remedy, **{way: text})


def _check_pattern(reader: Reader, at: Node, pattern: str) -> None:
    try:
        compiled(pattern)
    except UnsafePatternError:
        reader.wrong(at, _UNSAFE_PATTERN, _UNSAFE_REMEDY, pattern=pattern)
    except (re.error, OverflowError, RecursionError):
        reader.wrong(at, _BAD_PATTERN, _PATTERN_REMEDY, pattern=pattern)
