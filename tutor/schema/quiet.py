"""A schema by which editors propose `true`, `false` and `null` only where these are meant.

They propose them wherever a type may be a boolean or nothing, as every text may be that is taken as
it is written. Where the other types are refused instead, the same is valid and nothing is proposed.
"""

from typing import Any

from tutor.schema.messages import MESSAGE

_TYPES = ("object", "array", "string", "number", "boolean", "null")


def without_proposals(schema: Any) -> Any:
    """Return the schema, its lists of types that hold `null` turned into what they refuse."""
    if isinstance(schema, list):
        return [without_proposals(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    types = schema.get("type")
    quiet = {key: without_proposals(part) for key, part in schema.items()}
    if not isinstance(types, list) or "null" not in types:
        return quiet
    del quiet["type"]
    refused = [other for other in _TYPES if other not in types]
    then = {"type": types[0], **{key: quiet[key] for key in (MESSAGE,) if key in quiet}}
    return {**quiet, **({"if": {"type": refused}, "then": then} if refused else {})}
