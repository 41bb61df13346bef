"""Where actions lead: names in a file → slides of the course."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from tutor.language import Phrase
from tutor.loading.lending import Lending
from tutor.loading.mending.mending import rewriting
from tutor.loading.mistakes import Near, Place
from tutor.loading.names import NAME, NAME_REMEDY, better_name
from tutor.loading.nodes import Node
from tutor.loading.reader import Reader
from tutor.model.targets import NEXT, TARGET_WORDS, Reserved, SlideRef, Target
from tutor.model.words import has_meaning

_ADDRESS = re.compile(r"[a-z]+://|www\.|mailto:")
_RESERVED = {str(word): word for word in Reserved}

_NO_SLIDE = Phrase("the scenario “{scenario}” has no slide “{slide}”")
NO_SCENARIO = Phrase("unknown scenario “{scenario}”")
SCENARIOS = Phrase("The course's scenarios: {names}.")
_WHICH_SCENARIO = Phrase("“{slide}”: of which scenario?")
_FULL_NAME = Phrase("Write “scenario/slide”, or “scenario/” for its start.")
_NO_TARGET = Phrase("a target is expected here")
_FORMS = Phrase("A target is “slide”, “scenario/slide”, “scenario/” or one of: {words}.")
_SLIDE_FORMS = Phrase("A slide is named “slide”, “scenario/slide”, or “scenario/” for its start.")
_NO_MENU = Phrase("the course has no end menu")
_NO_MENU_REMEDY = Phrase("Name it in course.yaml: “menu: scenario/slide”.")
_NO_NEXT = Phrase("“next” on the last slide of the file")
_NO_NEXT_REMEDY = Phrase("“next” is the slide written below: name a slide, or write “end: true”.")
_NEXT_OF_NONE = Phrase("“next” where no slide is written")
_NEXT_OF_NONE_REMEDY = Phrase("“next” is the slide written below: name a slide.")
_NOT_ADDRESS = Phrase("a target is a slide, not a web address")
_NOT_ADDRESS_REMEDY = Phrase("For a real address, draw a code that a phone can read: “- qr: …”.")
_BAD_NAME = Phrase("“{id}” cannot name a slide")
_SLIDE_ONLY = Phrase("a slide's name is expected here")


@dataclass(frozen=True)
class Directory:
    """The names that targets may use."""

    slides: Mapping[str, Collection[str]]
    """The slides of each scenario that could be read."""
    starts: Mapping[str, SlideRef]
    """Where each scenario begins."""
    has_menu: bool = False
    """Whether the course names an end menu."""
    unread: Collection[str] = frozenset()
    """The scenarios of which nothing is known: those whose file is wrong, or missing."""
    named: dict[str, dict[str, list[Place]]] = field(default_factory=dict)
    """Of those, the slides that something names, and where."""
    choices: Mapping[str, tuple[str, ...]] | None = field(default_factory=dict)
    """The values of each choice that play remembers; None where nothing is known of them."""
    lending: Lending = field(default_factory=Lending)
    """The slides whose screens others take."""

    def __iter__(self) -> Iterator[str]:
        """Yield every full name, for one to be suggested."""
        for scenario in self.slides:
            yield f"{scenario}/"
        for scenario, slides in self._names.items():
            for slide in slides:
                yield f"{scenario}/{slide}"

    def following(self, slide: SlideRef) -> SlideRef | None:
        """Return the slide written below another, or None below the last one of a file."""
        name = self._following[slide.scenario].get(slide.slide)
        return SlideRef(slide.scenario, name) if name else None

    @cached_property
    def _following(self) -> dict[str, dict[str, str]]:
        return {scenario: dict(pairwise(slides)) for scenario, slides in self.slides.items()}

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        """The names of the slides, or those that they should bear."""
        return {scenario: [*map(_nameable, slides)] for scenario, slides in self.slides.items()}

    def near(self, name: str, scenario: str | None) -> Near:
        """Return among which names to look for the one that was meant."""
        slide = name.rpartition("/")[2]
        elsewhere = [f"{home}/{slide}" for home, slides in self.slides.items() if slide in slides]
        if "/" in name:
            return (name, elsewhere, self)
        sure = [f"{name}/"] if name in self.slides else elsewhere[:1]
        if sure:
            return (sure[0], sure)
        if scenario is None:
            return (name, self)
        return (name, TARGET_WORDS, self._names[scenario])


def _nameable(slide: str) -> str:
    """Return a slide's name, or the one that it should bear."""
    return slide if NAME.fullmatch(slide) else better_name(slide)


def tell_bad_name(reader: Reader, node: Node, slides: Collection[str]) -> None:
    """Note, where a slide is written or led to, that it bears what can name none of these."""
    name = reader.value(node) or ""
    before, slash, slide = name.rpartition("/")
    better = better_name(slide)
    is_free = better and better not in slides and better not in TARGET_WORDS
    full = before + slash + better
    near = (full, (full,)) if is_free else None
    mending = rewriting(reader.syntax.lines, node, full) if is_free else None
    reader.wrong(node, _BAD_NAME, NAME_REMEDY, near, mending, id=slide)


def read_target(
    reader: Reader,
    node: Node,
    directory: Directory,
    scenario: str | None,
    slide: SlideRef | None = None,
) -> Target | None:
    """Return the target that a node names; a bare slide is one of `scenario`.

    `next` is what is written below the `slide` on which the node stands.
    """
    name = reader.value(node)
    if name == NEXT:
        return _next(reader, node, directory, slide)
    word = _RESERVED.get(name or "")
    if word is Reserved.MENU and not directory.has_menu:
        reader.wrong(node, _NO_MENU, _NO_MENU_REMEDY)
        return None
    return word or _slide(reader, node, name, directory, scenario, _FORMS)


def read_slide_ref(
    reader: Reader, node: Node, directory: Directory, scenario: str | None
) -> SlideRef | None:
    """Return the slide that a node names, where no reserved word will do."""
    name = reader.value(node)
    if name in TARGET_WORDS:
        reader.wrong(node, _SLIDE_ONLY)
        return None
    return _slide(reader, node, name, directory, scenario, _SLIDE_FORMS)


def _next(
    reader: Reader, node: Node, directory: Directory, slide: SlideRef | None
) -> SlideRef | None:
    following = directory.following(slide) if slide else None
    if slide is None:
        reader.wrong(node, _NEXT_OF_NONE, _NEXT_OF_NONE_REMEDY)
    elif following is None:
        reader.wrong(node, _NO_NEXT, _NO_NEXT_REMEDY)
    return following


def _slide(
    reader: Reader,
    node: Node,
    name: str | None,
    directory: Directory,
    scenario: str | None,
    forms: Phrase,
) -> SlideRef | None:
    if not name:
        if name is not None:
            reader.wrong(node, _NO_TARGET, forms, words=TARGET_WORDS)
        return None
    before, slash, slide = name.rpartition("/")
    home = before if slash else scenario
    if home is not None and home in directory.unread:
        places = directory.named.setdefault(home, {}).setdefault(slide, [])
        places.append(reader.syntax.place(node))
        return SlideRef(home, slide)
    if home is not None and _leads_somewhere(directory, home, slide):
        if slide and not NAME.fullmatch(slide):
            tell_bad_name(reader, node, directory.slides.get(home, ()))
        return SlideRef(home, slide) if slide else directory.starts.get(home)
    _tell_unknown(reader, node, name, directory, home, forms)
    return None


def _leads_somewhere(directory: Directory, home: str, slide: str) -> bool:
    slides = directory.slides.get(home)
    return slides is not None and (not slide or slide in slides)


def _tell_unknown(
    reader: Reader, node: Node, name: str, directory: Directory, home: str | None, forms: Phrase
) -> None:
    if _ADDRESS.match(name):
        reader.wrong(node, _NOT_ADDRESS, _NOT_ADDRESS_REMEDY)
        return
    near = directory.near(name, home)
    slide = name.rpartition("/")[2]
    if home is None:
        reader.wrong(node, _WHICH_SCENARIO, _FULL_NAME, near, slide=slide)
    elif home in directory.slides:
        # A noun, as “suite”, may name a slide that is still to be written.
        words = [word for word in TARGET_WORDS if forms is _FORMS and has_meaning(name, word)]
        mending = reader.translation(node, words)
        values = {"scenario": home, "slide": slide, "words": TARGET_WORDS}
        reader.wrong(node, _NO_SLIDE, forms, near, mending, **values)
    else:
        reader.wrong(node, NO_SCENARIO, SCENARIOS, near, scenario=home, names=directory.slides)
