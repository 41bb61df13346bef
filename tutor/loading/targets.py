"""Where actions lead: names in a file → slides of the course."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from tutor.language import Phrase
from tutor.loading.mistakes import Near
from tutor.loading.nodes import Node
from tutor.loading.reader import Reader
from tutor.model.targets import Reserved, SlideRef, Target

_RESERVED = {str(word): word for word in Reserved}

_NO_SLIDE = Phrase("the scenario “{scenario}” has no slide “{slide}”")
_NO_SCENARIO = Phrase("unknown scenario “{scenario}”")
_SCENARIOS = Phrase("The course's scenarios: {names}.")
_WHICH_SCENARIO = Phrase("“{slide}”: of which scenario?")
_FULL_NAME = Phrase("Write “scenario/slide”, or “scenario/” for its start.")
_NO_TARGET = Phrase("a target is expected here")
_FORMS = Phrase("A target is “slide”, “scenario/slide”, “scenario/” or one of: {words}.")
_NO_MENU = Phrase("the course has no end menu")
_NO_MENU_REMEDY = Phrase("Name it in course.yaml: “menu: scenario/slide”.")
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
    is_whole: bool = True
    """Whether every scenario could be read; if not, an unknown one may be among the others."""

    def __iter__(self) -> Iterator[str]:
        """Yield every full name, for one to be suggested."""
        for scenario in self.slides:
            yield f"{scenario}/"
        for scenario, slides in self.slides.items():
            for slide in slides:
                yield f"{scenario}/{slide}"

    def near(self, name: str, scenario: str | None) -> Near:
        """Return among which names to look for the one that was meant."""
        slide = name.rpartition("/")[2]
        elsewhere = [f"{home}/{slide}" for home, slides in self.slides.items() if slide in slides]
        if "/" in name:
            return (name, elsewhere, self)
        sure = [f"{name}/"] if name in self.slides else elsewhere[:1]
        if sure:
            return (sure[0], sure)
        return (name, self) if scenario is None else (name, Reserved, self.slides[scenario])


def read_target(
    reader: Reader, node: Node, directory: Directory, scenario: str | None
) -> Target | None:
    """Return the target that a node names; a bare slide is one of `scenario`."""
    name = reader.value(node)
    word = _RESERVED.get(name or "")
    if word is Reserved.MENU and not directory.has_menu:
        reader.wrong(node, _NO_MENU, _NO_MENU_REMEDY)
        return None
    return word or _slide(reader, node, name, directory, scenario)


def read_slide_ref(
    reader: Reader, node: Node, directory: Directory, scenario: str | None
) -> SlideRef | None:
    """Return the slide that a node names, where no reserved word will do."""
    name = reader.value(node)
    if name in _RESERVED:
        reader.wrong(node, _SLIDE_ONLY)
        return None
    return _slide(reader, node, name, directory, scenario)


def _slide(
    reader: Reader, node: Node, name: str | None, directory: Directory, scenario: str | None
) -> SlideRef | None:
    if not name:
        if name is not None:
            reader.wrong(node, _NO_TARGET, _FORMS, words=Reserved)
        return None
    before, slash, slide = name.rpartition("/")
    home = before if slash else scenario
    if home is not None and _leads_somewhere(directory, home, slide):
        return SlideRef(home, slide) if slide else directory.starts.get(home)
    _tell_unknown(reader, node, name, directory, home)
    return None


def _leads_somewhere(directory: Directory, home: str, slide: str) -> bool:
    slides = directory.slides.get(home)
    if slides is None:
        return not directory.is_whole
    return not slide or slide in slides


def _tell_unknown(
    reader: Reader, node: Node, name: str, directory: Directory, home: str | None
) -> None:
    near = directory.near(name, home)
    slide = name.rpartition("/")[2]
    if home is None:
        reader.wrong(node, _WHICH_SCENARIO, _FULL_NAME, near, slide=slide)
    elif home in directory.slides:
        reader.wrong(node, _NO_SLIDE, _FORMS, near, scenario=home, slide=slide, words=Reserved)
    else:
        reader.wrong(node, _NO_SCENARIO, _SCENARIOS, near, scenario=home, names=directory.slides)
