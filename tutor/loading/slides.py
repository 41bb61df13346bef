"""Nodes → slides."""

from tutor.language import Phrase
from tutor.loading.elements import ElementReader
from tutor.loading.fields import read_fields
from tutor.loading.mistakes import WrongCourse, failed, note
from tutor.loading.names import NAME
from tutor.loading.nodes import Mapping, Node, Scalar, Sequence
from tutor.loading.reader import Reader
from tutor.loading.screens import Defaults, MadeScreen, ScreenReader
from tutor.loading.targets import Directory, read_target, tell_bad_name
from tutor.model.actions import Say
from tutor.model.conditions import Branch
from tutor.model.screens import Cover, Frame
from tutor.model.slide import Slide
from tutor.model.targets import TARGET_WORDS, SlideRef, Target

_RESERVED = Phrase("“{id}” is a reserved word, not a slide's name")
_RESERVED_REMEDY = Phrase("Choose another name.")
_DEAD_END = Phrase("the slide “{id}” has neither a hotspot, nor “next”, nor “end”")
_DEAD_END_REMEDY = Phrase(
    "Add “next: some_slide” (click anywhere), a hotspot with “to:”, or “end: true”."
)
_DIALOG_REMEDY = Phrase(
    "What is under the dialog does not react: give the dialog a hotspot, or add “next: some_slide”."
)
_NEXT_AND_ZONES = Phrase("“next” beside hotspots that lead elsewhere")
_NEXT_REMEDY = Phrase("“next” may only stand beside “say” hotspots: remove “next”, or the “to”.")
_WAIT_FOR_NOTHING = Phrase("“wait” without “next”")
_WAIT_REMEDY = Phrase("Add “next: some_slide”, where it leads by itself, or remove “wait”.")
_END_AND_MORE = Phrase("“end” on a slide that goes on")
_END_REMEDY = Phrase("An end has neither “next” nor hotspots.")
_NO_LAST = Phrase("the last of several “next” is “{{to: …}}” without “when”")
_LAST_REMEDY = Phrase("It says where one goes where no condition holds.")
_BRANCH, _LAST = ("when", "to"), ("to",)
_BUTTON_ALONE = Phrase("a cover's “button” that leads nowhere")
_BUTTON_REMEDY = Phrase(
    "It leads to the slide's “next”: add “next: some_slide”, or remove “button”."
)


class SlideReader:
    """Reads the slides of a scenario."""

    def __init__(
        self, reader: Reader, directory: Directory, scenario: str, defaults: Defaults
    ) -> None:
        self._reader = reader
        self._directory = directory
        self._scenario = scenario
        self._elements = ElementReader(reader, directory, scenario)
        self._screens = ScreenReader(reader, self._elements, directory, defaults)

    def slide(self, key: Scalar, node: Node) -> Slide | None:
        """Return the slide written under a key, or None where it is wrong."""
        try:
            return self._slide(key, node)
        except WrongCourse:
            raise
        except Exception as error:
            note(self._reader.mistakes, failed(self._reader.syntax.place(key), error))
            return None

    def _slide(self, key: Scalar, node: Node) -> Slide | None:
        before = len(self._reader.mistakes)
        self._check_name(key)
        mapping = self._reader.mapping(node)
        if mapping is None:
            return None
        ref = SlideRef(self._scenario, key.value)
        made = self._screen(mapping, ref)
        values = read_fields(self._reader, Slide, mapping, key, ("screen", "next"))
        branches, following = self._next(mapping, ref)
        if values is None or made is None or len(self._reader.mistakes) > before:
            return None
        glossary = self._reader.terms
        values |= made._asdict() | {"next": following, "branches": branches}
        slide = Slide(**values, ref=ref, glossary=glossary)
        self._elements.end_slide(slide, key)
        self._check_ways_on(key, mapping, slide)
        return slide

    def _check_name(self, key: Scalar) -> None:
        if key.value in TARGET_WORDS:
            self._reader.wrong(key, _RESERVED, _RESERVED_REMEDY, id=key.value)
        elif not NAME.fullmatch(key.value):
            tell_bad_name(self._reader, key, self._directory.slides[self._scenario])

    def _next(self, mapping: Mapping, slide: SlideRef) -> tuple[tuple[Branch, ...], Target | None]:
        """Return where a click anywhere leads under a condition, and where it leads without."""
        node = mapping.get("next")
        if not isinstance(node, Sequence):
            return (), self._target(node, slide)
        *some, last = node.items or [node]
        if not isinstance(last, Mapping) or "when" in last.pairs:
            self._reader.wrong(last, _NO_LAST, _LAST_REMEDY)
            return (), None
        branches = (self._branch(one, slide) for one in some)
        self._reader.known_keys(last, _LAST)
        return tuple(one for one in branches if one), self._target(last.get("to") or last, slide)

    def _branch(self, node: Node, slide: SlideRef) -> Branch | None:
        mapping = self._reader.mapping(node)
        if mapping is None:
            return None
        self._reader.known_keys(mapping, _BRANCH)
        when, to = mapping.get("when"), mapping.get("to")
        for key, value in (("when", when), ("to", to)):
            if value is None:
                self._reader.lacking(key, None, mapping, node, _BRANCH)
        condition, target = when and self._reader.condition(when), self._target(to, slide)
        return Branch(condition, target) if condition and target else None

    def _target(self, node: Node | None, slide: SlideRef) -> Target | None:
        if node is None:
            return None
        return read_target(self._reader, node, self._directory, self._scenario, slide)

    def _screen(self, mapping: Mapping, slide: SlideRef) -> MadeScreen | None:
        """Return the screen of a slide, that it has none, or None where it is wrong."""
        node = mapping.get("screen")
        taken = self._screens.taken(node, slide)  # reads other slides: before this one is begun
        self._elements.begin_slide(slide)
        return MadeScreen() if node is None else self._screens.screen(node, slide, taken)

    def _check_ways_on(self, key: Scalar, mapping: Mapping, slide: Slide) -> None:
        if slide.wait and not slide.next:
            self._reader.wrong(mapping.pairs["wait"][0], _WAIT_FOR_NOTHING, _WAIT_REMEDY)
        leading = [spot for spot in slide.hotspots if not isinstance(spot.element.action, Say)]
        if slide.end and (slide.next or slide.hotspots):
            self._reader.wrong(mapping.pairs["end"][0], _END_AND_MORE, _END_REMEDY)
        elif slide.next and leading:
            self._reader.wrong(mapping.pairs["next"][0], _NEXT_AND_ZONES, _NEXT_REMEDY)
        elif not (slide.end or slide.next or slide.hotspots):
            is_covered = slide.screen and slide.screen.dialog
            remedy = _DIALOG_REMEDY if is_covered else _DEAD_END_REMEDY
            self._reader.wrong(key, _DEAD_END, remedy, id=key.value)
        elif slide.screen and _has_button(slide.screen.frame) and not slide.next:
            self._reader.wrong(mapping.pairs["screen"][0], _BUTTON_ALONE, _BUTTON_REMEDY)


def _has_button(frame: Frame) -> bool:
    return isinstance(frame, Cover) and bool(frame.button)
