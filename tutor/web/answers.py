"""What fields take, as the page's player reads it: nothing is left of a pattern's syntax."""

import re
from functools import lru_cache

from tutor.model.answers import ELSE, WAYS, Answer, answer_of
from tutor.model.patterns import Anchor, Branch, Character, Program, compiled
from tutor.web.forms import Form, filled
from tutor.web.markdown import nodes_of

_LAST = 0xFFFF
_BEYOND = (0x10000, 0x10FFFF)
"""The signs that are no letter of any language in use: one stands for all."""


def answer_form(answer: Answer) -> Form:
    """Return what a field takes, and what is told of each mistake."""
    ways = {way: getattr(answer, way) for way in WAYS}
    pattern = answer.pattern and _pattern_form(answer.pattern)
    mistakes = (
        [None if text == ELSE else answer_form(answer_of(text)), nodes_of(told)]
        for text, told in answer.wrong.items()
    )
    return filled(**ways | {"pattern": pattern}, wrong=list(mistakes))


def _pattern_form(pattern: str) -> Form:
    whole, beginnings = compiled(pattern)
    return {
        "whole": _program(whole),
        "beginnings": [[_program(one), wanted] for one, wanted in beginnings],
    }


def _program(program: Program) -> list[Form]:
    return [_instruction(one) for one in program]


def _instruction(one: Character | Anchor | Branch) -> Form:
    match one:
        case Character(test):
            return {"in": _taken(test)}
        case Anchor(test):
            return {"at": test.pattern.rpartition(")")[2]}
        case Branch(steps):
            return {"go": steps}


@lru_cache(maxsize=64)
def _taken(test: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return the ranges of the characters that a test takes, first and last included."""
    ranges: list[tuple[int, int]] = []
    for code in range(_LAST + 1):
        if not test.match(chr(code)):
            continue
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1] = (ranges[-1][0], code)
        else:
            ranges.append((code, code))
    return [*ranges, _BEYOND] if test.match(chr(_BEYOND[0])) else ranges
