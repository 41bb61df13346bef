"""What `report --kiosk` does: what was counted of the visits is read, and told."""

import argparse
from functools import partial

from tutor.commands.pictures import encoded, form_of, write
from tutor.commands.recorded.reporting import course_asked, records_at, tell_text
from tutor.commands.refused import Refused
from tutor.language import Language, Phrase
from tutor.records.database import kiosk_path
from tutor.records.figures import Scope, known
from tutor.records.visits import VisitFigures, visits
from tutor.reports.visits import text
from tutor.reports.visits.ends import ends_of
from tutor.reports.visits.formats import FORMATS
from tutor.reports.visits.tables import VisitReport

_OF_PEOPLE = ("person", "group", "task", "heat")

_NO_PEOPLE = Phrase(
    "{program}: --kiosk does not go with --{option}: a visit has no name, and no task."
)


def tell(options: argparse.Namespace, language: Language) -> None:
    """Tell what is asked for. Raises Refused."""
    for option in _OF_PEOPLE:
        if getattr(options, option) is not None:
            raise Refused(_NO_PEOPLE, option=option)
    form = form_of(options, "text", ("text", *FORMATS))
    with records_at(options.records, kiosk_path()) as connection:
        asked = course_asked(options.course, known(connection))
        scope = Scope(course=asked.id, since=options.since)
        figures = VisitFigures(visits(connection, scope), ends_of(asked.courses))
    report = VisitReport(scope, figures, asked.courses)
    if form == "text":
        tell_text(partial(text.plain, report), partial(text.show, report), options, language)
    else:
        write(encoded(FORMATS[form](report, language)), options, language)
