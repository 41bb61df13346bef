"""The forms in which other programs, and browsers, take a report on visits."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from tutor import __version__
from tutor.exports.pages import page, safe
from tutor.language import Language
from tutor.records.visits import CoursePart, VisitFigures, ranked
from tutor.reports.formats.csv import Cell, spreadsheet
from tutor.reports.formats.html import TABLE_END, bar, number, style_for, table_head
from tutor.reports.formats.json import date_told
from tutor.reports.visits import phrases
from tutor.reports.visits.heading import heading
from tutor.reports.visits.tables import VisitReport, VisitRow, VisitTable, tables

_QUANTILES = (
    (0.25, "first_quarter", phrases.FIRST_QUARTER),
    (0.5, "median", phrases.MEDIAN),
    (0.75, "third_quarter", phrases.THIRD_QUARTER),
    (1.0, "longest", phrases.LONGEST),
)
"""The times that are told: the share of the visits that are shorter, and two names."""

FORMAT = 1
"""The number of the object's shape; another one where a reader of this one would be lost."""

Write = Callable[[VisitReport, Language], Iterable[str]]


def write_csv(report: VisitReport, language: Language) -> Iterator[str]:
    """Yield a spreadsheet in which each figure has a line of its own."""
    titles = (phrases.TABLE, phrases.ITEM, phrases.ID, phrases.MEASURE, phrases.VALUE)
    others = tables(report, language, most=None)[1:]
    rows = [row for table in others for row in _lines(table, language)]
    yield spreadsheet(titles, [*_in_short(report.figures, language), *rows], language)


def _in_short(figures: VisitFigures, language: Language) -> Iterator[tuple[Cell, ...]]:
    """Yield what is told in short as bare numbers, times in seconds."""
    counts = (figures.visits, figures.empty, figures.finished)
    for title, count in zip((phrases.VISITS, phrases.EMPTY, phrases.FINISHED), counts, strict=True):
        yield phrases.IN_SHORT(language), title(language), "", phrases.VISITS(language), count
    for share, _, title in _QUANTILES:
        seconds = _rounded(figures.quantile(share))
        yield phrases.IN_SHORT(language), title(language), "", phrases.SECONDS(language), seconds


def _lines(table: VisitTable, language: Language) -> Iterator[tuple[Cell, ...]]:
    for row in table.rows:
        for column, cell in zip(table.columns, row.cells, strict=True):
            yield table.title(language), row.name, row.id, column(language), cell


def write_json(report: VisitReport, language: Language) -> Iterator[str]:  # noqa: ARG001
    """Yield an object in ASCII, in which nothing is left out."""
    figures = report.figures
    value = {
        "format": FORMAT,
        "version": __version__,
        "scope": {"course": report.scope.course, "since": date_told(report.scope.since)},
        "visits": figures.visits,
        "first": min(figures.days, default=None),
        "last": max(figures.days, default=None),
        "one_touch": figures.empty,
        "finished": figures.finished,
        "seconds": {name: _rounded(figures.quantile(share)) for share, name, _ in _QUANTILES},
        "days": dict(sorted(figures.days.items())),
        "hours": {str(hour): count for hour, count in sorted(figures.hours.items())},
        "scenarios": _scenarios(figures),
        "routes": [
            {"course": course, "scenarios": route, "visits": count}
            for (course, route), count in ranked(figures.routes)
        ],
        "slides": [_slide(figures, place) for place in sorted(figures.seen)],
    }
    yield json.dumps(value, indent=1) + "\n"


def _scenarios(figures: VisitFigures) -> list[dict[str, Any]]:
    return [
        {
            "course": course,
            "scenario": scenario,
            "begun": count,
            "finished": figures.done[course, scenario],
        }
        for (course, scenario), count in ranked(figures.entered)
    ]


def _slide(figures: VisitFigures, place: CoursePart) -> dict[str, Any]:
    course, slide = place
    return {
        "course": course,
        "slide": slide,
        "seen": figures.seen[place],
        "stopped": figures.stopped[place],
        "clicks_beside": figures.beside[place],
        "visits_with_clicks_beside": figures.beside_in[place],
    }


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 1)


def write_html(report: VisitReport, language: Language) -> Iterator[str]:
    """Yield a page that needs no other file."""
    style = style_for(report.courses)
    yield from page(phrases.TITLE(language), language, style, _body(report, language))


def _body(report: VisitReport, language: Language) -> Iterator[str]:
    yield f"<header>\n<h1>{phrases.TITLE(language)}</h1>\n"
    for line in heading(report, language):
        yield f"<p>{safe(line)}</p>\n"
    yield "</header>\n<main>\n"
    for table in tables(report, language):
        yield from table_head(table.title, (table.what,), table.columns, language)
        for row in table.rows:
            yield _row(row)
        yield TABLE_END
        if table.about:
            yield f"<p>{safe(table.about(language))}</p>\n"
    yield "</main>\n"


def _row(row: VisitRow) -> str:
    id = f"<br><code>{safe(row.id)}</code>" if row.id and row.id != row.name else ""
    *first, last = (safe(str(cell)) for cell in row.cells)
    cells = "".join(map(number, (*first, f"{last}{bar(row.share)}")))
    return f'<tr><th scope="row">{safe(row.name)}{id}</th>{cells}</tr>\n'


FORMATS: dict[str, Write] = {"csv": write_csv, "json": write_json, "html": write_html}
"""Every form under its name; each yields what is to be written in UTF-8."""
