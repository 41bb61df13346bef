"""Screens: the elements in a frame, written whole or made of another slide's screen."""

import msgspec

from tutor.language import Language
from tutor.model.keys import keys_of
from tutor.model.screens import FRAMES, Around, Screen, Taking
from tutor.schema.mappings import mapping, properties
from tutor.schema.values import Schema


def screen_schema(language: Language) -> Schema:
    """Return a slide's screen: written whole, or made of another one's."""
    taking = [key.name for key in keys_of(Taking)]
    beside = ("frame", "dialog")
    written = [key.name for key in (*keys_of(Around), *keys_of(Screen)) if key.name not in beside]
    schema = _framed(language, Screen, Around, Taking)
    without = {"not": {"anyOf": [{"required": [key]} for key in written]}}
    return {**schema, "dependencies": {**dict.fromkeys(taking[1:], taking[:1]), taking[0]: without}}


def around_schema(language: Language) -> Schema:
    """Return what all screens of a file have in common."""
    return _framed(language, Around)


def _framed(language: Language, *types: type[msgspec.Struct]) -> Schema:
    """Return what has the keys of these types, and those of the frame that it names.

    Where it names none, it may have one all the same, from elsewhere.
    """
    known = properties(language, [key for cls in types for key in keys_of(cls)])
    kinds = keys_of(Screen)[0]
    known["frame"] = {
        **properties(language, [kinds])["frame"],
        "enumDescriptions": [cls.meaning(language) for cls in FRAMES.values()],
    }
    there: dict[str, Schema] = {key: {} for key in known}
    frames = {frame: keys_of(cls) for frame, cls in FRAMES.items()}
    of_any = properties(language, [key for keys in frames.values() for key in keys])
    return {
        "type": "object",
        "properties": known,
        "allOf": [
            {"if": {"not": {"required": ["frame"]}}, "then": mapping({**there, **of_any}, [])},
            *(
                {
                    "if": _names(frame),
                    "then": mapping({**there, **properties(language, keys)}, keys),
                }
                for frame, keys in frames.items()
            ),
        ],
    }


def _names(frame: str) -> Schema:
    return {"properties": {"frame": {"const": frame}}, "required": ["frame"]}
