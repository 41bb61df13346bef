"""Tell how those who learn alone get on."""

from sqlite3 import Connection

from tutor.commands.common.pictures import Painting, form_of, keep_off_terminals, tell_painted
from tutor.commands.common.records import records_read
from tutor.commands.common.refused import Refused
from tutor.commands.common.slides import find_slide
from tutor.commands.report.options import Options
from tutor.commands.report.output import tell
from tutor.commands.report.sources import Subject, find_subject, records_at
from tutor.exports.pictures import FORMS
from tutor.folding import fold
from tutor.language import Language, Phrase
from tutor.model.course import Course
from tutor.model.targets import SlideRef
from tutor.records.database import usual_path
from tutor.records.figures import KnownNames, Scope, figures_of, known
from tutor.reports import text
from tutor.reports.formats import FORMATS
from tutor.reports.report import HotSlide, hot_slide, report_on
from tutor.safe_text import on_one_line
from tutor.training.course_tasks import tasks_of
from tutor.training.modes import Mode

_NO_PERSON = Phrase("{program}: nobody is called “{name}” in these records.")
_NO_GROUP = Phrase("{program}: no group “{name}” in these records.")
_NO_TASK = Phrase("{program}: no task “{name}” in these records.")
_NOT_AT_HAND = Phrase("{program}: for --heat, the course's slides are needed: --course PATH.")

_SEVERAL = Phrase("{program}: several slides are called “{name}”: give one of {there}.")


def tell_learners(options: Options, language: Language) -> None:
    """Tell what is asked for. Raises CourseError."""
    output = options.output
    form = form_of(options.format, output, "text", FORMS if options.heat else ("text", *FORMATS))
    if form == "png":
        keep_off_terminals(output, "diapositive.png")
    with records_at(options.records, usual_path(), language) as connection:
        names = known(connection)
        subject = find_subject(options.course, names)
        scope = _scope(options, names, subject)
        read = [*subject.read, *records_read(options.records or [usual_path()])]
        if options.heat:
            hot = _hot(connection, scope, subject, options.heat)
            painting = Painting(hot.slide, hot.course.theme, hot.paint)
            tell_painted(painting, form, output, language, read=read)
        else:
            report = report_on(connection, scope, subject.courses)
            tell(report, text, FORMATS, form, output, language, read=read)


def _scope(options: Options, names: KnownNames, subject: Subject) -> Scope:
    mode = Mode(options.mode) if options.mode else None
    task = options.task and _task(options.task, subject.course)
    for given, among, problem in (
        (options.person, names.people, _NO_PERSON),
        (options.group, names.groups, _NO_GROUP),
        (task, names.tasks, _NO_TASK),
    ):
        if given is not None and names.courses and given not in among:
            raise Refused(problem, near=(given, among), name=given)
    return Scope(options.person, options.group, subject.id, task, options.since, mode)


def _task(name: str, course: Course | None) -> str:
    """Return the id of the task that a name means: its title, or its id."""
    titled = (task.id for task in tasks_of(course) if task.title == name) if course else ()
    return next(iter(titled), name)


def _titled(course: Course, name: str) -> SlideRef | None:
    """Return the only slide that bears a title, as reports tell slides."""
    wanted = fold(on_one_line(name))
    titled = [slide.ref for slide in course.slides if fold(on_one_line(slide.title)) == wanted]
    if len(titled) > 1:
        raise Refused(_SEVERAL, name=name, there=", ".join(map(str, titled)))
    return next(iter(titled), None)


def _hot(connection: Connection, scope: Scope, subject: Subject, name: str) -> HotSlide:
    if subject.course is None:
        raise Refused(_NOT_AT_HAND)
    ref = _titled(subject.course, name) or find_slide(subject.course, name)
    named = subject.course.known_as, subject.course
    return hot_slide(connection, scope, figures_of(connection, scope), named, ref)
