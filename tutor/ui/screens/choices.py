"""The slides on which one chooses what to do: the mode, the task, whether to go on."""

import time
from collections.abc import Collection, Sequence

from tutor.language import Language, Phrase
from tutor.model.actions import To
from tutor.model.course import Slide
from tutor.model.elements import Button, Card, Columns, Element, Link, Text
from tutor.model.targets import Reserved
from tutor.model.tasks import Task
from tutor.training.lessons import Kept
from tutor.training.modes import MEANINGS, TITLES, Mode
from tutor.ui.screens.questions import own_slide

_MODES_TITLE = Phrase("Comment voulez-vous avancer ?", "How do you want to go about it?")
_TASKS_TITLE = Phrase("{mode} : quelle mise en situation ?", "{mode}: which task?")
_WHOLE = Phrase("Tout le cours", "The whole course")
_MINUTES = Phrase(" · {minutes} min", " · {minutes} min")
_TICK = "✓ "
_TICKED = Phrase("✓ : déjà réussie.", "✓: passed already.")
_OTHER_MODE = Phrase("Changer de mode", "Another mode")

_GO_ON_TITLE = Phrase("Reprendre là où vous en étiez ?", "Go on where you were?")
_GO_ON = Phrase("Reprendre", "Go on")
_ANEW = Phrase("Recommencer", "Start over")
_LATER = Phrase("Plus tard", "Later")
_LEFT = Phrase("{mode} : **{what}**, laissé le {when}.", "{mode}: **{what}**, left on {when}.")
_WHEN = Phrase("%d/%m/%Y à %H:%M", "%d %b %Y at %H:%M")

_ANEW_TITLE = Phrase("Recommencer depuis le début ?", "Start over from the beginning?")
_STAY = Phrase("Continuer", "Go on")

_A = To(Reserved.BACK)
"""What makes a zone of an answer."""

GO_ON, ANEW = 1, 2
"""The answers to the question whether to go on with what was left."""

START_OVER = 2
"""The answer to the question whether to begin again."""


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
    kept = (Card(title=_GO_ON(language), elements=(Text(text=left),), action=_A),) if left else ()
    return own_slide(_MODES_TITLE(language), (*kept, columns))


def tasks_slide(
    mode: Mode, tasks: Sequence[Task | None], passed: Collection[str], language: Language
) -> Slide:
    """Return a zone for each task, ticked where it was passed, and the way back; None is all."""
    rows: list[Element] = [Link(label=_row(task, passed, language), action=_A) for task in tasks]
    if any(task and task.id in passed for task in tasks):
        rows.append(Text(text=_TICKED(language)))
    back = Button(label=_OTHER_MODE(language), style="secondary", action=_A)
    title = _TASKS_TITLE(language, mode=TITLES[mode](language))
    return own_slide(title, (*rows, back))


def go_on_slide(left: str, language: Language) -> Slide:
    """Return the question whether to go on with what was left."""
    answers = [Link(label=words(language), action=_A) for words in (_GO_ON, _ANEW, _LATER)]
    return own_slide(_GO_ON_TITLE(language), (Text(text=left), *answers))


def anew_slide(language: Language) -> Slide:
    """Return the question whether to begin a task again."""
    answers = (
        (Button(label=_STAY(language), action=_A),),
        (Button(label=_ANEW(language), style="secondary", action=_A),),
    )
    return own_slide(_ANEW_TITLE(language), (Columns(columns=answers),))


def what_was_left(kept: Kept, task: Task | None, language: Language) -> str:
    """Return what was left, and when, in Markdown."""
    when = time.strftime(_WHEN(language), time.localtime(kept.at))
    what = task.title if task else _WHOLE(language)
    return _LEFT(language, mode=TITLES[kept.mode](language), what=what, when=when)


def _row(task: Task | None, passed: Collection[str], language: Language) -> str:
    if task is None:
        return _WHOLE(language)
    tick = _TICK if task.id in passed else ""
    minutes = _MINUTES(language, minutes=task.minutes) if task.minutes else ""
    return f"{tick}{task.title}{minutes}"
