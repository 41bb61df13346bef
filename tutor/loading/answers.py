"""Mistakes in the answers asked of someone who practises: each is told once, and can be given."""

import re

from tutor.language import Phrase
from tutor.loading.nodes import Mapping, Node
from tutor.loading.reader import Reader
from tutor.model.answers import WAYS, Answer
from tutor.model.dates import read_date
from tutor.model.elements import Element, Field, Radio
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
_NOTHING_ASKED = Phrase("“asked” on a field that does not tell what it takes")
_NOTHING_REMEDY = Phrase("Give it “value” or “answer”.")
_NO_OPTION = Phrase("“asked” on a choice that does not tell its option")
_OPTION_REMEDY = Phrase("Its “value” is one of its options: {options}.")
_ASKED_HOTSPOT = Phrase("“{word}” on a hotspot")
_ASKED_HOTSPOT_REMEDY = Phrase("One fills it in or clicks on it: remove “{word}”, or the action.")


def check_asked(reader: Reader, mapping: Mapping, element: Element) -> None:
    """Note what is wrong with what someone should type or choose in an element."""
    if element.action and ("asked" in mapping.pairs or "answer" in mapping.pairs):
        word = "answer" if "answer" in mapping.pairs else "asked"
        reader.wrong(mapping.pairs[word][0], _ASKED_HOTSPOT, _ASKED_HOTSPOT_REMEDY, word=word)
    elif isinstance(element, Field) and element.answer:
        _check_answer(reader, mapping, element.answer)
    elif isinstance(element, Field) and element.asked and not element.value:
        reader.wrong(mapping.pairs["asked"][0], _NOTHING_ASKED, _NOTHING_REMEDY)
    elif isinstance(element, Radio) and element.asked and element.value not in element.options:
        options = element.options
        reader.wrong(mapping.pairs["asked"][0], _NO_OPTION, _OPTION_REMEDY, options=options)


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
    if answer.date and read_date(answer.date) is None:
        reader.wrong(written.pairs["date"][1], _BAD_DATE, _DATE_REMEDY, date=answer.date)


def _check_pattern(reader: Reader, at: Node, pattern: str) -> None:
    try:
        compiled(pattern)
    except UnsafePatternError:
        reader.wrong(at, _UNSAFE_PATTERN, _UNSAFE_REMEDY, pattern=pattern)
    except (re.error, OverflowError, RecursionError):
        reader.wrong(at, _BAD_PATTERN, _PATTERN_REMEDY, pattern=pattern)
