"""A folder or a file → a course."""

from collections.abc import Iterator
from collections.abc import Mapping as Names
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from tutor.language import Phrase
from tutor.loading.files import read_source, shown, unreachable
from tutor.loading.heads import check_head, read_title, read_variables
from tutor.loading.mistakes import Mistake, Place, Source, WrongCourse
from tutor.loading.names import NAME, NAME_REMEDY
from tutor.loading.nodes import Mapping, Node, Scalar, Sequence
from tutor.loading.pending import PendingSlides
from tutor.loading.places import Places
from tutor.loading.reader import Reader
from tutor.loading.scenarios import ScenarioFile
from tutor.loading.syntax import Syntax
from tutor.loading.targets import Directory, read_slide_ref
from tutor.loading.theme import read_theme
from tutor.model.course import Course, Scenario
from tutor.model.targets import SlideRef

_ENDINGS = (".yaml", ".yml")
_COURSE = "course"
_KEYS = ("format", "title", "language", "start", "menu", "scenarios", "vars", "theme")
_LANGUAGES = {"fr": "fr", "en": "en"}

_NO_SCENARIO = Phrase("aucun parcours dans ce dossier", "no scenario in this folder")
_NO_SCENARIO_REMEDY = Phrase(
    "Un parcours est un fichier qui finit par .yaml.", "A scenario is a file that ends in .yaml."
)
_NO_LIST = Phrase("le cours n'a aucun parcours", "the course has no scenario")
_NO_LIST_REMEDY = Phrase(
    "Nommez-les : « scenarios: [premier, second] » pour premier.yaml et second.yaml.",
    "Name them: “scenarios: [first, second]” for first.yaml and second.yaml.",
)
_MISSING_FILE = Phrase("parcours introuvable « {name} »", "scenario “{name}” not found")
_MISSING_FILE_REMEDY = Phrase(
    "Il faudrait un fichier {name}.yaml à côté de course.yaml.",
    "There should be a file {name}.yaml beside course.yaml.",
)
_BAD_NAME = Phrase("nom de parcours interdit « {name} »", "“{name}” cannot name a scenario")
_REPEATED = Phrase("parcours répété « {name} »", "repeated scenario “{name}”")


class CourseFiles(NamedTuple):
    """A course and the texts of its files."""

    course: Course
    sources: dict[str | None, Source]
    """The text of each scenario under its id, and that of `course.yaml` under None."""

    def places(self) -> Places:
        """Return what finds the course's parts in the texts."""
        return Places(self.sources)


def load_course(path: Path) -> Course:
    """Return the course of a folder or of a file, all of it read and found right.

    Raises WrongCourse with every mistake of every file.
    """
    return load_files(path).course


def load_files(path: Path) -> CourseFiles:
    """Return what `load_course` does, with the texts that it was read from.

    Raises WrongCourse with every mistake of every file.
    """
    files = open_files(path)
    mistakes: list[Mistake] = []
    for slides in _pending(files.course):
        for name in slides:
            slides.keep(name, mistakes)
    if mistakes:
        raise WrongCourse(mistakes)
    return files


def whole_course(path: Path) -> Path:
    """Return where the course that a path belongs to begins: its course file, if it has one."""
    try:
        if path.is_dir():
            return _file_of(path, _COURSE) or path
        return _listing(path) or path
    except OSError:  # reading the path will tell
        return path


def open_course(path: Path) -> Course:
    """Return the course of a folder or of a file, ready to play.

    The slides of a very long scenario are read when they are asked for, and `examine` tells
    their mistakes; all others are told here. Raises WrongCourse.
    """
    return open_files(path).course


def open_files(path: Path) -> CourseFiles:
    """Return what `open_course` does, with the texts that it was read from. Raises WrongCourse."""
    mistakes: list[Mistake] = []
    files = _open(path, mistakes)
    if files is None or mistakes:
        raise WrongCourse(mistakes)
    return files


def examine(course: Course, mistakes: list[Mistake]) -> Iterator[None]:
    """Look at a course's unread slides, one a step, and add their mistakes to the list."""
    for slides in _pending(course):
        for name in slides:
            slides.examine(name, mistakes)
            yield


def _pending(course: Course) -> Iterator[PendingSlides]:
    for scenario in course.scenarios.values():
        if isinstance(scenario.slides, PendingSlides):
            yield scenario.slides


def _open(path: Path, mistakes: list[Mistake]) -> CourseFiles | None:
    try:
        return _open_folder(path, mistakes) if path.is_dir() else _open_file(path, mistakes)
    except OSError as error:
        mistakes.append(unreachable(path, error))
        return None


def _open_folder(folder: Path, mistakes: list[Mistake]) -> CourseFiles | None:
    if listed := _file_of(folder, _COURSE):
        return _open_listed(listed, mistakes)
    paths = [path for path in folder.iterdir() if path.suffix in _ENDINGS]
    shown_paths = [path for path in paths if not path.name.startswith(".")]
    if shown_paths:
        return _open_bare(sorted(shown_paths, key=_alphabetical), mistakes)
    place = Place(Source(shown(folder)))
    mistakes.append(Mistake(place, _NO_SCENARIO, _NO_SCENARIO_REMEDY))
    return None


def _open_file(path: Path, mistakes: list[Mistake]) -> CourseFiles | None:
    listed = _listing(path)
    if listed is None:
        return _open_bare([path], mistakes)
    return _open_listed(listed, mistakes, None if path.name == listed.name else path.stem)


def _open_bare(paths: list[Path], mistakes: list[Mistake]) -> CourseFiles | None:
    """Read scenarios that no course file lists."""
    files: dict[str, ScenarioFile] = {}
    for path in paths:
        name, place = path.stem, Place(Source(shown(path)))
        source = read_source(path, mistakes)
        if source is None:
            continue
        if not NAME.fullmatch(name):
            mistakes.append(Mistake(place, _BAD_NAME, NAME_REMEDY, {"name": name}))
        elif name in files:
            mistakes.append(Mistake(place, _REPEATED, values={"name": name}))
        else:
            files[name] = ScenarioFile(name, source, mistakes)
    scenarios = _read(files, _directory(files, len(paths)), {})
    if mistakes:
        return None
    first = next(iter(scenarios.values()))
    course = Course(title=first.title, start=first.start, scenarios=scenarios)
    return CourseFiles(course, _sources(files))


def _open_listed(
    path: Path, mistakes: list[Mistake], begin_at: str | None = None
) -> CourseFiles | None:
    source = read_source(path, mistakes)
    if source is None:
        return None
    syntax = Syntax(source, mistakes)
    reader = Reader(source, mistakes, syntax)
    node = syntax.parse(source.text)
    head = None if node is None else reader.mapping(node)
    if head is None or not check_head(reader, head, _KEYS):
        return None
    return _CourseFile(path.parent, reader, head).assemble(begin_at)


class _CourseFile:
    """What `course.yaml` says, and the course that it makes of its scenarios."""

    def __init__(self, folder: Path, reader: Reader, head: Mapping) -> None:
        self._folder = folder
        self._reader = reader
        self._head = head

    def assemble(self, begin_at: str | None) -> CourseFiles | None:
        """Return the course, or None with mistakes told."""
        head, reader = self._head, self._reader
        variables = read_variables(reader, head, _KEYS)
        items = self._items()
        if variables is None or not items:
            return None
        reader.variables = variables
        title, language = read_title(reader, head, _KEYS), self._language()
        theme = read_theme(reader, head.get("theme"))
        files = self._files(items)
        has_menu = "menu" in head.pairs or reader.means(head, "menu", _KEYS)
        directory = _directory(files, len(items), has_menu=has_menu)
        start, menu = self._ref("start", directory), self._ref("menu", directory)
        scenarios = _read(files, directory, variables)
        if reader.mistakes:
            return None
        first = next(iter(scenarios.values()))
        course = Course(
            title=title,
            language=language,
            start=scenarios[begin_at].start if begin_at else start or first.start,
            menu=menu,
            scenarios=scenarios,
            theme=theme,
        )
        return CourseFiles(course, {None: reader.source, **_sources(files)})

    def _items(self) -> list[Node]:
        node = self._head.get("scenarios")
        items = [] if node is None else self._reader.sequence(node)
        misspelled = node is None and self._reader.means(self._head, "scenarios", _KEYS)
        if items == [] and not misspelled:
            self._reader.wrong(node or self._head, _NO_LIST, _NO_LIST_REMEDY)
        return items or []

    def _files(self, items: list[Node]) -> dict[str, ScenarioFile]:
        files: dict[str, ScenarioFile] = {}
        for item in items:
            name = self._reader.value(item)
            if name in files:
                self._reader.wrong(item, _REPEATED, name=name)
            elif name is not None and (file := self._file(item, name)):
                files[name] = file
        return files

    def _file(self, item: Node, name: str) -> ScenarioFile | None:
        path = _file_of(self._folder, name) if NAME.fullmatch(name) else None
        if path:
            source = read_source(path, self._reader.mistakes)
            return ScenarioFile(name, source, self._reader.mistakes) if source else None
        is_name = NAME.fullmatch(name)
        problem = _MISSING_FILE if is_name else _BAD_NAME
        remedy = _MISSING_FILE_REMEDY if is_name else NAME_REMEDY
        self._reader.wrong(item, problem, remedy, (Path(name).stem, self._there), name=name)
        return None

    @cached_property
    def _there(self) -> list[str]:
        """The names of the files that could be scenarios."""
        return sorted(path.stem for path in self._folder.iterdir() if path.suffix in _ENDINGS)

    def _ref(self, key: str, directory: Directory) -> SlideRef | None:
        node = self._head.get(key)
        return None if node is None else read_slide_ref(self._reader, node, directory, None)

    def _language(self) -> str:
        node = self._head.get("language")
        return "fr" if node is None else self._reader.choice(node, _LANGUAGES) or "fr"


def _read(
    files: dict[str, ScenarioFile], directory: Directory, variables: Names[str, str]
) -> dict[str, Scenario]:
    read = {name: file.read(directory, variables) for name, file in files.items()}
    return {name: scenario for name, scenario in read.items() if scenario}


def _sources(files: dict[str, ScenarioFile]) -> dict[str | None, Source]:
    return {name: file.source for name, file in files.items()}


def _directory(files: dict[str, ScenarioFile], count: int, *, has_menu: bool = False) -> Directory:
    """Return the names in the files, which should be so many."""
    slides = {name: file.slides for name, file in files.items() if file.slides}
    starts = {name: files[name].start for name in slides}
    return Directory(slides, starts, has_menu=has_menu, is_whole=len(slides) == count)


def _alphabetical(path: Path) -> tuple[str, str]:
    return path.stem.casefold(), path.name


def _file_of(folder: Path, name: str) -> Path | None:
    paths = (folder / (name + ending) for ending in _ENDINGS)
    return next((path for path in paths if path.is_file()), None)


def _listing(path: Path) -> Path | None:
    """Return the course file that a file is, or by which it is listed."""
    listed = _file_of(path.parent, _COURSE)
    if listed is None or path.name == listed.name:
        return listed
    is_listed = path == _file_of(path.parent, path.stem) and _lists(listed, path.stem)
    return listed if is_listed else None


def _lists(course_file: Path, name: str) -> bool:
    """Return whether a course file lists a scenario, or cannot be read: this is then to be told."""
    source = read_source(course_file, [])
    node = Syntax(source, []).parse(source.text) if source else None
    listed = node.get("scenarios") if isinstance(node, Mapping) else node
    items = listed.items if isinstance(listed, Sequence) else [listed]
    names = [item.value for item in items if isinstance(item, Scalar)]
    return node is None or name in names
