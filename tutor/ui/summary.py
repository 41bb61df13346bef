"""Paints a session's place, path and commands for the bars around the slide."""

from collections.abc import Collection, Sequence

from tutor.engine.session import Session
from tutor.language import Phrase
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


def keys(
    session: Session,
    commands: Sequence[CommandInfo[Command]],
    working: Collection[Command],
    look: Look,
    width: int,
    more: bool,
    going_on: str = "",
) -> Block:
    """Return those of some commands that work and lead somewhere now, and what goes on by itself.

    A zone's number is the command's place among them all: which of them work may have changed by
    the time that a click is heard.
    """
    items = [
        (info.footer(look.language), number)
        for number, info in enumerate(commands)
        if info.footer and info.command in working and _leads_somewhere(session, info.command)
    ]
    return bars.footer(items, more, look, width, going_on)


def hint(session: Session, look: Look) -> str:
    """Return which zones one may choose from; of one alone, its hint.

    Among several, a hint would steer those who choose.
    """
    spots, language = session.hotspots, look.language
    if not spots:
        return _THE_END(language)
    if len(spots) == 1 and (only := spots[0].element.hint):
        return only
    words = {1: _ONE_ZONE, 2: _TWO_ZONES}.get(len(spots), _MARKED_ZONES)
    return words(language, pointer=look.glyphs.pointer, count=len(spots))


def _leads_somewhere(session: Session, command: Command) -> bool:
    if command is Command.BACK:
        return session.can_go_back
    if command is Command.ON:
        return session.can_go_on
    if command is Command.PRACTISE:
        return session.state.slide in (session.course.start, session.course.menu)
    return True
