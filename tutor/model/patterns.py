"""Regular expressions that are matched in linear time, whatever they are and whatever is typed.

They are Python's, less what needs backtracking: back references, atomic groups, and lookaround but
for `(?=…)` and `(?!…)` at the start, by which one asks for several things at once. One is compiled
into programs of which all the ways are followed together, after Thompson and Pike
(https://swtch.com/~rsc/regexp/regexp2.html): a step for each character and each instruction.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

LONGEST_PROGRAM = 1_000
"""How many instructions a pattern may have; `a{900}` has 900 of them."""

_DEEPEST = 50

_CHARACTER = re.compile(
    r"\[\^?\]?(?:\\.|[^\]\\])*\]"  # a class
    r"|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]*\}|0[0-7]{0,2}|[^1-9])"
    r"|[^()|*+?\\]",
    re.DOTALL,
)
_ANCHOR = re.compile(r"[\^$]|\\[bBAZ]")
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>|(?!\?))")
_LOOK = re.compile(r"\(\?([=!])")
_REPEAT = re.compile(r"(?:([*+?])|\{(?!\})(\d*)(,?)(\d*)\})(\??)")
_FLAGS = re.compile(r"\(\?([aimsu]+)\)")


class UnsafePatternError(ValueError):
    """A regular expression that cannot be promised to be matched in linear time."""


class Character(NamedTuple):
    """Goes on past a character."""

    test: re.Pattern[str]


class Anchor(NamedTuple):
    """Goes on at a place, past no character."""

    test: re.Pattern[str]


class Branch(NamedTuple):
    """Goes on with several instructions, counted from itself."""

    steps: tuple[int, ...]


_END = Branch(())
Program = list[Character | Anchor | Branch]


class _Compiled(NamedTuple):
    """The program of a whole text, and those with which it is to begin, or not to."""

    whole: Program
    beginnings: tuple[tuple[Program, bool], ...]


def matches(pattern: str, text: str) -> bool:
    """Return whether a pattern takes the whole of a text. Raises UnsafePatternError."""
    whole, beginnings = compiled(pattern)
    return len(text) in _ends(whole, text) and all(
        any(True for _ in _ends(program, text)) is wanted for program, wanted in beginnings
    )


@lru_cache(maxsize=64)
def compiled(pattern: str) -> _Compiled:
    """Return the programs of a pattern. Raises UnsafePatternError, or what `re.compile` raises."""
    re.compile(pattern)
    return _Reader(pattern).read()


def _ends(program: Program, text: str) -> Iterator[int]:
    """Yield the places where a program that is run from the start of a text may end."""
    states = _followed(program, [0], text, 0)
    for place in range(len(text) + 1):
        if len(program) - 1 in states:
            yield place
        passed = (
            state + 1
            for state in states
            if isinstance(one := program[state], Character) and one.test.match(text, place)
        )
        states = _followed(program, passed, text, place + 1)


def _followed(program: Program, states: Iterable[int], text: str, place: int) -> set[int]:
    """Return all the instructions that can be come to from some without another character."""
    found: set[int] = set()
    left = list(states)
    while left:
        state = left.pop()
        if state in found:
            continue
        found.add(state)
        match program[state]:
            case Branch(steps):
                left += [state + step for step in steps]
            case Anchor(test) if test.match(text, place):
                left.append(state + 1)
    return found


class _Reader:
    """Reads a pattern that `re` takes."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._place = 0
        self._flags = ""

    def read(self) -> _Compiled:
        """Return the programs of the whole pattern."""
        if flags := self._take(_FLAGS):
            self._flags = flags[0]
        beginnings: list[tuple[Program, bool]] = []
        while look := self._take(_LOOK):
            beginnings.append(([*self._group(_DEEPEST), _END], look[1] == "="))
        # Beside « | », they would hold for one of the alternatives alone.
        program = (self._sequence if beginnings else self._alternatives)(_DEEPEST)
        if self._place < len(self._pattern):
            raise UnsafePatternError(self._pattern[self._place :])
        return _Compiled([*program, _END], tuple(beginnings))

    def _alternatives(self, depth: int) -> Program:
        program = self._sequence(depth)
        while self._pattern.startswith("|", self._place):
            self._place += 1
            other = self._sequence(depth)
            past = Branch((len(other) + 1,))
            program = [Branch((1, len(program) + 2)), *program, past, *other]
        return program

    def _sequence(self, depth: int) -> Program:
        program: Program = []
        while self._place < len(self._pattern) and self._pattern[self._place] not in "|)":
            program += self._repeated(depth)
            if len(program) > LONGEST_PROGRAM:
                raise UnsafePatternError(self._pattern)
        return program

    def _repeated(self, depth: int) -> Program:
        program = self._piece(depth)
        if repeat := self._take(_REPEAT):
            sign, least, comma, most, _ = repeat.groups()
            if sign:
                return _times(program, int(sign == "+"), 1 if sign == "?" else None)
            exactly = None if comma else least
            return _times(program, int(least or 0), int(most or exactly or -1))
        return program

    def _piece(self, depth: int) -> Program:
        if self._take(_GROUP):
            if not depth:
                raise UnsafePatternError(self._pattern)
            return self._group(depth)
        if anchor := self._take(_ANCHOR):
            return [Anchor(self._compile(anchor[0]))]
        if character := self._take(_CHARACTER):
            return [Character(self._compile(character[0]))]
        raise UnsafePatternError(self._pattern[self._place :])

    def _group(self, depth: int) -> Program:
        program = self._alternatives(depth - 1)
        self._place += 1  # past the bracket
        return program

    def _compile(self, part: str) -> re.Pattern[str]:
        return re.compile(f"{self._flags}{part}")

    def _take(self, wanted: re.Pattern[str]) -> re.Match[str] | None:
        found = wanted.match(self._pattern, self._place)
        self._place = found.end() if found else self._place
        return found


def _times(program: Program, least: int, most: int | None) -> Program:
    """Return a program run so many times; without end where `most` is None or negative."""
    if len(program) * max(least, most or 0, 1) > LONGEST_PROGRAM:
        raise UnsafePatternError
    if most is None or most < 0:
        loop = Branch((1, len(program) + 2)), *program, Branch((-len(program) - 1,))
        return [*program * least, *loop]
    optional: Program = []
    for _ in range(most - least):
        optional = [Branch((1, len(program) + len(optional) + 1)), *program, *optional]
    return [*program * least, *optional]
