"""How a timed run is told."""

from io import StringIO

import msgspec
from rich.console import Console

from tests.unit.engine.courses import course, slide, to
from tutor.language import Language
from tutor.rehearsals.durations import duration
from tutor.rehearsals.stopwatch import TimedScenario, TimedSlide
from tutor.rehearsals.table import lines, table


def timed(minutes: int | None = 2, title: str = "Le [b]café") -> list[TimedScenario]:
    read = course(slide("a/one", to("a/two")), slide("a/two", end=True))
    one, two = read.scenarios["a"].slides.values()
    scenario = msgspec.structs.replace(read.scenarios["a"], title=title, minutes=minutes)
    return [TimedScenario(scenario, (TimedSlide(one, 1, 65.4), TimedSlide(two, 2, 9.0)), True)]


def drawn(language: Language = "fr") -> str:
    output = StringIO()
    Console(file=output, width=80, highlight=False).print(table(timed(), language))
    return output.getvalue()


def test_lines_tell_seconds_then_slides_then_totals_against_what_was_planned() -> None:
    assert lines(timed(), "fr") == [
        "Répétition",
        "65  a/one",
        " 9  a/two (2 fois)",
        "74  Total de « Le [b]café » : 1 min 14 s pour 2 min prévues",
        "En tout : 1 min 14 s",
    ]


def test_lines_are_in_english_where_it_is_asked_for() -> None:
    assert lines(timed(minutes=None), "en")[2:] == [
        " 9  a/two (2 times)",
        "74  Total of “Le [b]café”: 1 min 14 s",
        "In all: 1 min 14 s",
    ]


def test_the_table_of_a_terminal_tells_the_same() -> None:
    shown = " ".join(drawn().split())
    assert "a/two (2 fois)" in shown
    assert "1 min 14 s pour 2 min prévues" in shown
    assert "En tout : 1 min 14 s" in shown


def test_a_title_is_text_and_never_markup() -> None:
    assert "[b]café" in drawn()


def test_less_than_a_minute_is_told_in_seconds_alone() -> None:
    assert [duration(seconds) for seconds in (0, 59.4, 59.6, 61)] == [
        "0 s",
        "59 s",
        "1 min 00 s",
        "1 min 01 s",
    ]
