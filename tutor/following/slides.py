"""A slide as JSON and back, for those who paint it elsewhere.

Its pictures stay with the player, and their words are painted: a path would have a file of the
reader's own machine opened.
"""

from functools import cache
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import msgspec

from tutor.following.messages import NO_SLIDE, BadMessageError, Choice
from tutor.model.actions import Action
from tutor.model.elements import KINDS, LARGEST, PARTS, Element
from tutor.model.keys import bare_type
from tutor.model.screens import FRAMES, Dialog, Frame, Screen
from tutor.model.slide import Slide

MOST_BYTES = 128 * 1024
"""How long the slides to which a scene leads may be, all in all."""

_KINDS: dict[Any, dict[str, type[msgspec.Struct]]] = {
    wanted: {kind.__name__: kind for kind in kinds}
    for wanted, kinds in (
        (Element, KINDS.values()),
        *((part, (part,)) for part in PARTS.values()),
        (Frame, FRAMES.values()),
        (Action, get_args(Action)),
        (Screen, (Screen,)),
    )
}
"""The classes that a tagged value may be of, under the type of its field."""

_Number = Annotated[int, msgspec.Meta(ge=0, le=LARGEST)]

_hints = cache(get_type_hints)


@cache
def _names(wanted: type) -> dict[str, str]:
    """Return the name of each field of a class, under the one that it has as JSON."""
    return {field.encode_name: field.name for field in msgspec.structs.fields(wanted)}


def write(slide: Slide) -> msgspec.Raw:
    """Return a slide as JSON, without its notes."""
    bare = msgspec.structs.replace(slide, notes="", variant=None)
    return msgspec.Raw(msgspec.json.encode(bare, enc_hook=lambda _: None))


def read(raw: msgspec.Raw) -> Slide:
    """Return the slide that was written. Raises BadMessageError."""
    try:
        slide: Slide = _struct(msgspec.json.decode(raw), Slide)
    except (msgspec.DecodeError, TypeError, UnicodeError, RecursionError) as error:
        raise BadMessageError(str(error)) from error
    return slide


def check(ways: tuple[Choice, ...]) -> None:
    """Raise BadMessageError where what ways lead to is no slide."""
    told = [way.slide for way in ways if way.slide != NO_SLIDE]
    if sum(len(bytes(raw)) for raw in told) > MOST_BYTES:
        raise BadMessageError("too long")
    for raw in told:
        read(raw)


def _struct(value: Any, wanted: type) -> Any:
    """Return an instance of a class of the model. Raises DecodeError or TypeError."""
    values, hints, names = msgspec.convert(value, dict[str, Any]), _hints(wanted), _names(wanted)
    named = {names.get(key, key): one for key, one in values.items()}
    return wanted(**{name: _value(one, hints.get(name)) for name, one in named.items()})


def _value(value: Any, wanted: Any) -> Any:
    """Return what a field of this type holds. Raises DecodeError or TypeError."""
    if value is None and NoneType in get_args(wanted):
        return None
    wanted = bare_type(wanted)
    if wanted is Path:
        return None
    if kinds := _KINDS.get(wanted):
        return _tagged(value, kinds)
    if wanted is Dialog:
        return _struct(value, Dialog)
    if get_origin(wanted) is tuple and get_args(wanted)[-1] is Ellipsis:
        return tuple(_value(one, get_args(wanted)[0]) for one in msgspec.convert(value, list[Any]))
    return msgspec.convert(value, _Number if wanted is int else wanted)


def _tagged(value: Any, kinds: dict[str, type[msgspec.Struct]]) -> Any:
    values = msgspec.convert(value, dict[str, Any])
    kind = kinds.get(msgspec.convert(values.pop("kind", None), str))
    if kind is None:
        raise msgspec.ValidationError("unknown kind")
    return _struct(values, kind)
