"""`course.yaml` → the course that it makes of its scenarios."""

import re
from functools import cached_property
from pathlib import Path

import msgspec

from tutor.language import DEFAULT, LANGUAGES, Phrase
from tutor.loading.conditions import read_choices
from tutor.loading.course_files import CourseFiles, Reading, ScenarioFiles
from tutor.loading.elements import ElementReader
from tutor.loading.files import name_of, read_source, scenario_path, scenarios_in
from tutor.loading.heads import check_head, read_title
from tutor.loading.mistakes import Mistake, Near, Source
from tutor.loading.names import (
    BAD_SCENARIO_NAME,
    NAME,
    NAME_REMEDY,
    REPEATED_SCENARIO,
    better_name,
)
from tutor.loading.nodes import Mapping, Node, Scalar
from tutor.loading.pending import PendingSlides
from tutor.loading.reader import Reader, Used
from tutor.loading.scenarios import Shared
from tutor.loading.screens import Defaults, ScreenReader
from tutor.loading.syntax import Syntax
from tutor.loading.targets import Directory, read_slide_ref
from tutor.loading.tasks import read_course_id, read_exam, read_tasks
from tutor.loading.terms import read_terms
from tutor.loading.theme import read_theme
from tutor.loading.variables import read_variables
from tutor.model.course import LANGUAGE_TAG, Course, LanguageTag, Scenario
from tutor.model.end_menu import end_menu
from tutor.model.targets import SlideRef
from tutor.model.words import translated

_KEYS = (
    "format",
    "title",
    "id",
    "author",
    "version",
    "licence",
    "language",
    "start",
    "menu",
    "scenarios",
    "vars",
    "terms",
    "theme",
    "screen",
    "tasks",
    "exam",
    "choices",
)
AUTO = "auto"
"""In the place of the end menu's name: one that is made of the scenarios."""

_LANGUAGE_TAG = re.compile(LANGUAGE_TAG)

_NO_TAG = Phrase("“{value}” is no language code")
_TAG_REMEDY = Phrase("Write a code such as fr, en or pt-BR.")
_NO_LIST = Phrase("the course has no scenario")
_NO_LIST_REMEDY = Phrase("Name them: “scenarios: [first, second]” for first.yaml and second.yaml.")
_RENAME = Phrase("Rename the file “{name}.yaml” to “{better}.yaml”, and write {better} here.")
_MISSING_FILE = Phrase("scenario “{name}” not found")
_MISSING_FILE_REMEDY = Phrase("There should be a file {name}.yaml beside course.yaml.")
_MISSING_AND_NAMED = Phrase(
    "There should be a file {name}.yaml beside course.yaml, with the slides that are named: "
    "{places}. Otherwise these lines are to be changed too."
)


def open_listed(
    path: Path, mistakes: list[Mistake], reading: Reading, begin_at: str | None = None
) -> CourseFiles | None:
    """Return the course of a course file, begun at a scenario; None with mistakes told."""
    source = read_source(path, mistakes)
    if source is None:
        return None
    syntax = Syntax(source, mistakes)
    reader = Reader(source, mistakes, syntax)
    node = syntax.parse(source.text)
    head = None if node is None else reader.mapping(node)
    if head is None or not check_head(reader, head, _KEYS):
        _tell_scenarios(path, mistakes, reading)
        return None
    return _CourseFile(path.parent, reader, head).assemble(reading, begin_at)


def _tell_scenarios(course_file: Path, mistakes: list[Mistake], reading: Reading) -> None:
    """Note what is wrong with the scenarios beside a course file of which nothing is known."""
    paths = [path for path in scenarios_in(course_file.parent) if path != course_file]
    read = {name_of(path): read_source(path, []) for path in paths}
    sources = {name: one for name, one in read.items() if one and "\nslides:" in one.text}
    files = ScenarioFiles(sources, mistakes, read, has_menu=True, reading=reading, used=Used())
    files.tell_all(files.read(Shared(variables=None)))


class _CourseFile:
    """A course file's head, and where it lies."""

    def __init__(self, folder: Path, reader: Reader, head: Mapping) -> None:
        self._folder = folder
        self._reader = reader
        self._head = head
        self._missing: dict[str, Node] = {}
        """The scenarios that have no file, and where each is listed."""

    def assemble(self, reading: Reading, begin_at: str | None) -> CourseFiles | None:
        """Return the course, or None with mistakes told."""
        head, reader = self._head, self._reader
        variables = read_variables(reader, head, _KEYS, reading.values)
        items = self._items()
        if not items:
            return None
        reader.takes_any_variable = variables is None
        title, language = read_title(reader, head, _KEYS), self._language()
        theme = read_theme(reader, head.get("theme"))
        terms = read_terms(reader, head.get("terms"))
        choices = read_choices(reader, head.get("choices"))
        sources = self._sources(items)
        has_menu = "menu" in head.pairs or reader.means(head, "menu", _KEYS)
        files = ScenarioFiles(
            sources,
            reader.mistakes,
            self._named(items),
            has_menu=has_menu,
            choices=choices,
            reading=reading,
            used=reader.used,
        )
        author, version, licence = map(self._told, ("author", "version", "licence"))
        start = self._ref("start", files.directory)
        menu = self._menu(files.directory)
        tasks = read_tasks(reader, head.get("tasks"), files.directory)
        exam, id = read_exam(reader, head.get("exam")), read_course_id(reader, head.get("id"))
        elements = ElementReader(reader, files.directory, None)
        common = ScreenReader(reader, elements, files.directory, Defaults())
        screens = common.defaults(head.get("screen"), None)
        scenarios = files.read(Shared(variables, terms, screens))
        if variables is None or reader.mistakes or self._missing:
            files.tell_all(scenarios)
            self._tell_missing(files.directory)
            return None
        if self._has_menu_by_itself:
            menu = _add_menu(scenarios, language)
        first = next(iter(scenarios.values()))
        course = Course(
            title=title,
            language=language,
            start=scenarios[begin_at].start if begin_at else start or first.start,
            menu=menu,
            scenarios=scenarios,
            theme=theme,
            terms=terms,
            id=id,
            author=author,
            version=version,
            licence=licence,
            tasks=tasks,
            exam=exam,
            choices=choices,
            watched=files.asked("seen"),
            counted=files.asked("done"),
            variables=variables,
            mentioned=reader.mentioned,
        )
        texts = {None: reader.source, **files.sources}
        return CourseFiles(course, texts, reader.used.files)

    @property
    def _has_menu_by_itself(self) -> bool:
        node = self._head.get("menu")
        return isinstance(node, Scalar) and node.value == AUTO

    def _menu(self, directory: Directory) -> SlideRef | None:
        node = self._head.get("menu")
        if isinstance(node, Scalar) and (node.value == AUTO or translated(node.value, (AUTO,))):
            self._reader.choice(node, {AUTO: AUTO})
            return None
        return self._ref("menu", directory)

    def _items(self) -> list[Node]:
        node = self._head.get("scenarios")
        items = [] if node is None else self._reader.sequence(node)
        misspelled = node is None and self._reader.means(self._head, "scenarios", _KEYS)
        if items == [] and not misspelled:
            self._reader.wrong(node or self._head, _NO_LIST, _NO_LIST_REMEDY)
        return items or []

    def _sources(self, items: list[Node]) -> dict[str, Source]:
        sources: dict[str, Source] = {}
        for item in items:
            name = self._reader.value(item)
            if name in sources:
                self._reader.wrong(item, REPEATED_SCENARIO, name=name)
            elif name is not None and (source := self._source(item, name)):
                sources[name] = source
        return sources

    def _named(self, items: list[Node]) -> set[str]:
        """Return the names of the scenarios that are listed, and those that may be meant."""
        names = [item.value for item in items if isinstance(item, Scalar)]
        others = [name for name in names if not NAME.fullmatch(name)]
        meant = [one for name in others for one in (Path(name).stem, better_name(name))]
        is_sure = len(names) == len(items) and not self._missing
        return {*names, *meant, *(() if is_sure else self._there)}

    def _source(self, item: Node, name: str) -> Source | None:
        path = scenario_path(self._folder, name) if NAME.fullmatch(name) else None
        if path:
            return read_source(path, self._reader.mistakes)
        if NAME.fullmatch(name):
            self._missing[name] = item
            return None
        remedy = _RENAME if name in self._there else NAME_REMEDY
        better, near = better_name(name), self._near(name)
        self._reader.wrong(item, BAD_SCENARIO_NAME, remedy, near, name=name, better=better)
        return None

    def _tell_missing(self, directory: Directory) -> None:
        """Note which scenarios have no file, and what leads to them."""
        for name, item in self._missing.items():
            places = [
                f"{slide or f'{name}/'} ({place.source.path.name}:{place.line})"
                for slide, found in directory.named.get(name, {}).items()
                for place in found
            ]
            remedy = _MISSING_AND_NAMED if places else _MISSING_FILE_REMEDY
            near = self._near(name)
            self._reader.wrong(item, _MISSING_FILE, remedy, near, name=name, places=places)

    def _near(self, name: str) -> Near:
        return (Path(name).stem, [there for there in self._there if there != name])

    @cached_property
    def _there(self) -> list[str]:
        """The names of the files that could be scenarios."""
        return [name_of(path) for path in scenarios_in(self._folder)]

    def _ref(self, key: str, directory: Directory) -> SlideRef | None:
        node = self._head.get(key)
        return None if node is None else read_slide_ref(self._reader, node, directory, None)

    def _told(self, key: str) -> str:
        node = self._head.get(key)
        return (self._reader.text(node) or "") if node else ""

    def _language(self) -> LanguageTag:
        node = self._head.get("language")
        tag = None if node is None else self._reader.text(node)
        if node and tag and not _LANGUAGE_TAG.fullmatch(tag):
            self._reader.wrong(node, _NO_TAG, _TAG_REMEDY, value=tag)
        return LanguageTag(tag or "fr")


def _add_menu(scenarios: dict[str, Scenario], language: LanguageTag) -> SlideRef:
    """Add the end menu that is made of scenarios to the last one, and return its name."""
    menu = end_menu(list(scenarios.values()), language if language in LANGUAGES else DEFAULT)
    last = scenarios[menu.ref.scenario]
    if isinstance(last.slides, PendingSlides):
        last.slides.add(menu)
    else:
        slides = {**last.slides, menu.ref.slide: menu}
        scenarios[last.id] = msgspec.structs.replace(last, slides=slides)
    return menu.ref
