"""What is shown of a slide at one moment, besides what its author wrote."""

from typing import NamedTuple

from tutor.model.elements import Tone


class Banner(NamedTuple):
    """A message of the program to someone who plays, over the slide's own explanation."""

    message: str
    """In Markdown."""
    tone: Tone = "info"


class Moment(NamedTuple):
    """The state of a slide's hotspots, and what is shown of it."""

    lit: frozenset[int] = frozenset()
    said: str | None = None
    done: frozenset[str] | None = None
    """On the end menu: the scenarios that are done."""
    enlarged: bool = False
    """Whether the screen takes the whole window."""
    still: bool = False
    """Whether nothing goes on by itself."""
    spotlit: bool = False
    """Whether all but the lit hotspots is dimmed."""
    controls: frozenset[int] | None = None
    """Where no hotspot is marked: the places, from 1, of the elements that react."""
    marked: frozenset[int] = frozenset()
    """Those of them that are pointed at all the same."""
    wrong: frozenset[int] = frozenset()
    """Those of them under which it is told that they are to be corrected."""
    tags: tuple[tuple[int, str], ...] = ()
    """Texts of the badges before some of them, each with its number."""
    clickable_fields: bool = False
    """Whether the fields that are only drawn have zones, each with a negative number."""
    banner: Banner | None = None
    """Stands over the explanation."""
    reminder: str = ""
    """A line in the explanation's place; a click on it opens the task's brief."""
