"""When a visit begins, when one is warned, when all is forgotten: by a clock that a test turns."""

from collections import Counter
from datetime import datetime
from random import Random

import pytest

from tests.unit.kiosk.clock import Clock
from tutor.kiosk.visits import Stage, Visits, is_open
from tutor.model.policy import Attract, Hours, Policy


class Hall:
    """A kiosk's visits, its clock, and whether the hall is open."""

    def __init__(self, policy: Policy | None = None) -> None:
        self.clock = Clock()
        self.is_open = True
        self.visits = Visits(policy or Policy(), self.clock, lambda: self.is_open)

    def after(self, seconds: float) -> Stage:
        self.clock.pass_by(seconds)
        return self.visits.tick()


@pytest.fixture
def hall() -> Hall:
    return Hall()


def test_it_waits_until_it_is_touched(hall: Hall) -> None:
    assert hall.after(10_000) is Stage.WAITING
    assert hall.visits.touch() is Stage.WAITING
    assert hall.visits.stage is Stage.VISITING


def test_who_does_nothing_is_warned_then_forgotten(hall: Hall) -> None:
    hall.visits.touch()
    assert hall.after(89.9) is Stage.VISITING
    assert hall.after(0.1) is Stage.IDLE
    assert hall.visits.seconds_left == 20
    assert hall.after(19.9) is Stage.IDLE
    assert hall.visits.seconds_left == 1
    assert hall.after(0.1) is Stage.WAITING


def test_anything_done_during_the_warning_extends_the_visit_by_all_of_the_idle_time(
    hall: Hall,
) -> None:
    hall.visits.touch()
    hall.after(105)
    assert hall.visits.touch() is Stage.IDLE
    assert hall.after(89) is Stage.VISITING
    assert hall.after(1) is Stage.IDLE


def test_a_touch_after_the_last_second_is_the_next_visitor_s() -> None:
    hall = Hall()
    hall.visits.touch()
    hall.clock.pass_by(111)
    assert hall.visits.touch() is Stage.WAITING
    assert hall.visits.stage is Stage.VISITING


def test_the_longest_visit_is_told_and_ends_whatever_is_done() -> None:
    hall = Hall(Policy(visit=2))
    hall.visits.touch()
    for _ in range(9):
        assert hall.after(10) is Stage.VISITING
        hall.visits.touch()
    assert hall.after(10) is Stage.ENDING
    assert hall.visits.seconds_left == 20
    assert hall.visits.touch() is Stage.ENDING
    assert hall.after(19) is Stage.VISITING
    hall.visits.touch()
    assert hall.after(1) is Stage.WAITING


def test_the_next_visit_has_all_of_its_time() -> None:
    hall = Hall(Policy(visit=2))
    hall.visits.touch()
    hall.after(120)
    hall.visits.touch()
    assert hall.after(89) is Stage.VISITING


def test_a_visit_that_is_ended_is_forgotten_at_once(hall: Hall) -> None:
    hall.visits.touch()
    hall.visits.end()
    assert hall.visits.stage is Stage.WAITING


def test_after_long_without_visitors_the_screen_rests_until_it_is_touched() -> None:
    hall = Hall(Policy(attract=Attract(blank_after=15)))
    assert hall.after(15 * 60 - 1) is Stage.WAITING
    assert hall.after(1) is Stage.ASLEEP
    assert hall.visits.touch() is Stage.ASLEEP
    assert hall.visits.stage is Stage.VISITING


def test_nothing_begins_while_the_hall_is_closed(hall: Hall) -> None:
    hall.is_open = False
    assert hall.visits.touch() is Stage.CLOSED
    assert hall.after(1) is Stage.CLOSED
    hall.is_open = True
    assert hall.after(1) is Stage.WAITING


def test_a_visit_that_goes_on_when_the_hall_closes_is_not_cut_short(hall: Hall) -> None:
    hall.visits.touch()
    hall.is_open = False
    assert hall.after(60) is Stage.VISITING
    assert hall.after(60) is Stage.CLOSED


def test_a_machine_that_slept_for_a_night_has_forgotten_the_visitor(hall: Hall) -> None:
    hall.visits.touch()
    assert hall.after(12 * 3600) is Stage.WAITING


@pytest.mark.parametrize(
    ("time", "opened"),
    [("08:29", False), ("08:30", True), ("17:59", True), ("18:00", False), ("00:00", False)],
)
def test_the_hours_are_those_of_the_day(time: str, opened: bool) -> None:
    hours = Hours(opens="08:30", closes="18:00")
    assert is_open(hours, datetime.fromisoformat(f"2026-05-04T{time}")) is opened


@pytest.mark.parametrize(("time", "opened"), [("23:00", True), ("03:00", True), ("12:00", False)])
def test_hours_may_go_over_midnight(time: str, opened: bool) -> None:
    hours = Hours(opens="22:00", closes="06:00")
    assert is_open(hours, datetime.fromisoformat(f"2026-05-04T{time}")) is opened


def test_a_machine_that_lost_its_clock_is_open() -> None:
    hours = Hours(opens="08:30", closes="18:00")
    assert is_open(hours, datetime.fromisoformat("1970-01-01T00:01"))


def test_no_visit_of_a_random_day_lasts_longer_than_it_may() -> None:
    policy = Policy(visit=5, attract=Attract(blank_after=10))
    hall, random = Hall(policy), Random(7)
    began: float | None = None
    seen: Counter[Stage] = Counter()
    for _ in range(24 * 3600):
        stage = hall.after(1)
        seen[stage] += 1
        if stage in (Stage.WAITING, Stage.ASLEEP):
            began = None
        elif began is None:
            began = hall.clock.now
        assert began is None or hall.clock.now - began < 60 * policy.visit
        if random.random() < 0.02:
            hall.visits.touch()
    assert {Stage.WAITING, Stage.VISITING, Stage.IDLE, Stage.ENDING} <= set(seen)
