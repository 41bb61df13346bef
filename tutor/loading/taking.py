"""A screen made of another slide's: some of its elements changed, still, removed, others added."""

from collections.abc import Iterable
from typing import NamedTuple

from msgspec.structs import replace

from tutor.language import Phrase
from tutor.loading.elements import ElementReader
from tutor.loading.fields import read_elements
from tutor.loading.mending.table import in_elements
from tutor.loading.nodes import Mapping, Node, Scalar
from tutor.loading.origins import Origins
from tutor.loading.reader import Reader
from tutor.loading.targets import Directory, read_slide_ref
from tutor.model.elements import KINDS, Element
from tutor.model.keys import keys_of
from tutor.model.locus import Locus
from tutor.model.screens import Addition, Dialog, Screen, Taking
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef
from tutor.model.words import translated

KEYS = tuple(key.name for key in keys_of(Taking))
"""The keys of a screen that is made of another."""

ALL = "all"
"""In the place of ids: every element."""

_ADDITION = tuple(key.name for key in keys_of(Addition))
_DEEPEST = 100

_CIRCLE = Phrase("the screen of “{slide}” would be made of itself")
_CIRCLE_REMEDY = Phrase("Write one of these without “from”: {slides}.")
_TOO_DEEP = Phrase("a screen made of another, which is made of another, and so on {most} times")
_TOO_DEEP_REMEDY = Phrase("Take it from a slide nearer to the one whose screen is written whole.")
_NO_SCREEN = Phrase("the slide “{slide}” has no screen to be taken")
_NO_ELEMENT = Phrase("no element of “{slide}” has the id “{id}”")
_BARE_ADDITION = Phrase("“{kind}” stands in no list of elements to be added")
_IN_ELEMENTS = Phrase("Write: add: [{{after: some_id, elements: [{{{kind}: …}}]}}]")
_IDS = Phrase("Its ids: {ids}.")
_NO_ID = Phrase("None has any: give “id:” a name among the attributes of the one that you mean.")
_TWO_PLACES = Phrase("“after” and “before” at once")
_ONE_PLACE = Phrase("Keep one of them.")

_Beside = dict[str, tuple[Element, ...]]


class Taken(NamedTuple):
    """The slide of which a screen is made, its screen, and its elements by their ids."""

    slide: Slide
    screen: Screen
    ids: dict[str, Element]


class TakingReader:
    """Reads how screens are made of others."""

    def __init__(self, reader: Reader, elements: ElementReader, directory: Directory) -> None:
        self._reader = reader
        self._elements = elements
        self._directory = directory

    def source(self, node: Node, slide: SlideRef) -> Taken | None:
        """Return the slide that a node names, read by now; None where something is wrong."""
        ref = read_slide_ref(self._reader, node, self._directory, slide.scenario)
        lent = self._lent(node, ref, slide) if ref else None
        if lent is None:
            return None
        if lent.screen is None:
            self._reader.wrong(node, _NO_SCREEN, slide=str(lent.ref))
            return None
        return Taken(lent, lent.screen, {one.id: one for one in lent.elements if one.id})

    def screen(
        self, mapping: Mapping, taken: Taken, slide: SlideRef, dialog: Dialog | None
    ) -> tuple[Screen, Origins]:
        """Return the screen that is taken, with what a mapping says of its elements.

        What is added at the end stands in the window that is taken, if there is one: all else is
        behind it. A dialog of its own is read already.
        """
        origins = Origins()
        for number, element in enumerate(taken.slide.elements):
            origins.add(element, taken.slide.locus(element=number))
        edits = _Edits(self._reader, self._elements, taken, slide, origins)
        first = origins.add_written(dialog.elements, slide) if dialog else 0
        edits.read(mapping, first)
        screen = taken.screen.changed(edits.instead)
        if dialog is None and screen.dialog:
            more = (*screen.dialog.elements, *edits.last)
            return replace(screen, dialog=replace(screen.dialog, elements=more)), origins
        inside = (*screen.elements, *edits.last)
        return replace(screen, elements=inside, dialog=dialog), origins

    def check(self, mapping: Mapping, slide: SlideRef) -> None:
        """Note what is wrong with what a mapping says of a screen, where that one is wrong too."""
        _Edits(self._reader, self._elements, None, slide, Origins()).read(mapping)

    def _lent(self, node: Node, ref: SlideRef, slide: SlideRef) -> Slide | None:
        lending = self._directory.lending
        under_way = [*lending.borrowers, slide]
        if ref in under_way:
            circle = [str(one) for one in under_way[under_way.index(ref) :]]
            self._reader.wrong(node, _CIRCLE, _CIRCLE_REMEDY, slide=str(slide), slides=circle)
            return None
        if lending.depth(ref) >= _DEEPEST:
            self._reader.wrong(node, _TOO_DEEP, _TOO_DEEP_REMEDY, most=_DEEPEST)
            return None
        return lending.slide(ref, slide, self._reader.mistakes)


class _Edits:
    """What a screen says of the elements that it takes."""

    def __init__(
        self,
        reader: Reader,
        elements: ElementReader,
        taken: Taken | None,
        slide: SlideRef,
        origins: Origins,
    ) -> None:
        self._reader = reader
        self._elements = elements
        self._taken = taken
        self._slide = slide
        self._origins = origins
        self._still: frozenset[str] | None = frozenset()
        self._removed = frozenset[str]()
        self._changed: dict[str, Element] = {}
        self._before: _Beside = {}
        self._after: _Beside = {}
        self.last: tuple[Element, ...] = ()
        """What is added at the end."""

    def read(self, mapping: Mapping, first: int = 0) -> None:
        """Read it all: what is still first, for an element that changes may react again.

        The first element that is added bears a number, from 0, among those of the slide's file.
        """
        self._read_still(mapping.get("still"))
        self._removed = self._ids(mapping.get("remove"))
        self._read_changes(mapping.get("change"))
        self._read_additions(mapping.get("add"), first)

    def instead(self, element: Element) -> tuple[Element, ...]:
        """Return what stands in the place of an element."""
        id = element.id or ""
        kept = () if id in self._removed else (self._changed.get(id) or self._stilled(element),)
        return (*self._before.get(id, ()), *kept, *self._after.get(id, ()))

    def _stilled(self, element: Element) -> Element:
        if element.action is None or not (self._still is None or element.id in self._still):
            return element
        still = replace(element, action=None, callout=None, hint=None, main=False)
        self._origins.add_instead(still, element)
        return still

    def _read_still(self, node: Node | None) -> None:
        word = node.value if isinstance(node, Scalar) else ""
        ids = self._taken.ids if self._taken else ()
        is_all = word not in ids and (word == ALL or bool(translated(word, (ALL,))))
        if node and is_all:
            self._reader.choice(node, {ALL: ALL})
        self._still = None if is_all else self._ids(node)

    def _read_changes(self, node: Node | None) -> None:
        mapping = self._reader.mapping(node) if node else None
        for key, value in mapping or ():
            element = self._element(key)
            attributes = self._reader.mapping(value)
            if element and attributes:
                changed = self._elements.changed(self._stilled(element), attributes)
                self._changed[key.value] = changed
                at = Locus.of(self._slide, "screen", "change", key.value)
                self._origins.add_whole(changed, at)

    def _read_additions(self, node: Node | None, number: int) -> None:
        items = self._reader.sequence(node) if node else None
        for item in items or ():
            mapping = self._reader.mapping(item)
            if mapping is None:
                continue
            held = mapping.get("elements")
            if held is None and (kind := self._kind(mapping)):
                self._tell_bare(mapping, kind)
                continue
            self._reader.known_keys(mapping, _ADDITION)
            if held is None:
                self._reader.lacking("elements", None, mapping, item, _ADDITION)
                continue
            added = read_elements(self._reader, held) or ()
            number = self._origins.add_written(added, self._slide, number)
            self._place(mapping, added)

    def _kind(self, mapping: Mapping) -> Scalar | None:
        """Return the kind of an element that stands where an addition should."""
        keys = (key for key, _ in mapping if key.value not in _ADDITION)
        kinds = (key for key in keys if key.value in KINDS or translated(key.value, KINDS))
        return next(kinds, None)

    def _tell_bare(self, mapping: Mapping, kind: Scalar) -> None:
        """Tell that an element is added without its list, and read it nevertheless."""
        is_alone = len(mapping.pairs) == 1
        lines = self._reader.syntax.lines
        mending = in_elements(lines, kind.line, kind.column) if is_alone else None
        remedy = None if mending else _IN_ELEMENTS
        self._reader.wrong(kind, _BARE_ADDITION, remedy, None, mending, kind=kind.value)
        alone = Mapping(mapping.line, mapping.column)
        alone.pairs = {kind.value: mapping.pairs[kind.value]}
        self._reader.element(alone)

    def _place(self, mapping: Mapping, added: tuple[Element, ...]) -> None:
        places = {"after": self._after, "before": self._before}
        written = [key for key in places if key in mapping.pairs]
        if len(written) > 1:
            self._reader.wrong(mapping.pairs[written[1]][0], _TWO_PLACES, _ONE_PLACE)
        if not written:
            self.last += added
            return
        node = mapping.pairs[written[0]][1]
        if element := self._element(node):
            beside = places[written[0]]
            beside[element.id or ""] = (*beside.get(element.id or "", ()), *added)

    def _ids(self, node: Node | None) -> frozenset[str]:
        items: Iterable[Node] = (self._reader.sequence(node) if node else None) or ()
        return frozenset(one.id for item in items if (one := self._element(item)) and one.id)

    def _element(self, node: Node) -> Element | None:
        """Return the element that an id names, or None with the mistake told, if it is one."""
        id = self._reader.value(node)
        if self._taken is None:
            return None
        ids = self._taken.ids
        if id is not None and id not in ids:
            remedy = _IDS if ids else _NO_ID
            slide = str(self._taken.slide.ref)
            self._reader.wrong(node, _NO_ELEMENT, remedy, (id, ids), slide=slide, id=id, ids=ids)
        return ids.get(id or "")
