"""Files beside a course that look like a part of it and are none."""

import re
from collections.abc import Iterator
from pathlib import Path

from tutor.checks.sources import COPY, UNLISTED
from tutor.findings.located import LocatedFinding
from tutor.loading.course_files import CourseFiles
from tutor.loading.files import read_source, scenarios_in, shown
from tutor.loading.mistakes import Place, Source
from tutor.loading.names import original_of
from tutor.model.locus import Locus

_SLIDES = re.compile(r"^slides:", re.MULTILINE)


def strays(files: CourseFiles) -> Iterator[LocatedFinding]:
    """Yield the copies of its files that lie beside a course, and the scenarios it does not list.

    A course without course.yaml lists nothing.
    """
    read = {source.path.stem: source.path for source in files.sources.values()}
    for path in _beside(next(iter(read.values()))):
        if path.name in {one.name for one in read.values()}:
            continue
        if original := original_of(path.stem, read):
            values = {"file": path.name, "of": read[original].name}
            yield LocatedFinding(COPY, _place(files, path), values)
        elif None in files.sources and _has_slides(path):
            values = {"file": path.name, "name": path.stem}
            yield LocatedFinding(UNLISTED, _place(files, path), values)


def _beside(path: Path) -> list[Path]:
    try:
        return scenarios_in(path.parent)
    except OSError:  # a folder in which one may open files, and not list them
        return []


def _place(files: CourseFiles, path: Path) -> Place:
    """Return where a file should be listed; where nothing is, the file."""
    if None in files.sources:
        return files.places().place(Locus(keys=("scenarios",)))
    return Place(Source(shown(path)), 1, 1)


def _has_slides(path: Path) -> bool:
    source = read_source(path, [])
    return source is not None and _SLIDES.search(source.text) is not None
