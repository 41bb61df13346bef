"""A slide as JSON and back, for those who paint it elsewhere."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from tutor.following.messages import BadMessageError
from tutor.model.actions import ACTIONS
from tutor.model.answers import Answer, Rung
from tutor.model.course import Slide
from tutor.model.elements import KINDS
from tutor.model.screens import FRAMES, Screen
from tutor.model.targets import Reserved, SlideRef

_KINDS: dict[str, Any] = {
    kind.__name__: kind for kind in (*KINDS.values(), *FRAMES.values(), *ACTIONS.values(), Screen)
}


def write(slide: Slide) -> msgspec.Raw:
    """Return a slide without its notes, as JSON."""
    bare = msgspec.structs.replace(slide, notes="")
    return msgspec.Raw(msgspec.json.encode(bare, enc_hook=str))


def read(raw: msgspec.Raw) -> Slide:
    """Return the slide that was written. Raises BadMessageError."""
    try:
        return Slide(**_read_pairs(msgspec.json.decode(raw)))
    except (msgspec.DecodeError, TypeError, ValueError, LookupError, AttributeError) as error:
        raise BadMessageError(str(error)) from error


def _read_pairs(pairs: dict[str, Any]) -> dict[str, Any]:
    return {name: _READERS.get(name, _read)(value) for name, value in pairs.items()}


def _read(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_read(one) for one in value)
    if isinstance(value, dict):
        kind = _KINDS[value.pop("kind")]
        return kind(**_read_pairs(value))
    return value


def _read_target(value: Any) -> Any:
    if isinstance(value, list):
        return SlideRef(*value)
    return value and Reserved(value)


_READERS: dict[str, Callable[[Any], Any]] = {
    "ref": _read_target,
    "next": _read_target,
    "target": _read_target,
    "source": lambda value: value and Path(value),
    "glossary": dict,
    "answer": lambda value: msgspec.convert(value, Answer | None),
    "on_miss": lambda value: msgspec.convert(value, tuple[Rung, ...]),
}
"""Readers of the values that are no elements, under their fields' names, alike in all classes."""
