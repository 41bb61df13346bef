"""Tasks that agents do by themselves, and the rules of the exam."""

from typing import Annotated

import msgspec

from tutor.language import Phrase
from tutor.model.targets import SlideRef


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """A situation to deal with on the screens of a course."""

    id: Annotated[str, Phrase("Its name: letters, digits, “_” and “-”.")]
    title: Annotated[str, Phrase("What there is to do: “Help Mrs Leguellec to opt out”.")]
    start: Annotated[SlideRef | None, Phrase("The first slide; by default, the course's.")] = None
    brief: Annotated[
        str, Phrase("The situation, in Markdown: who asks what, and what there is to know.")
    ] = ""
    goal: Annotated[
        SlideRef | None,
        Phrase("The slide to reach; by default, the end of the scenario in which one begins."),
    ] = None
    through: Annotated[
        tuple[SlideRef, ...], Phrase("The slides to pass through before it, in order.")
    ] = ()
    minutes: Annotated[int | None, Phrase("How long it is meant to take, in minutes.")] = None


BEST_MARK = 100
"""The mark of someone who was right at once everywhere."""


class Exam(msgspec.Struct, frozen=True, kw_only=True):
    """The rules of the exam."""

    pass_mark: Annotated[int, Phrase("The mark to reach, from 1 to 100; 80 by default.")] = 80
    back: Annotated[bool, Phrase("true: one may go back.")] = False
