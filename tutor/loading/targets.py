"""Where actions lead: names in a file → slides of the course."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sized
from typing import NamedTuple, Protocol

from tutor.language import Phrase
from tutor.loading.nodes import Node
from tutor.loading.reader import Reader
from tutor.model.targets import Reserved, SlideRef, Target

_NO_SLIDE = Phrase(
    "le parcours « {scenario} » n'a pas de diapositive « {slide} »",
    "the scenario “{scenario}” has no slide “{slide}”",
)
_NO_SCENARIO = Phrase("parcours inconnu « {scenario} »", "unknown scenario “{scenario}”")
_SCENARIOS = Phrase("Parcours du cours : {names}.", "The course's scenarios: {names}.")
_FORMS = Phrase(
    "Une cible est « diapositive », « parcours/diapositive », « parcours/ » ou l'un de : {words}.",
    "A target is “slide”, “scenario/slide”, “scenario/” or one of: {words}.",
)
_NO_MENU = Phrase("le cours n'a pas de menu de fin", "the course has no end menu")
_NO_MENU_REMEDY = Phrase(
    "Nommez-le dans course.yaml : « menu: parcours/diapositive ».",
    "Name it in course.yaml: “menu: scenario/slide”.",
)
_SLIDE_ONLY = Phrase("le nom d'une diapositive est attendu ici", "a slide's name is expected here")


class SlideNames(Container[object], Iterable[str], Sized, Protocol):
    """The ids of a scenario's slides."""


class Directory(NamedTuple):
    """The names that targets may use: each scenario's slides and start, and the end menu."""

    slides: Mapping[str, SlideNames]
    starts: Mapping[str, SlideRef]
    menu: SlideRef | None = None

    def __iter__(self) -> Iterator[str]:  # type: ignore[override]  # the names, to suggest one
        for scenario, slides in self.slides.items():
            for slide in slides:
                yield f"{scenario}/{slide}"


def read_target(
    reader: Reader, node: Node, directory: Directory, scenario: str | None
) -> Target | None:
    """Return the target that a node names; a bare slide is one of `scenario`."""
    name = reader.raw_text(node)
    if name is None:
        return None
    if name in tuple(Reserved):
        return _reserved(reader, node, Reserved(name), directory)
    return _slide(reader, node, name, directory, scenario)


def read_slide_ref(
    reader: Reader, node: Node, directory: Directory, scenario: str | None
) -> SlideRef | None:
    """Return the slide that a node names, where no reserved word will do."""
    name = reader.raw_text(node)
    if name in tuple(Reserved):
        reader.wrong(node, _SLIDE_ONLY)
        return None
    return None if name is None else _slide(reader, node, name, directory, scenario)


def _reserved(
    reader: Reader, node: Node, word: Reserved, directory: Directory
) -> Reserved | None:
    if word is Reserved.MENU and directory.menu is None:
        reader.wrong(node, _NO_MENU, _NO_MENU_REMEDY)
        return None
    return word


def _slide(
    reader: Reader, node: Node, name: str, directory: Directory, scenario: str | None
) -> SlideRef | None:
    home, slash, slide = name.rpartition("/")
    home = home if slash else scenario or ""
    if slash and not slide and home in directory.starts:
        return directory.starts[home]
    if slide in directory.slides.get(home, ()):
        return SlideRef(home, slide)
    words = ", ".join(Reserved)
    if home in directory.slides:
        near = (name, directory if slash else (*directory.slides[home], *Reserved))
        reader.wrong(node, _NO_SLIDE, _FORMS, near, scenario=home, slide=slide, words=words)
    else:
        names = ", ".join(directory.slides)
        near = (name, directory) if slide else (home, directory.slides)
        reader.wrong(node, _NO_SCENARIO, _SCENARIOS, near, scenario=home or name, names=names)
    return None
