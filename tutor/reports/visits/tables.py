"""The tables of a report on visits, and their words."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from tutor.language import Language, Phrase
from tutor.model.course import Course
from tutor.records.figures import Scope
from tutor.records.visits import CoursePart, VisitFigures, ranked
from tutor.reports.columns import NONE, time_told
from tutor.reports.names import Names
from tutor.reports.visits import phrases

MOST = 10
"""Routes and slides in the tables that people read."""

_DAYS = 31
"""Days that are told one by one; a longer span is told by month."""

_ARROW = " → "

_STEPS = 6
"""Steps of a route that people read; of a longer one, those in its middle are left out."""


_Key = TypeVar("_Key")


class VisitReport(NamedTuple):
    """The figures of a scope, and the courses at hand."""

    scope: Scope
    figures: VisitFigures
    courses: Mapping[str, Course]
    """Under what records call them."""


class VisitRow(NamedTuple):
    """A row of a table: a day, a scenario, a route, a slide."""

    name: str
    id: str
    """Its id in the course, where its name is not enough."""
    cells: tuple[int | str, ...]
    share: float | None = None
    """The length of its bar, from 0 to 1."""


class VisitTable(NamedTuple):
    """Rows of the same kind."""

    title: Phrase
    what: Phrase
    """The title of its first column."""
    columns: tuple[Phrase, ...]
    rows: Sequence[VisitRow]
    about: Phrase | None = None
    """A sentence on its figures, where they need one."""
    is_barred: bool = True


def tables(report: VisitReport, language: Language, most: int | None = MOST) -> list[VisitTable]:
    """Return the tables that have rows, with so many rows of what is endless; None for all."""
    told = _Teller(report, language, most)
    return [table for table in told.tables() if table.rows]


class _Teller:
    def __init__(self, report: VisitReport, language: Language, most: int | None) -> None:
        self._report = report
        self._figures = report.figures
        self._language = language
        self._most = most
        self._names = Names(report.courses, language)

    def tables(self) -> Iterator[VisitTable]:
        """Yield them, the most general first."""
        if not self._figures.visits:
            return
        yield VisitTable(
            phrases.IN_SHORT, phrases.FIGURE, (phrases.VALUE,), self._in_short(), is_barred=False
        )
        yield VisitTable(*self._by_time(), rows=self._days())
        yield VisitTable(phrases.BY_HOUR, phrases.HOUR, (phrases.VISITS,), self._hours())
        yield VisitTable(phrases.SCENARIOS, phrases.SCENARIO, phrases.PLAYED, self._scenarios())
        yield VisitTable(phrases.ROUTES, phrases.ROUTE, (phrases.VISITS,), self._routes())
        yield VisitTable(
            phrases.STOPS, phrases.SLIDE, phrases.STOPPED, self._stops(), phrases.ABOUT_STOPS
        )
        yield VisitTable(
            phrases.BESIDE, phrases.SLIDE, phrases.CLICKED, self._beside(), phrases.ABOUT_BESIDE
        )

    def _in_short(self) -> list[VisitRow]:
        figures = self._figures
        median, first, last = map(figures.quantile, (0.5, 0.25, 0.75))
        rows = [
            (phrases.VISITS, str(figures.visits)),
            (phrases.EMPTY, self._part(figures.empty)),
            (phrases.FINISHED, self._part(figures.finished)),
            (phrases.MEDIAN, self._time(median)),
            (phrases.HALF, self._between(first, last)),
            (phrases.LONGEST, self._time(figures.quantile(1.0))),
        ]
        return [VisitRow(title(self._language), "", (value,)) for title, value in rows]

    def _part(self, count: int) -> str:
        share = round(100 * count / self._figures.visits)
        return phrases.PART(self._language, count=count, share=share)

    def _time(self, seconds: float | None) -> str:
        return NONE if seconds is None else time_told(seconds, self._language)

    def _between(self, first: float | None, last: float | None) -> str:
        told = self._time(first), self._time(last)
        return (
            NONE if first is None else phrases.FROM_TO(self._language, first=told[0], last=told[1])
        )

    def _by_time(self) -> tuple[Phrase, Phrase, tuple[Phrase, ...]]:
        if self._is_by_day:
            return phrases.BY_DAY, phrases.DAY, (phrases.VISITS,)
        return phrases.BY_MONTH, phrases.MONTH, (phrases.VISITS,)

    @property
    def _is_by_day(self) -> bool:
        return self._most is None or len(self._figures.days) <= _DAYS

    def _days(self) -> list[VisitRow]:
        form = phrases.DATE if self._is_by_day else phrases.DATE_OF_MONTH
        counts: Counter[str] = Counter()
        for day, count in sorted(self._figures.days.items()):
            counts[date.fromisoformat(day).strftime(form(self._language))] += count
        return self._counted(counts, str)

    def _hours(self) -> list[VisitRow]:
        hours = dict(sorted(self._figures.hours.items()))
        return self._counted(hours, lambda hour: phrases.HOUR_OF_DAY(self._language, hour=hour))

    def _counted(self, counts: Mapping[_Key, int], name: Callable[[_Key], str]) -> list[VisitRow]:
        largest = max(counts.values())
        return [VisitRow(name(key), "", (count,), count / largest) for key, count in counts.items()]

    def _scenarios(self) -> list[VisitRow]:
        figures = self._figures
        return [
            VisitRow(
                self._scenario(*place),
                place[1],
                (entered, figures.done[place]),
                figures.done[place] / entered,
            )
            for place, entered in ranked(figures.entered)
        ]

    def _scenario(self, course: str, name: str) -> str:
        known = self._report.courses.get(course)
        found = known.scenarios.get(name) if known else None
        return found.title if found else name

    def _routes(self) -> list[VisitRow]:
        found = ranked(self._figures.routes)[: self._most]
        largest = found[0][1] if found else 1
        return [
            VisitRow(
                self._in_order([self._scenario(course, name) for name in route]),
                self._in_order(route),
                (count,),
                count / largest,
            )
            for (course, route), count in found
        ]

    def _in_order(self, steps: Sequence[str]) -> str:
        """Return the steps of a route; where people read it, a few at its start and its last."""
        left_out = len(steps) - _STEPS if self._most is not None else 0
        if left_out > 0:
            more = phrases.MORE_STEPS(self._language, count=left_out + 1)
            steps = [*steps[: _STEPS - 2], more, steps[-1]]
        return _ARROW.join(steps)

    def _stops(self) -> list[VisitRow]:
        figures = self._figures
        return [
            self._of_slide(place, (figures.seen[place], stopped), stopped / figures.seen[place])
            for place, stopped in ranked(figures.stopped)[: self._most]
        ]

    def _beside(self) -> list[VisitRow]:
        figures = self._figures
        found = ranked(figures.beside)[: self._most]
        return [
            self._of_slide(place, (clicks, figures.beside_in[place]), clicks / found[0][1])
            for place, clicks in found
        ]

    def _of_slide(self, place: CoursePart, cells: tuple[int | str, ...], share: float) -> VisitRow:
        return VisitRow(self._names.slide_title(*place) or place[1], place[1], cells, share)
