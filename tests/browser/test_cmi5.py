"""The package of a course for cmi5, played on a platform whose record store refuses mistakes."""

import json
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.cmi5 import verb
from tests.browser.conftest import GALLERY, TWO_TASKS, do
from tests.browser.leaving import WAYS, Way, close_the_tab, crash, go_back
from tests.browser.lrs import Lrs, serving
from tests.unit.records.xapi.validator import problems_of
from tutor.loading.courses import load_course
from tutor.web.editions import Edition
from tutor.web.package import course_package

Visit = Callable[..., Page]
_SEND_AT_ONCE = 64 * 1024
"""What a browser still sends of a page that is left."""


def page_of(folder: Path) -> bytes:
    package = course_package(load_course(folder), "en", Edition.CMI5)
    with ZipFile(BytesIO(package)) as archive:
        return archive.read("index.html")


@pytest.fixture
def lrs() -> Iterator[Lrs]:
    with serving(page_of(TWO_TASKS)) as served:
        yield served
        assert served.refused == []


@pytest.fixture
def learner(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def visit(lrs: Lrs, learner: BrowserContext) -> Visit:
    """Return what opens the course from the platform, in a tab of its own."""

    def opened(mode: str = "Normal", *, mastery: float | None = 0.6) -> Page:
        page = learner.new_page()
        page.goto(f"http://localhost:{lrs.port}/courses")
        page.goto(lrs.launch(mode, mastery=mastery))
        expect(page.get_by_role("button", name="Finish")).to_be_visible()
        return page

    return opened


def finish(page: Page) -> None:
    page.get_by_role("button", name="Finish").click()
    page.wait_for_url("**/back")


def scores(lrs: Lrs) -> list[tuple[str, Any]]:
    return [
        (verb(one), one["result"]["score"])
        for one in lrs.statements
        if "score" in one.get("result", {})
    ]


def score(mark: int) -> dict[str, float]:
    return {"scaled": mark / 100, "raw": mark, "min": 0, "max": 100}


def test_a_visit_is_begun_left_and_taken_up_where_one_was(visit: Visit, lrs: Lrs) -> None:
    page = visit()
    page.get_by_role("button", name="The right thing").click()
    expect(page.get_by_role("heading", name="One is ready")).to_be_visible()
    finish(page)
    assert lrs.session.told == ["initialized", "terminated"]
    page = visit()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="One is ready")).to_be_visible()


def test_one_who_passes_has_completed_too_and_goes_back_to_the_platform(
    visit: Visit, lrs: Lrs
) -> None:
    page = visit()
    do(page, "In summer")
    do(page, "In winter")
    finish(page)
    steps = ["answered", "answered"]
    assert lrs.session.told == ["initialized", *steps, "completed", "passed", "terminated"]
    assert scores(lrs) == [("passed", score(100))]


def test_a_failure_is_told_as_one_leaves_for_one_may_pass_until_then(
    visit: Visit, lrs: Lrs
) -> None:
    page = visit()
    do(page, "In summer", mistakes=1)
    do(page, "In winter")
    assert lrs.told(4) == ["initialized", "answered", "answered", "completed"]
    finish(page)
    assert scores(lrs) == [("failed", score(50))]
    page = visit()
    do(page, "In summer")
    finish(page)
    assert lrs.session.told == ["initialized", "answered", "passed", "terminated"]
    assert scores(lrs) == [("failed", score(50)), ("passed", score(100))]


def test_one_who_failed_first_and_passed_then_has_passed_alone(visit: Visit, lrs: Lrs) -> None:
    page = visit()
    for mistakes in (1, 0):
        do(page, "In summer", mistakes=mistakes)
        do(page, "In winter", mistakes=mistakes)
    finish(page)
    assert scores(lrs) == [("passed", score(100))]


def test_a_revisit_lowers_nothing(visit: Visit, lrs: Lrs) -> None:
    page = visit()
    do(page, "In summer")
    do(page, "In winter")
    finish(page)
    page = visit()
    do(page, "In summer", mistakes=1)
    finish(page)
    assert lrs.session.told == ["initialized", "answered", "terminated"]
    assert lrs.states["pas-a-pas"]["best"] == {"summer": 100, "winter": 100}


def test_a_demo_that_was_seen_is_completed_without_a_mark(visit: Visit, lrs: Lrs) -> None:
    page = visit()
    for name in ("The summer", "The winter"):
        page.keyboard.press("End")
        page.get_by_role("button", name=name).click()
        page.get_by_role("button", name="The right thing").click()
        page.keyboard.press("ArrowRight")
    expect(page.locator(".tally")).to_contain_text("Well done!")
    finish(page)
    assert lrs.session.told == ["initialized", "completed", "terminated"]
    assert scores(lrs) == []


@pytest.mark.parametrize("way", WAYS)
def test_leaving_in_any_way_keeps_what_was_reached(way: Way, visit: Visit, lrs: Lrs) -> None:
    page = visit()
    page.get_by_role("button", name="The right thing").click()
    do(page, "In summer")
    lrs.wait(lambda: lrs.states.get("pas-a-pas", {}).get("best") == {"summer": 100})
    way(page)
    page = visit()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="One is ready")).to_be_visible()
    do(page, "In winter")
    finish(page)
    assert scores(lrs) == [("passed", score(100))]


@pytest.mark.parametrize("way", [close_the_tab, go_back])
def test_what_is_left_is_told_that_it_is(way: Way, visit: Visit, lrs: Lrs) -> None:
    page = visit()
    do(page, "In summer", mistakes=1)
    do(page, "In winter", mistakes=1)
    way(page)
    assert lrs.told(6)[-2:] == ["failed", "terminated"]
    lrs.wait(lambda: "untold" not in lrs.states["pas-a-pas"])


def test_a_failure_before_a_crash_is_told_at_the_next_visit(visit: Visit, lrs: Lrs) -> None:
    page = visit()
    do(page, "In summer", mistakes=1)
    do(page, "In winter", mistakes=1)
    lrs.wait(lambda: lrs.states.get("pas-a-pas", {}).get("untold") == 0)
    crash(page)
    finish(visit())
    assert lrs.session.told == ["initialized", "failed", "terminated"]


@pytest.mark.parametrize("mode", ["Browse", "Review"])
def test_one_who_only_looks_is_not_judged(mode: str, visit: Visit, lrs: Lrs) -> None:
    page = visit(mode)
    do(page, "In summer")
    do(page, "In winter")
    finish(page)
    assert lrs.session.told == ["initialized", "terminated"]
    assert lrs.states == {}


@pytest.mark.parametrize(
    ("mastery", "judged"), [(0.5, "passed"), (0.75, "failed"), (None, "failed")]
)
def test_the_platform_may_decide_which_mark_passes(
    mastery: float | None, judged: str, visit: Visit, lrs: Lrs
) -> None:
    page = visit(mastery=mastery)
    do(page, "In summer", mistakes=1)
    do(page, "In winter")
    finish(page)
    assert scores(lrs) == [(judged, score(50))]


def test_what_is_typed_is_told_nobody(visit: Visit, lrs: Lrs) -> None:
    page = visit()
    do(page, "In summer", mistakes=1, name="Secret-2021")
    finish(page)
    (step,) = [one for one in lrs.statements if verb(one) == "answered"]
    assert step["object"]["id"].endswith("/courses/platform/tasks/summer/steps/summer/question")
    assert step["result"]["success"] is False
    assert "Secret" not in json.dumps([lrs.statements, lrs.states])


def test_each_statement_is_valid_for_another_program(visit: Visit, lrs: Lrs) -> None:
    for mistakes in (1, 0):
        page = visit()
        do(page, "In summer", mistakes=mistakes)
        do(page, "In winter", mistakes=mistakes)
        finish(page)
    told = {"initialized", "answered", "completed", "failed", "passed", "terminated"}
    assert {verb(one) for one in lrs.statements} == told
    assert problems_of(lrs.statements) == [[]] * len(lrs.statements)


def test_what_could_not_be_sent_is_sent_later(
    visit: Visit, lrs: Lrs, learner: BrowserContext
) -> None:
    page = visit()
    learner.set_offline(offline=True)
    do(page, "In summer")
    learner.set_offline(offline=False)
    do(page, "In winter")
    assert lrs.told(5) == ["initialized", "answered", "answered", "completed", "passed"]


def test_a_page_that_is_loaded_again_says_that_nothing_is_recorded(visit: Visit, lrs: Lrs) -> None:
    page = visit()
    page.reload()
    expect(page.locator("header")).to_contain_text("No learning platform answers")
    assert lrs.told(2) == ["initialized", "terminated"]
    page.get_by_role("button", name="The right thing").click()
    expect(page.get_by_role("heading", name="One is ready")).to_be_visible()


def test_a_long_visit_is_sent_as_the_page_is_left(learner: BrowserContext) -> None:
    with serving(page_of(GALLERY)) as lrs:
        page = learner.new_page()
        page.goto(lrs.launch())
        for key in [*["ArrowRight", "Home"] * 30, "g"]:
            page.keyboard.press(key)
        page.get_by_role("button", name="A letter").click()
        page.close(run_before_unload=True)
        lrs.wait(lambda: "terminated" in lrs.session.told)
        assert len(json.dumps(lrs.states)) < _SEND_AT_ONCE / 2
        page = learner.new_page()
        page.goto(lrs.launch())
        page.get_by_role("button", name="Go on").click()
        expect(page.get_by_role("heading", name="A letter")).to_be_visible()
