"""Elements and what they do, as the page's player reads them."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from msgspec import NODEFAULT
from msgspec.structs import FieldInfo, fields

from tutor.language import Language
from tutor.model import elements as model
from tutor.model.actions import Action, By, Choose, Say, To, Visit
from tutor.model.conditions import When
from tutor.model.elements import KINDS, PARTS, Element
from tutor.model.slide import Slide
from tutor.model.targets import Target
from tutor.plain.lines import caption_line
from tutor.training import instructions
from tutor.training.controls import is_asked, solution
from tutor.training.form import parts_of
from tutor.web.answers import answer_form
from tutor.web.drawings import drawn
from tutor.web.forms import Form, filled
from tutor.web.markdown import nodes_of
from tutor.web.pictures import data_address
from tutor.web.words import Rows

NAMES: dict[type[Element], str] = {
    **{kind: name for name, kind in KINDS.items()},
    **{part: part.__name__.lower() for part in PARTS.values()},
    model.Option: "option",
}
"""The name of each kind that the page draws."""

_APART = frozenset({"id", "hint", "miss", "when", "sets", "action", "asked"})
"""What every element may bear, and is compiled by itself below."""
_LEFT_OUT: dict[type[Element], frozenset[str]] = {
    model.Image: frozenset({"source", "rows"}),
    model.Question: frozenset({"why", "sending"}),
    model.Choice: frozenset({"why", "is_chosen"}),
    model.Field: frozenset({"answer"}),
    model.Option: frozenset({"is_shown"}),
}


class ElementCompiler:
    """Compiles the elements of one slide, each hotspot with its place among all of them."""

    def __init__(self, slide: Slide, language: Language, manual: Rows) -> None:
        self._places = {id(spot.element): spot.place for spot in slide.hotspots}
        """The place of each hotspot, from 1, under the `id()` of its element."""
        self._inputs = {one.id: one for one in slide.elements if isinstance(one, model.Field)}
        self.language = language
        self._manual = manual

    def elements(self, elements: Iterable[Element]) -> list[Form]:
        """Return elements, and what they hold, in their order."""
        return [self._element(one) for one in elements]

    def _element(self, element: Element) -> Form:
        words = _own_words(element)
        told = filled(
            kind=NAMES[type(element)],
            id=element.id,
            caption=words,
            spoken=_spoken(element, words) if element.action or element.miss else None,
            **self._drawn(element),
            **self._practised(element),
            when=condition(element.when) if element.when else None,
        )
        place = self._places.get(id(element))
        if place is None or element.action is None:
            return told
        return told | filled(
            place=place,
            action=self._action(element, element.action),
            set=dict(element.sets),
        )

    def _drawn(self, element: Element) -> Form:
        """Return the drawing of an element and what it holds, or what the page draws it by."""
        drawing = drawn(element, self.language, self._manual)
        if not drawing:
            return self._attributes(element) | self._made(element)
        return {
            "callout": element.callout,
            "main": element.main,
            "drawn": drawing,
            "elements": self.elements(element.children),
        }

    def _attributes(self, element: Element) -> Form:
        """Return the fields that are not as they are by default."""
        left_out = _APART | _LEFT_OUT.get(type(element), frozenset())
        return {
            field.encode_name: self._value(element, field.name)
            for field in _fields_of(type(element))
            if field.name not in left_out
            and (field.default is NODEFAULT or getattr(element, field.name) != field.default)
        }

    def _value(self, element: Element, name: str) -> object:
        value = getattr(element, name)
        if isinstance(element, model.Columns) and name == "columns":
            return [self.elements(column) for column in value]
        if isinstance(value, tuple) and any(isinstance(one, Element) for one in value):
            return self.elements(value)
        return value

    def _action(self, element: Element, action: Action) -> Form:
        match action:
            case To(target):
                return {"kind": "to", "target": target_name(target)}
            case Visit(target):
                return {"kind": "visit", "target": target_name(target)}
            case Say():
                return {"kind": "say", "said": nodes_of(element.said(self.language))}
            case By(control=control, ways=ways):
                return {
                    "kind": "by",
                    "control": control,
                    "ways": {option: target_name(target) for option, target in ways},
                    "said": nodes_of(element.said(self.language)),
                }
            case Choose(control, option):
                return {"kind": "choose", "control": control, "option": option}

    def _practised(self, element: Element) -> Form:
        """Return what is told of an element to someone who does a task, and what it takes."""
        if not instructions.is_named(element):
            return {}
        language = self.language
        name, explained = (
            told(element, language) for told in (instructions.named, instructions.explained)
        )
        told = element.hint or element.callout
        return {
            "named": name,
            "explained": explained if explained != name else None,
            "hint": nodes_of(instructions.sentence(told)) if told else None,
            "miss": nodes_of(element.miss) if element.miss else None,
            **(self._asked(element) if is_asked(element) else {}),
        }

    def _asked(self, element: Element) -> Form:
        asked: Form = {
            "asked": True,
            "filling": instructions.filling_of(element, self.language),
        }
        if isinstance(element, model.Radio):
            parts = list(map(self._part, parts_of(element)))
            return asked | {"solution": element.value, "parts": parts}
        if not (isinstance(element, model.Field) and element.expected):
            return asked | {"solution": solution(element)}
        other = element.expected.same_as
        example = {"exact": solution(self._inputs[other])} if other else {}
        return asked | {"answer": answer_form(element.expected) | example}

    def _part(self, part: Element) -> Form:
        """Return a part of a choice; its question has no options, and says so."""
        form = filled(kind=NAMES[type(part)], **self._drawn(part))
        return form | {"options": part.options} if isinstance(part, model.Radio) else form

    def _made(self, element: Element) -> Form:
        """Return what of an element is made beforehand: a drawing, why an option is right."""
        match element:
            case model.Image(source=Path() as source):
                return {"address": data_address(source)}
            case model.Choice(action=Say(message)) if message:
                return {"why": nodes_of(message)}
        return {}


@cache
def _fields_of(kind: type[Element]) -> tuple[FieldInfo, ...]:
    """Return a kind's fields, looked for once: it takes as long as all the rest."""
    return fields(kind)


def condition(when: When) -> Form:
    """Return a condition: all that it asks for must hold."""
    return filled(
        seen=when.seen,
        done=when.done,
        **{"is": [list(map(list, among)) for among in when.values]},
        all=[condition(one) for one in when.all],
        any=[condition(one) for one in when.any],
        **{"not": condition(when.no) if when.no else None},
    )


def target_name(target: Target) -> str:
    """Return a slide as `scenario/slide`, or a word without a slash, such as `menu`."""
    return str(target)


def _own_words(element: Element) -> str:
    """Return an element's caption, where that is not what it holds first."""
    held = next((child.caption for child in element.children), None)
    return "" if element.caption == held else element.caption


def _spoken(element: Element, words: str) -> str | None:
    """Return what names an element that reacts, where that is not its own words as they stand."""
    spoken = caption_line(element)
    return spoken if spoken != " ".join(words.split()) else None
