"""Nodes → the elements of a screen."""

from functools import partial
from typing import Any

from tutor.language import Phrase
from tutor.loading.nodes import Mapping, Node, Scalar, Sequence
from tutor.loading.reader import Reader, fields_of
from tutor.loading.targets import Directory, read_target
from tutor.model.actions import Action, Say, To, Visit
from tutor.model.elements import KINDS, Element
from tutor.model.targets import Reserved

_ACTIONS = ("to", "visit", "say")

_ONE_KEY = Phrase(
    "un élément a une seule clé, son genre", "an element has a single key, its kind"
)
_ONE_KEY_REMEDY = Phrase(
    "Exemple : « - button: {{label: Continuer, to: suite}} ».",
    "Example: “- button: {{label: Go on, to: next_slide}}”.",
)
_UNKNOWN_KIND = Phrase("genre d'élément inconnu « {kind} »", "unknown kind of element “{kind}”")
_KINDS = Phrase("Genres possibles : {kinds}.", "Possible kinds: {kinds}.")
_TWO_ACTIONS = Phrase("deux actions sur un élément", "two actions on one element")
_ACTION_REMEDY = Phrase(
    "Gardez une seule des clés : to, visit, say.", "Keep only one of the keys: to, visit, say."
)
_NO_MAIN = Phrase(
    "« {kind} » ne s'écrit pas avec une simple valeur", "“{kind}” cannot be a bare value"
)
_NOTHING_TO_VISIT = Phrase(
    "une visite mène à une diapositive, pas à « {word} »", "a visit leads to a slide, not “{word}”"
)
_BAD_ID = Phrase("un id ne peut pas être un nombre", "an id cannot be a number")
_BAD_ID_REMEDY = Phrase(
    "Les nombres sont ceux des zones : choisissez un mot.",
    "Numbers are the hotspots' own: choose a word.",
)


class ElementReader:
    """Reads the elements of a scenario's slides."""

    def __init__(self, reader: Reader, directory: Directory, scenario: str) -> None:
        self._reader = reader
        self._directory = directory
        self._scenario = scenario
        many = partial(reader.sequence_of, read=self.element)
        reader.converters[tuple[Element, ...]] = lambda _, node: self.elements(node)
        reader.converters[tuple[tuple[Element, ...], ...]] = lambda _, node: reader.sequence_of(
            node, many
        )

    def elements(self, node: Node) -> tuple[Element, ...] | None:
        """Return the elements of a list."""
        if isinstance(node, Mapping):
            self._reader.sequence(node)
            return None
        return self._reader.sequence_of(node, self.element)

    def element(self, node: Node) -> Element | None:
        """Return one element, or None where it is wrong."""
        if isinstance(node, Scalar) and node.value in KINDS:
            return self._build(node, node.value, Mapping(node.line, node.column))
        if not isinstance(node, Mapping) or len(node.pairs) != 1:
            self._reader.wrong(node, _ONE_KEY, _ONE_KEY_REMEDY)
            return None
        ((key, value),) = node
        if key.value not in KINDS:
            kinds = ", ".join(KINDS)
            near = (key.value, KINDS)
            self._reader.wrong(key, _UNKNOWN_KIND, _KINDS, near, kind=key.value, kinds=kinds)
            return None
        return self._build(key, key.value, value)

    def _build(self, key: Scalar, kind: str, value: Node) -> Element | None:
        cls = KINDS[kind]
        mapping = self._as_mapping(key, cls, value)
        if mapping is None:
            return None
        names = [name for name in fields_of(cls) if name != "action"]
        self._reader.known_keys(mapping, (*names, *_ACTIONS))
        values = self._reader.fields(cls, mapping, key)
        if values is None:
            return None
        self._check_id(mapping)
        return cls(**values, action=self._action(mapping))

    def _as_mapping(self, key: Scalar, cls: type[Element], value: Node) -> Mapping | None:
        if isinstance(value, Mapping):
            return value
        mapping = Mapping(value.line, value.column)
        if isinstance(value, Scalar) and not value.value:
            return mapping
        main = "elements" if isinstance(value, Sequence) and _holds(cls) else cls.main
        if main is None:
            self._reader.wrong(value, _NO_MAIN, kind=key.value)
            return None
        mapping.pairs[main] = (Scalar(main, key.line, key.column, key.length), value)
        return mapping

    def _check_id(self, mapping: Mapping) -> None:
        node = mapping.get("id")
        if isinstance(node, Scalar) and node.value.isdigit():
            self._reader.wrong(node, _BAD_ID, _BAD_ID_REMEDY)

    def _action(self, mapping: Mapping) -> Action | None:
        written = [key for key, _ in mapping if key.value in _ACTIONS]
        if len(written) > 1:
            self._reader.wrong(written[1], _TWO_ACTIONS, _ACTION_REMEDY)
        if not written:
            return None
        node: Any = mapping.get(written[0].value)
        if written[0].value == "say":
            message = self._reader.text(node)
            return Say(message) if message else None
        target = read_target(self._reader, node, self._directory, self._scenario)
        if target is None:
            return None
        if written[0].value == "to":
            return To(target)
        if isinstance(target, Reserved):
            self._reader.wrong(node, _NOTHING_TO_VISIT, word=target)
        return Visit(target)


def _holds(cls: type[Element]) -> bool:
    return "elements" in fields_of(cls)
