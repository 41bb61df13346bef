"""The tables of a report by person and by task, and their words."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from tutor.language import Language, Phrase
from tutor.model.tasks import BEST_MARK
from tutor.records.figures import Figures
from tutor.rehearsals.durations import duration
from tutor.reports.names import Names
from tutor.reports.report import LearningReport
from tutor.reports.totals import Total, totals

NONE = "–"
"""Stands where there is no value."""

_HOUR = 3600

PERSON = Phrase("Person")
TASK = Phrase("Task")
ZONE = Phrase("Zone")
SLIDE = Phrase("Slide")
WRONG = Phrase("Misses")
PEOPLE = Phrase("People")

TITLE = Phrase("Results")
BY_PERSON = Phrase("By person")
BY_TASK = Phrase("By task")
MISSED = Phrase("The most missed zones")
_NOTHING = Phrase("No session is what is asked for.")
_NOTHING_YET = Phrase("Nothing is recorded yet: the results of those who practise will come here.")
_ABOUT = Phrase(
    "Practices and exams; marks, out of {best}, and times are those of attempts that were ended."
)
_SESSIONS = Phrase("Sessions: {count}")
_PEOPLE = Phrase("people: {count}")
_FROM_TO = Phrase("from {first} to {last}", context="dates")
_ON = Phrase("on {first}")
_DAY = Phrase("%Y-%m-%d")
_HOURS = Phrase("{hours} h {minutes:02} min")
_OF_GROUPS = Phrase("{person} ({groups})")
_YES, _NO = Phrase("yes"), Phrase("no")

_FILTERS = {
    "person": Phrase("person: {value}"),
    "group": Phrase("group: {value}"),
    "course": Phrase("course: {value}"),
    "task": Phrase("task: {value}"),
    "since": Phrase("since {value}"),
}


class Column(NamedTuple):
    """A figure of a total."""

    title: Phrase
    cell: Callable[[Total, Language], str]


FIGURES = (
    Column(Phrase("Tries"), lambda total, _: str(total.attempts)),
    Column(Phrase("Best"), lambda total, _: _mark(total.best)),
    Column(Phrase("Last"), lambda total, _: _mark(total.last)),
    Column(Phrase("Time"), lambda total, language: time_told(total.seconds, language)),
    Column(Phrase("Helps"), lambda total, _: str(total.hints)),
)
"""The columns of both tables."""


class TotalRow(NamedTuple):
    """A person or a task, and how it went."""

    name: str
    passed: str
    share: float
    """The share of the tasks that were passed, from 0 to 1."""
    total: Total


class Section(NamedTuple):
    """A table of the report."""

    title: Phrase
    what: Phrase
    """The title of its first column: a person or a task."""
    passed: Phrase
    rows: list[TotalRow]


def sections(report: LearningReport, names: Names, language: Language) -> list[Section]:
    """Return the tables: by person where there are several, and by task."""
    by_person = _by_person(report, names, language)
    by_task = _by_task(report, names, language, alone=len(by_person.rows) == 1)
    return [by_person, by_task] if len(by_person.rows) > 1 else [by_task]


def heading(report: LearningReport, names: Names, language: Language) -> list[str]:
    """Return the scope and the size of the report, in lines; or that there is nothing to tell."""
    nothing = _NOTHING if any(report.scope) else _NOTHING_YET
    told = [*_counts(report.figures, language)] if report.figures.sessions else [nothing(language)]
    asked = _filters(report, names, language)
    return [" · ".join(parts) for parts in (asked, told) if parts]


def day(at: float, language: Language) -> str:
    """Return a date, here."""
    return datetime.fromtimestamp(at).astimezone().strftime(_DAY(language))


def time_told(seconds: float, language: Language) -> str:
    """Return a time as people tell it."""
    if seconds < _HOUR:
        return duration(seconds)
    hours, minutes = divmod(round(seconds / 60), 60)
    return _HOURS(language, hours=hours, minutes=minutes)


def about(language: Language) -> str:
    """Return the sentence that tells which attempts the figures count."""
    return _ABOUT(language, best=BEST_MARK)


def _counts(figures: Figures, language: Language) -> Iterator[str]:
    yield _SESSIONS(language, count=figures.sessions)
    yield _PEOPLE(language, count=figures.people)
    if figures.first is not None and figures.last is not None:
        yield span(figures.first, figures.last, language)


def span(first: float, last: float, language: Language) -> str:
    """Return the days from one date to another, or the only one."""
    days = day(first, language), day(last, language)
    return (_ON if days[0] == days[1] else _FROM_TO)(language, first=days[0], last=days[1])


def _filters(report: LearningReport, names: Names, language: Language) -> list[str]:
    scope = report.scope
    tasks = dict.fromkeys(names.task(one.course, one.task) for one in report.figures.outcomes)
    values = {
        "person": scope.person and names.person(scope.person),
        "group": scope.group and names.person(scope.group),
        "course": scope.course and names.course(scope.course),
        "task": scope.task and (", ".join(tasks) or scope.task),
        "since": None if scope.since is None else day(scope.since, language),
    }
    return filters(values, language)


def filters(values: Mapping[str, str | None], language: Language) -> list[str]:
    """Return the filters in words, each under its name; empty ones are left out."""
    return [_FILTERS[name](language, value=value) for name, value in values.items() if value]


def _by_person(report: LearningReport, names: Names, language: Language) -> Section:
    tried = len(Total(report.figures.outcomes).tasks)
    rows = []
    for person, total in totals(report.figures.outcomes, lambda one: one.person).items():
        passed = len(total.tasks_passed)
        name, groups = names.person(person), ", ".join(map(names.person, total.groups))
        told = _OF_GROUPS(language, person=name, groups=groups) if groups else name
        rows.append(TotalRow(told, f"{passed}/{tried}", passed / tried, total))
    rows.sort(key=lambda row: row.name.casefold())
    return Section(BY_PERSON, PERSON, Phrase("Passed", context="tasks"), rows)


def _by_task(report: LearningReport, names: Names, language: Language, *, alone: bool) -> Section:
    found = totals(report.figures.outcomes, lambda one: (one.course, one.task))
    rows = []
    for course, task in sorted(found, key=lambda key: names.place(*key)):
        total = found[course, task]
        passed, tried = len(total.people_passed), len(total.people)
        told = (_YES if passed else _NO)(language) if alone else f"{passed}/{tried}"
        rows.append(TotalRow(names.task(course, task), told, passed / tried, total))
    return Section(BY_TASK, TASK, Phrase("Passed"), rows)


def _mark(mark: int | None) -> str:
    return NONE if mark is None else str(mark)
