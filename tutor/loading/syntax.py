"""YAML text → nodes. Only the plain part of YAML: texts, lists and mappings."""

import re
from typing import Any

import yaml

from tutor.language import Phrase
from tutor.loading.mistakes import Mistake, Place, Source, note
from tutor.loading.nodes import Mapping, Node, Scalar, Sequence, is_empty
from tutor.loading.problems import explain

MAX_DEPTH = 40
"""How deep lists and mappings may nest."""

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser, or PyYAML's own where libyaml is missing."""

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
"""Controls, line ends that editors do not show, and what turns the direction of a text."""

_OUT_OF_DEPTH = "exceeded maximum nesting depth"
"""Libyaml's complaint where it stops, well below `MAX_DEPTH`, while it looks ahead."""

_STANDARD_TAG = "tag:yaml.org,2002:"

_TOO_DEEP = Phrase("nested too deeply")
_TOO_DEEP_REMEDY = Phrase("At most {most} levels.")
_ALIAS = Phrase("alias “*{name}” is not allowed")
_ANCHOR = Phrase("anchor “&{name}” is not allowed")
_TAG = Phrase("tag “{name}” is not allowed")
_DATA_ONLY = Phrase(
    "A course is plain text: write the value out here (in quotes if it begins with & * or !)."
)
_DOCUMENTS = Phrase("several documents in one file")
_DOCUMENTS_REMEDY = Phrase("Remove the “---” line.")
_DUPLICATE = Phrase("repeated key “{name}”")
_DUPLICATE_REMEDY = Phrase("Already written on line {first}.")
_COMPLEX_KEY = Phrase("a key that is not a text")
_COMPLEX_KEY_REMEDY = Phrase('Put it in quotes; a variable too: "{{{{ name }}}}".')
_CONTROL_CHARACTER = Phrase("control character U+{code} is not allowed")
_CONTROL_REMEDY = Phrase("Delete it; if the file is full of them, save it again as “UTF-8”.")
_EMPTY = Phrase("empty file")
_EMPTY_REMEDY = Phrase(
    "It needs at least “format: 1”; in a course, a title too, and slides or, in course.yaml, "
    "scenarios."
)


class Syntax:
    """Reads the YAML of one source, and gathers what is wrong with it."""

    def __init__(self, source: Source, mistakes: list[Mistake], first_line: int = 0) -> None:
        self._source = source
        self._mistakes = mistakes
        self._first_line = first_line
        self._next: Any = None
        self._is_plain = True

    def parse(self, text: str) -> Node | None:
        """Return the text's only document, or None where it cannot be trusted."""
        if found := _FORBIDDEN.search(text):
            before = text[: found.start()]
            at = Node(before.count("\n"), len(before) - before.rfind("\n") - 1)
            self._refuse_control(at, found.group())
            return None
        try:
            root = self._document(LOADER(text))
        except yaml.YAMLError as error:
            self._tell(error, text)
            return None
        except _GaveUpError:
            return None
        if self._is_plain and (root is None or is_empty(root)):
            self._wrong(Node(0, 0), _EMPTY, _EMPTY_REMEDY)
            return None
        return root if self._is_plain else None

    def place(self, node: Node) -> Place:
        """Return where a node stands in the source."""
        line = node.line + self._first_line + 1
        return Place(self._source, line, node.column + 1, node.length)

    def _document(self, loader: Any) -> Node | None:
        self._next, self._is_plain = loader.get_event, True
        root: Node | None = None
        while (kind := type(event := self._next())) is not yaml.StreamEndEvent:
            if kind is yaml.DocumentStartEvent and root is not None:
                self._wrong(_at(event), _DOCUMENTS, _DOCUMENTS_REMEDY)
                raise _GaveUpError
            if kind is yaml.DocumentStartEvent:
                root = self._node(self._next(), MAX_DEPTH)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        """Return the node that an event begins; `depth` is how many levels it may hold."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        if kind is yaml.AliasEvent:
            return self._alias(event)
        if event.anchor or event.tag:
            self._refuse_extras(event)
        if not depth:
            self._wrong(_at(event), _TOO_DEEP, _TOO_DEEP_REMEDY, most=MAX_DEPTH)
            raise _GaveUpError
        return (self._mapping if kind is yaml.MappingStartEvent else self._sequence)(
            event, depth - 1
        )

    def _sequence(self, start: Any, depth: int) -> Sequence:
        sequence = Sequence(start.start_mark.line, start.start_mark.column)
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            sequence.items.append(self._node(event, depth))
        return sequence

    def _mapping(self, start: Any, depth: int) -> Mapping:
        mapping = Mapping(start.start_mark.line, start.start_mark.column)
        pairs = mapping.pairs
        while type(event := self._next()) is not yaml.MappingEndEvent:
            key = self._key(event)
            node = self._node(self._next(), depth)
            if key.value in pairs:
                self._refuse_duplicate(key, pairs[key.value][0])
            else:
                pairs[key.value] = (key, node)
        return mapping

    def _key(self, event: Any) -> Scalar:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        if kind is yaml.AliasEvent:
            return self._alias(event)
        self._wrong(_at(event), _COMPLEX_KEY, _COMPLEX_KEY_REMEDY)
        raise _GaveUpError

    def _scalar(self, event: Any) -> Scalar:
        value, start, end = event.value, event.start_mark, event.end_mark
        line, column = start.line, start.column
        node = Scalar(value, line, column, (end.column - column if end.line == line else 0) or 1)
        if event.anchor or event.tag:
            self._refuse_extras(event)
        if not value.isprintable() and (found := _FORBIDDEN.search(value)):
            self._refuse_control(node, found.group())
        return node

    def _alias(self, event: Any) -> Scalar:
        node = _at(event)
        self._refuse(node, _ALIAS, _DATA_ONLY, name=event.anchor)
        return Scalar("", node.line, node.column, node.length)

    def _refuse_extras(self, event: Any) -> None:
        if event.anchor:
            self._refuse(_at(event), _ANCHOR, _DATA_ONLY, name=event.anchor)
        if event.tag:
            written = event.tag.replace(_STANDARD_TAG, "!!", 1)
            self._refuse(_at(event), _TAG, _DATA_ONLY, name=written)

    def _refuse_control(self, node: Node, character: str) -> None:
        code = f"{ord(character):04X}"
        self._refuse(node, _CONTROL_CHARACTER, _CONTROL_REMEDY, code=code)

    def _refuse_duplicate(self, key: Scalar, first: Scalar) -> None:
        line = self.place(first).line
        self._wrong(key, _DUPLICATE, _DUPLICATE_REMEDY, name=key.value, first=line)

    def _refuse(self, node: Node, problem: Phrase, remedy: Phrase, **values: object) -> None:
        """Note what takes from a value its plain meaning: nothing more is told of the text."""
        self._is_plain = False
        self._wrong(node, problem, remedy, **values)

    def _tell(self, error: yaml.YAMLError, text: str) -> None:
        said = explain(error, text)
        at = Node(said.line, said.column)
        if getattr(error, "problem", None) == _OUT_OF_DEPTH:
            self._wrong(at, _TOO_DEEP, _TOO_DEEP_REMEDY, most=MAX_DEPTH)
        else:
            self._wrong(at, said.phrase, None, **said.values)

    def _wrong(
        self, node: Node, problem: Phrase, remedy: Phrase | None = None, **values: object
    ) -> None:
        note(self._mistakes, Mistake(self.place(node), problem, remedy, values))


class _GaveUpError(Exception):
    """The rest of the text cannot be trusted; why is among the mistakes."""


def _at(event: Any) -> Node:
    return Node(event.start_mark.line, event.start_mark.column)
