"""What is counted of visits, of routes, of stops, of clicks beside, of time."""

from collections import Counter
from pathlib import Path

import pytest

from tests.unit.records.keeping import Tick, begin, click, keeper
from tests.unit.records.visited import BEGAN, DAY, HOUR, a_day, figures, visit
from tutor.records.figures import Scope
from tutor.records.learner import ANYONE, Learner
from tutor.records.visits import VisitFigures

HERE = "two-ways"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.sqlite"


@pytest.fixture
def day(path: Path) -> VisitFigures:
    return figures(a_day(path))


def test_visits_are_counted_and_those_of_one_touch_apart(day: VisitFigures) -> None:
    assert (day.visits, day.empty) == (5, 1)
    assert len(day.seconds) == 4


def test_a_pause_counts_for_a_minute_at_most_and_the_last_look_for_nothing(path: Path) -> None:
    visit(path, "10", "a/2", "200", "a/3", "500")
    assert figures(path).seconds == [pytest.approx(70.0)]


def test_half_of_the_visits_are_between_the_quarters(day: VisitFigures) -> None:
    assert day.seconds == [pytest.approx(s, abs=1e-3) for s in (4.0, 40.0, 60.0, 80.0)]
    assert day.quantile(0.5) in day.seconds
    assert day.quantile(1.0) == pytest.approx(80.0)


def test_without_a_visit_there_is_no_time() -> None:
    assert VisitFigures([]).quantile(0.5) is None


def test_a_scenario_is_seen_out_once_its_last_slide_was_shown(day: VisitFigures) -> None:
    assert day.entered == {(HERE, "a"): 4, (HERE, "b"): 1}
    assert day.done == {(HERE, "a"): 3}
    assert day.finished == 3


def test_routes_go_from_scenario_to_scenario(day: VisitFigures) -> None:
    assert day.routes == {(HERE, ("a",)): 3, (HERE, ("a", "b")): 1}


def test_the_end_menu_is_no_scenario_s(path: Path) -> None:
    visit(path, "a/2", "a/3", "on", "b/1", "b/2", "on")
    assert figures(path).routes == {(HERE, ("a", "b")): 1}
    assert figures(path).stopped == {}


def test_one_stops_where_one_goes_no_further_unless_this_is_an_end(day: VisitFigures) -> None:
    assert day.stopped == {(HERE, "a/2"): 1, (HERE, "b/1"): 1}
    assert day.seen[HERE, "a/2"] == 4


def test_clicks_beside_are_counted_with_the_visits_that_made_them(day: VisitFigures) -> None:
    assert day.beside == {(HERE, "a/1"): 2, (HERE, "a/2"): 1}
    assert day.beside_in == {(HERE, "a/1"): 1, (HERE, "a/2"): 1}


def test_a_slide_that_is_seen_again_counts_once(path: Path) -> None:
    visit(path, "a/2", "<", "a/2", "<")
    found = figures(path)
    assert found.seen == {(HERE, "a/1"): 1, (HERE, "a/2"): 1}
    assert found.stopped == {(HERE, "a/1"): 1}


def test_days_and_hours_are_those_of_the_hall(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    try:
        found = figures(a_day(path))
    finally:
        monkeypatch.undo()
        time.tzset()
    assert found.days == {"2026-01-05": 4, "2026-01-06": 1}
    assert found.hours == Counter({13: 2, 14: 1, 15: 2})


def test_what_has_a_name_or_a_task_is_no_visit(path: Path) -> None:
    visit(path, "a/2")
    click(begin(keeper(path, ANYONE, Tick(BEGAN))), "Go on")
    keeper(path, Learner("Julie"))
    assert figures(path).visits == 1


def test_visits_may_be_those_since_a_day(path: Path) -> None:
    a_day(path)
    assert figures(path, Scope(since=BEGAN + 2 * HOUR)).visits == 3
    assert figures(path, Scope(since=BEGAN + 2 * DAY)).visits == 0
    assert figures(path, Scope(course="another")).visits == 0
