"""Mappings of a file: the keys that they may have, and what these mean."""

from typing import Any

import msgspec

from tutor.language import Language
from tutor.model.keys import Key, keys_of
from tutor.schema.values import Schema, written


def keys_schema(language: Language, *types: type[msgspec.Struct]) -> Schema:
    """Return the mapping that has the keys of these types, and no other."""
    keys = [key for cls in types for key in keys_of(cls)]
    return mapping(properties(language, keys), keys)


def properties(language: Language, keys: list[Key]) -> dict[str, Schema]:
    """Return each key's schema, with its meaning."""
    return {key.name: _property(language, key) for key in keys}


def mapping(known: dict[str, Schema], keys: list[Key]) -> Schema:
    """Return the mapping that has these properties, and no other."""
    required = [key.name for key in keys if key.is_required]
    schema: dict[str, Any] = {"type": "object", "properties": known, "additionalProperties": False}
    return {**schema, "required": required} if required else schema


def _property(language: Language, key: Key) -> Schema:
    schema = written(key.type, is_required=key.is_required)
    return {"description": key.meaning(language), **schema}
