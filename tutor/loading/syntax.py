"""YAML text → nodes. Only the plain part of YAML: texts, lists and mappings."""

import re
from typing import Any

import yaml

from tutor.language import Phrase
from tutor.loading.mistakes import Mistake, Place, Source
from tutor.loading.nodes import Mapping, Node, Scalar, Sequence

MAX_DEPTH = 40
"""How deep lists and mappings may nest."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")

_UNREADABLE = Phrase("YAML illisible : {problem}", "unreadable YAML: {problem}")
_TOO_DEEP = Phrase("trop d'imbrications", "nested too deeply")
_TOO_DEEP_REMEDY = Phrase(
    f"Au plus {MAX_DEPTH} niveaux de listes et de clés.", f"At most {MAX_DEPTH} levels."
)
_ALIAS = Phrase("renvoi « *{name} » interdit", "alias “*{name}” is not allowed")
_ANCHOR = Phrase("ancre « &{name} » interdite", "anchor “&{name}” is not allowed")
_TAG = Phrase("étiquette « {name} » interdite", "tag “{name}” is not allowed")
_DATA_ONLY = Phrase(
    "Un cours est du texte simple : réécrivez la valeur ici (entre guillemets si elle commence par "
    "& * ou !).",
    "A course is plain text: write the value out here (in quotes if it begins with & * or !).",
)
_DOCUMENTS = Phrase("plusieurs documents dans un fichier", "several documents in one file")
_DOCUMENTS_REMEDY = Phrase("Retirez la ligne « --- ».", "Remove the “---” line.")
_DUPLICATE = Phrase("clé répétée « {name} »", "repeated key “{name}”")
_DUPLICATE_REMEDY = Phrase("Déjà écrite à la ligne {first}.", "Already written on line {first}.")
_COMPLEX_KEY = Phrase("clé qui n'est pas un texte", "a key that is not a text")
_COMPLEX_KEY_REMEDY = Phrase(
    'Une variable se met entre guillemets : "{{{{ nom }}}}".',
    'A variable goes in quotes: "{{{{ name }}}}".',
)
_CONTROL_CHARACTER = Phrase(
    "caractère de commande U+{code} interdit", "control character U+{code} is not allowed"
)
_EMPTY = Phrase("fichier vide", "empty file")
_EMPTY_REMEDY = Phrase(
    "Il faut au moins « format: 1 », un titre et des diapositives.",
    "It needs at least “format: 1”, a title and slides.",
)

_PROBLEMS = {
    "mapping values are not allowed": Phrase(
        "deux-points inattendu : mettez entre guillemets un texte qui contient « : »",
        "unexpected colon: put a text that contains “: ” in quotes",
    ),
    "could not find expected ':'": Phrase(
        "il manque « : » après une clé", "“:” is missing after a key"
    ),
    "cannot start any token": Phrase(
        "ce caractère ne peut pas commencer une valeur : mettez-la entre guillemets "
        "(et jamais de tabulation en début de ligne)",
        "this character cannot begin a value: put the value in quotes "
        "(and never begin a line with a tab)",
    ),
    "did not find expected key": Phrase(
        "décalage ou guillemet de trop : vérifiez les espaces au début de la ligne et les "
        "guillemets",
        "bad indentation or a stray quote: check the spaces that begin the line, and the quotes",
    ),
    "did not find expected '-' indicator": Phrase(
        "un élément de liste doit commencer par « - », aligné avec les autres",
        "a list's item must begin with “-”, aligned with the others",
    ),
    "did not find expected ',' or": Phrase(
        "il manque « , » ou une fermeture « ] » ou « }} »",
        "“,” or a closing “]” or “}}” is missing",
    ),
    "unexpected end of stream": Phrase(
        "guillemet ouvert et jamais fermé", "a quote is opened and never closed"
    ),
    "unexpected document indicator": Phrase(
        "guillemet ouvert et jamais fermé", "a quote is opened and never closed"
    ),
    "control characters are not allowed": Phrase(
        "caractère de commande interdit", "control characters are not allowed"
    ),
    "undefined alias": Phrase("renvoi interdit", "an alias is not allowed"),
}


class Syntax:
    """Reads the YAML of one source, and gathers what is wrong with it."""

    def __init__(self, source: Source, mistakes: list[Mistake], first_line: int = 0) -> None:
        self._source = source
        self._mistakes = mistakes
        self._first_line = first_line

    def parse(self, text: str) -> Node | None:
        """Return the text's only document, or None where it cannot be read."""
        before = len(self._mistakes)
        root = Sequence(0, 0)
        try:
            self._build(yaml.parse(text, Loader=_Loader), root)
        except yaml.YAMLError as error:
            self._mistakes.append(self._unreadable(error, text))
            return None
        except _GaveUp:
            return None
        if not root.items and len(self._mistakes) == before:
            self._wrong(Node(0, 0), _EMPTY, _EMPTY_REMEDY)
        return root.items[0] if root.items else None

    def place(self, node: Node) -> Place:
        """Return where a node stands in the source."""
        line = node.line + self._first_line + 1
        return Place(self._source, line, node.column + 1, node.length)

    def _build(self, events: Any, root: Sequence) -> None:
        open_nodes: list[Node] = [root]
        keys: list[Scalar | None] = [None]
        for event in events:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                node: Node = self._scalar(event)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._refuse_extras(event)
                mark = event.start_mark
                node = (Mapping if kind is yaml.MappingStartEvent else Sequence)(
                    mark.line, mark.column
                )
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                open_nodes.pop()
                keys.pop()
                continue
            elif kind is yaml.AliasEvent:
                node = self._alias(event)
            elif kind is yaml.DocumentStartEvent and root.items:
                self._wrong(_at(event), _DOCUMENTS, _DOCUMENTS_REMEDY)
                raise _GaveUp
            else:
                continue
            self._attach(open_nodes[-1], keys, node)
            if not isinstance(node, Scalar):
                open_nodes.append(node)
                keys.append(None)
                if len(open_nodes) > MAX_DEPTH:
                    self._wrong(node, _TOO_DEEP, _TOO_DEEP_REMEDY)
                    raise _GaveUp

    def _attach(self, parent: Node, keys: list[Scalar | None], node: Node) -> None:
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif isinstance(parent, Mapping):
            key = keys[-1]
            if key is not None:
                keys[-1] = None
                parent.pairs.setdefault(key.value, (key, node))
            elif isinstance(node, Scalar):
                keys[-1] = node
                self._refuse_duplicate(parent, node)
            else:
                self._wrong(node, _COMPLEX_KEY, _COMPLEX_KEY_REMEDY)
                raise _GaveUp

    def _refuse_duplicate(self, parent: Mapping, key: Scalar) -> None:
        if key.value in parent.pairs:
            first = self.place(parent.pairs[key.value][0]).line
            self._wrong(key, _DUPLICATE, _DUPLICATE_REMEDY, name=key.value, first=first)

    def _scalar(self, event: Any) -> Scalar:
        if event.anchor or event.tag:
            self._refuse_extras(event)
        start, end = event.start_mark, event.end_mark
        length = max(1, end.column - start.column) if end.line == start.line else 1
        node = Scalar(event.value, start.line, start.column, length)
        control = _CONTROL.search(event.value)
        if control:
            self._wrong(node, _CONTROL_CHARACTER, code=f"{ord(control.group()):04X}")
        return node

    def _alias(self, event: Any) -> Scalar:
        node = _at(event)
        self._wrong(node, _ALIAS, _DATA_ONLY, name=event.anchor)
        return Scalar("", node.line, node.column, node.length)

    def _refuse_extras(self, event: Any) -> None:
        if event.anchor:
            self._wrong(_at(event), _ANCHOR, _DATA_ONLY, name=event.anchor)
        if event.tag:
            self._wrong(_at(event), _TAG, _DATA_ONLY, name=event.tag)

    def _wrong(
        self, node: Node, problem: Phrase, remedy: Phrase | None = None, **values: object
    ) -> None:
        self._mistakes.append(Mistake(self.place(node), problem, remedy, values))

    def _unreadable(self, error: yaml.YAMLError, text: str) -> Mistake:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        if mark is not None:
            place = self.place(Node(mark.line, mark.column))
        else:
            before = text[: getattr(error, "position", 0)]
            column = len(before) - before.rfind("\n") - 1
            place = self.place(Node(before.count("\n"), column))
        problem = str(getattr(error, "problem", None) or getattr(error, "reason", error))
        for known, phrase in _PROBLEMS.items():
            if known in problem:
                return Mistake(place, phrase, values={"problem": problem})
        return Mistake(place, _UNREADABLE, values={"problem": problem})


class _GaveUp(Exception):
    """The rest of the file cannot be trusted; why is among the mistakes."""


def _at(event: Any) -> Node:
    return Node(event.start_mark.line, event.start_mark.column)
