"""The gesture that asks for the PIN, and the lock that takes it."""

import stat
from pathlib import Path

import pytest

from tests.unit.kiosk.clock import Clock
from tutor.kiosk import pin
from tutor.kiosk.lock import Lock
from tutor.kiosk.pin_gesture import PinGesture, is_in_the_corner


def made(gesture: PinGesture, clock: Clock, every: float, presses: int = 5) -> bool:
    """Press so many times, some seconds apart; return what the last press told."""
    told = False
    for _ in range(presses):
        clock.pass_by(every)
        told = gesture.press()
    return told


def test_five_presses_within_three_seconds_are_the_gesture() -> None:
    clock = Clock()
    assert made(PinGesture(clock), clock, 0.7)


def test_slow_presses_are_not() -> None:
    clock = Clock()
    assert not made(PinGesture(clock), clock, 0.8, presses=50)


def test_a_press_elsewhere_begins_it_anew() -> None:
    clock = Clock()
    gesture = PinGesture(clock)
    made(gesture, clock, 0.1, presses=4)
    gesture.give_up()
    assert not gesture.press()


def test_once_made_it_is_to_be_made_anew() -> None:
    clock = Clock()
    gesture = PinGesture(clock)
    assert made(gesture, clock, 0.1)
    assert not gesture.press()


@pytest.mark.parametrize(("place", "inside"), [((0, 0), True), ((7, 1), True), ((8, 0), False)])
def test_the_corner_is_the_window_s_upper_left_one(place: tuple[int, int], inside: bool) -> None:
    assert is_in_the_corner(*place) is inside


def test_the_right_pin_opens_the_lock() -> None:
    assert Lock(pin.make("1234"), Clock()).try_pin("1234")


def test_after_wrong_pins_even_the_right_one_is_not_taken_for_a_while() -> None:
    clock = Clock()
    lock = Lock(pin.make("1234"), clock)
    for _ in range(3):
        assert not lock.try_pin("0000")
    assert lock.seconds_left == pin.delay(3) > 0
    assert not lock.try_pin("1234")
    clock.pass_by(pin.delay(3))
    assert lock.try_pin("1234")


def test_a_new_start_takes_no_wrong_pin_back(tmp_path: Path) -> None:
    clock, kept, stored = Clock(), tmp_path / "made" / "tries", pin.make("1234")
    for _ in range(3):
        Lock(stored, clock, kept).try_pin("0000")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    again = Lock(stored, clock, kept)
    assert again.seconds_left == pin.delay(3) > 0
    clock.pass_by(pin.delay(3))
    assert again.try_pin("1234")
    assert Lock(stored, clock, kept).seconds_left == 0


def test_a_wrong_pin_counts_before_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "tries"

    def cut_the_power(*_: str) -> bool:
        raise SystemExit

    monkeypatch.setattr(pin, "matches", cut_the_power)
    with pytest.raises(SystemExit):
        Lock("", Clock(), kept).try_pin("0000")
    assert kept.read_text() == "1"


@pytest.mark.parametrize("found", [b"", b"x", b"-3", b"\xff", b"9" * 5_000])
def test_what_was_kept_and_cannot_be_read_ends_nothing(tmp_path: Path, found: bytes) -> None:
    kept = tmp_path / "tries"
    kept.write_bytes(found)
    clock = Clock()
    lock = Lock(pin.make("1234"), clock, kept)
    clock.pass_by(lock.seconds_left)
    assert lock.try_pin("1234")


def test_where_nothing_can_be_written_the_lock_slows_down_all_the_same(tmp_path: Path) -> None:
    lock = Lock(pin.make("1234"), Clock(), tmp_path)
    for _ in range(3):
        lock.try_pin("0000")
    assert lock.seconds_left == pin.delay(3)


def test_a_try_during_the_delay_makes_it_no_longer() -> None:
    clock = Clock()
    lock = Lock(pin.make("1234"), clock)
    for _ in range(10):
        lock.try_pin("0000")
    assert lock.seconds_left == pin.delay(3)
