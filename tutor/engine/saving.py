"""A session as text and back, with the version that wrote it and the oldest that can read it."""

from typing import Annotated

import msgspec

from tutor.engine.state import State
from tutor.model.course import Course

VERSION = 2
"""The version of what is written here; the one before had no choices."""

_Count = Annotated[int, msgspec.Meta(ge=0, lt=2**53)]


class SaveError(ValueError):
    """A saved session that cannot be restored, and why."""


class _Versions(msgspec.Struct):
    version: int
    readable_from: int


class _Saved(msgspec.Struct, kw_only=True):
    version: int = VERSION
    readable_from: int = VERSION
    course: str
    position: _Count
    misses: _Count
    history: Annotated[list[State], msgspec.Meta(min_length=1)]


def encode(course: Course, history: list[State], position: int, misses: int) -> str:
    """Return a session's parts as one line of JSON."""
    saved = _Saved(course=course.title, position=position, misses=misses, history=history)
    return msgspec.json.encode(saved).decode()


def decode(text: str) -> tuple[list[State], int, int]:
    """Return the history, the position in it and the misses that `encode` wrote.

    Raises SaveError where the text is none of ours, or of a version that this program cannot
    read.
    """
    try:
        versions = msgspec.json.decode(text, type=_Versions)
        if versions.readable_from > VERSION:
            raise SaveError(f"saved by a newer version ({versions.version}) of the program")
        saved = msgspec.json.decode(text, type=_Saved)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise SaveError(f"not a saved session: {error}") from error
    if saved.position >= len(saved.history):
        raise SaveError("the saved position is outside of the saved history")
    return saved.history, saved.position, saved.misses


def check(course: Course, history: list[State]) -> None:
    """Raise SaveError where a history names slides or scenarios that the course does not have."""
    for state in history:
        for ref in (state.slide, *state.callers):
            if ref not in course:
                raise SaveError(f"the course has no slide {ref} any more")
        for scenario in state.done:
            if scenario not in course.scenarios:
                raise SaveError(f"the course has no scenario {scenario} any more")
