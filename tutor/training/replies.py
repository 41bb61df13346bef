"""Replies to someone who is wrong, or who asks for help."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tutor.language import Language
from tutor.model.actions import Say
from tutor.model.answers import Rung
from tutor.model.elements import Choice, Element, Question
from tutor.model.slide import Slide
from tutor.training import instructions
from tutor.training.answers import what_is_wrong
from tutor.training.controls import EMPTY, TICKED, Control
from tutor.training.position import Position

_LADDER = (Rung(), Rung(), Rung(reveal=True))
"""The help after each wrong click, on a slide whose author wrote none."""

FORM_REVEALS = len(_LADDER)
"""How many times a control was wrongly filled in when it is shown."""


@dataclass(frozen=True, eq=False)
class Reply:
    """A reply to a click; compared by identity, so that the same words twice are two replies."""

    message: str
    """In Markdown."""
    tone: Literal["success", "error", "info"] = "info"


def rung_after(slide: Slide, misses: int) -> Rung:
    """Return the help that a slide gives after so many wrong clicks; its last one for ever."""
    ladder = slide.on_miss or _LADDER
    return ladder[min(misses, len(ladder)) - 1]


def to_miss(
    control: Control, position: Position, rung: Rung, language: Language, *, is_first: bool
) -> Reply:
    """Return the answer to a wrong click: the control's own, and from the second on the slide's."""
    own = _own_answer(control)
    if rung.reveal:
        return Reply(_joined(own or rung.text, position.hint(language, reveals=True)), "error")
    if is_first:
        return Reply(own or rung.text or instructions.NOT_HERE(language), "error")
    hint = position.hint(language, reveals=False)
    if own:
        return Reply(_joined(own, rung.text or hint), "error")
    return Reply(rung.text or instructions.STILL_NOT(language, hint=hint), "error")


def to_guided_miss(control: Control, instruction: str) -> Reply:
    """Return the answer to a click that is not the one that was told."""
    return Reply(_joined(_own_answer(control), instruction))


def to_wrong_filling(
    wrong: Sequence[Control], times: int, position: Position, language: Language
) -> Reply:
    """Return all that is wrong with what was filled in, and, from the second time on, a help."""
    told = instructions.to_correct([_wrong(one, position, language) for one in wrong], language)
    if times == 1:
        return Reply(told, "error")
    hint = position.hint(language, reveals=times >= FORM_REVEALS)
    return Reply(_joined(instructions.STILL_NOT(language, hint=told), hint), "error")


def _wrong(control: Control, position: Position, language: Language) -> str:
    """Return what is wrong with what was filled in at one place."""
    given = position.filled.get(control.name, EMPTY)
    problem = what_is_wrong(control.expected, given, language) if control.expected else None
    told = instructions.about(control, given, problem, position.numbers_of(control), language)
    return f"{told} {_why(control.origin, given)}".rstrip()


def _why(origin: Element, given: str) -> str:
    """Return why the option that was given to a question is wrong, where its author says it."""
    chosen = origin.chosen(given) if isinstance(origin, Question) else None
    ticked = origin if isinstance(origin, Choice) and given == TICKED else None
    action = (chosen or ticked or origin).action
    return action.message if isinstance(action, Say) and (chosen or ticked) else ""


def _own_answer(control: Control) -> str | None:
    """Return a control's own answer to a wrong click, if its author wrote one."""
    action = control.origin.action
    return control.origin.miss or (action.message if isinstance(action, Say) else None)


def _joined(*texts: str | None) -> str:
    return "\n\n".join(text for text in texts if text)
