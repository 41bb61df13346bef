"""The messages between a player and its followers: one JSON object a line."""

from typing import Annotated, TypeVar

import msgspec

from tutor.language import Phrase
from tutor.model.course import Theme
from tutor.model.targets import SlideRef

VERSION = 1
"""The protocol's version; a follower of another version is refused."""

LONGEST_REQUEST = 64 * 1024
"""The longest line of a follower, in bytes."""

LONGEST_UPDATE = 64 * 1024 * 1024
"""The longest line of a player, in bytes."""

_Count = Annotated[int, msgspec.Meta(ge=0)]

NO_SLIDE = msgspec.Raw(b"null")


class Message(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="is"):
    """A message; the key `is` holds its class's name."""


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
"""The messages of a follower, after its Hello."""


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """A click that the shown slide answers, and the slide to which it leads."""

    number: int
    """The hotspot's, or 0 for a click anywhere."""
    label: str
    says: str = ""
    """The answer of a hotspot that leads nowhere."""
    leads_on: bool = False
    """Whether it leads to a slide, which may be told in a later message."""
    title: str = ""
    """The title of the slide to which it leads."""
    slide: msgspec.Raw = NO_SLIDE
    """That slide as JSON; `slides.read` reads it."""


class Crumb(msgspec.Struct, frozen=True):
    """A slide of the path taken."""

    title: str
    steps: int
    """Steps to undo to come back to it."""


class Scene(Message, frozen=True, kw_only=True):
    """The slide that is shown, with all that its notes tell."""

    course: str
    slide: SlideRef
    title: str
    notes: str
    scenario: str
    number: int
    """The slide's place in its scenario."""
    count: int
    """The number of slides of the scenario."""
    ways: tuple[Choice, ...]
    likely: int | None
    """The number of the likely way on."""
    path: tuple[Crumb, ...]
    done: tuple[str, ...]
    """The titles of the scenarios played to their end."""
    commands: tuple[str, ...]
    """Names of the commands that the player takes."""
    terms: tuple[str, ...]
    """The terms that one may ask to be explained."""
    marks: tuple[Phrase, ...]
    """States that hold from slide to slide: a black screen, a spotlight…"""
    since_start: float
    """Seconds since the player began."""
    since_shown: float
    """Seconds since it shows this slide."""
    since_scenario: float
    """Seconds for which it has shown slides of this scenario, all in all."""
    minutes: int | None
    """The time that this scenario is meant to take."""
    theme: Theme


class Entry(msgspec.Struct, frozen=True):
    """A slide of the course, in the list of all."""

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
"""The messages of a player."""

_T = TypeVar("_T")

_encoder = msgspec.json.Encoder()
_hello = msgspec.json.Decoder(Hello)
_asked: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)
_told: msgspec.json.Decoder[Update] = msgspec.json.Decoder(Update)


class BadMessageError(ValueError):  # what was said is wrong, not the program
    """A line that is no message of the protocol."""


def to_line(message: Message) -> bytes:
    """Return a message as a line of JSON."""
    return _encoder.encode(message) + b"\n"


def read_hello(line: bytes) -> Hello:
    """Return a follower's first line. Raises BadMessageError."""
    return _read(_hello, line)


def read_request(line: bytes) -> Request:
    """Return a follower's request. Raises BadMessageError."""
    return _read(_asked, line)


def read_update(line: bytes) -> Update:
    """Return a player's update. Raises BadMessageError."""
    return _read(_told, line)


def _read(decoder: msgspec.json.Decoder[_T], line: bytes) -> _T:
    try:
        return decoder.decode(line)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise BadMessageError(str(error)) from error
