"""Where the parts of a course stand in its files."""

from collections.abc import Iterator
from collections.abc import Mapping as Names
from functools import cache
from typing import NamedTuple

from tutor.loading.elements import as_mapping
from tutor.loading.fields import element_fields, part_fields
from tutor.loading.mistakes import Place, Source
from tutor.loading.nodes import Mapping, Node, Scalar, Sequence
from tutor.loading.outline import Outline, outline
from tutor.loading.screens import HELD
from tutor.loading.syntax import Syntax
from tutor.model.elements import KINDS, KINDS_OF_PARTS, Element
from tutor.model.locus import Locus
from tutor.model.targets import Reserved


class _Found(NamedTuple):
    """A key and its value, and what knows their lines."""

    syntax: Syntax
    key: Node
    value: Node


class Places:
    """Finds parts of a course that was read without mistakes.

    A slide's lines alone are read again, where the file can be cut.
    """

    def __init__(self, sources: Names[str | None, Source]) -> None:
        self._sources = sources
        self._head = cache(self._read_head)
        self._cut = cache(self._read_outline)
        self._whole = cache(self._read_whole)
        self._slide = cache(self._read_slide)
        self._elements = cache(self._read_elements)

    def place(self, locus: Locus) -> Place:
        """Return where a part stands; for a key that is not written, where its holder does."""
        if locus.slide == Reserved.MENU:  # no slide of a file is called so: it is made by itself
            locus = Locus(keys=("menu",))
        scenario = locus.scenario if locus.scenario in self._sources else next(iter(self._sources))
        if locus[2:] == (None, ()) and (place := self._cut_place(scenario, locus.slide)):
            return place
        found = self._head(scenario) if locus.slide is None else self._slide(scenario, locus.slide)
        if locus.slide is not None and locus.element is not None:
            elements = self._elements(scenario, locus.slide)
            found = elements[locus.element] if locus.element < len(elements) else found
        at, value = found.key, found.value
        for key in locus.keys:
            pair = _under(value, key)
            if pair is None:
                break
            at, value = pair[1] if isinstance(pair[1], Scalar) else pair[0], pair[1]
        return found.syntax.place(at)

    def _cut_place(self, scenario: str | None, slide: str | None) -> Place | None:
        """Return where a slide's name stands, without reading the slide, where that is plain."""
        cut = self._cut(scenario)
        if cut is None or slide not in cut.slides:
            return None
        line, text = cut.slides[slide]
        return Place(self._sources[scenario], line + 1, text.index(slide) + 1, len(slide))

    def _read_head(self, scenario: str | None) -> _Found:
        source, cut = self._sources[scenario], self._cut(scenario)
        syntax = Syntax(source, [])
        root = syntax.parse(cut.head if cut else source.text)
        assert root is not None
        return _Found(syntax, root, root)

    def _read_outline(self, scenario: str | None) -> Outline | None:
        cut = outline(self._sources[scenario].text)
        return cut if isinstance(cut, Outline) else None

    def _read_slide(self, scenario: str | None, slide: str) -> _Found:
        source, cut = self._sources[scenario], self._cut(scenario)
        if cut and slide in cut.slides:
            piece = cut.slides[slide]
            syntax = Syntax(source, [], piece.first_line - 1)
            if found := _slide_of(syntax, syntax.parse("slides:\n" + piece.text), slide):
                return found
        found = _slide_of(*self._whole(scenario), slide)
        assert found is not None
        return found

    def _read_whole(self, scenario: str | None) -> tuple[Syntax, Node | None]:
        syntax = Syntax(self._sources[scenario], [])
        return syntax, syntax.parse(self._sources[scenario].text)

    def _read_elements(self, scenario: str | None, slide: str) -> list[_Found]:
        found = self._slide(scenario, slide)
        screen = found.value.get("screen") if isinstance(found.value, Mapping) else None
        lists = _written(screen) if isinstance(screen, Mapping) else []
        return [_Found(found.syntax, *pair) for held in lists for pair in _walk(held)]


def _under(node: Node, key: str) -> tuple[Node, Node] | None:
    """Return a key and its value; of a list, the item that bears a number, from 0."""
    if isinstance(node, Mapping):
        return node.pairs.get(key)
    if isinstance(node, Sequence) and int(key) < len(node.items):
        return (node.items[int(key)],) * 2
    return None


def _slide_of(syntax: Syntax, root: Node | None, slide: str) -> _Found | None:
    slides = root.get("slides") if isinstance(root, Mapping) else None
    pair = slides.pairs.get(slide) if isinstance(slides, Mapping) else None
    return _Found(syntax, *pair) if pair else None


def _written(screen: Mapping) -> list[Node | None]:
    """Return the lists of elements of a screen, in the order in which the reader numbers them."""
    added = screen.get("add")
    items = added.items if isinstance(added, Sequence) else [added]
    more = [item.get("elements") for item in items if isinstance(item, Mapping)]
    dialog = screen.get("dialog")
    held = {key: screen.get(key) for key in HELD}
    if isinstance(dialog, Mapping):
        held["dialog"] = dialog.get("elements")
    return [*held.values(), *more]


def _walk(node: Node | None) -> Iterator[tuple[Scalar, Mapping]]:
    """Yield the kinds and the attributes of elements, in the order of the model's `walk`."""
    items = node.items if isinstance(node, Sequence) else [node]
    for item in items:
        if isinstance(item, Sequence):
            yield from _walk(item)
        elif isinstance(item, Scalar) and item.value in KINDS:
            yield item, Mapping(item.line, item.column)
        elif isinstance(item, Mapping):
            ((key, value),) = item
            attributes = as_mapping(key, KINDS[key.value], value)
            assert attributes is not None
            yield key, attributes
            for name in element_fields(KINDS[key.value]):
                yield from _walk(attributes.get(name))
            for name, part in part_fields(KINDS[key.value]).items():
                yield from _parts(attributes.get(name), part)


def _parts(node: Node | None, part: type[Element]) -> Iterator[tuple[Scalar, Mapping]]:
    """Yield elements that stand in others alone."""
    items = node.items if isinstance(node, Sequence) else [node] if node else []
    for item in items:
        at, value = Scalar("", item.line, item.column, item.length), item
        if part in KINDS_OF_PARTS and isinstance(item, Mapping):
            ((at, value),) = item
        attributes = as_mapping(at, part, value)
        assert attributes is not None
        yield at, attributes
