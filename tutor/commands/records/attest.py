"""Write the attestation of an exam that was passed."""

from argparse import ArgumentParser
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from tutor.commands.common.arguments import PATH, add_output, add_records
from tutor.commands.common.command import shipped_course
from tutor.commands.common.pictures import Painting, form_of, keep_off_terminals, tell_painted
from tutor.commands.common.records import opened, records_read, session_named
from tutor.commands.common.refused import Refused
from tutor.commands.common.types import name
from tutor.commands.records.sessions import WHAT
from tutor.exports.attestation import Success, attestation, paint_attestation
from tutor.exports.pictures import FORMS
from tutor.language import Language, Phrase
from tutor.loading.course_files import CourseFiles
from tutor.loading.courses import load_files, whole_course
from tutor.model.course import Course, Theme
from tutor.model.imprint import imprint
from tutor.records.database import usual_path
from tutor.records.reading import Summary, summaries
from tutor.training.course_tasks import tasks_of
from tutor.training.modes import Mode
from tutor.training.result import Result

USAGE = Phrase("[OPTIONS] SESSION")
EXAMPLE = "records attest 3f2a91c4 -o attestation.html"

_SESSION_NAME = Phrase("SESSION")
_SESSION = Phrase("the beginning of a session's number")
_COURSE = Phrase(
    "the course's folder or file, whose titles and colours the attestation has (by default, the "
    "shipped one, where it is that one)"
)
_FORMAT = Phrase("form (by default, what the file's name says, or text)")
_NO_SESSION = Phrase(
    "{program}: no session begins with “{name}”; “records list” gives their numbers."
)
_NO_EXAM = Phrase("{program}: session “{name}” is no exam; only a passed exam is attested.")
_UNFINISHED = Phrase("{program}: exam “{name}” is not finished; only a passed exam is attested.")
_FAILED = Phrase(
    "{program}: exam “{name}” was not passed ({mark} out of 100); there is nothing to attest."
)
_OTHER_COURSE = Phrase(
    "{program}: session “{name}” is of the course “{course}”, not of that of “{path}”."
)


class Options(NamedTuple):
    session: str
    course: Path | None
    output: Path | None
    format: str | None
    records: Path | None


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare the session, and the form of the paper."""
    what, session = parser.add_argument_group(WHAT(language)), _SESSION_NAME(language)
    what.add_argument("session", type=name(language), metavar=session, help=_SESSION(language))
    path, told = PATH(language), _COURSE(language)
    what.add_argument("--course", type=Path, metavar=path, help=told)
    add_output(what, language)
    what.add_argument("--format", choices=FORMS, help=_FORMAT(language))
    add_records(what, language)


def run(options: Options, language: Language) -> int:
    """Write the attestation. Raises Refused where no exam was passed."""
    form = form_of(options.format, options.output, "text")
    if form == "png":
        keep_off_terminals(options.output, "attestation.png")
    with opened(options.records, language) as records:
        found = session_named(summaries(records), options.session)
    if found is None:
        raise Refused(_NO_SESSION, name=options.session)
    result = _passed(found)
    files = _course(found, options.course)
    course = files.course if files else None
    slide = attestation(_success(found, result, course, language), language)
    theme = course.theme if course else Theme()
    painting = Painting(slide, theme, lambda look, _, __: paint_attestation(slide, look))
    read = [*(files.read if files else ()), *records_read([options.records or usual_path()])]
    tell_painted(painting, form, options.output, language, read=read)
    return 0


def _passed(found: Summary) -> Result:
    """Return the result of a passed exam. Raises Refused."""
    name, result = found.session.id, found.result
    if found.session.mode is not Mode.EXAM:
        raise Refused(_NO_EXAM, name=name)
    if result is None:
        raise Refused(_UNFINISHED, name=name)
    if not result.passed:
        raise Refused(_FAILED, name=name, mark=str(result.mark))
    return result


def _course(found: Summary, path: Path | None) -> CourseFiles | None:
    """Return the course of a session, where it is at hand. Raises Refused where it is another."""
    files = load_files(whole_course(path or shipped_course()))
    if files.course.known_as == found.session.course:
        return files
    if path:
        told = found.session.course_title
        raise Refused(_OTHER_COURSE, name=found.session.id, course=told, path=str(path))
    return None


def _success(found: Summary, result: Result, course: Course | None, language: Language) -> Success:
    session = found.session
    titles = {task.id: task.title for task in tasks_of(course)} if course else {}
    task = session.task or session.course_title
    return Success(
        course=course.title if course else session.course_title,
        task=titles.get(task, task),
        person=session.person,
        on=datetime.fromtimestamp(found.until).astimezone().date(),
        result=result,
        session=session.id,
        imprint=imprint(course, language) if course else "",
    )
