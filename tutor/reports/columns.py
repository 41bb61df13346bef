"""The tables of a report by person and by task, and their words."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from tutor.language import Language, Phrase
from tutor.model.imprint import imprint
from tutor.model.tasks import BEST_MARK
from tutor.records.figures import Figures
from tutor.rehearsals.durations import duration
from tutor.reports.names import Names
from tutor.reports.report import LearningReport
from tutor.reports.totals import Total, totals
from tutor.training.modes import TITLES, Mode

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
_ABOUT = Phrase("Marks, out of {best}, and times are those of attempts that were ended.")
_OF_TASKS = Phrase("{mode}: tasks passed, of {count}: {tasks}.")
_OF_PEOPLE = Phrase("{modes}: people who passed, of those who tried.")
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
    "mode": Phrase("mode: {value}"),
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


class Passed(NamedTuple):
    """How much was passed in one mode."""

    told: str
    share: float | None = None
    """From 0 to 1; none where nobody tried."""


class TotalRow(NamedTuple):
    """A person or a task, and how it went."""

    name: str
    passed: tuple[Passed, ...]
    """In each mode of the report."""
    total: Total


class Section(NamedTuple):
    """A table of the report."""

    title: Phrase
    what: Phrase
    """The title of its first column: a person or a task."""
    passed: tuple[Phrase, ...]
    """The titles of the columns that tell what was passed: the modes of the report."""
    notes: list[str]
    """Sentences that tell of what these are parts."""
    rows: list[TotalRow]


def sections(report: LearningReport, names: Names, language: Language) -> list[Section]:
    """Return the tables: by person where there are several, and by task."""
    by_person = _by_person(report, names, language)
    by_task = _by_task(report, names, language, alone=len(by_person.rows) == 1)
    return [by_person, by_task] if len(by_person.rows) > 1 else [by_task]


def heading(report: LearningReport, names: Names, language: Language) -> list[str]:
    """Return the scope of the report, whose course it is about, and its size, in lines."""
    nothing = _NOTHING if any(report.scope) else _NOTHING_YET
    told = [*_counts(report.figures, language)] if report.figures.sessions else [nothing(language)]
    asked = _filters(report, names, language)
    course = report.courses.get(report.scope.course or "")
    signed = [imprint(course, language)] if course else []
    return [line for parts in (asked, signed, told) if (line := " · ".join(parts))]


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
        "mode": scope.mode and TITLES[scope.mode](language),
    }
    return filters(values, language)


def filters(values: Mapping[str, str | None], language: Language) -> list[str]:
    """Return the filters in words, each under its name; empty ones are left out."""
    return [_FILTERS[name](language, value=value) for name, value in values.items() if value]


def _by_person(report: LearningReport, names: Names, language: Language) -> Section:
    modes, everyone = _modes(report), Total(report.figures.outcomes)
    tried = {mode: everyone.in_mode(mode).tasks for mode in modes}
    rows = []
    for person, total in totals(report.figures.outcomes, lambda one: one.person).items():
        parts = {mode: total.in_mode(mode) for mode in modes}
        passed = (
            _part(len(part.tasks_passed), len(tried[mode]), tried=bool(part.outcomes))
            for mode, part in parts.items()
        )
        name, groups = names.person(person), ", ".join(map(names.person, total.groups))
        told = _OF_GROUPS(language, person=name, groups=groups) if groups else name
        rows.append(TotalRow(told, tuple(passed), total))
    rows.sort(key=lambda row: row.name.casefold())
    notes = [
        _OF_TASKS(language, mode=TITLES[mode](language), count=len(tasks), tasks=told)
        for mode, tasks in tried.items()
        if (told := " · ".join(names.task(*task) for task in _in_order(tasks, names)))
    ]
    return Section(BY_PERSON, PERSON, tuple(TITLES[mode] for mode in modes), notes, rows)


def _by_task(report: LearningReport, names: Names, language: Language, *, alone: bool) -> Section:
    modes = _modes(report)
    found = totals(report.figures.outcomes, lambda one: (one.course, one.task))
    rows = []
    for course, task in _in_order(found, names):
        parts = (found[course, task].in_mode(mode) for mode in modes)
        passed = (
            _yes_or_no(part, language)
            if alone
            else _part(len(part.people_passed), len(part.people), tried=bool(part.outcomes))
            for part in parts
        )
        rows.append(TotalRow(names.task(course, task), tuple(passed), found[course, task]))
    titles = tuple(TITLES[mode] for mode in modes)
    told = _OF_PEOPLE(language, modes=", ".join(title(language) for title in titles))
    return Section(BY_TASK, TASK, titles, [] if alone else [told], rows)


def _modes(report: LearningReport) -> tuple[Mode, ...]:
    """Return the modes that have a mark: all of them, or the one that is asked for."""
    return (report.scope.mode,) if report.scope.mode else (Mode.PRACTICE, Mode.EXAM)


def _in_order(tasks: Iterable[tuple[str, str]], names: Names) -> list[tuple[str, str]]:
    return sorted(tasks, key=lambda task: names.place(*task))


def _part(passed: int, of: int, *, tried: bool) -> Passed:
    return Passed(f"{passed}/{of}", passed / of) if tried else Passed(NONE)


def _yes_or_no(part: Total, language: Language) -> Passed:
    if not part.outcomes:
        return Passed(NONE)
    return Passed(_YES(language), 1.0) if part.people_passed else Passed(_NO(language), 0.0)


def _mark(mark: int | None) -> str:
    return NONE if mark is None else str(mark)
