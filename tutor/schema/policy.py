"""The schema of a kiosk's policy."""

from tutor.language import LANGUAGES, Language
from tutor.model.head import Head
from tutor.model.keys import keys_of
from tutor.model.policy import (
    LEAST_MEMORY,
    SHORTEST_WARNING,
    STORED_PIN,
    TIME,
    Attract,
    Hours,
    Policy,
)
from tutor.schema.mappings import keys_schema, mapping, properties
from tutor.schema.values import ATTRACT, HOURS, OR_NOTHING, Schema

_LANGUAGES = f"^({'|'.join(LANGUAGES)})$"
_BOUNDS: dict[str, Schema] = {
    "warning": {"minimum": SHORTEST_WARNING},
    "memory": {"minimum": LEAST_MEMORY},
    "pin": {"type": "string", "pattern": f"^{STORED_PIN}$"},
    "open": {"uniqueItems": True},
    "languages": {
        "type": ["array", "string"],
        "pattern": f"^({'|'.join(LANGUAGES)})$",
        "minItems": 1,
    },
}
"""Bounds that the types of these keys do not tell."""

_WITH_ITS_SCENARIO: Schema = {"type": "string", "pattern": "/"}
_TIME_OF_THE_DAY: Schema = {"type": "string", "pattern": f"^({TIME})$"}


def policy_schema(language: Language) -> Schema:
    """Return the schema of a policy's file, with the meanings of its keys in a language."""
    head = [key for key in keys_of(Head) if key.name == "format"]
    known = properties(language, [*head, *keys_of(Policy)])
    return {
        **mapping(_with(known, _BOUNDS), head),
        "definitions": {ATTRACT: _attract(language), HOURS: _hours(language)},
    }


def _attract(language: Language) -> Schema:
    known = properties(language, keys_of(Attract))
    return {**mapping(_with(known, {"slide": _WITH_ITS_SCENARIO}), []), **OR_NOTHING}


def _hours(language: Language) -> Schema:
    schema = keys_schema(language, Hours)
    times = dict.fromkeys(schema["properties"], _TIME_OF_THE_DAY)
    return {**schema, "properties": _with(schema["properties"], times), **OR_NOTHING}


def _with(known: dict[str, Schema], more: dict[str, Schema]) -> dict[str, Schema]:
    return {name: {**one, **more.get(name, {})} for name, one in known.items()}
