"""A screen's elements: each is one key, its kind, or only its kind's name."""

import msgspec

from tutor.language import Language
from tutor.model.actions import ACTIONS, BY, By, Say, To, Visit
from tutor.model.elements import KINDS, PARTS, Choice, Element, Question
from tutor.model.keys import Key, keys_of
from tutor.model.targets import Target
from tutor.schema.mappings import mapping, properties
from tutor.schema.values import KIND_ALONE, Schema, defined, part_name, written


def element_schema(language: Language) -> Schema:
    """Return an element of any kind; the kinds are among the definitions."""
    kinds = {
        kind: {"description": cls.meaning(language), **defined(kind)} for kind, cls in KINDS.items()
    }
    one_key = {**mapping(kinds, []), "minProperties": 1, "maxProperties": 1}
    return {**one_key, **KIND_ALONE, "type": ["object", *KIND_ALONE["type"]]}


def kind_schemas(language: Language) -> dict[str, Schema]:
    """Return the schema of each kind, and of what has none: attributes, or the main one bare."""
    parts = {part_name(cls): cls for cls in PARTS.values()}
    return {kind: _kind(language, cls) for kind, cls in (KINDS | parts).items()}


def shared_schemas(language: Language) -> dict[str, Schema]:
    """Return the attributes that an element of any kind may have."""
    actions = {word: _action(language, cls) for word, cls in ACTIONS.items()}
    to, by = actions["to"], {"description": By.meaning(language), **written(str, is_required=True)}
    ways = {"type": [*to["type"], "object"], "additionalProperties": written(Target)}
    shared = {**actions, "to": {**to, **ways}, BY: by}
    return {**shared, **properties(language, keys_of(Element))}


def _kind(language: Language, cls: type[Element]) -> Schema:
    common = [key.name for key in keys_of(Element)]
    own = [key for key in keys_of(cls) if key.name not in common]
    actions = () if cls in _ANSWERING else (*ACTIONS, BY)
    shared = {name: defined(name) for name in (*actions, *common)}
    attributes = mapping({**properties(language, own), **shared}, own)
    bare = _bare(cls)
    one_action = {word: _without_others(word) for word in ACTIONS}
    asked = {key.name: _NO_ACTION for key in own if key.name in _ASKED}
    return {
        "description": cls.meaning(language),
        **bare,
        **attributes,
        "type": [*bare.get("type", ()), "object"],
        "dependencies": {
            **one_action,
            "to": _ONE_WAY,
            BY: _WAYS,
            "set": _AN_ACTION,
            "main": _AN_ACTION,
            **asked,
            **_disabled(own),
            **{key.name: _A_PICTURE for key in own if key.name == "zones"},
        },
    }


def _disabled(own: list[Key]) -> Schema:
    """Return what excludes actions and answers beside `disabled`, unless that is false."""
    if all(key.name != "disabled" for key in own):
        return {}
    is_not = {"properties": {"disabled": {"enum": [False, "false"]}}}
    is_inert = {"properties": dict.fromkeys((*ACTIONS, *_ASKED), False)}
    return {"disabled": {"anyOf": [is_not, is_inert]}}


def _bare(cls: type[Element]) -> Schema:
    """Return the schema of the main attribute, if there is one, written bare.

    A list stands for the elements.
    """
    keys = {key.name: key for key in keys_of(cls)}
    if cls.bare is None:
        return {"type": ["null"]}
    bare = keys[cls.bare]
    schema = written(bare.type, is_required=bare.is_required)
    if "elements" in keys and bare.name != "elements":
        held = written(keys["elements"].type)
        return {**schema, "type": [*schema["type"], "array"], "items": held["items"]}
    return schema


_ANSWERING = (Question, Choice)
"""What answers by itself, and bears no action."""


_AN_ACTION: Schema = {"anyOf": [{"required": [word]} for word in ACTIONS]}
"""Required beside `main`: only a hotspot may be the main one."""


_ASKED = ("asked", "answer")
_NO_ACTION: Schema = {"properties": dict.fromkeys(ACTIONS, False)}
"""Excluded beside these: one fills an element in, or clicks on it."""


_A_PICTURE: Schema = {"anyOf": [{"required": ["source"]}, {"required": ["art"]}]}
"""Required beside `zones`: something in which they are."""


_WAYS: Schema = {"required": ["to"], "properties": {"visit": False, "say": False}}
"""Required beside `by`: the targets of the options."""

_ONE_WAY: Schema = {"properties": {"visit": False, "say": False}}
"""Beside `to`: no other action."""


def _without_others(word: str) -> Schema:
    return {"properties": {other: False for other in ACTIONS if other != word}}


def _action(language: Language, cls: type[To] | type[Visit] | type[Say]) -> Schema:
    (field,) = msgspec.structs.fields(cls)
    return {"description": cls.meaning(language), **written(field.type, is_required=True)}
