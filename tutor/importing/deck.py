"""What a deck is, once read: slides, what stands on them, where their clicks lead."""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

_SPACES = re.compile("[ \t\n]+")
"""Those that do not break stay: French has one before its tall punctuation."""


class Verb(StrEnum):
    """What a click does (ECMA-376, part 1, 21.1.2.3.5: `hlinkClick`, its `action`)."""

    NEXT = "next"
    PREVIOUS = "previous"
    FIRST = "first"
    LAST = "last"
    BACK = "back"
    """To the slide that was seen before."""
    END = "end"
    SLIDE = "slide"
    SHOW = "show"
    """A custom show."""
    ADDRESS = "address"
    NOTHING = "nothing"
    """It keeps the click from turning the slide."""
    FILE = "file"
    PROGRAM = "program"
    MACRO = "macro"
    MEDIA = "media"
    OBJECT = "object"
    BROKEN = "broken"
    """It leads to what is not in the deck."""


OUTSIDE = frozenset((Verb.FILE, Verb.PROGRAM, Verb.MACRO, Verb.MEDIA, Verb.OBJECT))
"""What leads out of the slides, and is never run."""


class Click(NamedTuple):
    """What a click does, and where it leads."""

    verb: Verb
    slide: int | None = None
    """The number of the slide to which it leads, from 1."""
    show: int | None = None
    """The index of the custom show to which it leads."""
    returns: bool = False
    """Whether one comes back here after it."""
    address: str = ""
    """A web address, or the name of a file, a program or a macro."""
    tip: str = ""


class Box(NamedTuple):
    """A place on a slide, in EMU (914,400 an inch)."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends, from the slide's left edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Where it ends, from the slide's top."""
        return self.top + self.height

    @property
    def area(self) -> float:
        """In square EMU."""
        return self.width * self.height

    @property
    def centre(self) -> tuple[float, float]:
        """The point in its middle."""
        return self.left + self.width / 2, self.top + self.height / 2

    def holds(self, point: tuple[float, float]) -> bool:
        """Return whether a point is in it."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def common(self, other: "Box") -> float:
        """Return the area that both have."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return width * height if width > 0 and height > 0 else 0


class Run(NamedTuple):
    """Some words that look alike."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    click: Click | None = None
    hover: Click | None = None


class Bullet(StrEnum):
    """What stands before a paragraph."""

    NONE = ""
    SIGN = "-"
    NUMBER = "1."


class Paragraph(NamedTuple):
    """A paragraph; a line feed in a run breaks a line."""

    runs: tuple[Run, ...]
    level: int = 0
    bullet: Bullet = Bullet.NONE

    @property
    def text(self) -> str:
        """Its words on one line."""
        return on_one_line("".join(run.text for run in self.runs))


class Cell(NamedTuple):
    """A cell of a table."""

    paragraphs: tuple[Paragraph, ...]
    box: Box

    @property
    def text(self) -> str:
        """Its words on one line."""
        return words(self.paragraphs)


class Kind(StrEnum):
    """What a shape is."""

    TITLE = "title"
    SHAPE = "shape"
    """A text, a button or a zone."""
    PICTURE = "picture"
    TABLE = "table"
    MEDIA = "media"
    OBJECT = "object"
    """A chart, a document of another program, a diagram without a drawing."""
    FOOTER = "footer"
    """A slide's number, its date, what stands at its foot."""
    LINE = "line"


class Picture(NamedTuple):
    """The picture of a shape."""

    part: str | None
    """None where it is elsewhere, and not fetched."""
    crop: tuple[float, float, float, float] = (0, 0, 0, 0)
    """What is cut off at the left, top, right and bottom, as shares."""
    address: str = ""
    """Where it is, outside the deck."""


_WORDS = 40
"""How many characters of its words may stand for a shape's name."""


class Shape(NamedTuple):
    """Something on a slide; groups are told by what they hold."""

    name: str
    kind: Kind
    box: Box
    alt: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    picture: Picture | None = None
    click: Click | None = None
    hover: Click | None = None
    is_own: bool = True
    """Whether it stands on the slide, and not on its layout or its master."""
    is_visible: bool = True
    """Whether it has a fill or an outline."""
    enters: bool = False
    """Whether an animation brings it."""
    leaves: bool = False
    """Whether an animation takes it away for good."""

    @property
    def text(self) -> str:
        """Its words on one line."""
        return words(self.paragraphs)

    @property
    def called(self) -> str:
        """What one knows it by: its name, or where a program gave it none, its first words."""
        return self.name or (self.alt or self.text)[:_WORDS] or "?"

    @property
    def action(self) -> Click | None:
        """What it does: by a click, or else where the pointer comes over it."""
        return self.click or self.hover

    @property
    def reacts(self) -> bool:
        """Whether it does anything, or some of its words do."""
        runs = (run for one in self.paragraphs for run in one.runs)
        return bool(self.action or any(run.click or run.hover for run in runs))


class Zone(NamedTuple):
    """Something that reacts on a slide: a shape, some words of it, or a cell."""

    shape: Shape
    click: Click
    box: Box
    is_hover: bool = False
    text: str = ""


class Slide(NamedTuple):
    """A slide of the deck."""

    number: int
    """From 1, hidden ones included."""
    key: int
    """What the deck calls it, whatever its place."""
    title: str
    shapes: tuple[Shape, ...]
    """From the back to the front, those of its master and of its layout first."""
    notes: tuple[Paragraph, ...] = ()
    is_hidden: bool = False
    advances: bool = True
    """Whether a click anywhere goes on."""
    wait: int | None = None
    """After how many seconds it goes on by itself."""


class Part(NamedTuple):
    """Some slides under a name: a section, or a custom show."""

    name: str
    slides: tuple[int, ...]


class Deck(NamedTuple):
    """A deck."""

    path: Path
    title: str
    width: int
    height: int
    slides: Sequence[Slide]
    read: Callable[[str], bytes]
    """Reads the bytes of a part, as a picture's. Raises WrongDeck."""
    sections: Sequence[Part] = ()
    shows: Sequence[Part] = ()
    order: Sequence[int] = ()
    """The numbers of the slides that it shows, in their order, hidden ones included."""
    is_kiosk: bool = False
    loops: bool = False
    has_macros: bool = False
    language: str = ""
    """The language of most of its words, as `fr-FR`."""
    fonts: frozenset[str] = frozenset()
    """Fonts that it names and does not hold."""

    @property
    def area(self) -> float:
        """Of a slide, in square EMU."""
        return float(self.width * self.height)

    def slide(self, number: int) -> Slide:
        """Return the slide of a number, from 1."""
        return self.slides[number - 1]


def on_one_line(text: str) -> str:
    """Return a text without line feeds, one space at most between its words."""
    return _SPACES.sub(" ", text).strip(" ")


def words(paragraphs: Sequence[Paragraph]) -> str:
    """Return the words of some paragraphs on one line."""
    return " ".join(text for one in paragraphs if (text := one.text))
