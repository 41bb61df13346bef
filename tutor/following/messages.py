"""What a player and those who follow it say to each other: one JSON object a line."""

from typing import Annotated, TypeVar

import msgspec

from tutor.language import Phrase
from tutor.model.course import Theme
from tutor.model.targets import SlideRef

VERSION = 1
"""The version of what is said here. Those of another version do not follow."""

LONGEST_REQUEST = 64 * 1024
"""How long, in bytes, what a follower says may be."""

LONGEST_UPDATE = 64 * 1024 * 1024
"""How long, in bytes, what a player says may be."""

_Count = Annotated[int, msgspec.Meta(ge=0)]

NO_SLIDE = msgspec.Raw(b"null")


class Message(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="is"):
    """Something that is said, by its name."""


class Hello(Message, frozen=True, kw_only=True):
    """The first line of a follower."""

    token: str
    version: int = VERSION


class Perform(Message, frozen=True, kw_only=True):
    """Do a command of the player."""

    command: str


class Choose(Message, frozen=True, kw_only=True):
    """Take a way that leads on from a slide, if that slide is still shown."""

    number: _Count
    """The hotspot's, or 0 to click anywhere."""
    on: SlideRef


class Point(Message, frozen=True, kw_only=True):
    """Light a hotspot of a slide, if that slide is still shown."""

    number: _Count
    on: SlideRef


class Explain(Message, frozen=True, kw_only=True):
    """Explain a term of the slide; explained already, it is put away."""

    term: str


class GoBack(Message, frozen=True, kw_only=True):
    """Undo some steps."""

    steps: _Count


class GoTo(Message, frozen=True, kw_only=True):
    """Show a slide."""

    slide: SlideRef


Request = Perform | Choose | Point | Explain | GoBack | GoTo
"""What a follower may ask."""


class ClickPreview(msgspec.Struct, frozen=True, kw_only=True):
    """What one may do on the slide that is shown, and where it leads."""

    number: int
    """The hotspot's, or 0 for a click anywhere."""
    label: str
    says: str = ""
    """What a hotspot answers that leads nowhere."""
    leads_on: bool = False
    """Whether it leads to a slide, which may be told a little later."""
    title: str = ""
    """The title of the slide to which it leads."""
    slide: msgspec.Raw = NO_SLIDE
    """That slide; `slides.read` reads it."""


class Crumb(msgspec.Struct, frozen=True):
    """A slide of the path taken."""

    title: str
    steps: int
    """How many steps back it lies."""


class Scene(Message, frozen=True, kw_only=True):
    """Where play stands."""

    course: str
    slide: SlideRef
    title: str
    notes: str
    scenario: str
    number: int
    """The slide's place in its scenario."""
    count: int
    """The number of slides of the scenario."""
    ways: tuple[ClickPreview, ...]
    likely: int | None
    """The number of the way that one most likely takes."""
    path: tuple[Crumb, ...]
    done: tuple[str, ...]
    """The titles of the scenarios played to their end."""
    commands: tuple[str, ...]
    """What one may ask the player to perform."""
    terms: tuple[str, ...]
    """The terms that one may ask to be explained."""
    marks: tuple[Phrase, ...]
    """What holds from slide to slide: a black screen, a spotlight…"""
    since_start: float
    """For how many seconds the player has run."""
    since_shown: float
    """For how many seconds it has shown this slide."""
    since_scenario: float
    """For how many seconds it has shown slides of this scenario, all in all."""
    minutes: int | None
    """How long this scenario is meant to take."""
    theme: Theme


class Entry(msgspec.Struct, frozen=True):
    """A slide of the course."""

    slide: SlideRef
    title: str
    scenario: str


class Contents(Message, frozen=True, kw_only=True):
    """Every slide of the course."""

    entries: tuple[Entry, ...]


class Practising(Message, frozen=True, kw_only=True):
    """Someone practises now, whom nobody follows."""


class OtherVersion(Message, frozen=True, kw_only=True):
    """The player is of another version than the follower."""

    version: int = VERSION


Update = Scene | Contents | Practising | OtherVersion
"""What a player tells."""

_T = TypeVar("_T")

_encoder = msgspec.json.Encoder()
_hello = msgspec.json.Decoder(Hello)
_asked: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)
_told: msgspec.json.Decoder[Update] = msgspec.json.Decoder(Update)


class Garbage(ValueError):  # noqa: N818  # what was said is wrong, not the program
    """A line that means nothing."""


def written(message: Message) -> bytes:
    """Return a message as a line."""
    return _encoder.encode(message) + b"\n"


def read_hello(line: bytes) -> Hello:
    """Return a follower's first line; raise Garbage where it is none."""
    return _read(_hello, line)


def read_request(line: bytes) -> Request:
    """Return what a follower asks; raise Garbage where that means nothing."""
    return _read(_asked, line)


def read_update(line: bytes) -> Update:
    """Return what a player tells; raise Garbage where that means nothing."""
    return _read(_told, line)


def _read(decoder: msgspec.json.Decoder[_T], line: bytes) -> _T:
    try:
        return decoder.decode(line)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise Garbage(str(error)) from error
