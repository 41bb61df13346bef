"""The package of a course, played on a learning platform: scorm-again, in the browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import GALLERY, TWO_TASKS, do
from tests.browser.leaving import WAYS, Way
from tests.browser.lms import SCORM_AGAIN, Platform, platform
from tutor.loading.courses import load_course
from tutor.web.editions import SCORM, Edition
from tutor.web.package import course_package
from tutor.web.page import course_page

ROOM = {Edition.SCORM_12: 4096, Edition.SCORM_2004: 64_000}
"""The characters that are kept from one visit to the next."""

pytestmark = pytest.mark.skipif(
    not SCORM_AGAIN.exists(), reason="scorm-again is not there: npm ci, in web/"
)


def opened(browser: Browser, folder: Path, edition: Edition) -> Iterator[Platform]:
    package = course_package(load_course(folder), "en", edition)
    with platform(browser, package, edition) as lms:
        yield lms
        assert lms.refused == []


@pytest.fixture(params=SCORM, ids=[one.value for one in SCORM])
def edition(request: pytest.FixtureRequest) -> Edition:
    found: Edition = request.param
    return found


@pytest.fixture
def lms(browser: Browser, edition: Edition) -> Iterator[Platform]:
    yield from opened(browser, TWO_TASKS, edition)


@pytest.fixture
def long_lms(browser: Browser, edition: Edition) -> Iterator[Platform]:
    yield from opened(browser, GALLERY, edition)


def test_a_visit_is_begun_left_and_taken_up_where_one_was(lms: Platform) -> None:
    course = lms.visit()
    expect(course.get_by_role("button", name="Finish")).to_be_visible()
    assert lms.status == "incomplete"
    course.get_by_role("button", name="The right thing").click()
    expect(course.get_by_role("heading", name="One is ready")).to_be_visible()
    assert lms.location == "summer/end"
    assert not lms.is_finished
    lms.close()
    assert lms.is_finished
    course = lms.visit()
    course.get_by_role("button", name="Go on").click()
    expect(course.get_by_role("heading", name="One is ready")).to_be_visible()


def test_a_visit_that_is_left_is_suspended(lms: Platform, edition: Edition) -> None:
    course = lms.visit()
    course.get_by_role("button", name="Finish").click()
    expect(course.get_by_role("heading", name="All is recorded")).to_be_focused()
    name = "cmi.core.exit" if edition is Edition.SCORM_12 else "cmi.exit"
    assert ["SetValue", name, "suspend"] in lms.calls


def test_a_mark_is_told_once_each_task_was_done_and_is_never_lowered(lms: Platform) -> None:
    course = lms.visit()
    do(course, "In summer", mistakes=1)
    assert lms.mark == ""
    do(course, "In winter")
    assert (lms.mark, lms.status) == ("50", "failed")
    lms.close()
    course = lms.visit()
    do(course, "In summer")
    assert (lms.mark, lms.status) == ("100", "passed")
    lms.close()
    course = lms.visit()
    do(course, "In winter", mistakes=1)
    assert (lms.mark, lms.status) == ("100", "passed")
    lms.close()
    lms.visit()
    assert (lms.mark, lms.status) == ("100", "passed")


@pytest.mark.parametrize("way", WAYS)
def test_leaving_in_any_way_keeps_what_was_reached(way: Way, lms: Platform) -> None:
    course = lms.visit()
    course.get_by_role("button", name="The right thing").click()
    do(course, "In summer")
    lms.leave(way)
    course = lms.visit()
    course.get_by_role("button", name="Go on").click()
    expect(course.get_by_role("heading", name="One is ready")).to_be_visible()
    do(course, "In winter")
    lms.leave(way)
    lms.visit()
    assert (lms.mark, lms.status) == ("100", "passed")


def test_each_step_is_an_interaction_and_what_is_typed_is_told_nobody(lms: Platform) -> None:
    course = lms.visit()
    do(course, "In summer", mistakes=1, name="Secret-2021")
    told = {name.rpartition(".")[2]: value for _, name, value in lms.interactions}
    assert told["id"] == "summer%2Fsummer%2Fquestion"
    assert told["result"] in ("wrong", "incorrect")
    assert told.get("student_response", told.get("learner_response"))
    assert "Secret" not in str(lms.calls)


def test_the_words_of_2004_tell_a_scaled_mark_too(browser: Browser) -> None:
    for lms in opened(browser, TWO_TASKS, Edition.SCORM_2004):
        course = lms.visit()
        do(course, "In summer")
        do(course, "In winter", mistakes=1)
        told = ("cmi.success_status", "cmi.completion_status", "cmi.score.scaled")
        assert [lms.value(name) for name in told] == ["failed", "completed", "0.5"]


def test_a_demo_that_was_seen_is_completed_without_a_mark(lms: Platform) -> None:
    course = lms.visit()
    for name in ("The summer", "The winter"):
        course.locator("body").press("End")
        course.get_by_role("button", name=name).click()
        course.get_by_role("button", name="The right thing").click()
        course.locator("body").press("ArrowRight")
    expect(course.locator(".tally")).to_contain_text("Well done!")
    assert (lms.mark, lms.status) == ("", "completed")


def test_one_finishes_by_a_button(lms: Platform) -> None:
    course = lms.visit()
    course.get_by_role("button", name="Finish").click()
    expect(course.get_by_role("heading", name="All is recorded")).to_be_focused()
    assert lms.calls[-1] in (["Finish", ""], ["Terminate", ""])


def test_a_long_visit_is_kept_in_the_room_that_there_is(
    long_lms: Platform, edition: Edition
) -> None:
    course = long_lms.visit()
    body = course.locator("body")
    for key in [*["ArrowRight", "Home"] * 30, "g"]:
        body.press(key)
    course.get_by_role("button", name="A letter").click()
    expect(course.get_by_role("heading", name="A letter")).to_be_visible()
    kept = long_lms.value("cmi.suspend_data")
    assert ROOM[Edition.SCORM_12] / 2 < len(kept) <= ROOM[edition]
    long_lms.close()
    course = long_lms.visit()
    course.get_by_role("button", name="Go on").click()
    expect(course.get_by_role("heading", name="A letter")).to_be_visible()


def test_without_a_platform_the_package_says_that_nothing_is_recorded(
    browser: Browser, tmp_path: Path
) -> None:
    page = browser.new_page()
    for edition in Edition:
        text = "".join(course_page(load_course(TWO_TASKS), "en", edition=edition))
        (tmp_path / "index.html").write_text(text, encoding="utf-8")
        page.goto((tmp_path / "index.html").as_uri())
        expect(page.locator("header")).to_contain_text("No learning platform answers")
        page.get_by_role("button", name="The right thing").click()
        expect(page.get_by_role("heading", name="One is ready")).to_be_visible()
        page.evaluate("localStorage.clear()")
    page.close()
