"""Begins a demo or a go at a task."""

from typing import TYPE_CHECKING

from tutor.engine.session import Session
from tutor.painting.look import Look
from tutor.training.lessons import StartRequest
from tutor.ui.playing import Demo, Playing

if TYPE_CHECKING:
    from tutor.training.attempt import Attempt
    from tutor.training.conversation import Conversation


def first(
    session: Session, conversation: "Conversation | None", opening: StartRequest, look: Look
) -> Playing:
    """Return what is played first, under what is asked first."""
    if conversation and opening.chosen and not (opening.asked_about or opening.asks):
        return playing(conversation.begin(opening.chosen).what, look)
    return Demo(session, look)


def playing(what: "Session | Attempt", look: Look) -> Playing:
    """Return a session, or an attempt, as it is played."""
    if isinstance(what, Session):
        return Demo(what, look)
    from tutor.ui.exercise import Exercise  # those who only watch do not wait for it

    return Exercise(what, look)
