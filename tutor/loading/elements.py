"""Nodes → the elements of a screen."""

from collections.abc import Collection
from collections.abc import Mapping as Names
from functools import cache

from msgspec.structs import replace

from tutor.language import Phrase
from tutor.loading.answers import check_asked, check_other
from tutor.loading.conditions import ConditionReader, check_set
from tutor.loading.controls import check_controls, check_ways
from tutor.loading.fields import element_fields, read_fields
from tutor.loading.mending.table import ATTRIBUTES, TEXT_ELEMENT, attributes, text_element
from tutor.loading.nodes import Mapping, Node, Scalar, Sequence, is_empty
from tutor.loading.pictures import check_picture
from tutor.loading.questions import check_question
from tutor.loading.reader import Reader
from tutor.loading.targets import Directory, read_target
from tutor.model.actions import ACTIONS, BY, Action, By, Say, To, Visit
from tutor.model.elements import KINDS, KINDS_OF_PARTS, Choice, Element, Field, Question
from tutor.model.screens import Screen
from tutor.model.slide import Slide, walk
from tutor.model.targets import Reserved, SlideRef

_ACTIONS = (*ACTIONS, BY)

_Kinds = Names[str, type[Element]]
"""Kinds that may stand in a place, under their names."""

_ONE_KEY = Phrase("an element has a single key, its kind")
_ONE_KEY_REMEDY = Phrase("Example: “- button: {{label: Go on, to: next_slide}}”.")
_ONE_ZONE_REMEDY = Phrase(
    "Example: “- zone: {{at: [10, 25, 30, 8.5], label: Go on, to: next_slide}}”."
)
_IN_A_PICTURE = Phrase("a zone that is in no picture")
_ZONES_REMEDY = Phrase("Write it among the “zones” of an image.")
_UNKNOWN_KIND = Phrase("unknown kind of element “{kind}”")
_KINDS = Phrase("Possible kinds: {kinds}.")
_TWO_ACTIONS = Phrase("two actions on one element")
_ACTION_REMEDY = Phrase("Keep only one of the keys: to, visit, say.")
_NO_MAIN = Phrase("“{kind}” cannot be a bare value")
_NO_WAYS = Phrase("“by” without the target of each option")
_WAYS_REMEDY = Phrase("Example: “by: reason, to: {{Loss: form, Theft: complaint}}”.")
_NOTHING_TO_SAY = Phrase("“say” is empty")
_NOTHING_TO_VISIT = Phrase("a visit leads to a slide, not “{word}”")
_BAD_ID = Phrase("an id cannot be a number")
_BAD_ID_REMEDY = Phrase("Numbers are the hotspots' own: choose a word.")
_REPEATED_ID = Phrase("repeated id “{id}”")
_REPEATED_ID_REMEDY = Phrase("Already taken on line {first} of this slide.")
_MAIN_OF_NO_HOTSPOT = Phrase("“main” on an element that is no hotspot")
_MAIN_REMEDY = Phrase("Give it an action (to, visit or say), or remove “main”.")
_TWO_MAINS = Phrase("two hotspots marked “main” on one slide")
_TAKEN_ID_REMEDY = Phrase("An element that the screen has from elsewhere bears it.")
_TAKEN_MAIN_REMEDY = Phrase(
    "The other one is among the elements that the screen has from elsewhere."
)
_TWO_MAINS_REMEDY = Phrase("The other one is on line {first}: keep the one that Page Down takes.")


class ElementReader:
    """Reads the elements of a scenario's slides."""

    def __init__(self, reader: Reader, directory: Directory, scenario: str | None) -> None:
        self._reader = reader
        self._directory = directory
        self._scenario = scenario
        self._slide: SlideRef | None = None
        self._ids: dict[str, Node] = {}
        self._main: Node | None = None
        self._same: dict[str, Node] = {}
        """The ids of the fields that others take the same as, and where each is written."""
        self._by: dict[str, tuple[Node, Mapping]] = {}
        """The ids of the choices that tell where one goes: where each is written, and the ways."""
        ConditionReader(reader, directory, scenario)
        reader.element = self.element
        reader.part = self.part

    def begin_slide(self, slide: SlideRef) -> None:
        """Forget the slide before."""
        self._slide = slide
        self._ids = {}
        self._main = None
        self._same = {}
        self._by = {}

    def end_slide(self, slide: Slide, at: Node) -> None:
        """Note what one of its elements says wrongly of another, be they taken from elsewhere."""
        fields = {one.id: one for one in slide.elements if isinstance(one, Field) and one.id}
        for element in slide.elements:
            id = element.answer.same_as if isinstance(element, Field) and element.answer else None
            if id:
                check_other(self._reader, self._same.get(id, at), id, fields)
            if isinstance(element.action, By):
                node, ways = self._by.get(element.action.control, (at, None))
                check_ways(self._reader, node, ways, element.action, slide)

    def check_beside(self, ids: Collection[str | None], screen: Screen) -> None:
        """Note what this slide's own elements have that those which its screen takes have too."""
        for id, node in self._ids.items():
            if id in ids:
                self._reader.wrong(node, _REPEATED_ID, _TAKEN_ID_REMEDY, id=id)
        if self._main and sum(element.main for element in walk(screen.all_elements)) > 1:
            self._reader.wrong(self._main, _TWO_MAINS, _TAKEN_MAIN_REMEDY)

    def changed(self, element: Element, mapping: Mapping) -> Element:
        """Return an element with the attributes, and the action, that a mapping gives it.

        What the former action was explained by goes with it.
        """
        cls, others = type(element), _ACTIONS
        values = read_fields(self._reader, cls, mapping, mapping, others, is_change=True)
        if action := self._action(mapping):
            element = replace(element, action=action, callout=None, hint=None)
        return self._checked(mapping, replace(element, **(values or {})))

    def element(self, node: Node) -> Element | None:
        """Return one element, or None where it is wrong."""
        return self._of_kinds(KINDS, node)

    def part(self, cls: type[Element], node: Node) -> Element | None:
        """Return an element that stands in others alone, or None where it is wrong."""
        if kind := KINDS_OF_PARTS.get(cls):
            return self._of_kinds({kind: cls}, node)
        at = Scalar("", node.line, node.column, node.length)
        mapping = as_mapping(at, cls, node)
        return self._build(at, cls, mapping) if mapping else None

    def _of_kinds(self, kinds: _Kinds, node: Node) -> Element | None:
        if isinstance(node, Scalar):
            return self._alone(kinds, node)
        if isinstance(node, Mapping) and len(node.pairs) == 1:
            ((key, value),) = node
            return self._of_kind(kinds, key, value)
        if isinstance(node, Mapping) and node.pairs:
            return self._of_many_keys(kinds, node)
        self._tell_one_key(kinds, node)
        return None

    def _tell_one_key(self, kinds: _Kinds, node: Node) -> None:
        remedy = _ONE_KEY_REMEDY if kinds is KINDS else _ONE_ZONE_REMEDY
        self._reader.wrong(node, _ONE_KEY, remedy)

    def _alone(self, kinds: _Kinds, node: Scalar) -> Element | None:
        """Return an element of which only the kind is written, or tell that it is a text."""
        is_text = kinds is KINDS and " " in node.value and node.value not in KINDS
        lines = self._reader.syntax.lines if is_text else []
        if lines and (mending := text_element(lines, node.line, node.column)):
            self._reader.mended(mending, TEXT_ELEMENT)
            return None
        return self._of_kind(kinds, node, Mapping(node.line, node.column))

    def _of_many_keys(self, kinds: _Kinds, node: Mapping) -> Element | None:
        """Tell that attributes stand beside an element's kind, and read them nevertheless."""
        (key, value), *others = node
        cls = kinds.get(key.value)
        bare = cls.bare if cls else None
        mending = attributes(self._reader.syntax.lines, key.line, bare or "") if cls else None
        if mending and (bare or is_empty(value)):
            self._reader.mended(mending, ATTRIBUTES)
        else:
            self._tell_one_key(kinds, others[0][0])
        mapping = as_mapping(key, cls, value) if cls else None
        if cls and mapping is not None:
            whole = Mapping(mapping.line, mapping.column)
            whole.pairs = mapping.pairs | {other.value: (other, at) for other, at in others}
            self._build(key, cls, whole)
        return None

    def _of_kind(self, kinds: _Kinds, key: Scalar, value: Node) -> Element | None:
        cls = kinds.get(key.value)
        if cls is None and key.value in KINDS_OF_PARTS.values():
            self._reader.wrong(key, _IN_A_PICTURE, _ZONES_REMEDY)
            return None
        if cls is None:
            near = (key.value, kinds)
            self._reader.wrong(key, _UNKNOWN_KIND, _KINDS, near, kind=key.value, kinds=kinds)
            return None
        mapping = as_mapping(key, cls, value)
        if mapping is None:
            self._reader.wrong(value, _NO_MAIN, kind=key.value)
            return None
        return self._build(key, cls, mapping)

    def _build(self, key: Scalar, cls: type[Element], mapping: Mapping) -> Element | None:
        values = read_fields(self._reader, cls, mapping, key, _ACTIONS)
        action = self._action(mapping)
        if values is None:
            return None
        return self._checked(mapping, cls(**values, action=action))

    def _checked(self, mapping: Mapping, element: Element) -> Element:
        """Return an element after noting what is wrong with what a mapping gives it."""
        if element.id and "id" in mapping.pairs:
            self._check_id(mapping.pairs["id"][1], element.id)
        if "main" in mapping.pairs:
            self._check_main(mapping, element)
        if "set" in mapping.pairs and not isinstance(element, Question | Choice):
            check_set(self._reader, mapping, element)
        check_asked(self._reader, mapping, element)
        check_controls(self._reader, mapping, element)
        check_question(self._reader, mapping, element)
        check_picture(self._reader, mapping, element)
        if (
            isinstance(element, Field)
            and element.answer
            and element.answer.same_as
            and "answer" in mapping.pairs
        ):
            answer = mapping.pairs["answer"][1]
            at = answer.pairs["same_as"][1] if isinstance(answer, Mapping) else answer
            self._same[element.answer.same_as] = at
        return element.answering if isinstance(element, Question) else element

    def _check_id(self, node: Node, id: str) -> None:
        if id.isdigit():
            self._reader.wrong(node, _BAD_ID, _BAD_ID_REMEDY)
        elif id in self._ids:
            first = self._reader.syntax.place(self._ids[id]).line
            self._reader.wrong(node, _REPEATED_ID, _REPEATED_ID_REMEDY, id=id, first=first)
        else:
            self._ids[id] = node

    def _check_main(self, mapping: Mapping, element: Element) -> None:
        node = mapping.pairs["main"][0]
        if not element.action and not any(word in mapping.pairs for word in _ACTIONS):
            self._reader.wrong(node, _MAIN_OF_NO_HOTSPOT, _MAIN_REMEDY)
        elif element.main and self._main:
            first = self._reader.syntax.place(self._main).line
            self._reader.wrong(node, _TWO_MAINS, _TWO_MAINS_REMEDY, first=first)
        elif element.main:
            self._main = node

    def _action(self, mapping: Mapping) -> Action | None:
        if BY in mapping.pairs:
            return self._leading_by(mapping)
        written = [word for word in mapping.pairs if word in ACTIONS]
        if not written:
            return None
        if len(written) > 1:
            self._reader.wrong(mapping.pairs[written[1]][0], _TWO_ACTIONS, _ACTION_REMEDY)
        node = mapping.pairs[written[0]][1]
        return self._say(node) if written[0] == "say" else self._leading(written[0], node)

    def _leading_by(self, mapping: Mapping) -> By | None:
        """Return what leads where a choice of the same slide tells."""
        key, node = mapping.pairs[BY]
        control, to = self._reader.value(node), mapping.get("to")
        others = [word for word in mapping.pairs if word in ACTIONS and word != "to"]
        if others:
            self._reader.wrong(mapping.pairs[others[0]][0], _TWO_ACTIONS, _ACTION_REMEDY)
        if not isinstance(to, Mapping):
            self._reader.wrong(to or key, _NO_WAYS, _WAYS_REMEDY)
            return None
        slide, scenario = self._slide, self._scenario
        targets = [
            (option.value, read_target(self._reader, one, self._directory, scenario, slide))
            for option, one in to
        ]
        if not control or not all(target for _, target in targets):
            return None
        self._by[control] = node, to
        return By(control, tuple((option, target) for option, target in targets if target))

    def _say(self, node: Node) -> Say | None:
        message = self._reader.text(node)
        if message == "":
            self._reader.wrong(node, _NOTHING_TO_SAY)
        return Say(message) if message else None

    def _leading(self, word: str, node: Node) -> To | Visit | None:
        target = read_target(self._reader, node, self._directory, self._scenario, self._slide)
        if target is None:
            return None
        if word == "to":
            return To(target)
        if isinstance(target, Reserved):
            self._reader.wrong(node, _NOTHING_TO_VISIT, word=target)
        return Visit(target)


def as_mapping(key: Scalar, cls: type[Element], value: Node) -> Mapping | None:
    """Return an element's attributes: a bare value is the main one, where its kind has such."""
    if isinstance(value, Mapping):
        return value
    mapping = Mapping(value.line, value.column)
    if isinstance(value, Scalar) and not value.value and value.length < len('""'):
        return mapping
    main = "elements" if isinstance(value, Sequence) and _holds(cls) else cls.bare
    if main is None:
        return None
    mapping.pairs[main] = (Scalar(main, key.line, key.column, key.length), value)
    return mapping


@cache
def _holds(cls: type[Element]) -> bool:
    return "elements" in element_fields(cls)
