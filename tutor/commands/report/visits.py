"""Tell how a kiosk is used."""

from tutor.commands.common.pictures import form_of
from tutor.commands.common.records import records_read
from tutor.commands.common.refused import Refused
from tutor.commands.report.options import Options
from tutor.commands.report.output import tell
from tutor.commands.report.sources import find_subject, records_at
from tutor.language import Language, Phrase
from tutor.records.database import kiosk_path
from tutor.records.figures import Scope, known
from tutor.records.visits import VisitFigures, visits
from tutor.reports.visits import text
from tutor.reports.visits.course_ends import ends_of
from tutor.reports.visits.formats import FORMATS
from tutor.reports.visits.tables import VisitReport

_NO_PEOPLE = Phrase(
    "{program}: --kiosk does not go with --{option}: a visit has no name, and no task."
)


def tell_visits(options: Options, language: Language) -> None:
    """Tell what was counted of the visits. Raises CourseError."""
    of_people = {
        "person": options.person,
        "group": options.group,
        "task": options.task,
        "mode": options.mode,
        "heat": options.heat,
    }
    for option, given in of_people.items():
        if given is not None:
            raise Refused(_NO_PEOPLE, option=option)
    form = form_of(options.format, options.output, "text", ("text", *FORMATS))
    with records_at(options.records, kiosk_path(), language) as connection:
        subject = find_subject(options.course, known(connection))
        scope = Scope(course=subject.id, since=options.since)
        figures = VisitFigures(visits(connection, scope), ends_of(subject.courses))
    report = VisitReport(scope, figures, subject.courses)
    read = [*subject.read, *records_read(options.records or [kiosk_path()])]
    tell(report, text, FORMATS, form, options.output, language, read=read)
