"""Paints a session's place, path and commands for the bars around the slide."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from tutor.engine.session import Session
from tutor.language import Phrase, Words
from tutor.painting.blocks import Block
from tutor.painting.look import Look
from tutor.painting.slides import shows_title
from tutor.ui import bars
from tutor.ui.command import Command, CommandInfo

_CRUMBS = 12

_ONE_ZONE = Phrase("Click on the marked zone {pointer}: 1.")
_TWO_ZONES = Phrase("Click on a marked zone {pointer}: 1 or 2.")
_MARKED_ZONES = Phrase("Click on a marked zone {pointer}: from 1 to {count}.")
_THE_END = Phrase("This is the end.")
_NOTHING_TYPED = Phrase("In a demo nothing is typed. {what}")


def header(session: Session, look: Look, width: int) -> Block:
    """Return the course's title, the scenario and one's place in it."""
    ref = session.state.slide
    scenario = session.course.scenarios[ref.scenario]
    where = f"{scenario.title} · {scenario.numbers[ref.slide]}/{len(scenario.slides)}"
    return bars.header(session.course.title, where, look, width)


def path(session: Session, look: Look, width: int) -> Block:
    """Return the titles of the slides that led here; a zone's number is how many steps back.

    On the first slide there is no path to tell; the title of this one ends it where it does not
    stand under it.
    """
    trail = session.trail(_CRUMBS)
    trodden = trail if len(trail) > 1 else []
    course = session.course
    told = shows_title(course.slide(session.state.slide))
    titles = [(course.slide(ref).title, steps) for ref, steps in trodden if steps or not told]
    return bars.breadcrumb(titles, look, width)


class Keys(NamedTuple):
    """The keys that may be told in the footer."""

    first: Sequence[str]
    """Those that are no command's, with their words."""
    commands: Sequence[CommandInfo[Command]]
    working: Collection[Command]
    takes_letters: bool = False
    """Whether letters write, and command nothing."""
    is_typing: bool = False
    """Whether the other keys do as well, arrows among them."""

    def words(self, info: CommandInfo[Command]) -> Words | None:
        """Return how the footer tells a command, by a key that asks for it now."""
        if not self.takes_letters:
            return info.footer
        return info.in_field or (None if self.is_typing or info.characters else info.footer)


def keys(
    session: Session, told: Keys, look: Look, width: int, more: bool, going_on: str = ""
) -> Block:
    """Return the keys that work and lead somewhere now, and what goes on by itself.

    A command's zone bears as its number its place among them all: which of them work may have
    changed by the time that a click is heard.
    """
    items: list[tuple[str, int | None]] = [(words, None) for words in told.first]
    items += [
        (words(look.language), number)
        for number, info in enumerate(told.commands)
        if (words := told.words(info))
        and info.command in told.working
        and leads_somewhere(session, info.command)
    ]
    return bars.footer(items, more, look, width, going_on)


def hint(session: Session, look: Look) -> str:
    """Return the slide's hint, else which zones one may choose from."""
    return session.slide.hint or zones(session, look)


def nothing_is_typed(session: Session, look: Look) -> str:
    """Return, for whoever types, that it leads nowhere, and which zones one may choose from."""
    return _NOTHING_TYPED(look.language, what=zones(session, look))


def zones(session: Session, look: Look) -> str:
    """Return which zones one may choose from, by their numbers."""
    spots, language = session.hotspots, look.language
    if not spots:
        return _THE_END(language)
    words = {1: _ONE_ZONE, 2: _TWO_ZONES}.get(len(spots), _MARKED_ZONES)
    return words(language, pointer=look.glyphs.pointer, count=len(spots))


def leads_somewhere(session: Session, command: Command) -> bool:
    """Return whether a command that works would change what is shown."""
    if command is Command.BACK:
        return session.can_go_back
    if command is Command.ON:
        return session.can_go_on
    if command is Command.PRACTISE:
        return session.state.slide in (session.course.start, session.course.menu)
    return True
