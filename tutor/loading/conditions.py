"""Nodes → the conditions of a course, and the choices that it remembers."""

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from tutor.language import Phrase
from tutor.loading.names import NAME, NAME_REMEDY
from tutor.loading.nodes import Mapping, Node, Scalar
from tutor.loading.reader import Reader
from tutor.loading.targets import NO_SCENARIO, SCENARIOS, Directory, read_slide_ref
from tutor.model.actions import ACTIONS, BY, To
from tutor.model.conditions import Value, When
from tutor.model.elements import Element
from tutor.model.keys import keys_of
from tutor.model.targets import Reserved

_NO_CONDITION = Phrase("this condition asks for nothing")
_NO_CONDITION_REMEDY = Phrase("Write one of these keys at least: {keys}.")
_NO_CHOICE = Phrase("the course has no choice “{choice}”")
_CHOICES = Phrase("Its choices: {names}.")
_NO_CHOICES = Phrase("It remembers none: name it in course.yaml, “choices: {{{choice}: [a, b]}}”.")
_NO_VALUE = Phrase("“{choice}” never is “{value}”")
_VALUES = Phrase("Its values: {values}.")
_ONE_VALUE = Phrase("“{choice}” takes one value at a time")
_NO_NAME = Phrase("“{name}” cannot name a choice")
_FEW_VALUES = Phrase("the choice “{choice}” has one value at most")
_FEW_VALUES_REMEDY = Phrase("List all the values that it may have, the first one first.")
_TWICE = Phrase("the value “{value}” is there twice")
_SET_OF_NO_HOTSPOT = Phrase("“set” on an element that is no hotspot")
_SET_REMEDY = Phrase("Give it an action (to, visit, say or by), or remove “set”.")
_SET_BEFORE_BACK = Phrase("“set” beside “to: back”, which undoes all that was chosen")

_T = TypeVar("_T")

_KEYS = tuple(key.name for key in keys_of(When))


def check_set(reader: Reader, mapping: Mapping, element: Element) -> None:
    """Note that an element with “set” has no action that could set anything."""
    node = mapping.pairs["set"][0]
    if not element.action and not any(word in mapping.pairs for word in (*ACTIONS, BY)):
        reader.wrong(node, _SET_OF_NO_HOTSPOT, _SET_REMEDY)
    elif element.action == To(Reserved.BACK):
        reader.wrong(node, _SET_BEFORE_BACK)


class ConditionReader:
    """Reads the conditions of a scenario, and what its hotspots have play remember."""

    def __init__(self, reader: Reader, directory: Directory, scenario: str | None) -> None:
        self._reader = reader
        self._directory = directory
        self._scenario = scenario
        reader.condition = self.condition
        reader.sets = self.sets

    def condition(self, node: Node) -> When | None:
        """Return a condition, or None where it is wrong."""
        mapping = self._reader.mapping(node)
        if mapping is None:
            return None
        self._reader.known_keys(mapping, _KEYS)
        if not any(key in _KEYS for key in mapping.pairs):
            if not any(self._reader.means(mapping, key, _KEYS) for key in _KEYS):
                self._reader.wrong(node, _NO_CONDITION, _NO_CONDITION_REMEDY, keys=_KEYS)
            return None
        no = mapping.get("not")
        return When(
            seen=self._list(mapping, "seen", self._seen),
            done=self._list(mapping, "done", self._done),
            values=tuple(self._values(mapping.get("is"))),
            all=self._list(mapping, "all", self.condition),
            any=self._list(mapping, "any", self.condition),
            no=self.condition(no) if no else None,
        )

    def sets(self, node: Node) -> tuple[Value, ...] | None:
        """Return what takes which value."""
        mapping = self._reader.mapping(node)
        found = [(key, value, self._value(key, value)) for key, value in mapping or ()]
        for key, value, values in found:
            if len(values) > 1:
                self._reader.wrong(value, _ONE_VALUE, choice=key.value)
        return tuple(values[0] for _, _, values in found if values)

    def _list(
        self, mapping: Mapping, key: str, read: Callable[[Node], _T | None]
    ) -> tuple[_T, ...]:
        node = mapping.get(key)
        if isinstance(node, Mapping) and key in ("all", "any"):
            self._reader.sequence(node)
            return ()
        return (self._reader.sequence_of(node, read) or ()) if node else ()

    def _seen(self, node: Node) -> str | None:
        name = node.value if isinstance(node, Scalar) else ""
        ref = read_slide_ref(self._reader, node, self._directory, self._scenario)
        if ref is None:
            return None
        return f"{ref.scenario}/" if name.endswith("/") else str(ref)

    def _done(self, node: Node) -> str | None:
        name = self._reader.value(node)
        bare = (name or "").removesuffix("/")
        if name is None or bare in self._directory.slides or bare in self._directory.unread:
            return bare or None
        names = self._directory.slides
        self._reader.wrong(node, NO_SCENARIO, SCENARIOS, (bare, names), scenario=bare, names=names)
        return None

    def _values(self, node: Node | None) -> Iterator[tuple[Value, ...]]:
        mapping = self._reader.mapping(node) if node else None
        for key, value in mapping or ():
            if values := self._value(key, value):
                yield values

    def _value(self, key: Scalar, node: Node) -> tuple[Value, ...]:
        """Return the values of a choice that a node names; none where there is no such choice."""
        choices, choice = self._directory.choices, key.value
        if choices is None:
            return ()
        if choice not in choices:
            remedy = _CHOICES if choices else _NO_CHOICES
            near = (choice, choices)
            self._reader.wrong(key, _NO_CHOICE, remedy, near, choice=choice, names=choices)
            return ()
        found = self._reader.sequence_of(node, lambda one: self._one_of(one, choice)) or ()
        return tuple(Value(choice, value) for value in found)

    def _one_of(self, node: Node, choice: str) -> str | None:
        value, values = self._reader.value(node), (self._directory.choices or {})[choice]
        if value is None or value in values:
            return value
        near = (value, values)
        self._reader.wrong(
            node, _NO_VALUE, _VALUES, near, choice=choice, value=value, values=values
        )
        return None


def read_choices(reader: Reader, node: Node | None) -> dict[str, tuple[str, ...]]:
    """Return the choices that a course declares, each with its values."""
    mapping = reader.mapping(node) if node else None
    choices: dict[str, tuple[str, ...]] = {}
    for key, value in mapping or ():
        if not NAME.fullmatch(key.value):
            reader.wrong(key, _NO_NAME, NAME_REMEDY, name=key.value)
        values = reader.sequence_of(value, reader.value) or ()
        choices[key.value] = values
        if len(values) < 2:
            reader.wrong(value, _FEW_VALUES, _FEW_VALUES_REMEDY, choice=key.value)
        for again in {one for one in values if values.count(one) > 1}:
            reader.wrong(value, _TWICE, value=again)
    return choices


_NAMES = r"""\b(?:%s)["']?:[ ]*
    (?: \[ (?P<several>[^\]]*)               # a list between brackets, on one line or more
    |   (?P<one>[^\s\[\],}#][^\n,}#]*)        # one name
    |   (?:\#[^\n]*)? (?P<items>(?:\n[ ]*-[ ][^\n]*|\n[ ]*(?=\n))+))   # a name a line
"""
_WORD = re.compile(r"[^\s\[\]{},\"':#]+")


def asked_in(text: str, scenario: str, key: str) -> Iterator[str]:
    """Yield the names for which the conditions of a scenario's text ask under a key.

    They are found by lines alone, so that slides need not be read to know what play remembers; a
    word too many does no harm.
    """
    is_asked = f"{key}:" in text or f'{key}"' in text or f"{key}'" in text
    for found in re.finditer(_NAMES % key, text, re.VERBOSE) if is_asked else ():
        names = found["several"] or found["one"] or found["items"] or ""
        for word in _WORD.findall(names):
            if word != "-":
                yield word if "/" in word or key == "done" else f"{scenario}/{word}"
