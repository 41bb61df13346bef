"""Dates as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.model.dates import dates_in, read_date

FIRST = date(2021, 2, 1)


@pytest.mark.parametrize(
    "text",
    [
        "1/2/2021",
        "01/02/2021",
        " 1.2.2021 ",
        "01-02-2021",
        "1 2 2021",
        "2021-02-01",
        "2021/2/1",
        "01022021",
        "01 / 02 / 2021",
        "1/2/21",
        "1er février 2021",
        "lundi 1er févr. 2021",
        "le 1 fév 21",
        "February 1st, 2021",
    ],
)
def test_a_date_may_be_typed_in_many_ways(text: str) -> None:
    assert read_date(text) == FIRST


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hier",
        "1/2/1",
        "31/02/2021",
        "2021",
        "1/2",
        "1/2/2021/3",
        "1 jui 2021",
        "1 février",
        "février 1 3",
        "20211301",
        "0/1/2021",
        "1/2/0000",
        "1/2/20211",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_date(text) is None


def test_a_year_of_two_digits_is_of_this_century_or_of_the_last() -> None:
    assert dates_in("12/3/65") == {date(1965, 3, 12), date(2065, 3, 12)}


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from("/-. "))
def test_any_date_is_read_back(day: date, sign: str) -> None:
    for form in (f"%d{sign}%m{sign}%Y", f"%Y{sign}%m{sign}%d", "%d%m%Y"):
        assert read_date(day.strftime(form)) == day


@given(st.text(alphabet="0123456789/-. ", max_size=12) | st.text(max_size=12))
def test_nothing_that_is_typed_is_too_much(text: str) -> None:
    assert read_date(text) is None or isinstance(read_date(text), date)
