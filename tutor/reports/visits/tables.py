"""What is told of visits, table by table, and in which words."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from tutor.language import Language, Phrase
from tutor.model.course import Course
from tutor.records.figures import Scope
from tutor.records.visits import Place, VisitFigures, ranked
from tutor.reports.columns import NONE, time_told
from tutor.reports.names import Names
from tutor.reports.visits import words

MOST = 10
"""How many routes and slides are told to people."""

_DAYS = 31
"""Beyond so many days, visits are told by month."""

_ARROW = " → "

_STEPS = 6
"""How many steps of a route are told to people: of a longer one, those in its middle are not."""


_Key = TypeVar("_Key")


class VisitReport(NamedTuple):
    """What was counted, what was asked for, and the courses whose words are at hand."""

    scope: Scope
    figures: VisitFigures
    courses: Mapping[str, Course]
    """Under what records call them."""


class Row(NamedTuple):
    """What one thing gave."""

    name: str
    id: str
    """What the course calls it, where its name is not enough."""
    cells: tuple[int | str, ...]
    share: float | None = None
    """How long its bar is, from 0 to 1."""


class Table(NamedTuple):
    """Rows of the same kind."""

    title: Phrase
    what: Phrase
    """What its rows are."""
    columns: tuple[Phrase, ...]
    rows: Sequence[Row]
    about: Phrase | None = None
    """What its figures are figures of, where that does not go without saying."""
    is_barred: bool = True


def tables(report: VisitReport, language: Language, most: int | None = MOST) -> list[Table]:
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

    def tables(self) -> Iterator[Table]:
        """Yield them, the most general first."""
        if not self._figures.visits:
            return
        yield Table(words.IN_SHORT, words.FIGURE, (words.VALUE,), self._in_short(), is_barred=False)
        yield Table(*self._by_time(), rows=self._days())
        yield Table(words.BY_HOUR, words.HOUR, (words.VISITS,), self._hours())
        yield Table(words.SCENARIOS, words.SCENARIO, words.PLAYED, self._scenarios())
        yield Table(words.ROUTES, words.ROUTE, (words.VISITS,), self._routes())
        yield Table(words.STOPS, words.SLIDE, words.STOPPED, self._stops(), words.ABOUT_STOPS)
        yield Table(words.BESIDE, words.SLIDE, words.CLICKED, self._beside(), words.ABOUT_BESIDE)

    def _in_short(self) -> list[Row]:
        figures = self._figures
        median, first, last = map(figures.quantile, (0.5, 0.25, 0.75))
        rows = [
            (words.VISITS, str(figures.visits)),
            (words.EMPTY, self._part(figures.empty)),
            (words.FINISHED, self._part(figures.finished)),
            (words.MEDIAN, self._time(median)),
            (words.HALF, self._between(first, last)),
            (words.LONGEST, self._time(figures.quantile(1.0))),
        ]
        return [Row(title(self._language), "", (value,)) for title, value in rows]

    def _part(self, count: int) -> str:
        share = round(100 * count / self._figures.visits)
        return words.PART(self._language, count=count, share=share)

    def _time(self, seconds: float | None) -> str:
        return NONE if seconds is None else time_told(seconds, self._language)

    def _between(self, first: float | None, last: float | None) -> str:
        told = self._time(first), self._time(last)
        return NONE if first is None else words.FROM_TO(self._language, first=told[0], last=told[1])

    def _by_time(self) -> tuple[Phrase, Phrase, tuple[Phrase, ...]]:
        if self._is_by_day:
            return words.BY_DAY, words.DAY, (words.VISITS,)
        return words.BY_MONTH, words.MONTH, (words.VISITS,)

    @property
    def _is_by_day(self) -> bool:
        return self._most is None or len(self._figures.days) <= _DAYS

    def _days(self) -> list[Row]:
        form = words.DATE if self._is_by_day else words.DATE_OF_MONTH
        counts: Counter[str] = Counter()
        for day, count in sorted(self._figures.days.items()):
            counts[date.fromisoformat(day).strftime(form(self._language))] += count
        return self._counted(counts, str)

    def _hours(self) -> list[Row]:
        hours = dict(sorted(self._figures.hours.items()))
        return self._counted(hours, lambda hour: words.HOUR_OF_DAY(self._language, hour=hour))

    def _counted(self, counts: Mapping[_Key, int], name: Callable[[_Key], str]) -> list[Row]:
        largest = max(counts.values())
        return [Row(name(key), "", (count,), count / largest) for key, count in counts.items()]

    def _scenarios(self) -> list[Row]:
        figures = self._figures
        return [
            Row(
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

    def _routes(self) -> list[Row]:
        found = ranked(self._figures.routes)[: self._most]
        largest = found[0][1] if found else 1
        return [
            Row(
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
            more = words.MORE_STEPS(self._language, count=left_out + 1)
            steps = [*steps[: _STEPS - 2], more, steps[-1]]
        return _ARROW.join(steps)

    def _stops(self) -> list[Row]:
        figures = self._figures
        return [
            self._of_slide(place, (figures.seen[place], stopped), stopped / figures.seen[place])
            for place, stopped in ranked(figures.stopped)[: self._most]
        ]

    def _beside(self) -> list[Row]:
        figures = self._figures
        found = ranked(figures.beside)[: self._most]
        return [
            self._of_slide(place, (clicks, figures.beside_in[place]), clicks / found[0][1])
            for place, clicks in found
        ]

    def _of_slide(self, place: Place, cells: tuple[int | str, ...], share: float) -> Row:
        return Row(self._names.slide_title(*place) or place[1], place[1], cells, share)
