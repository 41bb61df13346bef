"""What one does is kept as it is done, for oneself and for one course."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.records.keeping import (
    COURSE,
    JULIE,
    TASK,
    begin,
    click,
    finish,
    keeper,
    kinds,
    lessons,
    query,
    resume,
    type_in,
)
from tutor.engine.session import Session
from tutor.records.database import usual_path
from tutor.records.keeper import RecordKeeper
from tutor.records.learner import ANYONE, Learner
from tutor.training.modes import Mode


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "records.sqlite"


def test_each_event_is_written_as_soon_as_it_happens(path: Path) -> None:
    attempt = begin(keeper(path))
    assert kinds(path) == [["Began", "SlideShown"]]
    click(attempt, "Elsewhere")
    assert kinds(path) == [["Began", "SlideShown", "Answered"]]
    click(attempt, "Go on")
    assert kinds(path)[0][3:] == ["Answered", "HotspotActivated", "SlideShown"]


def test_a_session_says_who_did_what_when_and_how(path: Path) -> None:
    begin(keeper(path), Mode.EXAM)
    ((*course, began),) = query(
        path, "SELECT course, course_title, course_language, began FROM sessions"
    )
    told = query(path, "SELECT person, person_group, mode, task FROM sessions")
    assert course == [COURSE.title, COURSE.title, COURSE.language]
    assert told == [("Julie", "Monday", "exam", TASK.id)]
    assert began == 1.7e9 + 1


def test_an_answer_says_which_control_and_whether_it_was_right(path: Path) -> None:
    attempt = begin(keeper(path))
    click(attempt, "Elsewhere")
    click(attempt, "Go on")
    answers = query(
        path, "SELECT slide, control, is_right FROM events WHERE kind = 'Answered' ORDER BY number"
    )
    assert answers == [("a/1", "Elsewhere", 0), ("a/1", "Go on", 1)]


def test_nothing_that_is_typed_is_written(path: Path) -> None:
    kept = keeper(path)
    attempt = begin(kept)
    click(attempt, "Go on")
    type_in(attempt, "my own secret")
    click(attempt, "a/3")
    type_in(attempt, "123456")
    click(attempt, "a/3")
    kept.close()
    written = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"secret" not in written
    assert b"123456" not in written
    assert ("code", 0) in query(path, "SELECT control, is_right FROM events")


def test_only_its_user_may_read_the_file(path: Path) -> None:
    begin(keeper(path))
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    for file in path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file


def test_folders_on_the_way_to_the_file_are_made(tmp_path: Path) -> None:
    path = tmp_path / "one" / "in" / "another" / "records.sqlite"
    begin(keeper(path))
    assert kinds(path) == [["Began", "SlideShown"]]


def test_reading_makes_no_file(path: Path) -> None:
    kept = keeper(path)
    assert kept.unfinished() is None
    assert kept.passed() == frozenset()
    assert kept.done() == ()
    kept.close()
    assert not path.parent.exists()


def test_a_demo_is_kept_only_where_it_is_asked_for(path: Path) -> None:
    playing = lessons(keeper(path)).play()
    playing.go_on()
    assert not path.exists()
    playing = lessons(keeper(path), keeps_demos=True).play()
    playing.activate("Go on")
    assert kinds(path) == [["Began", "SlideShown", "HotspotActivated", "SlideShown"]]


def test_a_demo_that_was_left_is_gone_on_with(path: Path) -> None:
    lessons(keeper(path), keeps_demos=True).play().activate("Go on")
    again = lessons(keeper(path), keeps_demos=True)
    left = again.unfinished()
    assert left
    playing = again.resume(left)
    assert isinstance(playing, Session)
    assert str(playing.slide.ref) == "a/2"


def test_one_goes_on_where_one_was(path: Path) -> None:
    attempt = begin(keeper(path))
    click(attempt, "Elsewhere")
    click(attempt, "Go on")
    again = resume(keeper(path))
    assert str(again.session.slide.ref) == "a/2"
    assert again.result.wrong == 1
    type_in(again, "123456")
    click(again, "a/3")
    assert again.is_over
    assert len(kinds(path)) == 1


def test_what_was_ended_is_not_gone_on_with(path: Path) -> None:
    finish(begin(keeper(path)))
    assert keeper(path).unfinished() is None


def test_what_was_dropped_is_not_gone_on_with(path: Path) -> None:
    begin(keeper(path))
    kept = keeper(path)
    left = kept.unfinished()
    assert left
    kept.drop(left)
    assert keeper(path).unfinished() is None


def test_the_last_of_several_is_gone_on_with(path: Path) -> None:
    begin(keeper(path), Mode.PRACTICE)
    begin(keeper(path, wall=lambda: 1.8e9), Mode.EXAM)
    left = keeper(path).unfinished()
    assert left
    assert left.mode is Mode.EXAM


@pytest.mark.parametrize("other", [ANYONE, Learner("Martine")])
def test_each_person_has_their_own(path: Path, other: Learner) -> None:
    begin(keeper(path, JULIE))
    finish(begin(keeper(path, JULIE)))
    assert keeper(path, other).unfinished() is None
    assert keeper(path, other).passed() == frozenset()
    assert keeper(path, JULIE).passed() == {TASK.id}


def test_one_may_give_no_name(path: Path) -> None:
    finish(begin(keeper(path, ANYONE)))
    assert keeper(path, ANYONE).passed() == {TASK.id}
    assert query(path, "SELECT person, person_group FROM sessions") == [(None, None)]


def test_what_is_told_to_do_is_not_passed(path: Path) -> None:
    finish(begin(keeper(path), Mode.GUIDED))
    assert keeper(path).passed() == frozenset()


def test_an_exam_that_failed_is_not_passed(path: Path) -> None:
    attempt = begin(keeper(path), Mode.EXAM)
    click(attempt, "Elsewhere")
    click(attempt, "a/3")
    assert attempt.is_over
    assert keeper(path).passed() == frozenset()
    assert query(path, "SELECT is_right FROM events WHERE kind = 'Ended'") == [(0,)]


def test_the_scenarios_that_were_played_to_their_end_are_done(path: Path) -> None:
    playing = lessons(keeper(path), keeps_demos=True).play()
    for hotspot in ("Go on", "a/3", "b/1"):
        playing.activate(hotspot)
    assert playing.is_over
    assert keeper(path).done() == ("b",)
    assert lessons(keeper(path), keeps_demos=True).play().done == ("b",)
    assert lessons(keeper(path)).begin(Mode.GUIDED, None).session.done == ("b",)


def test_a_demo_that_is_not_kept_begins_with_nothing_done(path: Path) -> None:
    playing = lessons(keeper(path), keeps_demos=True).play()
    for hotspot in ("Go on", "a/3", "b/1"):
        playing.activate(hotspot)
    assert lessons(keeper(path)).play().done == ()


def test_a_scenario_that_the_course_has_no_more_is_not_done(path: Path) -> None:
    kept = keeper(path)
    playing = lessons(kept, keeps_demos=True).play()
    for hotspot in ("Go on", "a/3", "b/1"):
        playing.activate(hotspot)
    from tests.unit.engine.courses import course, slide

    smaller = course(slide("a/1", end=True))
    assert RecordKeeper(path, smaller, JULIE).done() == ()


def test_a_player_that_was_taken_over_goes_on_apart(path: Path) -> None:
    first, second = keeper(path), keeper(path)
    ours = begin(first)
    theirs = resume(second)
    click(theirs, "Elsewhere")
    click(ours, "Go on")
    click(theirs, "Go on")
    assert kinds(path) == [
        ["Began", "SlideShown", "Answered", "Answered", "HotspotActivated", "SlideShown"],
        ["Began", "Answered", "HotspotActivated", "SlideShown"],
    ]


def test_what_someone_else_went_on_with_meanwhile_is_gone_on_with_apart(path: Path) -> None:
    begin(keeper(path))
    ours = lessons(keeper(path))
    left = ours.unfinished()
    assert left
    click(resume(keeper(path)), "Elsewhere")
    attempt = ours.resume(left)
    assert not isinstance(attempt, Session)
    click(attempt, "Go on")
    assert kinds(path) == [
        ["Began", "SlideShown", "Answered"],
        ["Began", "Answered", "HotspotActivated", "SlideShown"],
    ]


def test_dropping_what_is_played_elsewhere_does_not_stop_it(path: Path) -> None:
    attempt = begin(keeper(path))
    kept = keeper(path)
    left = kept.unfinished()
    assert left
    kept.drop(left)
    click(attempt, "Go on")
    assert str(resume(keeper(path)).session.slide.ref) == "a/2"
    assert len(kinds(path)) == 1


def test_dates_never_go_backwards_when_the_clock_does(path: Path) -> None:
    jumps = iter([1.7e9, 1.7e9 + 50, 1.6e9, 1.6e9, 1.7e9 + 9000, 1.5e9])
    attempt = begin(keeper(path, wall=lambda: next(jumps)))
    click(attempt, "Elsewhere")
    click(attempt, "Go on")
    dates = [at for (at,) in query(path, "SELECT at FROM events ORDER BY number")]
    assert dates == sorted(dates)
    assert len(set(dates)) == len(dates)
    assert dates[0] == 1.7e9
    assert dates[4] == 1.7e9 + 9000


def test_going_on_dates_nothing_before_what_was_left(path: Path) -> None:
    begin(keeper(path, wall=lambda: 1.7e9))
    click(resume(keeper(path, wall=lambda: 1.6e9)), "Elsewhere")
    dates = [at for (at,) in query(path, "SELECT at FROM events ORDER BY number")]
    assert dates == sorted(dates)


def test_a_name_given_in_the_environment_is_where_records_are(tmp_path: Path) -> None:
    assert usual_path({"PAS_A_PAS_RECORDS": str(tmp_path)}) == tmp_path
    usual = usual_path({})
    assert usual.parts[-2:] == ("pas-a-pas", "records.sqlite")


def test_what_happens_may_be_written_later_all_at_once(path: Path) -> None:
    kept, due = keeper(path), list[Callable[[], None]]()
    attempt = begin(kept)
    kept.write_when(due.append)
    click(attempt, "Go on")
    assert kinds(path) == [["Began", "SlideShown"]]
    (write,) = due
    write()
    assert kinds(path)[0][2:] == ["Answered", "HotspotActivated", "SlideShown"]


def test_what_is_to_be_written_later_is_known_all_the_same(path: Path) -> None:
    kept = keeper(path)
    kept.write_when(lambda _: None)
    finish(begin(kept))
    assert kept.passed() == {TASK.id}
    assert kept.unfinished() is None


def test_what_is_to_be_written_later_is_written_on_leaving(path: Path) -> None:
    kept = keeper(path)
    kept.write_when(lambda _: None)
    begin(kept)
    assert kept.close() == 0
    assert kinds(path) == [["Began", "SlideShown"]]
