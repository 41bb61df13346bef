"""The fields of the model that authors may write: those with a meaning for them."""

from functools import reduce
from operator import or_
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

import msgspec

from tutor.language import Phrase
from tutor.model.targets import SlideRef


class Key(NamedTuple):
    """A key of a file, and what is written under it."""

    name: str
    type: Any
    meaning: Phrase
    is_required: bool


def keys_of(cls: type[msgspec.Struct]) -> list[Key]:
    """Return the keys that a type of the model is written with."""
    found = ((field, _meaning(field.type)) for field in msgspec.structs.fields(cls))
    return [
        Key(
            field.encode_name, wanted := bare_type(field.type), meaning, _is_required(field, wanted)
        )
        for field, meaning in found
        if meaning
    ]


def bare_type(wanted: Any) -> Any:
    """Return a type without what is annotated on it and without its None."""
    if get_origin(wanted) is Annotated:
        return bare_type(get_args(wanted)[0])
    if get_origin(wanted) in (Union, UnionType):
        return reduce(or_, (part for part in get_args(wanted) if part is not NoneType))
    return wanted


def _meaning(wanted: Any) -> Phrase | None:
    notes = getattr(wanted, "__metadata__", ())
    return next((note for note in notes if isinstance(note, Phrase)), None)


def _is_required(field: msgspec.structs.FieldInfo, wanted: Any) -> bool:
    return field.required and wanted is not SlideRef  # where one begins goes without saying
