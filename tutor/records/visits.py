"""Visits to a kiosk, read from its records, and their figures."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from itertools import groupby, pairwise
from operator import itemgetter
from sqlite3 import Connection
from typing import Any, NamedTuple, TypeVar

from tutor.records.figures import Scope
from tutor.training.modes import Mode
from tutor.training.result import IDLE

_EVENTS = f"""
    SELECT session, began, course, at, kind,
        CASE kind WHEN 'ScenarioDone' THEN json_extract(body, '$.scenario') ELSE slide END
    FROM events JOIN sessions ON session = id
    WHERE mode = '{Mode.DEMO}' AND person IS NULL
    AND (:course IS NULL OR course = :course) AND (:since IS NULL OR began >= :since)
    ORDER BY session, number
"""  # noqa: S608  # words of ours

_Key = TypeVar("_Key", bound="tuple[Any, ...]")

CoursePart = tuple[str, str]
"""A course, and one of its slides or scenarios."""


class Ends(NamedTuple):
    """The slides on which courses end."""

    lasts: Collection[CoursePart] = ()
    """The last slides of scenarios: whoever saw one has seen the scenario out."""
    menus: Collection[CoursePart] = ()
    """The slides from which one chooses what to see next."""

    def has(self, place: CoursePart) -> bool:
        """Return whether whoever stops on a slide has come to an end."""
        return place in self.lasts or place in self.menus


class KioskVisit(NamedTuple):
    """From the touch that began it to the last thing that was done."""

    course: str
    began: float
    """In seconds since 1970."""
    seconds: float
    """Pauses count for IDLE seconds at most; how long the last slide was looked at is unknown."""
    shown: tuple[str, ...]
    """The slides, in the order in which they came."""
    done: frozenset[str]
    """The scenarios that were played to their end."""
    is_at_the_end: bool
    """Whether a scenario was played to its end, and at most what comes next was seen after it."""
    beside: Counter[str]
    """Clicks beside the hotspots, by slide."""

    @property
    def is_empty(self) -> bool:
        """Whether one touched the screen, and did nothing more."""
        return len(self.shown) <= 1 and not self.beside and not self.done


class VisitFigures:
    """Figures of visits to courses that end at `ends`."""

    def __init__(self, visits: Iterable[KioskVisit], ends: Ends = Ends()) -> None:  # noqa: B008  # frozen
        self._ends = ends
        self.visits = self.empty = self.finished = 0
        self.first = self.last = 0.0
        """When the first visit and the last one began."""
        self.seconds: list[float] = []
        """How long each visit lasted in which something was done, the shortest first."""
        self.days: Counter[str] = Counter()
        """The visits of each day, as ISO 8601 writes it."""
        self.hours: Counter[int] = Counter()
        """The visits that began within each hour of the day."""
        self.entered: Counter[CoursePart] = Counter()
        self.done: Counter[CoursePart] = Counter()
        self.routes: Counter[tuple[str, tuple[str, ...]]] = Counter()
        self.seen: Counter[CoursePart] = Counter()
        """The visits to which each slide was shown."""
        self.stopped: Counter[CoursePart] = Counter()
        """The visits that went no further than a slide, without having come to an end there."""
        self.beside: Counter[CoursePart] = Counter()
        """The clicks that fell beside what can be clicked."""
        self.beside_in: Counter[CoursePart] = Counter()
        """The visits in which one did."""
        for visit in visits:
            self._add(visit)
        self.seconds.sort()

    def quantile(self, share: float) -> float | None:
        """Return how long visits last of which so many are shorter; None without any."""
        last = len(self.seconds) - 1
        return self.seconds[round(share * last)] if self.seconds else None

    def _add(self, visit: KioskVisit) -> None:
        began = datetime.fromtimestamp(visit.began).astimezone()
        self.first = min(self.first or visit.began, visit.began)
        self.last = max(self.last, visit.began)
        self.visits += 1
        self.days[began.date().isoformat()] += 1
        self.hours[began.hour] += 1
        if visit.is_empty:
            self.empty += 1
            return
        done = visit.done | self._seen_out(visit)
        self.finished += bool(done)
        self.seconds.append(visit.seconds)
        if route := self._route(visit):
            self.routes[visit.course, route] += 1
        self.entered.update((visit.course, name) for name in set(route))
        self.done.update((visit.course, name) for name in done)
        self._add_slides(visit)

    def _add_slides(self, visit: KioskVisit) -> None:
        self.seen.update((visit.course, slide) for slide in set(visit.shown))
        last = visit.course, visit.shown[-1]
        if not (visit.is_at_the_end or self._ends.has(last)):
            self.stopped[last] += 1
        for slide, clicks in visit.beside.items():
            self.beside[visit.course, slide] += clicks
            self.beside_in[visit.course, slide] += 1

    def _route(self, visit: KioskVisit) -> tuple[str, ...]:
        """Return the scenarios through which one went; the end menu is nobody's."""
        menus = self._ends.menus
        inside = (slide for slide in visit.shown if (visit.course, slide) not in menus)
        return tuple(name for name, _ in groupby(map(scenario_of, inside)))

    def _seen_out(self, visit: KioskVisit) -> set[str]:
        """Return the scenarios whose last slide was shown."""
        lasts = self._ends.lasts
        return {scenario_of(slide) for slide in visit.shown if (visit.course, slide) in lasts}


def scenario_of(slide: str) -> str:
    """Return the scenario of a slide's full name."""
    return slide.partition("/")[0]


def ranked(counts: Mapping[_Key, int]) -> list[tuple[_Key, int]]:
    """Return keys with their counts, the most frequent first; equal counts in the keys' order."""
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def visits(connection: Connection, scope: Scope) -> Iterator[KioskVisit]:
    """Yield the visits of a scope, whose people, groups and tasks are not looked at."""
    rows = connection.execute(_EVENTS, {"course": scope.course, "since": scope.since})
    for _, events in groupby(rows, itemgetter(0)):
        yield _visit(list(events))


def _visit(rows: list[tuple[str, float, str, float, str, str]]) -> KioskVisit:
    _, began, course, *_ = rows[0]
    times = [at for *_, at, _, _ in rows]
    happened = [(kind, where) for *_, kind, where in rows]
    return KioskVisit(
        course=course,
        began=began,
        seconds=sum(min(max(end - start, 0.0), IDLE) for start, end in pairwise(times)),
        shown=tuple(where for kind, where in happened if kind == "SlideShown") or (rows[0][-1],),
        done=frozenset(where for kind, where in happened if kind == "ScenarioDone"),
        is_at_the_end=_is_at_the_end([kind for kind, _ in happened]),
        beside=Counter(where for kind, where in happened if kind == "ClickMissed"),
    )


def _is_at_the_end(kinds: list[str]) -> bool:
    """Return whether at most one slide was shown after a scenario's end, the end menu for one."""
    kinds = kinds[::-1]
    if "ScenarioDone" not in kinds:
        return "Over" in kinds
    return kinds[: kinds.index("ScenarioDone")].count("SlideShown") <= 1
