"""What SQLite counts: how tasks went, and where one went wrong."""

from contextlib import closing
from pathlib import Path
from sqlite3 import Connection

import pytest

from tests.unit.engine.courses import ref
from tests.unit.records.keeping import COURSE, TASK, Tick, begin, click, keeper
from tests.unit.records.recorded import EVERYONE, TUESDAY
from tutor.records.database import open_records, records_in_memory
from tutor.records.figures import Figures, Outcome, Scope, figures_of, known, right_controls
from tutor.records.learner import Learner
from tutor.training.modes import Mode


def outcome(figures: Figures, person: str | None) -> Outcome:
    (found,) = [one for one in figures.outcomes if one.person == person]
    return found


def missed(figures: Figures) -> dict[tuple[str, str | None], tuple[int, int]]:
    return {(one.slide, one.control): (one.count, one.people) for one in figures.wrong_answers}


def test_attempts_passes_marks_helps_and_misses_are_counted(connection: Connection) -> None:
    julie = outcome(figures_of(connection, EVERYONE), "Julie")
    assert (julie.attempts, julie.ended, julie.passed) == (2, 2, 1)
    assert (julie.best, julie.last) == (100, 100)
    assert (julie.hints, julie.wrong) == (1, 4)
    assert (julie.group, julie.task, julie.mode) == ("Lundi", TASK.id, Mode.PRACTICE)


def test_an_attempt_that_was_left_is_counted_and_has_no_mark(connection: Connection) -> None:
    karim = outcome(figures_of(connection, EVERYONE), "Karim")
    assert (karim.attempts, karim.ended, karim.passed, karim.best) == (1, 0, 0, None)


def test_the_last_mark_is_that_of_the_last_attempt_that_was_ended(path: Path) -> None:
    julie = keeper(path, Learner("Julie", "Lundi"), Tick(TUESDAY))
    click(begin(julie), "Elsewhere")
    with closing(open_records(path)) as connection:
        found = outcome(figures_of(connection, EVERYONE), "Julie")
    assert (found.attempts, found.ended, found.last) == (3, 2, 100)
    assert found.last_ended is not None
    assert found.last_ended < TUESDAY <= found.began


def test_a_mode_may_be_asked_for_alone(connection: Connection) -> None:
    figures = figures_of(connection, Scope(mode=Mode.EXAM))
    assert [one.person for one in figures.outcomes] == [None]
    assert (figures.sessions, figures.wrong_answers) == (1, ())


def test_someone_without_a_name_is_someone(connection: Connection) -> None:
    figures = figures_of(connection, EVERYONE)
    assert outcome(figures, None).mode is Mode.EXAM
    assert (figures.sessions, figures.people) == (4, 3)


def test_wrong_answers_are_counted_by_slide_and_control(connection: Connection) -> None:
    assert missed(figures_of(connection, EVERYONE)) == {
        ("a/1", "Elsewhere"): (3, 2),
        ("a/1", None): (1, 1),
        ("a/2", "code"): (1, 1),
    }


def test_the_most_missed_comes_first(connection: Connection) -> None:
    counts = [miss.count for miss in figures_of(connection, EVERYONE).wrong_answers]
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize(
    ("scope", "sessions"),
    [
        (Scope(person="Julie"), 2),
        (Scope(group="Mardi"), 1),
        (Scope(course=COURSE.known_as), 4),
        (Scope(course="autre"), 0),
        (Scope(task=TASK.id), 4),
        (Scope(task="autre"), 0),
        (Scope(since=TUESDAY), 2),
        (Scope(person="Julie", since=TUESDAY), 0),
    ],
)
def test_a_scope_keeps_to_what_is_asked(
    connection: Connection, scope: Scope, sessions: int
) -> None:
    figures = figures_of(connection, scope)
    assert figures.sessions == sessions
    assert sum(one.attempts for one in figures.outcomes) == sessions
    assert bool(figures.wrong_answers) == bool(sessions)


def test_what_was_rightly_clicked_on_a_slide_is_known(connection: Connection) -> None:
    assert right_controls(connection, EVERYONE, ref("a/1")) == {"Go on"}
    assert right_controls(connection, Scope(person="Karim"), ref("a/1")) == frozenset()


def test_whom_and_what_one_may_ask_about(connection: Connection) -> None:
    names = known(connection)
    assert names.people == {"Julie", "Karim"}
    assert names.groups == {"Lundi", "Mardi"}
    assert names.courses == {COURSE.known_as}
    assert names.tasks == {TASK.id}


def test_empty_records_have_no_figures() -> None:
    connection = records_in_memory()
    figures = figures_of(connection, EVERYONE)
    assert (figures.sessions, figures.people, figures.first) == (0, 0, None)
    assert (figures.outcomes, figures.wrong_answers) == ((), ())
    assert known(connection).people == frozenset()
    connection.close()


def test_counting_reads_the_index_alone(connection: Connection) -> None:
    from tutor.records import figures

    plan = connection.execute(
        f"EXPLAIN QUERY PLAN {figures._MISSES}", EVERYONE._asdict()
    ).fetchall()
    assert any("USING COVERING INDEX answers" in step[-1] for step in plan)
