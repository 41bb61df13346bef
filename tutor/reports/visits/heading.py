"""The heading of a report on visits."""

from tutor.language import Language
from tutor.reports.columns import day, filters, span
from tutor.reports.names import Names
from tutor.reports.visits import phrases
from tutor.reports.visits.tables import VisitReport
from tutor.training.result import IDLE


def heading(report: VisitReport, language: Language) -> list[str]:
    """Return the scope and the size of the report, in lines; or that there is nothing to tell."""
    scope = report.scope
    values = {
        "course": scope.course and Names(report.courses, language).course(scope.course),
        "since": None if scope.since is None else day(scope.since, language),
    }
    asked = " · ".join(filters(values, language))
    figures = report.figures
    if figures.visits:
        counted = phrases.COUNTED(language, count=figures.visits)
        told = [f"{counted} · {span(figures.first, figures.last, language)}"]
        told += [phrase(language, idle=round(IDLE)) for phrase in phrases.ABOUT]
    else:
        told = [(phrases.NOTHING if any(report.scope) else phrases.NOTHING_YET)(language)]
    return [asked, *told] if asked else told
