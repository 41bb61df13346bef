"""The attestation of an exam that was passed."""

import argparse
from datetime import datetime
from pathlib import Path

from tutor.commands.command import shipped_course
from tutor.commands.pictures import form_of, keep_off_terminals, tell_painted
from tutor.commands.recorded.opening import opened, session_named
from tutor.commands.refused import Refused
from tutor.exports.attestation import Success, attestation
from tutor.exports.looks import Painter
from tutor.language import Language, Phrase
from tutor.loading.courses import load_course, whole_course
from tutor.model.course import Course, Theme
from tutor.painting.blocks import Block
from tutor.painting.slides import Look
from tutor.records.reading import Summary, summaries
from tutor.training.modes import Mode
from tutor.training.result import Result
from tutor.training.tasks import tasks_of

_PAPER = (88, 10)

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


def run(options: argparse.Namespace, language: Language) -> int:
    """Write the attestation. Raises Refused where no exam was passed."""
    form = form_of(options, "text")
    if form == "png":
        keep_off_terminals(options, "attestation.png")
    with opened(options.records) as connection:
        found = session_named(summaries(connection), options.session)
    if found is None:
        raise Refused(_NO_SESSION, name=options.session)
    result = _passed(found)
    course = _course(found, options.course)
    slide = attestation(_success(found, result, course), language)

    def paint(look: Look, _: int, __: int) -> Block:
        return Painter(look, *_PAPER).screen(slide)

    tell_painted(slide, paint, course.theme if course else Theme(), form, options, language)
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


def _course(found: Summary, path: Path | None) -> Course | None:
    """Return the course of a session, where it is at hand. Raises Refused where it is another."""
    course = load_course(whole_course(path or shipped_course()))
    if course.known_as == found.session.course:
        return course
    if path:
        told = found.session.course_title
        raise Refused(_OTHER_COURSE, name=found.session.id, course=told, path=str(path))
    return None


def _success(found: Summary, result: Result, course: Course | None) -> Success:
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
    )
