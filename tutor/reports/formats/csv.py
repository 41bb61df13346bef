"""The report for a spreadsheet: a line for each person, task and mode.

It is what Excel in the same language opens right at a double click: a byte order mark, semicolons
where that language has decimal commas, commas where it has decimal points.
"""

import csv
from collections.abc import Iterable, Iterator
from datetime import datetime
from io import StringIO

from tutor.language import Language, Phrase
from tutor.language.numbers import decimal, decimal_point
from tutor.records.figures import Outcome
from tutor.reports.names import Names
from tutor.reports.report import LearningReport
from tutor.safe_text import on_one_line
from tutor.training.modes import Mode

_BYTE_ORDER_MARK = "\ufeff"
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""First characters by which a spreadsheet takes a text for a formula."""

_COLUMNS = (
    Phrase("Person"),
    Phrase("Group"),
    Phrase("Course"),
    Phrase("Task"),
    Phrase("Task id"),
    Phrase("Mode"),
    Phrase("Tries"),
    Phrase("Ended"),
    Phrase("Passed", context="tries"),
    Phrase("Best mark"),
    Phrase("Last mark"),
    Phrase("Minutes"),
    Phrase("Helps"),
    Phrase("Misses"),
    Phrase("Last try"),
    Phrase("Last ended"),
)
_MODES = {
    Mode.PRACTICE: Phrase("practice"),
    Mode.EXAM: Phrase("exam"),
}

Cell = str | int | float | None


def write(report: LearningReport, language: Language) -> Iterator[str]:
    """Yield the head, then a line for each outcome."""
    names = Names(report.courses, language)
    outcomes = (_cells(one, names, language) for one in report.figures.outcomes)
    yield spreadsheet(_COLUMNS, outcomes, language)


def spreadsheet(
    titles: Iterable[Phrase], rows: Iterable[Iterable[Cell]], language: Language
) -> str:
    """Return a sheet that the usual programs open right, in this language."""
    file = StringIO()
    writer = csv.writer(file, delimiter=";" if decimal_point(language) == "," else ",")
    writer.writerow(title(language) for title in titles)
    for row in rows:
        writer.writerow(_written(cell, language) for cell in row)
    return _BYTE_ORDER_MARK + file.getvalue()


def _cells(one: Outcome, names: Names, language: Language) -> tuple[Cell, ...]:
    return (
        one.person,
        one.group,
        one.course_title,
        names.task(one.course, one.task),
        one.task,
        _MODES[one.mode](language),
        one.attempts,
        one.ended,
        one.passed,
        one.best,
        one.last,
        round(one.seconds / 60, 2),
        one.hints,
        one.wrong,
        _date(one.began),
        None if one.last_ended is None else _date(one.last_ended),
    )


def _date(at: float) -> str:
    return datetime.fromtimestamp(at).astimezone().strftime("%Y-%m-%d %H:%M")


def _written(cell: Cell, language: Language) -> str:
    match cell:
        case None:
            return ""
        case str():
            return on_one_line(f"'{cell}" if cell.startswith(_FORMULAS) else cell)
        case float():
            return decimal(cell, language)
    return str(cell)
