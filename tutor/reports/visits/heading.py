"""What a report on visits says of itself, before its tables."""

from tutor.language import Language
from tutor.reports.columns import day, filters, span
from tutor.reports.names import Names
from tutor.reports.visits import words
from tutor.reports.visits.tables import VisitReport
from tutor.training.result import IDLE


def heading(report: VisitReport, language: Language) -> list[str]:
    """Return what the report is about, in lines; or that there is nothing to tell."""
    scope = report.scope
    values = {
        "course": scope.course and Names(report.courses, language).course(scope.course),
        "since": None if scope.since is None else day(scope.since, language),
    }
    asked = " · ".join(filters(values, language))
    figures = report.figures
    if figures.visits:
        counted = words.COUNTED(language, count=figures.visits)
        told = [f"{counted} · {span(figures.first, figures.last, language)}"]
        told += [phrase(language, idle=round(IDLE)) for phrase in words.ABOUT]
    else:
        told = [(words.NOTHING if any(report.scope) else words.NOTHING_YET)(language)]
    return [asked, *told] if asked else told
