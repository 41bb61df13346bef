"""Nodes → values of the types that the model declares, gathering every mistake on the way."""

import re
from collections.abc import Callable, Collection, Iterable
from collections.abc import Mapping as Names
from pathlib import Path
from typing import Any

from tutor.language import Phrase
from tutor.likeness import nearest
from tutor.loading.files import NamesBeside, file_beside
from tutor.loading.mending.mending import Mending, rewriting
from tutor.loading.mending.quoting import CURLY, CURLY_SIGNS, in_curly_quotes
from tutor.loading.mending.table import NO_ELEMENTS, elements_in, quoted_item
from tutor.loading.mistakes import Mistake, Near, Source, note
from tutor.loading.nodes import Mapping, Node, Scalar, Sequence, is_empty
from tutor.loading.syntax import Syntax
from tutor.model.conditions import Value, When
from tutor.model.elements import LARGEST, Element
from tutor.model.slide import Term
from tutor.model.words import surely_meant, translated

_VARIABLE = re.compile(r"\{\{([^{}]*)\}\}")
_FLAGS = {"true": True, "false": False}

LONGEST_TEXT = 50_000
"""In characters: of one text, its variables replaced. What paints it may not be linear."""

MOST_REPLACED = 5_000_000
"""In characters: all the texts of a course that hold variables, these replaced."""

_UNKNOWN_KEY = Phrase("unknown key “{key}”")
_KEYS = Phrase("Possible keys: {keys}.")
_MISSING = Phrase("“{key}” is missing")
_EMPTY = Phrase("“{key}” is empty")
_UNKNOWN_VARIABLE = Phrase("unknown variable “{name}”")
_VARIABLES = Phrase("Defined variables: {names}.")
_NO_VARIABLE = Phrase("None is defined: add it under “vars:”.")
_NOT_TEXT = Phrase("a text is expected here")
_KEYS_FOR_TEXT = Phrase("A text that contains “: ” or begins with “{{” goes in quotes.")
_LIST_FOR_TEXT = Phrase("A text that begins with “[” or “-” goes in quotes.")
_NOT_VALUE = Phrase("a single value is expected here")
_NOT_LIST = Phrase("a list is expected here")
_NOT_LIST_REMEDY = Phrase("Write [a, b], or a line “- a” for each item.")
_NOT_MAPPING = Phrase("keys are expected here")
_NOT_MAPPING_REMEDY = Phrase("Write “key: value”.")
_NOT_BOOL = Phrase("“{value}” is neither true nor false")
_BOOL_REMEDY = Phrase("Write true or false.")
_NOT_NUMBER = Phrase("“{value}” is not a whole number from 1 to {largest}")
_NO_FILE = Phrase("file “{name}” not found")
_NO_FILE_REMEDY = Phrase("The file lies beside this one, or in a folder beside it.")
_TOO_LONG = Phrase("a text of {length} characters is too long")
_TOO_LONG_REPLACED = Phrase("with its variables replaced, this text has {length} characters")
_TOO_LONG_REMEDY = Phrase("At most {most}: spread it over several slides.")
_TOO_MUCH = Phrase("with their variables replaced, the course's texts have too many characters")
_TOO_MUCH_REMEDY = Phrase("At most {most} in all: give the variables shorter values.")
_UNKNOWN_CHOICE = Phrase("unknown value “{value}”")
_CHOICES = Phrase("Possible values: {choices}.")


def variables_in(text: str) -> list[str]:
    """Return the names of the variables that a text mentions."""
    return [name.strip() for name in _VARIABLE.findall(text)]


class Used:
    """What all the readers of one course have used up to now."""

    def __init__(self) -> None:
        self.files: dict[str, Path] = {}
        """The files that the course names, each under that name."""
        self.replaced = 0
        """The length of the texts whose variables were replaced."""


class Reader:
    """Turns the nodes of one source into values. A value that is wrong is told and left out."""

    def __init__(
        self, source: Source, mistakes: list[Mistake], syntax: Syntax, used: Used | None = None
    ) -> None:
        self.source = source
        self.mistakes = mistakes
        self.syntax = syntax
        self.used = used or Used()
        self.variables: dict[str, str] = {}
        self.mentioned: set[str] = set()
        """The names of the variables that were replaced."""
        self.takes_any_variable = False
        """Whether a variable may be one of those that could not be read."""
        self.terms: Names[Term, str] = {}
        """The course's glossary."""
        self._mended: set[Mending] = set()
        self.element: Callable[[Node], Element | None] = lambda _: None
        """Reads an element, where a screen may have some."""
        self.part: Callable[[type[Element], Node], Element | None] = lambda *_: None
        """Reads an element of a kind that goes without saying."""
        self.condition: Callable[[Node], When | None] = lambda _: None
        """Reads a condition, where there may be some."""
        self.sets: Callable[[Node], tuple[Value, ...] | None] = lambda _: None
        """Reads which choices take which values."""

    def of_part(self, first_line: int, mistakes: list[Mistake]) -> "Reader":
        """Return what reads a part of the source, which begins at a line counted from 0."""
        syntax = Syntax(self.source, mistakes, first_line)
        reader = Reader(self.source, mistakes, syntax, self.used)
        reader.variables, reader.mentioned = self.variables, self.mentioned
        reader.terms = self.terms
        reader.takes_any_variable = self.takes_any_variable
        return reader

    def wrong(
        self,
        node: Node,
        problem: Phrase,
        remedy: Phrase | None = None,
        near: Near | None = None,
        mending: Mending | None = None,
        **values: object,
    ) -> None:
        """Note a mistake at a node; in its place, what its line was meant to be, if that is it."""
        if mending is None and (meant := self.syntax.meant(node)):
            self.mended(meant, problem, **values)
            return
        in_file = mending and self.syntax.in_file(mending)
        place = self.syntax.place(node)
        note(self.mistakes, Mistake(place, problem, remedy, values, near, in_file))

    def mended(self, mending: Mending, problem: Phrase, **values: object) -> None:
        """Note, once, a mistake that a line shows by itself."""
        in_file = self.syntax.in_file(mending)
        if in_file in self._mended:
            return
        self._mended.add(in_file)
        if mending.reason:
            problem, values = mending.reason.phrase, dict(mending.reason.values)
        at = Node(mending.first, mending.column, mending.length)
        mistake = Mistake(self.syntax.place(at), problem, values=values, mending=in_file)
        note(self.mistakes, mistake)

    def mapping(self, node: Node) -> Mapping | None:
        """Return the node when it holds keys."""
        if isinstance(node, Mapping):
            return node
        self.wrong(node, _NOT_MAPPING, _NOT_MAPPING_REMEDY)
        return None

    def value(self, node: Node) -> str | None:
        """Return a word, a number, a name, as it is written."""
        if isinstance(node, Scalar):
            return node.value
        self.wrong(node, _NOT_VALUE)
        return None

    def raw_text(self, node: Node) -> str | None:
        """Return a text as it is written."""
        if isinstance(node, Scalar):
            self._check_plain(node)
            return self._bounded(node, node.value)
        if isinstance(node, Mapping):
            item = quoted_item(self.syntax.lines, node.line, node.column)
            if item and len(node.pairs) == 1 and node.line == next(iter(node))[1].line:
                self.mended(item, _NOT_TEXT)
                return None
        is_list = isinstance(node, Sequence)
        self.wrong(node, _NOT_TEXT, _LIST_FOR_TEXT if is_list else _KEYS_FOR_TEXT)
        return None

    def text(self, node: Node) -> str | None:
        """Return a text with its variables replaced."""
        value = self.raw_text(node)
        return self.replaced(node, value) if value and "{{" in value else value

    def replaced(self, node: Node, text: str) -> str | None:
        """Return a text with its variables replaced, made only where that is within bounds."""
        parts = _VARIABLE.split(text)  # every other one is a variable's name
        parts[1::2] = [self._variable(node, name) for name in parts[1::2]]
        length = sum(map(len, parts))
        if length > LONGEST_TEXT:
            remedy = _TOO_LONG_REMEDY
            self.wrong(node, _TOO_LONG_REPLACED, remedy, length=length, most=LONGEST_TEXT)
            return None
        self.used.replaced += length
        if self.used.replaced > MOST_REPLACED:
            self.wrong(node, _TOO_MUCH, _TOO_MUCH_REMEDY, most=MOST_REPLACED)
            return None
        return "".join(parts)

    def sequence(self, node: Node) -> list[Node] | None:
        """Return a list's nodes; a bare text is a list of one."""
        if isinstance(node, Sequence):
            return node.items
        if isinstance(node, Scalar):
            return [node] if node.value else []
        self.wrong(node, _NOT_LIST, _NOT_LIST_REMEDY)
        return None

    def sequence_of(self, node: Node, read: Callable[[Node], Any]) -> tuple[Any, ...] | None:
        """Return a list's values, without those that are wrong."""
        items = self.sequence(node)
        if items is None:
            return None
        return tuple([value for item in items if (value := read(item)) is not None])

    def flag(self, node: Node) -> bool | None:
        """Return a true or false."""
        value = self.value(node)
        if value is not None and value not in _FLAGS:
            mending = self.translation(node, _FLAGS)
            self.wrong(node, _NOT_BOOL, _BOOL_REMEDY, (value, _FLAGS), mending, value=value)
        return _FLAGS.get(value or "")

    def number(self, node: Node) -> int | None:
        """Return a whole number, from 1 to the largest."""
        value = self.value(node)
        if value is None:
            return None
        if value.isascii() and value.isdigit() and len(value) <= len(str(LARGEST)) and int(value):
            return int(value)
        self.wrong(node, _NOT_NUMBER, value=value, largest=LARGEST)
        return None

    def file(self, node: Node) -> Path | None:
        """Return the path of a file that lies beside the source, or in a folder there."""
        name = self.value(node)
        path = file_beside(self.source.path, name) if name else None
        if name and path:
            self.used.files[name] = path
        elif name is not None:
            near = (name, NamesBeside(self.source.path, but=name))
            self.wrong(node, _NO_FILE, _NO_FILE_REMEDY, near, name=name)
        return path

    def choice(self, node: Node, choices: Names[str, Any]) -> Any:
        """Return the one of the choices whose name is written."""
        value = self.value(node)
        if value is not None and value not in choices:
            near, mending = (value, choices), self.translation(node, choices)
            values = {"value": value, "choices": choices}
            self.wrong(node, _UNKNOWN_CHOICE, _CHOICES, near, mending, **values)
        return choices.get(value or "")

    def translation(self, node: Node, words: Iterable[str]) -> Mending | None:
        """Return the mending of a value that is surely one of the format's words, in French."""
        meant = surely_meant(node.value, words) if isinstance(node, Scalar) else None
        return rewriting(self.syntax.lines, node, meant) if meant else None

    def known_keys(self, mapping: Mapping, keys: Collection[str]) -> None:
        """Note the keys of a mapping that are none of `keys`."""
        for key, _ in mapping:
            if key.value not in keys:
                self.unknown_key(key, keys)

    def unknown_key(self, key: Scalar, keys: Iterable[str]) -> None:
        """Note a key that is none of `keys`."""
        self.wrong(key, _UNKNOWN_KEY, _KEYS, (key.value, keys), key=key.value, keys=keys)

    def means(self, mapping: Mapping, wanted: str, keys: Collection[str]) -> bool:
        """Return whether a key that is none of `keys` seems to be `wanted`, wrongly spelled."""
        others = (key for key in mapping.pairs if key not in keys)
        return any(translated(key, (wanted,)) or nearest(key, (wanted,)) for key in others)

    def lacking(
        self, name: str, value: object, mapping: Mapping, at: Node, keys: Collection[str]
    ) -> None:
        """Note that a mapping gives nothing to a name, unless why has been told."""
        node = mapping.get(name)
        if node is None:
            if not self.means(mapping, name, keys):
                self.wrong(at, _MISSING, key=name)
        elif value == "" or is_empty(node):
            self.wrong(node, _EMPTY, key=name)

    def _check_plain(self, node: Scalar) -> None:
        """Note what YAML takes for a part of a text that has no quotes: it would be shown."""
        text = node.value
        is_odd = in_curly_quotes(text) if text[:1] in CURLY_SIGNS else " - " in text
        if not is_odd or not self.syntax.line(node.line).startswith(text[:1], node.column):
            return
        if text[:1] in CURLY_SIGNS:
            self.wrong(node, CURLY)
        elif meant := elements_in(text, self.syntax.lines, node.line):
            self.mended(meant, NO_ELEMENTS)

    def _bounded(self, node: Node, text: str) -> str | None:
        if len(text) <= LONGEST_TEXT:
            return text
        self.wrong(node, _TOO_LONG, _TOO_LONG_REMEDY, length=len(text), most=LONGEST_TEXT)
        return None

    def _variable(self, node: Node, written: str) -> str:
        """Return the value of a variable; where it has none, what is written."""
        name = written.strip()
        value = self.variables.get(name)
        if value is not None:
            self.mentioned.add(name)
            return value
        if self.takes_any_variable:
            return written
        names = self.variables
        remedy = _VARIABLES if names else _NO_VARIABLE
        self.wrong(node, _UNKNOWN_VARIABLE, remedy, (name, names), name=name, names=names)
        return f"{{{{{written}}}}}"
