"""YAML text → nodes, in one attempt. Only the plain part of YAML: texts, lists and mappings."""

import re
from collections.abc import Sequence as List
from contextlib import suppress
from itertools import islice
from typing import Any, NamedTuple

import yaml

from tutor.language import Phrase
from tutor.loading.mistakes import MOST
from tutor.loading.nodes import Mapping, Node, Scalar, Sequence, is_empty
from tutor.loading.problems import Complaint, Line, explain, marks

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


class Parsed(NamedTuple):
    """What one attempt makes of a text."""

    root: Node | None
    """The text's only document, where nothing stops the parser."""
    complaints: list[Complaint]
    """What is wrong, but stops nothing; and where something does, all that was said before."""
    stop: Complaint | None = None
    """Why the rest of the text cannot be trusted."""
    marks: tuple[int, ...] = ()
    """The lines, from 0, of which the parser speaks where it stops; none if it reads on."""


def parse_once(text: str) -> Parsed:
    """Return what can be read of a text."""
    return _Parser(text).parse()


def suspects(text: str, parsed: Parsed) -> List[int]:
    """Return the lines that may be at fault, those first that are most likely to be."""
    last, lines = 0, text.split("\n")
    with suppress(yaml.YAMLError):
        for event in yaml.parse(text, Loader=LOADER):
            last = event.start_mark.line if event.start_mark else last
    before = (at for at in range(parsed.marks[0] - 1, -1, -1) if lines[at].strip())
    found = dict.fromkeys((*parsed.marks, *islice(before, 1), last))
    return [line for line in found if line < len(lines)]


def forbidden(text: str) -> "re.Match[str] | None":
    """Return the first character that no text may hold."""
    return _FORBIDDEN.search(text)


def without_forbidden(text: str) -> str:
    """Return a text without what it may not hold."""
    return _FORBIDDEN.sub("", text)


def control_complaint(character: str, line: int, column: int, length: int = 1) -> Complaint:
    """Return what is said of a character that no text may hold."""
    values = {"code": f"{ord(character):04X}"}
    return Complaint(_CONTROL_CHARACTER, line, column, values, _CONTROL_REMEDY, length)


class _Parser:
    """Reads a text once, and gathers what is wrong with it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._complaints: list[Complaint] = []
        self._next: Any = None
        self._refused: Complaint | None = None

    def parse(self) -> Parsed:
        try:
            root = self._document(LOADER(self._text))
        except yaml.YAMLError as error:
            return Parsed(None, self._complaints, self._explained(error), tuple(marks(error)))
        except _GaveUpError as error:
            stop = error.complaint
            return Parsed(None, self._complaints, stop, (stop.line,))
        if self._refused:
            return Parsed(None, self._complaints, self._refused)
        if root is None or is_empty(root):
            return Parsed(None, self._complaints, Complaint(_EMPTY, 0, 0, {}, _EMPTY_REMEDY))
        return Parsed(root, self._complaints)

    def _explained(self, error: yaml.YAMLError) -> Complaint:
        said = explain(error, self._text)
        if getattr(error, "problem", None) == _OUT_OF_DEPTH:
            values = {"most": MAX_DEPTH}
            return Complaint(_TOO_DEEP, said.line, said.column, values, _TOO_DEEP_REMEDY)
        return said

    def _document(self, loader: Any) -> Node | None:
        self._next = loader.get_event
        root: Node | None = None
        while (kind := type(event := self._next())) is not yaml.StreamEndEvent:
            if kind is yaml.DocumentStartEvent and root is not None:
                raise _GaveUpError(_at(event, _DOCUMENTS, _DOCUMENTS_REMEDY))
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
            raise _GaveUpError(_at(event, _TOO_DEEP, _TOO_DEEP_REMEDY, most=MAX_DEPTH))
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
        raise _GaveUpError(_at(event, _COMPLEX_KEY, _COMPLEX_KEY_REMEDY))

    def _scalar(self, event: Any) -> Scalar:
        value, start, end = event.value, event.start_mark, event.end_mark
        line, column = start.line, start.column
        node = Scalar(value, line, column, (end.column - column if end.line == line else 0) or 1)
        if event.anchor or event.tag:
            self._refuse_extras(event)
        if not value.isprintable() and (found := _FORBIDDEN.search(value)):
            self._refuse(control_complaint(found.group(), line, column, node.length))
        return node

    def _alias(self, event: Any) -> Scalar:
        self._refuse(_at(event, _ALIAS, _DATA_ONLY, name=event.anchor))
        return Scalar("", event.start_mark.line, event.start_mark.column, 1)

    def _refuse_extras(self, event: Any) -> None:
        if event.anchor:
            self._refuse(_at(event, _ANCHOR, _DATA_ONLY, name=event.anchor))
        if event.tag:
            written = event.tag.replace(_STANDARD_TAG, "!!", 1)
            self._refuse(_at(event, _TAG, _DATA_ONLY, name=written))

    def _refuse_duplicate(self, key: Scalar, first: Scalar) -> None:
        values = {"name": key.value, "first": Line(first.line)}
        said = Complaint(_DUPLICATE, key.line, key.column, values, _DUPLICATE_REMEDY, key.length)
        self._complain(said)

    def _complain(self, complaint: Complaint) -> None:
        self._complaints.append(complaint)
        if len(self._complaints) >= MOST:
            raise _GaveUpError(complaint)

    def _refuse(self, complaint: Complaint) -> None:
        """Note what takes from a value its plain meaning."""
        if self._refused is None:
            self._refused = complaint
        else:
            self._complain(complaint)


class _GaveUpError(Exception):
    """The rest of the text cannot be trusted."""

    def __init__(self, complaint: Complaint) -> None:
        super().__init__(complaint)
        self.complaint = complaint


def _at(event: Any, problem: Phrase, remedy: Phrase, **values: object) -> Complaint:
    start = event.start_mark
    return Complaint(problem, start.line, start.column, values, remedy)
