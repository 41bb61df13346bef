"""The line that tells the time: the clock, how long one speaks, how long on this slide."""

from rich.cells import cell_len
from rich.segment import Segment

from tutor.following.client import Status
from tutor.following.messages import Scene
from tutor.language import Phrase
from tutor.painting.blocks import Block, shorten
from tutor.painting.look import Look

_SESSION = Phrase("Session {time}")
_SLIDE = Phrase("Slide {time}")
_PLANNED = Phrase("Scenario {time} of {minutes} min")
_DONE = Phrase("Done: {titles}")

_BETWEEN = "  ·  "

STATUS_WORDS = {
    Status.WAITING: Phrase("No tutorial is open: waiting for one."),
    Status.GONE: Phrase("The tutorial has stopped: waiting for it to come back."),
    Status.PRACTISING: Phrase(
        "The room is practising: the notes will be back with the demonstration."
    ),
    Status.REFUSED: Phrase("The tutorial refuses this token (--token)."),
    Status.OTHER_VERSION: Phrase("This tutorial is of another version than these notes."),
    Status.NOT_A_PLAYER: Phrase("What answers at this address is no tutorial."),
}
"""Why nobody is followed."""


def times(scene: Scene, clock: str, since: float, look: Look, width: int) -> Block:
    """Return the clock, the times of a scene heard some seconds ago, and the scenarios done."""
    palette, language = look.palette, look.language
    parts = [
        clock,
        _SESSION(language, time=told(scene.since_start + since)),
        _SLIDE(language, time=told(scene.since_shown + since)),
    ]
    spent = scene.since_scenario + since
    late = scene.minutes is not None and spent > 60 * scene.minutes
    planned = ""
    if scene.minutes is not None:
        planned = f" {_PLANNED(language, time=told(spent), minutes=scene.minutes)} "
    left = shorten(f" {_BETWEEN.join(parts)}{_BETWEEN if planned else ''}", width)
    planned = shorten(planned, width - cell_len(left))
    done = f"  {_DONE(language, titles=', '.join(scene.done))} " if scene.done else ""
    done = shorten(done, width - cell_len(left) - cell_len(planned))
    spare = " " * (width - cell_len(left) - cell_len(planned) - cell_len(done))
    strong = palette.page + palette.strong
    line = [
        Segment(left, strong),
        Segment(planned, palette.badge if late else strong),
        Segment(spare + done, palette.page + palette.muted),
    ]
    return look.drawn(Block(width, [line], []))


def lost(status: Status, clock: str, look: Look, width: int) -> Block:
    """Return why nobody is followed."""
    words = shorten(f" {clock}   {STATUS_WORDS[status](look.language)} ", width)
    spare = " " * (width - cell_len(words))
    return look.drawn(Block(width, [[Segment(words + spare, look.palette.badge)]], []))


def told(seconds: float) -> str:
    """Return a time as hours, where there are some, minutes and seconds."""
    minutes, second = divmod(max(int(seconds), 0), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"
