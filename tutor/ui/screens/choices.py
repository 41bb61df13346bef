"""The slides on which one chooses what to do: the mode, the task, whether to go on."""

from collections.abc import Collection, Sequence

from tutor.language import Language, Phrase
from tutor.model.actions import To
from tutor.model.course import Slide
from tutor.model.elements import Button, Card, Columns, Element, Link, Text
from tutor.model.targets import Reserved
from tutor.model.tasks import Task
from tutor.training import starting
from tutor.training.modes import MEANINGS, TITLES, Mode
from tutor.ui.screens.questions import own_slide

_MINUTES = Phrase(" · {minutes} min")
_TICK = "✓ "
_TICKED = Phrase("✓: passed already.")
_OTHER_MODE = Phrase("Another mode")

_A = To(Reserved.BACK)
"""The action that makes a zone of an answer; it is never done."""


def modes_slide(modes: Sequence[Mode], left: str | None, language: Language) -> Slide:
    """Return what each mode is, a zone each; before them, what was left, if something was."""
    cards = [
        Card(
            title=TITLES[mode](language), elements=(Text(text=MEANINGS[mode](language)),), action=_A
        )
        for mode in modes
    ]
    half = (len(cards) + 1) // 2
    columns = Columns(columns=(tuple(cards[:half]), tuple(cards[half:])))
    go_on = starting.GO_ON(language)
    kept = (Card(title=go_on, elements=(Text(text=left),), action=_A),) if left else ()
    return own_slide(starting.WHICH_MODE(language), (*kept, columns))


def tasks_slide(
    mode: Mode, tasks: Sequence[Task | None], passed: Collection[str], language: Language
) -> Slide:
    """Return a zone for each task, ticked where it was passed, and the way back; None is all."""
    rows: list[Element] = [Link(label=_row(task, passed, language), action=_A) for task in tasks]
    if any(task and task.id in passed for task in tasks):
        rows.append(Text(text=_TICKED(language)))
    back = Button(label=_OTHER_MODE(language), style="secondary", action=_A)
    return own_slide(starting.which_task(mode, language), (*rows, back))


def go_on_slide(left: str, language: Language) -> Slide:
    """Return the question whether to go on with what was left."""
    answers = [Link(label=words(language), action=_A) for words in starting.LEFT_ANSWERS]
    return own_slide(starting.GO_ON_TITLE(language), (Text(text=left), *answers))


def anew_slide(task: Task | None, language: Language) -> Slide:
    """Return the question whether to begin again, a task or the whole course."""
    stay, anew = (words(language) for words in starting.ANEW_ANSWERS)
    answers: tuple[tuple[Element, ...], ...] = (
        (Button(label=stay, action=_A),),
        (Button(label=anew, style="secondary", action=_A),),
    )
    told = Text(text=starting.what_begins_again(task, language))
    return own_slide(starting.ANEW_TITLE(language), (told, Columns(columns=answers)))


def _row(task: Task | None, passed: Collection[str], language: Language) -> str:
    title = starting.title_of(task, language)
    if task is None:
        return title
    tick = _TICK if task.id in passed else ""
    minutes = _MINUTES(language, minutes=task.minutes) if task.minutes else ""
    return f"{tick}{title}{minutes}"
