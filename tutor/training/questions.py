"""The questions of the conversation and their answers: which mode, which task, what was left."""

import time

from tutor.language import Language, Phrase
from tutor.model.tasks import Task
from tutor.training.lessons import Unfinished
from tutor.training.modes import TITLES, Mode

WHICH_MODE = Phrase("What do you want to do?")
WHOLE = Phrase("The whole course")
_WHICH_TASK = Phrase("{mode}: which task?")

GO_ON_TITLE = Phrase("Go on where you were?")
GO_ON = Phrase("Go on", context="what was left")
ANEW = Phrase("Start over")
OTHER = Phrase("Another task")
ATTEST = Phrase("Save the attestation")
LEFT_ANSWERS = (
    GO_ON,
    ANEW,
    Phrase("Later"),
    Phrase("Do not ask again"),
)
"""To go on with what was left, to begin it again, to be asked again later, or never."""
_LEFT = Phrase("{mode}: **{what}**, left on {when}.")
_ALSO_LEFT = Phrase("Left unfinished: {what} ({mode}). It is offered with the other tasks.")
_GO_ON_WITH = Phrase("Go on with: {what} ({mode})")
_WHEN = Phrase("%d %b %Y at %H:%M")
MOVED = Phrase("The course has changed since: you go on at the nearest slide.")
TOO_NEW = Phrase(
    "That was kept by a newer version of the program, and cannot be gone on with here."
)

KEPT = Phrase("It is kept: you can go on with it another time.")
NOT_KEPT = Phrase("It is not kept: you will have to begin again.")

ANEW_TITLE = Phrase("Start over from the beginning?")
ANEW_ANSWERS = (Phrase("Go on"), ANEW)
"""To stay, and to begin again."""
_FIRST_STEP = Phrase("**{what}**: from its first screen.")


def which_task(mode: Mode, language: Language) -> str:
    """Return the question which task is to be done in a mode."""
    return _WHICH_TASK(language, mode=TITLES[mode](language))


def title_of(task: Task | None, language: Language) -> str:
    """Return a task's title, or that of the whole course."""
    return task.title if task else WHOLE(language)


def what_was_left(kept: Unfinished, task: Task | None, language: Language) -> str:
    """Return a sentence on what was left, and when, in Markdown."""
    when = time.strftime(_WHEN(language), time.localtime(kept.at))
    mode, what = TITLES[kept.mode](language), title_of(task, language)
    return _LEFT(language, mode=mode, what=what, when=when)


def also_left(kept: Unfinished, task: Task | None, language: Language) -> str:
    """Return that something else was left, and where it is found again."""
    mode, what = TITLES[kept.mode](language), title_of(task, language)
    return _ALSO_LEFT(language, mode=mode, what=what)


def go_on_with(kept: Unfinished, task: Task | None, language: Language) -> str:
    """Return the answer that goes on with what was left, among tasks."""
    mode, what = TITLES[kept.mode](language), title_of(task, language)
    return _GO_ON_WITH(language, mode=mode, what=what)


def what_begins_again(task: Task | None, language: Language) -> str:
    """Return a sentence on the attempt that would begin again, in Markdown."""
    return _FIRST_STEP(language, what=title_of(task, language))
