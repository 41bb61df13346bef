"""Schemas for the values of each type that the model declares."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from tutor.language import LANGUAGES
from tutor.model.answers import Answer, Rung, Typed
from tutor.model.conditions import Value, When
from tutor.model.course import COLOUR, LANGUAGE_TAG, LanguageTag, Scenario, Theme
from tutor.model.elements import KINDS, KINDS_OF_PARTS, LARGEST, PARTS, Element, Rectangle
from tutor.model.elements.link import SCHEMES, Address
from tutor.model.keys import keys_of
from tutor.model.policy import Attract, Hours, InterfaceLanguage
from tutor.model.screens import FRAMES, Addition, Around, Dialog, Frame, Screen
from tutor.model.slide import LONGEST_WAIT, Seconds, Slide, Term
from tutor.model.targets import TARGET_WORDS, SlideRef, Target
from tutor.model.tasks import Exam, Task

Schema = dict[str, Any]


def defined(name: str) -> Schema:
    """Return a reference to one of the file's definitions."""
    return {"$ref": f"#/definitions/{name}"}


def part_name(part: type[Element]) -> str:
    """Return the name of the definition of what is written without a kind."""
    return part.__name__.lower()


def written(wanted: Any, *, is_required: bool = False) -> Schema:
    """Return the schema of a type. Raises KeyError for one that no course has."""
    if get_origin(wanted) is Literal:
        return _choice(get_args(wanted))
    if get_origin(wanted) is tuple and get_origin(get_args(wanted)[0]) is Literal:
        return _some_of(get_args(get_args(wanted)[0]))
    schema = _WRITTEN[wanted]
    if not is_required or "$ref" in schema:
        return schema
    least = {"minLength": 1, **({"minItems": 1} if "items" in schema else {})}
    return schema | least | schema


def _choice(choices: tuple[Any, ...]) -> Schema:
    numbers = [choice for choice in choices if isinstance(choice, int)]
    if not numbers:
        return {"enum": list(choices)}
    in_quotes = {"type": "string", "pattern": f"^({'|'.join(map(str, numbers))})$"}
    return {"anyOf": [{"enum": numbers}, in_quotes]}


def _some_of(choices: tuple[str, ...]) -> Schema:
    """Return a list in which each choice stands once at most."""
    alone = {"type": ["string"], "pattern": f"^({'|'.join(choices)})$"}
    return {**_list(_choice(choices), alone), "uniqueItems": True}


def _list(item: Schema, alone: Schema) -> Schema:
    """Return a list, which is also one item that stands alone, or nothing."""
    types = dict.fromkeys(["array", *alone["type"], "null"])
    pattern = {"pattern": f"^$|{alone['pattern']}"} if "pattern" in alone else {}
    return {"type": list(types), **pattern, "items": item}


def _bare_kinds() -> str:
    """Return the pattern of the kinds of element that need nothing but their name."""
    plans = {kind: keys_of(cls) for kind, cls in KINDS.items()}
    bare = [kind for kind, keys in plans.items() if not any(key.is_required for key in keys)]
    return f"^({'|'.join(bare)})$"


ANSWER, RUNG, TASK, EXAM = "answer", "rung", "task", "exam"
"""The names of what is defined for those who practise."""

ATTRACT, HOURS = "attract", "hours"
"""The names of what is defined for a kiosk."""

BRANCH, CONDITION = "branch", "condition"
"""The names of what is defined of conditions."""

ADDITION, AROUND, DIALOG = "addition", "around", "dialog"
ELEMENT, SCREEN, SLIDE = "element", "screen", "slide"
"""The names of what is defined once in a scenario's schema, besides the kinds of element."""

_TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
_SOME_TEXT: Schema = {**_TEXT, "minLength": 1}
NAME: Schema = {"pattern": r"^[^\s!-,./:-@\[-^`{-~]+$"}
# Of the signs that a name may not have, those beyond ASCII are let through: patterns of letters
# are not written alike in all editors.
_SOME_WORD: Schema = {"pattern": r"\S"}
_EXPLANATION: Schema = {**_SOME_TEXT, "type": ["string", "number", "boolean"]}
_FLAG: Schema = {"type": ["boolean", "string"], "pattern": "^(true|false)$"}
_NUMBER: Schema = {
    "type": ["integer", "string"],
    "minimum": 1,
    "maximum": LARGEST,
    "pattern": f"^(?!0+$)[0-9]{{1,{len(str(LARGEST))}}}$",
}
_PERCENTAGE: Schema = {
    "type": ["number", "string"],
    "minimum": -9999.999999,
    "maximum": 9999.999999,
    "pattern": r"^-?[0-9]{1,4}(\.[0-9]{1,6})?$",
}
_SIDE: Schema = {
    **_PERCENTAGE,
    "exclusiveMinimum": 0,
    "pattern": r"^(?!0+(\.0+)?$)[0-9]{1,4}(\.[0-9]{1,6})?$",
}
_FOUR: Schema = {"minItems": 4, "maxItems": 4}
_UP_TO_THE_LONGEST_WAIT = "^(0?[1-9]|[1-5][0-9]|60)$"
_TARGET: Schema = {**_SOME_TEXT, "examples": list(TARGET_WORDS)}
_NOT_RESERVED: Schema = {"not": {"enum": list(TARGET_WORDS)}}
_SLIDE_NAME: Schema = {**_SOME_TEXT, **_NOT_RESERVED}
_SLIDES: Schema = {
    "type": "object",
    "minProperties": 1,
    "propertyNames": {**NAME, **_NOT_RESERVED},
    "additionalProperties": defined(SLIDE),
}
OR_NOTHING: Schema = {"type": ["object", "array", "string", "null"], "maxItems": 0, "maxLength": 0}
"""Added to a mapping that may be written without a value."""
_VARIABLES: Schema = {**OR_NOTHING, "propertyNames": NAME, "additionalProperties": _TEXT}

KIND_ALONE: Schema = {"type": ["string"], "pattern": _bare_kinds()}
"""An element that is written as the name of its kind."""
COLOUR_TEXT: Schema = {"type": "string", "pattern": rf"^{COLOUR}$|\{{\{{"}
"""A colour, or a variable that holds one."""

_TEXTS = _list(_TEXT, _TEXT)
_ELEMENTS = _list(defined(ELEMENT), KIND_ALONE)
_COLUMN: Schema = {
    "if": {"type": "object"},
    "then": defined(ELEMENT),
    "else": _ELEMENTS,
}
"""A list of elements, or one alone."""


def _parts(part: type[Element]) -> Schema:
    """Return a list of what stands in others alone, under its kind where it is written with one."""
    name = part_name(part)
    if kind := KINDS_OF_PARTS.get(part):
        one_key = {"type": "object", "required": [kind], "additionalProperties": False}
        return _list({**one_key, "properties": {kind: defined(name)}}, {"type": []})
    return _list(defined(name), _TEXT)


_WRITTEN: dict[Any, Schema] = {
    str: _TEXT,
    Rectangle: {"type": ["array"], "items": [_PERCENTAGE, _PERCENTAGE, _SIDE, _SIDE], **_FOUR},
    Address: {"type": "string", "pattern": rf"^$|^({'|'.join(SCHEMES)})|\{{\{{"},
    Path: _SOME_TEXT,
    bool: _FLAG,
    int: _NUMBER,
    Seconds: {**_NUMBER, "maximum": LONGEST_WAIT, "pattern": _UP_TO_THE_LONGEST_WAIT},
    tuple[str, ...]: _TEXTS,
    LanguageTag: {
        "type": "string",
        "pattern": f"^{LANGUAGE_TAG}$",
        "examples": list(LANGUAGES),
    },
    InterfaceLanguage: _choice(LANGUAGES),
    tuple[InterfaceLanguage, ...]: _some_of(LANGUAGES),
    tuple[int, ...]: _list(_NUMBER, _NUMBER),
    **{wanted: _parts(part) for wanted, part in PARTS.items()},
    tuple[Element, ...]: _ELEMENTS,
    tuple[tuple[Element, ...], ...]: _list(_COLUMN, KIND_ALONE),
    Target: _TARGET,
    SlideRef: _SLIDE_NAME,
    tuple[SlideRef, ...]: _list(_SLIDE_NAME, _SLIDE_NAME),
    Answer: defined(ANSWER),
    Mapping[Typed, str]: {
        "type": [*_TEXT["type"], "object"],
        "additionalProperties": _EXPLANATION,
    },
    tuple[Rung, ...]: {"type": ["array", "string", "null"], "items": defined(RUNG)},
    tuple[Task, ...]: {"type": ["array", "null"], "items": defined(TASK)},
    Exam: defined(EXAM),
    Attract: defined(ATTRACT),
    Hours: defined(HOURS),
    When: defined(CONDITION),
    tuple[When, ...]: _list(defined(CONDITION), {"type": []}),
    tuple[Value, ...]: {**OR_NOTHING, "type": ["object"], "additionalProperties": _TEXT},
    tuple[tuple[Value, ...], ...]: {**OR_NOTHING, "additionalProperties": _TEXTS},
    Mapping[str, tuple[str, ...]]: {
        **OR_NOTHING,
        "propertyNames": NAME,
        "additionalProperties": {"type": "array", "items": _TEXT, "minItems": 2},
    },
    Frame: {"enum": list(FRAMES)},
    Screen: defined(SCREEN),
    Around: defined(AROUND),
    Dialog: defined(DIALOG),
    tuple[Addition, ...]: _list(defined(ADDITION), {"type": []}),
    Mapping[str, Mapping[str, object]]: {
        **OR_NOTHING,
        "additionalProperties": {"type": "object"},
    },
    Theme: defined("theme"),
    Mapping[str, str]: _VARIABLES,
    Mapping[Term, str]: {
        **OR_NOTHING,
        "propertyNames": _SOME_WORD,
        "additionalProperties": _EXPLANATION,
    },
    Mapping[str, Slide]: _SLIDES,
    Mapping[str, Scenario]: _list({**_TEXT, **NAME}, {**_TEXT, **NAME}),
}
"""Values come out of a file as they are written: wherever a text is, a number may stand as well."""
