"""Tables that no file may tell are checked all the same."""

from tests.unit.engine.courses import course, slide
from tutor.checks.check import check_course
from tutor.model.elements import Table


def test_a_table_without_head_and_rows_has_no_ragged_row() -> None:
    made = course(slide("a/1", Table(rows=()), on="a/2"), slide("a/2", end=True))
    assert not [one for one in check_course(made) if one.rule.code.startswith("PP35")]
