"""The PIN that leaves the kiosk."""

from itertools import pairwise

import pytest

from tutor.kiosk import pin

STORED = pin.make("2468")


def test_a_pin_matches_what_is_stored_of_it() -> None:
    assert pin.matches("2468", STORED)


@pytest.mark.parametrize("wrong", ["2469", "246", "24680", "", "２４６８", "2468 ", "\ud800"])
def test_no_other_does(wrong: str) -> None:
    assert not pin.matches(wrong, STORED)


def test_the_same_pin_is_stored_differently_each_time() -> None:
    assert pin.make("2468") != STORED


@pytest.mark.parametrize("text", ["123", "1234567890123", "12a4", "", "١٢٣٤"])
def test_a_pin_has_four_to_twelve_digits(text: str) -> None:
    assert not pin.is_pin(text)
    with pytest.raises(ValueError, match="4 to 12 digits"):
        pin.make(text)


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "2468",
        STORED[:-1],
        STORED.replace("scrypt", "md5"),
        STORED.replace("$32768$", "$2$"),  # too quick to be kept
        STORED.replace("$32768$", "$40000$"),
        STORED.replace("$32768$", "$9999999$"),  # more memory than there is
        STORED.replace("$8$", "$99$"),
    ],
)
def test_what_was_never_stored_matches_nothing(stored: str) -> None:
    assert not pin.matches("2468", stored)


def test_two_wrong_tries_are_free_and_the_next_ones_wait_longer_and_longer() -> None:
    delays = [pin.delay(tries) for tries in range(12)]
    assert delays[:3] == [0, 0, 0]
    assert all(after > before for before, after in pairwise(delays[2:11]))
    assert pin.delay(10**9) == 300


def test_a_day_leaves_time_for_some_hundreds_of_tries() -> None:
    day, tries = 0.0, 0
    while day < 86_400:
        tries += 1
        day += pin.delay(tries)
    assert tries == 297
