"""Mappings → the fields that a type of the model declares, each read after its type."""

import re
from collections.abc import Callable
from collections.abc import Mapping as Names
from functools import cache, partial
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args, get_origin

import msgspec

from tutor.language import LANGUAGES, Phrase
from tutor.loading.controls import read_address
from tutor.loading.nodes import Mapping, Node, Scalar
from tutor.loading.pictures import read_rectangle
from tutor.loading.reader import Reader
from tutor.model.answers import ELSE, Answer, Rung, Typed, answer_of
from tutor.model.conditions import Value, When
from tutor.model.elements import PARTS, Element, Rectangle
from tutor.model.elements.link import Address
from tutor.model.keys import bare_type
from tutor.model.policy import InterfaceLanguage
from tutor.model.slide import LONGEST_WAIT, Seconds

Convert = Callable[[Reader, Node], Any]

_NOT_SECONDS = Phrase("“{value}” is no number of seconds from 1 to {most}")


class _Plan(NamedTuple):
    """How a type is read: what reads each key, its field, and the keys that must be there."""

    converters: dict[str, Convert]
    fields: dict[str, str]
    required: tuple[str, ...]


def read_fields(
    reader: Reader,
    cls: type[msgspec.Struct],
    mapping: Mapping,
    at: Node,
    others: tuple[str, ...] = (),
    *,
    is_change: bool = False,
) -> dict[str, Any] | None:
    """Return the values that a mapping gives to a type's fields; None where one is missing.

    The mapping may have the `others` among its keys: they are read elsewhere. Where it changes what
    has its fields already, it may leave out any.
    """
    converters, fields, required = plan_of(cls)
    values: dict[str, Any] = {}
    for key, node in mapping.pairs.values():
        name = key.value
        if convert := converters.get(name):
            value = convert(reader, node)
            if value is not None:
                values[fields[name]] = value
        elif name not in others:
            reader.unknown_key(key, (*converters, *others))
    wanted = [name for name in required if name in mapping.pairs] if is_change else required
    lacking = [name for name in wanted if not values.get(fields[name])]
    for name in lacking:
        reader.lacking(name, values.get(fields[name]), mapping, at, (*converters, *others))
    return None if lacking else values


@cache
def plan_of(cls: type[msgspec.Struct]) -> _Plan:
    """Return how a type is read; the fields that no converter reads are left out."""
    fields = {field.encode_name: field for field in msgspec.structs.fields(cls)}
    found = {name: _converter(bare_type(field.type)) for name, field in fields.items()}
    converters = {name: convert for name, convert in found.items() if convert}
    names = {name: fields[name].name for name in converters}
    return _Plan(converters, names, tuple(name for name in converters if fields[name].required))


@cache
def element_fields(cls: type[msgspec.Struct]) -> tuple[str, ...]:
    """Return the names of the fields that hold elements, in lists or in lists of lists."""
    held = (tuple[Element, ...], tuple[tuple[Element, ...], ...])
    fields = msgspec.structs.fields(cls)
    return tuple(field.name for field in fields if bare_type(field.type) in held)


@cache
def part_fields(cls: type[msgspec.Struct]) -> dict[str, type[Element]]:
    """Return the fields that hold elements of one kind alone, and what these are."""
    types = {field.name: bare_type(field.type) for field in msgspec.structs.fields(cls)}
    return {name: PARTS[wanted] for name, wanted in types.items() if wanted in PARTS}


def _converter(wanted: Any) -> Convert | None:
    if get_origin(wanted) is Literal:
        choices = {str(choice): choice for choice in get_args(wanted)}
        return lambda reader, node: reader.choice(node, choices)
    if get_origin(wanted) is tuple and get_origin(get_args(wanted)[0]) is Literal:
        one = _converter(get_args(wanted)[0])
        return lambda reader, node: reader.sequence_of(node, partial(one, reader)) if one else None
    return _CONVERTERS.get(wanted)


def read_elements(reader: Reader, node: Node) -> tuple[Element, ...] | None:
    """Return the elements of a list."""
    return reader.sequence_of(node, reader.element)


def _column(reader: Reader, node: Node) -> tuple[Element, ...] | None:
    """Return the elements of a column: a list, or one alone."""
    if isinstance(node, Mapping):
        element = reader.element(node)
        return None if element is None else (element,)
    return read_elements(reader, node)


def _struct(cls: type[msgspec.Struct], of_text: Callable[[str], msgspec.Struct]) -> Convert:
    """Return what reads a mapping, or a text that stands for one."""

    def convert(reader: Reader, node: Node) -> Any:
        if isinstance(node, Scalar):
            return of_text(reader.text(node) or "")
        mapping = reader.mapping(node)
        values = None if mapping is None else read_fields(reader, cls, mapping, node)
        return None if values is None else cls(**values)

    return convert


def _parts(part: type[Element]) -> Convert:
    return lambda reader, node: reader.sequence_of(node, partial(reader.part, part))


def _texts(reader: Reader, node: Node) -> tuple[str, ...] | None:
    return reader.sequence_of(node, reader.text)


def _wrong(reader: Reader, node: Node) -> dict[Typed, str] | None:
    """Return what is told of each mistake; a text alone is told of all."""
    if not isinstance(node, Mapping):
        told = reader.text(node)
        return None if told is None else {ELSE: told}
    pairs = [(reader.text(key), reader.text(value)) for key, value in node]
    return {Typed(typed): told for typed, told in pairs if typed is not None and told}


def _seconds(reader: Reader, node: Node) -> Seconds | None:
    value = reader.value(node)
    if value is None:
        return None
    if re.fullmatch("[0-9]{1,2}", value) and 1 <= int(value) <= LONGEST_WAIT:
        return Seconds(int(value))
    reader.wrong(node, _NOT_SECONDS, value=value, most=LONGEST_WAIT)
    return None


def _spoken(reader: Reader, node: Node) -> InterfaceLanguage | None:
    chosen = reader.choice(node, {language: language for language in LANGUAGES})
    return None if chosen is None else InterfaceLanguage(chosen)


_CONVERTERS: dict[Any, Convert] = {
    str: Reader.text,
    Address: read_address,
    Rectangle: read_rectangle,
    Path: Reader.file,
    bool: Reader.flag,
    int: Reader.number,
    Seconds: _seconds,
    tuple[str, ...]: _texts,
    InterfaceLanguage: _spoken,
    tuple[InterfaceLanguage, ...]: lambda reader, node: reader.sequence_of(
        node, partial(_spoken, reader)
    ),
    tuple[int, ...]: lambda reader, node: reader.sequence_of(node, reader.number),
    **{wanted: _parts(part) for wanted, part in PARTS.items()},
    Answer: _struct(Answer, answer_of),
    Names[Typed, str]: _wrong,
    tuple[Rung, ...]: lambda reader, node: reader.sequence_of(
        node, partial(_struct(Rung, lambda text: Rung(text=text)), reader)
    ),
    When: lambda reader, node: reader.condition(node),
    tuple[Value, ...]: lambda reader, node: reader.sets(node),
    tuple[Element, ...]: read_elements,
    tuple[tuple[Element, ...], ...]: lambda reader, node: reader.sequence_of(
        node, partial(_column, reader)
    ),
}
"""The reader of each type that a field of the model may have."""
