"""A kiosk's policy: how a screen behaves that nobody watches."""

from pathlib import Path
from typing import Annotated, Literal, NewType

import msgspec

from tutor.language import LANGUAGES, Language, Phrase
from tutor.model.targets import SlideRef

KioskCommand = Literal[
    "back", "on", "start", "menu", "help", "language", "terms", "details", "enlarge"
]
"""The commands that may live on a kiosk."""

Motion = Literal["none", "calm", "full"]

InterfaceLanguage = NewType("InterfaceLanguage", str)
"""A language that the interface speaks."""

SHORTEST_WARNING = 20
"""The shortest warning, in seconds (WCAG 2.2.1)."""

TIME = r"([01][0-9]|2[0-3]):[0-5][0-9]"
"""The pattern of a time of the day."""

STORED_PIN = (
    r"scrypt\$(16384|32768|65536|131072|262144)\$([1-9]|1[0-6])\$([0-9a-f]{32})\$([0-9a-f]{64})"
)
"""How the hash of a PIN is written: its cost and its block, no less, that it stays slow, and no
more, that it fits in memory; its salt; the hash."""

LEAST_MEMORY = 100
"""The least memory that a kiosk may be left, in MB: twice what it takes once it is up."""


class Attract(msgspec.Struct, frozen=True, kw_only=True):
    """The screen while nobody is there."""

    slide: Annotated[
        SlideRef | None,
        Phrase("The slide where what plays by itself begins; by default, the course's first."),
    ] = None
    route: Annotated[
        Path | None,
        Phrase(
            "The route that plays by itself, a file of “pas-a-pas walk --record”; by default, the "
            "shortest one to the end."
        ),
    ] = None
    pace: Annotated[int, Phrase("How long each slide is shown, in seconds; 10 by default.")] = 10
    blank_after: Annotated[
        int | None,
        Phrase("After so many minutes without visitors, the screen is black until it is touched."),
    ] = None


class Hours(msgspec.Struct, frozen=True, kw_only=True):
    """Opening hours of the hall; the screen is black at other times."""

    opens: Annotated[str, Phrase('When it opens: "08:30".')]
    closes: Annotated[str, Phrase('When it closes: "18:00".')]

    def is_open_at(self, hour: int, minute: int) -> bool:
        """Return whether the hall is open at a time of the day; it may be open overnight."""
        now = f"{hour:02}:{minute:02}"
        if self.opens <= self.closes:
            return self.opens <= now < self.closes
        return now >= self.opens or now < self.closes


class Policy(msgspec.Struct, frozen=True, kw_only=True):
    """The rules of one kiosk."""

    idle: Annotated[
        int,
        Phrase(
            "After so many seconds in which nothing is done, one is asked whether anyone is "
            "there; 90 by default."
        ),
    ] = 90
    warning: Annotated[
        int, Phrase("How long one may answer, in seconds: 20 at least; 20 by default.")
    ] = SHORTEST_WARNING
    visit: Annotated[int, Phrase("The longest visit, in minutes; 30 by default.")] = 30
    attract: Annotated[Attract, Phrase("What plays while nobody is there.")] = Attract()
    open: Annotated[
        tuple[str, ...], Phrase("The scenarios that one may play; by default, all of them.")
    ] = ()
    keys: Annotated[
        tuple[KioskCommand, ...],
        Phrase("The commands that are left; by default, all of them but start and enlarge."),
    ] = ("back", "on", "menu", "help", "language", "terms", "details")
    pin: Annotated[
        str | None,
        Phrase(
            "The PIN to leave by, as “pas-a-pas kiosk --set-pin” writes it; without it, nobody "
            "leaves."
        ),
    ] = None
    hours: Annotated[
        Hours | None, Phrase("The opening hours; at other times, the screen is black.")
    ] = None
    language: Annotated[
        InterfaceLanguage | None, Phrase("The interface's language, as each visitor finds it.")
    ] = None
    languages: Annotated[
        tuple[InterfaceLanguage, ...], Phrase("The languages between which a visitor chooses.")
    ] = msgspec.field(default_factory=lambda: tuple(map(InterfaceLanguage, LANGUAGES)))
    motion: Annotated[
        Motion, Phrase("none: nothing moves; calm: the pointer does; full: zones blink too.")
    ] = "calm"
    statistics: Annotated[
        bool, Phrase("false: nothing is counted of the visits. What is counted bears no name.")
    ] = True
    large: Annotated[bool, Phrase("true: large, to be read from two metres.")] = False
    contrast: Annotated[bool, Phrase("true: with high contrast.")] = False
    memory: Annotated[
        int | None, Phrase("With --supervise: so many MB of memory at most, before it starts anew.")
    ] = None

    def first_language(self, usual: Language) -> Language:
        """Return the language that each visitor finds, where one speaks `usual` by default."""
        return self.language or (usual if usual in self.languages else self.languages[0])
