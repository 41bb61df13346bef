"""The package of a course, played on a learning platform: scorm-again, in the browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, expect

from tests.browser.conftest import GALLERY
from tests.browser.lms import SCORM_AGAIN, Platform, platform
from tutor.loading.courses import load_course
from tutor.web.editions import Edition
from tutor.web.package import course_package
from tutor.web.page import course_page

COURSE = Path(__file__).parents[1] / "data" / "platform"
ROOM = 4096
"""The characters that SCORM 1.2 keeps from one visit to the next."""

pytestmark = pytest.mark.skipif(
    not SCORM_AGAIN.exists(), reason="scorm-again is not there: npm ci, in web/"
)


def opened(browser: Browser, folder: Path, edition: Edition) -> Iterator[Platform]:
    package = course_package(load_course(folder), "en", edition)
    with platform(browser, package, edition) as lms:
        yield lms
        assert lms.refused == []


@pytest.fixture
def lms(browser: Browser) -> Iterator[Platform]:
    yield from opened(browser, COURSE, Edition.SCORM_12)


@pytest.fixture
def lms_2004(browser: Browser) -> Iterator[Platform]:
    yield from opened(browser, COURSE, Edition.SCORM_2004)


@pytest.fixture
def long_lms(browser: Browser) -> Iterator[Platform]:
    yield from opened(browser, GALLERY, Edition.SCORM_12)


def do(course: FrameLocator, task: str, *, mistakes: int = 0, name: str = "Éva") -> None:
    """Do a task in an exam, and stay on its result."""
    course.get_by_role("button", name="Practise").or_(
        course.get_by_role("button", name="Another task")
    ).click()
    if course.get_by_role("button", name="Exam").is_visible():
        course.get_by_role("button", name="Exam").click()
    course.get_by_role("button", name=task).click()
    course.get_by_label("Your name").fill(name)
    label = "Another thing" if mistakes else "The right thing"
    course.get_by_role("button", name=label).click()
    mark = "Not yet: 0 out of 100" if mistakes else "Passed: 100 out of 100"
    expect(course.get_by_role("heading", name=mark)).to_be_visible()


def test_a_visit_is_begun_left_and_taken_up_where_one_was(lms: Platform) -> None:
    course = lms.visit()
    expect(course.get_by_role("button", name="Finish")).to_be_visible()
    assert lms.value("cmi.core.lesson_status") == "incomplete"
    course.get_by_role("button", name="The right thing").click()
    expect(course.get_by_role("heading", name="One is ready")).to_be_visible()
    assert lms.kept["core"]["lesson_location"] == "summer/end"
    assert not lms.is_finished
    lms.close()
    assert lms.is_finished
    assert lms.kept["core"]["exit"] == "suspend"
    course = lms.visit()
    course.get_by_role("button", name="Go on").click()
    expect(course.get_by_role("heading", name="One is ready")).to_be_visible()


def test_a_mark_is_told_once_each_task_was_done_and_is_never_lowered(lms: Platform) -> None:
    course = lms.visit()
    do(course, "In summer", mistakes=1)
    assert lms.value("cmi.core.score.raw") == ""
    do(course, "In winter")
    assert lms.value("cmi.core.score.raw") == "50"
    assert lms.value("cmi.core.lesson_status") == "failed"
    lms.close()
    course = lms.visit()
    do(course, "In summer")
    assert lms.value("cmi.core.score.raw") == "100"
    assert lms.value("cmi.core.lesson_status") == "passed"
    lms.close()
    course = lms.visit()
    do(course, "In winter", mistakes=1)
    assert lms.value("cmi.core.score.raw") == "100"
    assert lms.value("cmi.core.lesson_status") == "passed"


def test_each_step_is_an_interaction_and_what_is_typed_is_told_nobody(lms: Platform) -> None:
    course = lms.visit()
    do(course, "In summer", mistakes=1, name="Secret-2021")
    (step,) = lms.kept["interactions"].values()
    assert (step["id"], step["result"]) == ("summer%2Fsummer%2Fquestion", "wrong")
    assert step["student_response"] != ""
    assert "Secret" not in str(lms.page.evaluate("calls"))


def test_all_is_told_in_the_words_of_2004_too(lms_2004: Platform) -> None:
    course = lms_2004.visit()
    do(course, "In summer")
    do(course, "In winter", mistakes=1)
    told = ("cmi.success_status", "cmi.completion_status", "cmi.score.scaled")
    assert [lms_2004.value(name) for name in told] == ["failed", "completed", "0.5"]
    lms_2004.close()
    course = lms_2004.visit()
    do(course, "In winter")
    assert [lms_2004.value(name) for name in told] == ["passed", "completed", "1"]


def test_a_demo_that_was_seen_is_completed_without_a_mark(lms: Platform) -> None:
    course = lms.visit()
    for name in ("The summer", "The winter"):
        course.locator("body").press("End")
        course.get_by_role("button", name=name).click()
        course.get_by_role("button", name="The right thing").click()
        course.locator("body").press("ArrowRight")
    expect(course.locator(".tally")).to_contain_text("Well done!")
    assert lms.value("cmi.core.lesson_status") == "completed"
    assert lms.value("cmi.core.score.raw") == ""


def test_one_finishes_by_a_button(lms: Platform) -> None:
    course = lms.visit()
    course.get_by_role("button", name="Finish").click()
    expect(course.get_by_role("heading", name="All is recorded")).to_be_focused()
    assert lms.page.evaluate("calls.at(-1)") == ["Finish", ""]


def test_a_long_visit_is_kept_in_the_room_that_there_is(long_lms: Platform) -> None:
    course = long_lms.visit()
    body = course.locator("body")
    for key in [*["ArrowRight", "Home"] * 15, "g"]:
        body.press(key)
    course.get_by_role("button", name="A letter").click()
    expect(course.get_by_role("heading", name="A letter")).to_be_visible()
    kept = long_lms.kept["suspend_data"]
    assert ROOM / 2 < len(kept) <= ROOM
    long_lms.close()
    course = long_lms.visit()
    course.get_by_role("button", name="Go on").click()
    expect(course.get_by_role("heading", name="A letter")).to_be_visible()


def test_without_a_platform_the_package_says_that_nothing_is_recorded(
    browser: Browser, tmp_path: Path
) -> None:
    page = browser.new_page()
    text = "".join(course_page(load_course(COURSE), "en", scorm=Edition.SCORM_12))
    (tmp_path / "index.html").write_text(text, encoding="utf-8")
    page.goto((tmp_path / "index.html").as_uri())
    expect(page.locator("header")).to_contain_text("No learning platform answers")
    page.get_by_role("button", name="The right thing").click()
    expect(page.get_by_role("heading", name="One is ready")).to_be_visible()
    page.close()
