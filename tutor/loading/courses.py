"""A folder or a file → a course."""

from pathlib import Path

from tutor.language import Phrase
from tutor.loading.course_file import open_listed
from tutor.loading.course_files import AS_WRITTEN, CourseFiles, Reading, ScenarioFiles
from tutor.loading.files import (
    name_of,
    on_disk,
    read_source,
    scenario_path,
    scenarios_in,
    shown,
    telling_failures,
)
from tutor.loading.mistakes import Mistake, Place, Source, WrongCourse
from tutor.loading.names import (
    BAD_SCENARIO_NAME,
    NAME,
    NAME_REMEDY,
    RENAME,
    REPEATED_SCENARIO,
    better_name,
    original_of,
)
from tutor.loading.nodes import Mapping, Scalar, Sequence
from tutor.loading.pending import read_all
from tutor.loading.reader import Used
from tutor.loading.scenarios import Shared
from tutor.loading.syntax import Syntax
from tutor.model.course import Course

_COURSE = "course"

_NO_SCENARIO = Phrase("no scenario in this folder")
_NO_SCENARIO_REMEDY = Phrase("A scenario is a file that ends in .yaml.")


def load_course(path: Path) -> Course:
    """Return the course of a folder or of a file, all of it read and found right.

    Raises WrongCourse with every mistake of every file.
    """
    return load_files(path).course


def load_files(path: Path, reading: Reading = AS_WRITTEN) -> CourseFiles:
    """Return what `load_course` does, with the texts that it was read from.

    Raises WrongCourse with every mistake of every file.
    """
    files = open_files(path, reading)
    for _ in read_all(files.course):
        pass
    return files


def whole_course(path: Path) -> Path:
    """Return where the course that a path belongs to begins: its course file, if it has one."""
    path = on_disk(path)
    try:
        if path.is_dir():
            return scenario_path(path, _COURSE) or path
        return _listing(path) or path
    except OSError:  # reading the path will tell
        return path


def open_course(path: Path, reading: Reading = AS_WRITTEN) -> Course:
    """Return the course of a folder or of a file, ready to play.

    The slides of a long course are read when they are asked for; those that nobody asks for,
    `reading_on` reads. All other mistakes are told here. Raises WrongCourse.
    """
    return open_files(path, reading).course


def open_files(path: Path, reading: Reading = AS_WRITTEN) -> CourseFiles:
    """Return what `open_course` does, with the texts that it was read from. Raises WrongCourse."""
    mistakes: list[Mistake] = []
    files: CourseFiles | None = None
    path = on_disk(path)
    with telling_failures(path, mistakes):
        opener = _open_folder if path.is_dir() else _open_file
        files = opener(path, mistakes, reading)
    if files is None or mistakes:
        raise WrongCourse(mistakes)
    return files


def _open_folder(folder: Path, mistakes: list[Mistake], reading: Reading) -> CourseFiles | None:
    if listed := scenario_path(folder, _COURSE):
        return open_listed(listed, mistakes, reading)
    paths = scenarios_in(folder)
    stems = {path.stem for path in paths}
    if originals := [path for path in paths if not original_of(path.stem, stems)]:
        return _open_bare(originals, mistakes, reading)
    place = Place(Source(shown(folder)))
    mistakes.append(Mistake(place, _NO_SCENARIO, _NO_SCENARIO_REMEDY))
    return None


def _open_file(path: Path, mistakes: list[Mistake], reading: Reading) -> CourseFiles | None:
    listed = _listing(path)
    if listed is None:
        return _open_bare([path], mistakes, reading)
    begin_at = None if path.name == listed.name else name_of(path)
    return open_listed(listed, mistakes, reading, begin_at)


def _open_bare(paths: list[Path], mistakes: list[Mistake], reading: Reading) -> CourseFiles | None:
    """Read scenarios that no course file lists."""
    sources: dict[str, Source] = {}
    for path in paths:
        name, place = name_of(path), Place(Source(shown(path)))
        if len(paths) == 1:
            name = better_name(name) or name  # nothing else calls it
        source = read_source(path, mistakes)
        if source is None:
            continue
        if not NAME.fullmatch(name):
            values = {"name": name, "better": better_name(name)}
            remedy = RENAME if values["better"] else NAME_REMEDY
            mistakes.append(Mistake(place, BAD_SCENARIO_NAME, remedy, values))
        elif name in sources:
            mistakes.append(Mistake(place, REPEATED_SCENARIO, values={"name": name}))
        else:
            sources[name] = source
    names = [name_of(path) for path in paths]
    files = ScenarioFiles(sources, mistakes, names, choices={}, reading=reading, used=Used())
    scenarios = files.read(Shared())
    if mistakes:
        files.tell_all(scenarios)
        return None
    first = next(iter(scenarios.values()))
    course = Course(
        title=first.title,
        start=first.start,
        scenarios=scenarios,
        watched=files.asked("seen"),
        counted=files.asked("done"),
    )
    return CourseFiles(course, files.sources, files.used.files)


def _listing(path: Path) -> Path | None:
    """Return the course file that a file is, or by which it is listed."""
    listed = scenario_path(path.parent, _COURSE)
    if listed is None or path.name == listed.name:
        return listed
    is_listed = path == scenario_path(path.parent, path.stem) and _lists(listed, name_of(path))
    return listed if is_listed else None


def _lists(course_file: Path, name: str) -> bool:
    """Return whether a course file lists a scenario, or cannot be read: this is then to be told."""
    source = read_source(course_file, [])
    node = Syntax(source, []).parse(source.text) if source else None
    listed = node.get("scenarios") if isinstance(node, Mapping) else node
    items = listed.items if isinstance(listed, Sequence) else [listed]
    names = [item.value for item in items if isinstance(item, Scalar)]
    return node is None or name in names
