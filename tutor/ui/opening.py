"""Begins a demo or a go at a task."""

from typing import TYPE_CHECKING

from tutor.engine.session import Session
from tutor.painting.slides import Look
from tutor.ui.options import Beginning
from tutor.ui.playing import Demo, Playing

if TYPE_CHECKING:
    from tutor.training.attempt import Attempt
    from tutor.training.lessons import Chosen, Lessons


def first(session: Session, lessons: "Lessons | None", beginning: Beginning, look: Look) -> Playing:
    """Return what is played first, under what is asked first."""
    if lessons and beginning.chosen and not (beginning.kept or beginning.asks):
        return begun(lessons, beginning.chosen, look)
    return Demo(session, look)


def begun(lessons: "Lessons", chosen: "Chosen", look: Look) -> Playing:
    """Begin what was chosen."""
    from tutor.training.modes import Mode

    mode, task = chosen
    if mode is Mode.DEMO:
        return Demo(lessons.play(task.start if task else None), look)
    return playing(lessons.begin(mode, task), look)


def playing(what: "Session | Attempt", look: Look) -> Playing:
    """Return a session, or an attempt, as it is played."""
    if isinstance(what, Session):
        return Demo(what, look)
    from tutor.ui.exercise import Exercise  # those who only watch do not wait for it

    return Exercise(what, look)
