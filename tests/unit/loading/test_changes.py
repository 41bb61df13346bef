"""What a saved file changed, and whether the course is still right."""

from pathlib import Path

import pytest

from tests.unit.loading.written import scenario, write
from tutor.loading import course_files
from tutor.loading.changes import changed_slides, check_changes
from tutor.loading.courses import open_course
from tutor.loading.mistakes import WrongCourse
from tutor.model.course import Course

ONE = "un:\n  title: Un\n  next: deux\n"
TWO = "deux:\n  title: Deux\n  next: fin\n"


@pytest.fixture(params=["whole", "by slides"], autouse=True)
def reading(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Courses are read at once, or slide by slide: it makes no difference."""
    if request.param == "by slides":
        monkeypatch.setattr(course_files, "WHOLE", 0)


def opened(path: Path, *slides: str, head: str = "") -> Course:
    return open_course(write(path / "essai.yaml", scenario("".join(slides), head)))


def changed(before: Course, after: Course) -> list[str]:
    return [str(ref) for ref in changed_slides(before, after)]


def test_a_slide_with_other_words_has_changed(tmp_path: Path) -> None:
    before = opened(tmp_path, ONE, TWO)
    after = opened(tmp_path, ONE, TWO.replace("Deux", "Second"))
    assert changed(before, after) == ["essai/deux"]


def test_a_new_slide_has_changed(tmp_path: Path) -> None:
    before = opened(tmp_path, ONE, TWO)
    assert changed(before, opened(tmp_path, ONE, TWO, TWO.replace("deux", "bis"))) == ["essai/bis"]


@pytest.mark.parametrize("between", ["\n", "\n\n", "# Ce qui suit\n"])
def test_what_stands_between_two_slides_belongs_to_neither(between: str, tmp_path: Path) -> None:
    before = opened(tmp_path, ONE, TWO)
    after = opened(tmp_path, ONE, TWO, between, TWO.replace("deux", "bis"))
    assert changed(before, after) == ["essai/bis"]


def test_a_slide_that_only_moved_down_has_not(tmp_path: Path) -> None:
    before = opened(tmp_path, ONE, TWO)
    assert changed(before, opened(tmp_path, TWO, ONE)) == []


def test_a_variable_changes_the_slides_that_show_it(tmp_path: Path) -> None:
    greeting = ONE.replace("Un", "Un {{ nom }}")
    before = opened(tmp_path, greeting, TWO, head="vars: {nom: A}\n")
    after = opened(tmp_path, greeting, TWO, head="vars: {nom: B}\n")
    assert changed(before, after) == ["essai/un"]


def test_all_slides_of_a_new_scenario_have_changed(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", scenario(TWO))
    before = open_course(tmp_path)
    write(tmp_path / "b.yaml", scenario(TWO))
    assert changed(before, open_course(tmp_path)) == ["b/deux", "b/fin"]


def test_a_mistake_in_a_changed_slide_is_told(tmp_path: Path) -> None:
    before = opened(tmp_path, ONE, TWO)
    with pytest.raises(WrongCourse, match="titel"):
        reread(tmp_path, before, ONE, TWO.replace("title", "titel"))


def test_a_slide_that_leads_to_one_that_is_gone_is_told(tmp_path: Path) -> None:
    before = opened(tmp_path, ONE, TWO)
    with pytest.raises(WrongCourse, match="deux"):
        reread(tmp_path, before, ONE)


def test_a_change_that_is_right_passes(tmp_path: Path) -> None:
    before = opened(tmp_path, ONE, TWO)
    after = reread(tmp_path, before, ONE.replace("Un", "Premier"), TWO)
    assert after.scenarios["essai"].slides["un"].title == "Premier"


def reread(path: Path, before: Course, *slides: str) -> Course:
    after = opened(path, *slides)
    check_changes(before, after, changed_slides(before, after))
    return after
