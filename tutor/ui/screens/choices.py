"""The slides on which one chooses what to do: the mode, the task, whether to go on."""

from tutor.language import Language, Phrase
from tutor.model.actions import To
from tutor.model.elements import Button, Card, Columns, Element, Link, Text
from tutor.model.slide import Slide
from tutor.model.targets import Reserved
from tutor.training.conversation import (
    AnewQuestion,
    LeftQuestion,
    ModeQuestion,
    Option,
    TaskQuestion,
)
from tutor.ui.screens.questions import own_slide

_MINUTES = Phrase(" · {minutes} min")
_TICK = "✓ "
_TICKED = Phrase("✓: passed already.")
_OTHER_MODE = Phrase("Another mode")

_ABREAST = 2
"""How many modes stand side by side."""

_A = To(Reserved.BACK)
"""The action that makes a zone of an answer; it is never done."""


def modes_slide(question: ModeQuestion) -> Slide:
    """Return what each mode is, a zone each; before them, what was left, if something was."""
    left = tuple(_card(option) for option in question.options if option.mode is None)
    modes = [_card(option) for option in question.options if option.mode]
    rows = (modes[start : start + _ABREAST] for start in range(0, len(modes), _ABREAST))
    side_by_side = (Columns(columns=tuple((card,) for card in row)) for row in rows)
    return own_slide(question.title, (*left, *side_by_side))


def tasks_slide(question: TaskQuestion, language: Language) -> Slide:
    """Return a zone for each task, ticked where it was passed, and the way back."""
    rows: list[Element] = [_link(_row(option, language)) for option in question.options]
    if any(option.is_passed for option in question.options):
        rows.append(Text(text=_TICKED(language)))
    back = Button(label=_OTHER_MODE(language), style="secondary", action=_A)
    return own_slide(question.title, (*rows, back))


def left_slide(question: LeftQuestion) -> Slide:
    """Return the question whether to go on with what was left."""
    answers = (_link(option.label) for option in question.options)
    return own_slide(question.title, (Text(text=question.text), *answers))


def anew_slide(question: AnewQuestion) -> Slide:
    """Return the question whether to begin again, a task or the whole course."""
    stay, anew = (option.label for option in question.options)
    answers: tuple[tuple[Element, ...], ...] = (
        (Button(label=stay, action=_A),),
        (Button(label=anew, style="secondary", action=_A),),
    )
    return own_slide(question.title, (Text(text=question.text), Columns(columns=answers)))


def _card(option: Option) -> Card:
    return Card(title=option.label, elements=(Text(text=option.detail),), action=_A)


def _link(label: str) -> Link:
    return Link(label=label, action=_A)


def _row(option: Option, language: Language) -> str:
    tick = _TICK if option.is_passed else ""
    minutes = _MINUTES(language, minutes=option.minutes) if option.minutes else ""
    return f"{tick}{option.label}{minutes}"
