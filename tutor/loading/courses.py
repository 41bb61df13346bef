"""A folder or a file → a course."""

from collections.abc import Iterator, Mapping as Names
from pathlib import Path

from tutor.language import Phrase
from tutor.loading.files import read_source, shown
from tutor.loading.mistakes import Mistake, Place, Source, WrongCourse
from tutor.loading.nodes import Mapping, Node, Scalar
from tutor.loading.reader import Reader
from tutor.loading.scenarios import (
    PendingSlides,
    ScenarioFile,
    check_format,
    read_variables,
)
from tutor.loading.slides import NAME
from tutor.loading.syntax import Syntax
from tutor.loading.targets import Directory, read_slide_ref
from tutor.loading.theme import read_theme
from tutor.model.course import Course, Scenario, Theme
from tutor.model.targets import SlideRef

COURSE_FILE = "course.yaml"
_ENDINGS = (".yaml", ".yml")
_KEYS = ("format", "title", "language", "start", "menu", "scenarios", "vars", "theme")
_LANGUAGES = ("fr", "en")

_NO_SCENARIO = Phrase("aucun parcours dans ce dossier", "no scenario in this folder")
_NO_SCENARIO_REMEDY = Phrase(
    "Un parcours est un fichier qui finit par .yaml.", "A scenario is a file that ends in .yaml."
)
_MISSING_FILE = Phrase("parcours introuvable « {name} »", "scenario “{name}” not found")
_MISSING_FILE_REMEDY = Phrase(
    "Il faudrait un fichier {name}.yaml à côté de course.yaml.",
    "There should be a file {name}.yaml beside course.yaml.",
)
_REPEATED = Phrase("parcours répété « {name} »", "repeated scenario “{name}”")
_MISSING = Phrase("il manque « {key} »", "“{key}” is missing")


def load_course(path: Path) -> Course:
    """Return the course of a folder or of a file, all of it read and found right.

    Raises WrongCourse with every mistake of every file.
    """
    course = open_course(path)
    mistakes: list[Mistake] = []
    for _ in examine(course, mistakes):
        pass
    if mistakes:
        raise WrongCourse(mistakes)
    return course


def open_course(path: Path) -> Course:
    """Return the course of a folder or of a file, ready to play.

    The slides of a very long scenario are read when they are asked for, and `examine` tells
    their mistakes; all others are told here. Raises WrongCourse.
    """
    mistakes: list[Mistake] = []
    course = _open(path, mistakes)
    if course is None or mistakes:
        raise WrongCourse(mistakes)
    return course


def examine(course: Course, mistakes: list[Mistake]) -> Iterator[None]:
    """Look at a course's unread slides, one a step, and add their mistakes to the list."""
    for scenario in course.scenarios.values():
        if isinstance(scenario.slides, PendingSlides):
            for name in scenario.slides:
                scenario.slides.examine(name, mistakes)
                yield


def _open(path: Path, mistakes: list[Mistake]) -> Course | None:
    if path.is_dir():
        listed = path / COURSE_FILE
        return _open_listed(listed, mistakes) if listed.is_file() else _open_folder(path, mistakes)
    listed = path.parent / COURSE_FILE
    if path.name == COURSE_FILE:
        return _open_listed(path, mistakes)
    if listed.is_file() and path.is_file() and path.stem in _listed_names(listed):
        return _open_listed(listed, mistakes, begin_at=path.stem)
    source = read_source(path, mistakes)
    return _assemble_bare([ScenarioFile(path.stem, source, mistakes)], mistakes) if source else None


def _open_folder(folder: Path, mistakes: list[Mistake]) -> Course | None:
    """A folder without a course file: its scenarios in alphabetical order."""
    paths = sorted(path for path in folder.iterdir() if path.suffix in _ENDINGS)
    if not paths:
        place = Place(Source(shown(folder)))
        mistakes.append(Mistake(place, _NO_SCENARIO, _NO_SCENARIO_REMEDY))
    sources = [(path.stem, read_source(path, mistakes)) for path in paths]
    files = [ScenarioFile(name, source, mistakes) for name, source in sources if source]
    return _assemble_bare(files, mistakes) if files else None


def _assemble_bare(files: list[ScenarioFile], mistakes: list[Mistake]) -> Course | None:
    scenarios = _read(files, None, {})
    if mistakes or not scenarios:
        return None
    first = next(iter(scenarios.values()))
    return Course(title=first.title, start=first.start, scenarios=scenarios)


def _open_listed(
    path: Path, mistakes: list[Mistake], begin_at: str | None = None
) -> Course | None:
    source = read_source(path, mistakes)
    syntax = Syntax(source, mistakes) if source else None
    node = syntax.parse(source.text) if syntax and source else None
    if source is None or syntax is None or node is None:
        return None
    reader = Reader(source, mistakes, syntax)
    head = reader.mapping(node)
    return _CourseFile(path, reader, head).assemble(begin_at) if head else None


class _CourseFile:
    """What `course.yaml` says, and the course that it makes of its scenarios."""

    def __init__(self, path: Path, reader: Reader, head: Mapping) -> None:
        self._folder = path.parent
        self._reader = reader
        self._head = head

    def assemble(self, begin_at: str | None) -> Course | None:
        """Return the course, or None with mistakes told."""
        head, reader = self._head, self._reader
        check_format(reader, head)
        reader.known_keys(head, _KEYS)
        reader.variables = read_variables(reader, head.get("vars"))
        files = self._files()
        directory = _directory(files, None)
        start = self._ref("start", directory)
        menu = self._ref("menu", directory)
        scenarios = _read(files, menu, reader.variables)
        title, language, theme = self._title(), self._language(), self._theme()
        if reader.mistakes or not scenarios:
            return None
        start = start or next(iter(scenarios.values())).start
        return Course(
            title=title,
            language=language,
            start=scenarios[begin_at].start if begin_at else start,
            menu=menu,
            scenarios=scenarios,
            theme=theme,
        )

    def _files(self) -> list[ScenarioFile]:
        node = self._head.get("scenarios")
        if node is None:
            self._reader.wrong(self._head, _MISSING, key="scenarios")
        files: list[ScenarioFile] = []
        for item in (self._reader.sequence(node) or ()) if node is not None else ():
            name = self._reader.raw_text(item)
            if name is None:
                continue
            if any(file.id == name for file in files):
                self._reader.wrong(item, _REPEATED, name=name)
            elif file := self._file(item, name):
                files.append(file)
        return files

    def _file(self, item: Node, name: str) -> ScenarioFile | None:
        path = _scenario_path(self._folder, name)
        if path is None:
            others = [found.stem for found in self._folder.glob("*.yaml")]
            self._reader.wrong(item, _MISSING_FILE, _MISSING_FILE_REMEDY, (name, others), name=name)
            return None
        source = read_source(path, self._reader.mistakes)
        return ScenarioFile(name, source, self._reader.mistakes) if source else None

    def _ref(self, key: str, directory: Directory) -> SlideRef | None:
        node = self._head.get(key)
        return read_slide_ref(self._reader, node, directory, None) if node is not None else None

    def _title(self) -> str:
        node = self._head.get("title")
        title = self._reader.text(node) if node is not None else None
        if node is None or title == "":
            self._reader.wrong(node or self._head, _MISSING, key="title")
        return title or ""

    def _language(self) -> str:
        node = self._head.get("language")
        return (self._reader.choice(node, _LANGUAGES) or "fr") if node is not None else "fr"

    def _theme(self) -> Theme:
        node = self._head.get("theme")
        return read_theme(self._reader, node) if node is not None else Theme()


def _read(
    files: list[ScenarioFile], menu: SlideRef | None, variables: Names[str, str]
) -> dict[str, Scenario]:
    directory = _directory(files, menu)
    read = {file.id: file.read(directory, variables) for file in files}
    return {name: scenario for name, scenario in read.items() if scenario}


def _directory(files: list[ScenarioFile], menu: SlideRef | None) -> Directory:
    return Directory(
        slides={file.id: file.slides for file in files},
        starts={file.id: file.start for file in files},
        menu=menu,
    )


def _scenario_path(folder: Path, name: str) -> Path | None:
    if not NAME.fullmatch(name):
        return None
    paths = (folder / (name + ending) for ending in _ENDINGS)
    return next((path for path in paths if path.is_file()), None)


def _listed_names(path: Path) -> set[str]:
    """Return the scenarios that a course file lists, as far as it can be read."""
    source = read_source(path, [])
    node = Syntax(source, []).parse(source.text) if source else None
    listed = node.get("scenarios") if isinstance(node, Mapping) else None
    items = getattr(listed, "items", [listed])
    return {item.value for item in items if isinstance(item, Scalar)}
