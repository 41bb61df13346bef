"""Sentences that tell someone who does a task what to do."""

from collections.abc import Mapping, Sequence

from tutor.language import Language, Phrase
from tutor.model.answers import Answer
from tutor.model.elements import (
    Button,
    Checkbox,
    Choice,
    Element,
    Field,
    Item,
    Link,
    Question,
    Radio,
    Select,
    Validate,
)
from tutor.model.elements.question import VALIDATE
from tutor.model.tasks import Task
from tutor.training.controls import TICKED, Control, is_asked, solution

_NO_BRIEF = Phrase("Your turn: do on this screen what the task asks for.")
NOT_HERE = Phrase("It is not here. Read the instructions again.")
STILL_NOT = Phrase("Still not that. {hint}")
LOOK_AROUND = Phrase("Look at each button and each link of the screen.")
LOOK_AT_FORM = Phrase(
    "Read the instructions again: they say what is to be filled in, ticked or chosen."
)
NOTED = Phrase("Your answer is noted. Right or wrong, the exam goes on with this screen.")
SHOWN = Phrase("Here is what to do. {what}")
_GO_ON = Phrase("Press Enter, or click anywhere.")
_CHOOSE = Phrase("Choose your way: {names}.")
_QUOTED = Phrase("“{name}”")
_OR = Phrase(" or ")
_CLICK = Phrase("Click on {what}.")
_TYPE = Phrase("Type “{text}” in “{name}”.")
_TYPE_AGAIN = Phrase("Type in “{name}” the same as in the other field.")
_FILL_IN = Phrase("Fill in “{name}”.")
_TICK = Phrase("Tick “{name}”.")
_UNTICK = Phrase("Untick “{name}”.")
_PICK = Phrase("Choose “{option}”.")
_PICK_IN = Phrase("Choose “{option}” in “{name}”.")
_ZONE = Phrase("the place that is marked")
_KINDS: dict[type[Element], Phrase] = {
    Button: Phrase("the button “{name}”"),
    Link: Phrase("the link “{name}”"),
    Item: Phrase("the link “{name}”"),
}
_EXPLAINED = Phrase("{what} ({explanation})")
_NUMBERED = Phrase("{what} (number {number})")
_COLON = Phrase(": ")
_TO_CORRECT = Phrase("{count} to correct.")
_TICKED = Phrase("The box is ticked.")
_UNTICKED = Phrase("The box is not ticked.")
_OTHER_CHOICE = Phrase("“{option}” is not the right choice.")
_NO_CHOICE = Phrase("Nothing is chosen.")
_ENDS = (".", "!", "?", "…", ":")


def brief_of(task: Task, language: Language) -> str:
    """Return a task's brief, in Markdown; a general sentence where it has none."""
    return task.brief or _NO_BRIEF(language)


def to_fill_in(control: Control, number: int | None, language: Language) -> str:
    """Return the instruction to fill in a control, with its number if it bears one."""
    told = filling_of(control.origin, language)
    return f"{_numbered(told.removesuffix('.'), number, language)}."


def filling_of(origin: Element, language: Language) -> str:
    """Return the instruction to fill in an element; what one typed in another is not told."""
    name, text = _name(origin), solution(origin)
    match origin:
        case Checkbox() | Choice():
            return (_TICK if text == TICKED else _UNTICK)(language, name=name)
        case Radio():
            return _PICK(language, option=text)
        case Select() | Question():
            return _PICK_IN(language, option=text, name=name)
        case Field(expected=Answer(same_as=str())):
            return _TYPE_AGAIN(language, name=name)
        case Field() if text:
            return _TYPE(language, text=text, name=name)
    return _FILL_IN(language, name=name)


def to_click(
    controls: Sequence[Control],
    numbers: Mapping[int, int],
    shown: Sequence[Element],
    language: Language,
) -> str:
    """Return where to click, on one control or on one of several, among all that is shown.

    Those to which a number is given are told with it.
    """
    if not controls:
        return _GO_ON(language)
    names = [_to_click(one.origin, numbers.get(one.number), shown, language) for one in controls]
    if len(names) > 1:
        return _CHOOSE(language, names=_OR(language).join(names))
    return _CLICK(language, what=names[0])


def to_correct(wrong: Sequence[str], language: Language) -> str:
    """Return all that is to be corrected, a line each, in Markdown."""
    lines = [_TO_CORRECT(language, count=len(wrong))] if len(wrong) > 1 else []
    return "\\\n".join((*lines, *wrong))


def about(
    control: Control, given: str, problem: str | None, numbers: Sequence[int], language: Language
) -> str:
    """Return what is wrong with what was filled in, after the numbers that one types, if any.

    A choice without a question has no name.
    """
    origin = control.origin
    told = problem or _wrong_choice(origin, given, language)
    if not isinstance(origin, Radio) or origin.label:
        told = f"{_QUOTED(language, name=_name(origin))}{_COLON(language)}{told}"
    return f"{either(numbers, language)}\\. {told}" if numbers else told


def either(numbers: Sequence[int], language: Language) -> str:
    """Return numbers of which one types one."""
    return _OR(language).join(map(str, numbers))


def _wrong_choice(origin: Element, given: str, language: Language) -> str:
    if isinstance(origin, Checkbox | Choice):
        return (_TICKED if given == TICKED else _UNTICKED)(language)
    return _OTHER_CHOICE(language, option=given) if given else _NO_CHOICE(language)


def sentence(words: str) -> str:
    """Return words with a full stop, where they end in no sign."""
    words = words.rstrip()
    return words if words.endswith(_ENDS) else f"{words}."


def named(element: Element, language: Language) -> str:
    """Return how a control is called in a sentence."""
    if isinstance(element, Validate):
        return _KINDS[Button](language, name=VALIDATE(language))
    name = _name(element)
    return _KINDS.get(type(element), _QUOTED)(language, name=name) if name else _ZONE(language)


def explained(element: Element, language: Language) -> str:
    """Return how a control is called where another is called the same: with its explanation."""
    explanation = (element.callout or element.hint or "").rstrip(". ")
    name = named(element, language)
    return _EXPLAINED(language, what=name, explanation=explanation) if explanation else name


def is_named(element: Element) -> bool:
    """Return whether an element is a control, or answers someone who practises."""
    return is_asked(element) or type(element).is_control or bool(element.action or element.miss)


def _to_click(
    element: Element, number: int | None, shown: Sequence[Element], language: Language
) -> str:
    """Return a control's name with its number, else told apart from others of the same name."""
    name = named(element, language)
    if number:
        return _numbered(name, number, language)
    others = (one for one in shown if is_named(one) and type(one) is type(element))
    is_alone = [named(one, language) for one in others].count(name) <= 1
    return name if is_alone else explained(element, language)


def _numbered(what: str, number: int | None, language: Language) -> str:
    return _NUMBERED(language, what=what, number=number) if number else what


def _name(element: Element) -> str:
    """Return an element's name in one line, without the full stop of one that is a sentence."""
    return " ".join(element.caption.split()).removesuffix(".")
