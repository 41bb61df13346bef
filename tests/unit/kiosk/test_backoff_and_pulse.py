"""When the supervisor starts again, and when it takes a program for dead."""

from tests.unit.program import python
from tutor.kiosk.heartbeat import BEAT_EVERY
from tutor.kiosk.supervisor.backoff import Backoff
from tutor.kiosk.supervisor.pulse import Pulse


def silent(pulse: Pulse, since: float, step: float = 0.25) -> float:
    """Return for how long a silence that begins then is borne."""
    now = since
    while not pulse.has_stopped(now):
        now += step
        assert now < since + 100
    return now - since


def test_one_starts_again_at_once_then_after_longer_and_longer_up_to_a_minute() -> None:
    backoff = Backoff()
    assert [backoff.wait(1.0) for _ in range(10)] == [0, 0.5, 1, 2, 4, 8, 16, 32, 60, 60]


def test_a_good_while_makes_it_as_at_first() -> None:
    backoff = Backoff()
    for _ in range(5):
        backoff.wait(1.0)
    assert [backoff.wait(600.0), backoff.wait(1.0)] == [0, 0.5]


def test_a_program_that_is_silent_for_three_beats_is_taken_for_dead() -> None:
    pulse = Pulse(0.0)
    pulse.beat()
    assert 3 * BEAT_EVERY <= silent(pulse, 0.0) <= 3 * BEAT_EVERY + 0.25


def test_before_its_first_beat_it_has_time_to_start() -> None:
    assert silent(Pulse(0.0), 0.0) > 20


def test_a_beat_ends_a_silence() -> None:
    pulse = Pulse(0.0)
    for tick in range(100):
        pulse.beat()
        assert not pulse.has_stopped(tick * 0.9)


def test_while_the_machine_slept_no_silence_is_counted() -> None:
    pulse = Pulse(0.0)
    pulse.beat()
    assert not pulse.has_stopped(3600.0)
    assert not pulse.has_stopped(3600.25)


def test_the_supervisor_loads_nothing_heavy() -> None:
    ran = python("-c", "import sys, tutor.kiosk.supervisor.supervise; print(*sys.modules)")
    loaded = set(ran.stdout.split())
    assert "tutor.kiosk.supervisor.child" in loaded
    assert not loaded & {"textual", "rich", "yaml", "msgspec", "asyncio", "markdown_it"}
