"""What is timed of a run, by a clock that the test turns."""

from tests.unit.engine.courses import course, slide, to
from tutor.engine.session import Session
from tutor.model.course import Course
from tutor.rehearsals.stopwatch import Stopwatch, TimedScenario


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def small() -> Course:
    return course(
        slide("a/one", to("a/two")),
        slide("a/two", to("b/one"), to("menu")),
        slide("b/one", to("a/menu")),
        slide("a/menu", to("a/one"), to("quit")),
        menu="a/menu",
    )


def run(*moves: tuple[float, str], rest: float = 0.0) -> list[TimedScenario]:
    """Return what is timed when each hotspot is chosen after so many seconds."""
    clock = Clock()
    session = Session(small(), clock=clock)
    stopwatch = Stopwatch(session, clock)
    for seconds, hotspot in moves:
        clock.now += seconds
        session.activate(hotspot)
    clock.now += rest
    return stopwatch.stop()


def times(timed: list[TimedScenario]) -> dict[str, tuple[int, float]]:
    slides = (one for scenario in timed for one in scenario.slides)
    return {str(one.slide.ref): (one.showings, one.seconds) for one in slides}


def test_each_slide_has_the_time_until_the_next_one() -> None:
    assert times(run((12, "a/two"), (30, "b/one"), rest=5)) == {
        "a/one": (1, 12),
        "a/two": (1, 30),
        "b/one": (1, 5),
    }


def test_a_slide_that_is_shown_again_adds_up() -> None:
    timed = times(run((10, "a/two"), (1, "menu"), (2, "a/one"), rest=7))
    assert timed["a/one"] == (2, 17)


def test_going_back_is_timed_too() -> None:
    clock = Clock()
    session = Session(small(), clock=clock)
    stopwatch = Stopwatch(session, clock)
    session.activate("a/two")
    clock.now += 4
    session.back()
    clock.now += 6
    assert times(stopwatch.stop()) == {"a/one": (2, 6), "a/two": (1, 4)}


def test_a_scenario_has_the_time_of_its_slides() -> None:
    first, second = run((12, "a/two"), (30, "b/one"), rest=5)
    assert (first.scenario.id, first.seconds) == ("a", 42)
    assert (second.scenario.id, second.seconds) == ("b", 5)


def test_only_what_was_played_to_its_end_is_done() -> None:
    first, second = run((12, "a/two"), (30, "b/one"), (5, "a/menu"))
    assert (first.is_done, second.is_done) == (False, True)


def test_minutes_are_whole_and_never_short() -> None:
    assert [run(rest=seconds)[0].minutes for seconds in (0, 59, 60, 61)] == [1, 1, 1, 2]


def test_a_stopped_watch_takes_note_of_nothing_more() -> None:
    clock = Clock()
    session = Session(small(), clock=clock)
    stopwatch = Stopwatch(session, clock)
    timed = stopwatch.stop()
    session.activate("a/two")
    assert times(timed) == {"a/one": (1, 0)}
