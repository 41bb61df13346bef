"""The messages between a player and its followers: one JSON object a line.

What a line may hold is said by the types, its bounds too: whatever is else is no message.
"""

from typing import Annotated, TypeVar

import msgspec

from tutor.language import Phrase
from tutor.model.course import Theme
from tutor.model.targets import SlideRef

VERSION = 1
"""The protocol's version; a follower of another version is refused."""

LONGEST_HELLO = 4 * 1024
"""The longest first line of a follower, in bytes."""

LONGEST_REQUEST = 64 * 1024
"""The longest line of a follower, in bytes."""

LONGEST_UPDATE = 16 * 1024 * 1024
"""The longest line of a player, in bytes."""

LONGEST_TEXT = 10_000
"""The longest text of a player, in characters: those of a course that are longer are cut."""

LONGEST_TITLE = 200
"""The longest title in the list of all slides."""

MOST = 200
"""The most ways, terms, titles… that a scene has."""

MOST_SLIDES = 100_000
"""The most slides of a course that are listed."""

Text = Annotated[str, msgspec.Meta(max_length=LONGEST_TEXT)]
_Title = Annotated[str, msgspec.Meta(max_length=LONGEST_TITLE)]
_Count = Annotated[int, msgspec.Meta(ge=0)]
_Seconds = Annotated[float, msgspec.Meta(ge=0, le=1e9)]
_FEW = msgspec.Meta(max_length=MOST)

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

    number: _Count
    """The hotspot's, or 0 for a click anywhere."""
    label: Text
    says: Text = ""
    """The answer of a hotspot that leads nowhere."""
    leads_on: bool = False
    """Whether it leads to a slide, which may be told in a later message."""
    stays: bool = False
    """Whether it only prepares what leads on, as the options of a form do."""
    title: Text = ""
    """The title of the slide to which it leads."""
    slide: msgspec.Raw = NO_SLIDE
    """That slide as JSON; `slides.read` reads it."""


class Crumb(msgspec.Struct, frozen=True):
    """A slide of the path taken."""

    title: Text
    steps: _Count
    """Steps to undo to come back to it."""


class Scene(Message, frozen=True, kw_only=True):
    """The slide that is shown, with all that its notes tell."""

    course: Text
    slide: SlideRef
    title: Text
    notes: Text
    scenario: Text
    number: _Count
    """The slide's place in its scenario."""
    count: _Count
    """The number of slides of the scenario."""
    ways: Annotated[tuple[Choice, ...], _FEW]
    likely: _Count | None
    """The number of the likely way on."""
    path: Annotated[tuple[Crumb, ...], _FEW]
    done: Annotated[tuple[Text, ...], _FEW]
    """The titles of the scenarios played to their end."""
    commands: Annotated[tuple[Text, ...], _FEW]
    """Names of the commands that the player takes."""
    terms: Annotated[tuple[Text, ...], _FEW]
    """The terms that one may ask to be explained."""
    marks: Annotated[tuple[Phrase, ...], _FEW]
    """States that hold from slide to slide: a black screen, a spotlight…"""
    since_start: _Seconds
    """Seconds since the player began."""
    since_shown: _Seconds
    """Seconds since it shows this slide."""
    since_scenario: _Seconds
    """Seconds for which it has shown slides of this scenario, all in all."""
    minutes: _Count | None
    """The time that this scenario is meant to take."""
    theme: Theme
    author: Text = ""
    version: Text = ""
    licence: Text = ""


class Entry(msgspec.Struct, frozen=True):
    """A slide of the course, in the list of all."""

    slide: SlideRef
    title: _Title
    scenario: _Title


class Contents(Message, frozen=True, kw_only=True):
    """Every slide of the course."""

    entries: Annotated[tuple[Entry, ...], msgspec.Meta(max_length=MOST_SLIDES)]


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
