"""What `report` does: what is recorded is read, counted, and told."""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from rich.console import Console

from tutor.commands.asked import is_path
from tutor.commands.command import shipped_course
from tutor.commands.naming import slide_named
from tutor.commands.output import write_output
from tutor.commands.pictures import (
    PICTURES,
    encoded,
    encoding_of,
    form_of,
    keep_off_terminals,
    tell_painted,
    write,
)
from tutor.commands.recorded.files import merged
from tutor.commands.refused import Refused
from tutor.language import Language, Phrase
from tutor.loading.courses import load_course, whole_course
from tutor.loading.mistakes import nearest
from tutor.model.course import Course
from tutor.painting.blocks import Block
from tutor.painting.glyphs import transliterate
from tutor.painting.heat import paint_heat
from tutor.painting.slides import Look
from tutor.records.database import records_in_memory, usual_path
from tutor.records.figures import Known, Scope, figures_of, known
from tutor.reports import text
from tutor.reports.formats import FORMATS
from tutor.reports.report import HotSlide, hot_slide, report_on
from tutor.training.tasks import tasks_of

_REPORTS = ("text", *FORMATS)
_WIDEST = 100

_NO_PERSON = Phrase("{program}: nobody is called “{name}” in these records.")
_NO_GROUP = Phrase("{program}: no group “{name}” in these records.")
_NO_TASK = Phrase("{program}: no task “{name}” in these records.")
_NO_COURSE = Phrase(
    "{program}: no course “{name}” in these records, nor a folder or a file of that name."
)
_NOT_AT_HAND = Phrase("{program}: for --heat, the course's slides are needed: --course PATH.")


class Asked(NamedTuple):
    """The course that is asked about, and the one whose words are at hand."""

    id: str | None
    course: Course | None

    @property
    def courses(self) -> dict[str, Course]:
        """Return the course at hand under what records call it."""
        return {self.course.known_as: self.course} if self.course else {}


def tell(options: argparse.Namespace, language: Language) -> None:
    """Tell what is asked for. Raises Refused."""
    form = form_of(options, "text", PICTURES if options.heat else _REPORTS)
    if form == "png":
        keep_off_terminals(options, "diapositive.png")
    with records_at(options.records, usual_path()) as connection:
        names = known(connection)
        asked = course_asked(options.course, names)
        scope = _scope(options, names, asked)
        if options.heat:
            hot = _hot(connection, scope, asked, options.heat)
            paint = partial(_paint, hot)
            tell_painted(hot.slide, paint, hot.course.theme, form, options, language)
        else:
            _write_report(connection, scope, asked, form, options, language)


def _write_report(
    connection: Connection,
    scope: Scope,
    asked: Asked,
    form: str,
    options: argparse.Namespace,
    language: Language,
) -> None:
    report = report_on(connection, scope, asked.courses)
    if form == "text":
        tell_text(partial(text.plain, report), partial(text.show, report), options, language)
    else:
        write(encoded(FORMATS[form](report, language)), options, language)


def tell_text(
    plain: Callable[[Language], str],
    show: Callable[[Language, Console], None],
    options: argparse.Namespace,
    language: Language,
) -> None:
    """Tell people: in a file, on a terminal, or in a pipe."""
    if options.output:
        write([plain(language).encode()], options, language)
    elif sys.stdout is not None and sys.stdout.isatty():
        show(language, Console(file=sys.stdout, highlight=False))
    else:
        encoding = encoding_of(options)
        write_output([transliterate(plain(language), encoding).encode(encoding)])


@contextmanager
def records_at(paths: list[Path] | None, usual: Path) -> Iterator[Connection]:
    """Give what is to be read, by default in the usual file; nothing where that is not yet."""
    if paths or usual.exists():
        with merged(paths or [usual]) as connection:
            yield connection
    else:
        with closing(records_in_memory()) as connection:
            yield connection


def course_asked(name: str | None, names: Known) -> Asked:
    """Return the course that a name means: a path, or what the records call it."""
    if name and name not in names.courses and is_path(name):
        course = load_course(whole_course(Path(name)))
        return Asked(course.known_as, course)
    if name and names.courses and name not in names.courses:
        raise Refused(_NO_COURSE, near=nearest(name, names.courses), name=name)
    shipped = load_course(shipped_course())
    return Asked(name, shipped if name in (None, shipped.known_as) else None)


def _scope(options: argparse.Namespace, names: Known, asked: Asked) -> Scope:
    task = options.task and _task(options.task, asked.course)
    for given, among, problem in (
        (options.person, names.people, _NO_PERSON),
        (options.group, names.groups, _NO_GROUP),
        (task, names.tasks, _NO_TASK),
    ):
        if given is not None and names.courses and given not in among:
            raise Refused(problem, near=nearest(given, among), name=given)
    return Scope(options.person, options.group, asked.id, task, options.since)


def _task(name: str, course: Course | None) -> str:
    """Return the id of the task that a name means: its title, or its id."""
    titled = (task.id for task in tasks_of(course) if task.title == name) if course else ()
    return next(iter(titled), name)


def _hot(connection: Connection, scope: Scope, asked: Asked, name: str) -> HotSlide:
    if asked.course is None:
        raise Refused(_NOT_AT_HAND)
    ref = slide_named(asked.course, name)
    named = asked.course.known_as, asked.course
    return hot_slide(connection, scope, figures_of(connection, scope), named, ref)


def _paint(hot: HotSlide, look: Look, width: int, _: int) -> Block:
    return paint_heat(hot.slide, look, min(width, _WIDEST), hot.heat)
