"""Nodes → values of the types that the model declares, gathering every mistake on the way."""

import re
from collections.abc import Callable, Iterable, Mapping as Names
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

import msgspec

from tutor.language import Phrase
from tutor.loading.mistakes import Mistake, Source
from tutor.loading.nodes import Mapping, Node, Scalar, Sequence
from tutor.loading.syntax import Syntax

_VARIABLE = re.compile(r"\{\{([^{}]*)\}\}")

_UNKNOWN_KEY = Phrase("clé inconnue « {key} »", "unknown key “{key}”")
_KEYS = Phrase("Clés possibles : {keys}.", "Possible keys: {keys}.")
_MISSING = Phrase("il manque « {key} »", "“{key}” is missing")
_EMPTY = Phrase("« {key} » est vide", "“{key}” is empty")
_UNKNOWN_VARIABLE = Phrase("variable inconnue « {name} »", "unknown variable “{name}”")
_VARIABLES = Phrase("Variables définies : {names}.", "Defined variables: {names}.")
_NO_VARIABLE = Phrase(
    "Aucune n'est définie : ajoutez-la sous « vars: ».",
    "None is defined: add it under “vars:”.",
)
_NOT_TEXT = Phrase("un texte est attendu ici", "a text is expected here")
_NOT_TEXT_REMEDY = Phrase(
    'Une variable se met entre guillemets : "{{{{ nom }}}}".',
    'A variable goes in quotes: "{{{{ name }}}}".',
)
_NOT_LIST = Phrase("une liste est attendue ici", "a list is expected here")
_NOT_LIST_REMEDY = Phrase(
    "Écrivez [a, b] ou une ligne « - a » par élément.",
    "Write [a, b], or a line “- a” for each item.",
)
_NOT_MAPPING = Phrase("des clés sont attendues ici", "keys are expected here")
_NOT_MAPPING_REMEDY = Phrase("Écrivez « clé: valeur ».", "Write “key: value”.")
_NOT_BOOL = Phrase("« {value} » n'est ni true ni false", "“{value}” is neither true nor false")
_BOOL_REMEDY = Phrase("Écrivez true (oui) ou false (non).", "Write true or false.")
_NOT_NUMBER = Phrase(
    "« {value} » n'est pas un nombre entier positif", "“{value}” is not a positive whole number"
)
_UNKNOWN_CHOICE = Phrase("valeur inconnue « {value} »", "unknown value “{value}”")
_CHOICES = Phrase("Valeurs possibles : {choices}.", "Possible values: {choices}.")

_Positive = Annotated[int, msgspec.Meta(ge=1)]

Convert = Callable[["Reader", Node], Any]


class _Field(NamedTuple):
    type: Any
    required: bool


class Reader:
    """Turns the nodes of one source into values. A value that is wrong is told and left out."""

    def __init__(self, source: Source, mistakes: list[Mistake], syntax: Syntax) -> None:
        self.source = source
        self.mistakes = mistakes
        self.syntax = syntax
        self.variables: Names[str, str] = {}
        self.converters: dict[Any, Convert] = dict(CONVERTERS)

    def wrong(
        self,
        node: Node,
        problem: Phrase,
        remedy: Phrase | None = None,
        near: tuple[str, Iterable[str]] | None = None,
        **values: object,
    ) -> None:
        """Note a mistake at a node."""
        self.mistakes.append(Mistake(self.syntax.place(node), problem, remedy, values, near))

    def mapping(self, node: Node) -> Mapping | None:
        """Return the node when it holds keys."""
        if isinstance(node, Mapping):
            return node
        self.wrong(node, _NOT_MAPPING, _NOT_MAPPING_REMEDY)
        return None

    def raw_text(self, node: Node) -> str | None:
        """Return a text as it is written."""
        if isinstance(node, Scalar):
            return node.value
        self.wrong(node, _NOT_TEXT, _NOT_TEXT_REMEDY if isinstance(node, Mapping) else None)
        return None

    def text(self, node: Node) -> str | None:
        """Return a text with its variables replaced."""
        value = self.raw_text(node)
        if value is None or "{{" not in value:
            return value
        return _VARIABLE.sub(lambda found: self._variable(node, found.group(1).strip()), value)

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
        return tuple(value for value in map(read, items) if value is not None)

    def flag(self, node: Node) -> bool | None:
        """Return a true or false."""
        value = self.raw_text(node)
        if value in ("true", "false"):
            return value == "true"
        if value is not None:
            self.wrong(node, _NOT_BOOL, _BOOL_REMEDY, value=value)
        return None

    def number(self, node: Node) -> int | None:
        """Return a whole number, at least 1."""
        value = self.raw_text(node)
        if value is None:
            return None
        try:
            return msgspec.convert(value, _Positive, strict=False)
        except msgspec.ValidationError:
            self.wrong(node, _NOT_NUMBER, value=value)
            return None

    def choice(self, node: Node, choices: tuple[Any, ...]) -> Any:
        """Return the one of the choices that is written."""
        value = self.raw_text(node)
        if value is None:
            return None
        for choice in choices:
            if str(choice) == value:
                return choice
        names = [str(choice) for choice in choices]
        self.wrong(
            node, _UNKNOWN_CHOICE, _CHOICES, (value, names), value=value, choices=", ".join(names)
        )
        return None

    def known_keys(self, mapping: Mapping, keys: Iterable[str]) -> None:
        """Note the keys of a mapping that are none of `keys`."""
        names = tuple(keys)
        for key, _ in mapping:
            if key.value not in names:
                self.wrong(
                    key,
                    _UNKNOWN_KEY,
                    _KEYS,
                    (key.value, names),
                    key=key.value,
                    keys=", ".join(names),
                )

    def fields(self, cls: type[msgspec.Struct], mapping: Mapping, at: Node) -> dict[str, Any] | None:
        """Return the values that a mapping gives to a type's fields; None where one is missing."""
        values: dict[str, Any] = {}
        complete = True
        for name, field in fields_of(cls).items():
            convert = self.converter(field.type)
            if convert is None:
                continue
            node = mapping.get(name)
            value = convert(self, node) if node is not None else None
            if field.required and (value is None or value == ""):
                complete = False
                if node is None:
                    self.wrong(at, _MISSING, key=name)
                elif value == "":
                    self.wrong(node, _EMPTY, key=name)
            elif value is not None:
                values[name] = value
        return values if complete else None

    def converter(self, wanted: Any) -> Convert | None:
        """Return what reads a value of the type `wanted`, or None for what is read elsewhere."""
        if get_origin(wanted) is Literal:
            return lambda reader, node: reader.choice(node, get_args(wanted))
        return self.converters.get(wanted)

    def _variable(self, node: Node, name: str) -> str:
        value = self.variables.get(name)
        if value is not None:
            return value
        names = ", ".join(self.variables)
        remedy = _VARIABLES if names else _NO_VARIABLE
        near = (name, tuple(self.variables))
        self.wrong(node, _UNKNOWN_VARIABLE, remedy, near, name=name, names=names)
        return ""


@lru_cache(maxsize=None)
def fields_of(cls: type[msgspec.Struct]) -> dict[str, _Field]:
    """Return a type's fields: what each holds, without its notes, and whether it must be there."""
    return {
        field.name: _Field(bare_type(field.type), field.required)
        for field in msgspec.structs.fields(cls)
    }


def bare_type(wanted: Any) -> Any:
    """Return a type without what is annotated on it and without its None."""
    if get_origin(wanted) is Annotated:
        return bare_type(get_args(wanted)[0])
    if get_origin(wanted) in (Union, UnionType):
        others = [part for part in get_args(wanted) if part is not NoneType]
        if len(others) == 1:
            return bare_type(others[0])
    return wanted


def _texts(reader: Reader, node: Node) -> tuple[str, ...] | None:
    return reader.sequence_of(node, reader.text)


CONVERTERS: dict[Any, Convert] = {
    str: Reader.text,
    bool: Reader.flag,
    int: Reader.number,
    tuple[str, ...]: _texts,
    tuple[int, ...]: lambda reader, node: reader.sequence_of(node, reader.number),
    tuple[tuple[str, ...], ...]: lambda reader, node: reader.sequence_of(
        node, lambda row: _texts(reader, row)
    ),
}
"""What reads a value of each type that a field of the model may have."""
