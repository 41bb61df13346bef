"""Nodes → screens: with what a file's screens have in common, or made of another slide's."""

from collections.abc import Iterable
from collections.abc import Mapping as Names
from typing import Any, NamedTuple

from msgspec.structs import replace

from tutor.language import Phrase
from tutor.loading.elements import ElementReader
from tutor.loading.fields import read_elements, read_fields
from tutor.loading.mending.mending import inserting
from tutor.loading.mending.table import NO_ELEMENTS
from tutor.loading.nodes import Mapping, Node, Scalar, Sequence
from tutor.loading.origins import Origins
from tutor.loading.reader import Reader
from tutor.loading.taking import KEYS, Taken, TakingReader
from tutor.loading.targets import Directory
from tutor.model.elements import Choice, Element
from tutor.model.elements.changes import replaced
from tutor.model.locus import Locus
from tutor.model.screens import FRAMES, Dialog, Frame, Plain, Screen
from tutor.model.slide import walk
from tutor.model.targets import SlideRef

AROUND = ("top", "bottom")
HELD = ("top", "elements", "bottom", "dialog", "outside")
"""The keys of a screen under which elements stand, in the order in which these are shown."""
_IN_FRAME = HELD[:3]

_UNKNOWN_FRAME = Phrase("unknown frame “{name}”")
_BESIDE_FROM = Phrase("“{key}” beside “from”")
_ADD = Phrase("A screen taken from another adds elements by “add”: add: [{{elements: […]}}]")
_FRAMES = Phrase("Possible frames: {frames}.")

Held = dict[str, tuple[Element, ...]]

_STILL: dict[str, Any] = {
    **dict.fromkeys(("action", "answer", "callout", "hint", "miss")),
    **dict.fromkeys(("asked", "main"), False),
}
"""The attributes of what neither reacts nor is asked."""


class Defaults(NamedTuple):
    """What the screens of some slides have in common."""

    frame: Frame = Plain()
    around: Names[str, tuple[Element, ...]] = {}
    """The elements at the top and at the bottom."""
    origins: Origins | None = None
    """Where these elements are written."""


class MadeScreen(NamedTuple):
    """A screen; and where each of its elements is written, where some are written elsewhere."""

    screen: Screen | None = None
    origins: tuple[Locus, ...] = ()
    idle: frozenset[int] = frozenset()
    """The elements whose action is written here under a window, and dropped."""


class ScreenReader:
    """Reads the screens of a file's slides, and what these have in common."""

    def __init__(
        self, reader: Reader, elements: ElementReader, directory: Directory, defaults: Defaults
    ) -> None:
        self._reader = reader
        self._elements = elements
        self._defaults = defaults
        self._taking = TakingReader(reader, elements, directory)

    def taken(self, node: Node | None, slide: SlideRef) -> Taken | None:
        """Return the slide of whose screen this one is made; it is read before this one is."""
        source = node.get("from") if isinstance(node, Mapping) else None
        return self._taking.source(source, slide) if source else None

    def screen(self, node: Node, slide: SlideRef, taken: Taken | None) -> MadeScreen | None:
        """Return a slide's screen; None where it is wrong, or made of one that is."""
        if isinstance(node, Sequence) and node.items:
            mapping: Mapping | None = self._without_key(node)
        else:
            mapping = self._reader.mapping(node)
        if mapping is None:
            return None
        if taken is None and "from" in mapping.pairs:
            self._taking.check(mapping, slide)
            return None
        return self._made(mapping, slide, taken) if taken else self._written(mapping, slide)

    def defaults(self, node: Node | None, scenario: str | None) -> Defaults:
        """Return what all screens of a file have in common, its own keys before the course's."""
        mapping = None if node is None else self._reader.mapping(node)
        if mapping is None:
            return self._defaults
        base = self._base(mapping)
        frame = self._frame(mapping, base.frame, AROUND)
        own = self._own(mapping, AROUND)
        origins = Origins(base.origins)
        for key, elements in own.items():
            kinds = _kinds(mapping.get(key))
            for number, (element, kind) in enumerate(zip(elements, kinds, strict=False)):
                origins.add_whole(element, Locus(scenario, keys=("screen", key, str(number), kind)))
        return Defaults(frame, {**base.around, **own}, origins)

    def _without_key(self, node: Sequence) -> Mapping:
        """Tell that a screen is its elements, and return it as it was meant."""
        lines, indent = self._reader.syntax.lines, " " * node.column
        is_block = lines[node.line].startswith(f"{indent}-")
        mending = inserting(lines, node.line, f"{indent}elements:", NO_ELEMENTS)
        self._reader.wrong(node, NO_ELEMENTS, None, None, mending if is_block else None)
        mapping = Mapping(node.line, node.column)
        mapping.pairs["elements"] = (Scalar("elements", node.line, node.column, 1), node)
        return mapping

    def _made(self, mapping: Mapping, slide: SlideRef, taken: Taken) -> MadeScreen:
        frame = self._frame(mapping, taken.screen.frame, (*KEYS, *HELD))
        for key in (key for key in HELD if key in mapping.pairs and key != "dialog"):
            self._reader.wrong(mapping.pairs[key][0], _BESIDE_FROM, _ADD, key=key)
        dialog = self._dialog(mapping)
        screen, origins = self._taking.screen(mapping, taken, slide, dialog)
        kept = {one.id for one in walk(screen.all_elements)}.intersection(taken.ids)
        self._elements.check_beside(kept, _covered(screen))
        return _located(replace(screen, frame=frame), origins, slide)

    def _written(self, mapping: Mapping, slide: SlideRef) -> MadeScreen:
        base = self._base(mapping)
        frame = self._frame(mapping, base.frame, HELD)
        own = self._own(mapping, _IN_FRAME)
        dialog = self._dialog(mapping)
        own |= {"dialog": dialog.elements} if dialog else {}
        own |= self._own(mapping, ("outside",))
        held = {**base.around, **own}
        inside = (held.get(key, ()) for key in _IN_FRAME)
        elements = tuple(element for some in inside for element in some)
        outside = held.get("outside", ())
        screen = Screen(frame=frame, elements=elements, dialog=dialog, outside=outside)
        given = [one for key, some in base.around.items() if key not in own for one in some]
        if not given:
            return MadeScreen(_covered(screen), idle=_idle(screen))
        self._elements.check_beside({one.id for one in walk(tuple(given))}, screen)
        origins, number = Origins(base.origins), 0
        for elements in own.values():
            number = origins.add_written(elements, slide, number)
        return _located(screen, origins, slide)

    def _base(self, mapping: Mapping) -> Defaults:
        """Return what a screen begins with: nothing where it names another frame."""
        name = mapping.get("frame")
        named = FRAMES.get(name.value) if isinstance(name, Scalar) else None
        return self._defaults if named in (None, type(self._defaults.frame)) else Defaults()

    def _own(self, mapping: Mapping, keys: tuple[str, ...]) -> Held:
        """Return the elements that are written under these keys of a screen."""
        held = ((key, mapping.get(key)) for key in keys)
        return {key: read_elements(self._reader, node) or () for key, node in held if node}

    def _dialog(self, mapping: Mapping) -> Dialog | None:
        """Return the window over the page."""
        node = mapping.get("dialog")
        held = None if node is None else self._reader.mapping(node)
        values = held and read_fields(self._reader, Dialog, held, mapping.pairs["dialog"][0])
        return Dialog(**values) if values else None

    def _frame(self, mapping: Mapping, base: Frame, keys: tuple[str, ...]) -> Frame:
        """Return the frame that a screen names, or changes where it already has one."""
        node = mapping.get("frame")
        name = None if node is None else self._reader.value(node)
        cls = type(base) if name is None else FRAMES.get(name)
        if cls is None:
            assert node is not None
            near = (name or "", FRAMES)
            mending, known = self._reader.translation(node, FRAMES), FRAMES
            self._reader.wrong(
                node, _UNKNOWN_FRAME, _FRAMES, near, mending, name=name, frames=known
            )
            return base
        same, others = cls is type(base), ("frame", *keys)
        values = read_fields(self._reader, cls, mapping, mapping, others, is_change=same)
        if values is None:
            return base
        return replace(base, **values) if same else cls(**values)


def _located(screen: Screen, origins: Origins, slide: SlideRef) -> MadeScreen:
    otherwise = Locus.of(slide, "screen", "from")
    found = origins.of(walk(screen.all_elements), otherwise)
    idle = (index for index in _idle(screen) if found[index][:2] == slide)
    return MadeScreen(_covered(screen), found, frozenset(idle))


def _idle(screen: Screen) -> frozenset[int]:
    """Return which elements bear an action under a window; a question's answers are none."""
    if screen.dialog is None:
        return frozenset()
    numbered = enumerate(walk(screen.elements))
    return frozenset(n for n, one in numbered if one.action and not isinstance(one, Choice))


def _covered(screen: Screen) -> Screen:
    """Return a screen on which what a window lies over does not react."""
    if screen.dialog is None:
        return screen
    return replace(screen, elements=replaced(screen.elements, lambda one: (_still(one),)))


def _still(element: Element) -> Element:
    lively = {key: still for key, still in _STILL.items() if getattr(element, key, still) != still}
    return replace(element, **lively) if lively else element


def _kinds(node: Node | None) -> list[str]:
    """Return the kinds of the elements of a list, as they are written."""
    items: Iterable[Node] = node.items if isinstance(node, Sequence) else [node] if node else []
    return [
        item.value if isinstance(item, Scalar) else next(iter(item.pairs))
        for item in items
        if isinstance(item, Scalar) or (isinstance(item, Mapping) and item.pairs)
    ]
