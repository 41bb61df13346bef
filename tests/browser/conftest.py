"""Pages published from courses, opened from their folder in the Chromium that the system has."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect, sync_playwright

from tutor.loading.courses import load_course
from tutor.web.page import course_page

DATA = Path(__file__).parents[1] / "data"
GALLERY = DATA / "gallery"
TWO_TASKS = DATA / "platform"
"""A course of two tasks, in summer and in winter, of which a mark of 60 passes."""
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser"))),
    None,
)
"""The one without windows is twice as quick."""

expect.set_options(timeout=15_000)  # a busy machine is not a mistake

Publish = Callable[[Path], Path]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs a browser where there is none."""
    if CHROMIUM is None:
        for item in items:
            if item.path.is_relative_to(Path(__file__).parent):
                item.add_marker(pytest.mark.skip(reason="Chromium is not there"))


@pytest.fixture(scope="module")  # while it is there its loop runs: no test of screens could
def browser() -> Iterator[Browser]:
    """A browser without a window."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox"],  # CI runs as root, where Chromium has no sandbox
        )
        yield started
        started.close()


@pytest.fixture(scope="session")
def publish(tmp_path_factory: pytest.TempPathFactory) -> Publish:
    """Return what publishes a course's folder, its interface in the course's language."""

    def published(folder: Path) -> Path:
        course = load_course(folder)
        path = tmp_path_factory.mktemp("published") / "course.html"
        path.write_text("".join(course_page(course, course.language)), encoding="utf-8")
        return path

    return published


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of which every request, error and alert is a failure, but for the file itself."""
    context = browser.new_context(reduced_motion="reduce", bypass_csp=False)
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda said: faults.append(said.text))
    opened.on("dialog", lambda asked: faults.append(asked.message))
    opened.on("request", lambda asked: faults.append(asked.url) if _leaves(asked.url) else None)
    yield opened
    context.close()
    assert faults == []


@pytest.fixture(scope="session")
def gallery(publish: Publish) -> str:
    """The address of a course that has every kind."""
    return publish(GALLERY).as_uri()


@pytest.fixture(scope="session")
def shipped_page(publish: Publish, shipped_folder: Path) -> str:
    """The address of the course that comes with the program."""
    return publish(shipped_folder).as_uri()


def begin(page: Page, mode: str, task: str) -> None:
    """Choose a mode, then a task, by the bar and the windows that it opens."""
    page.get_by_role("button", name="Practise").click()
    page.get_by_role("button", name=mode).click()
    page.get_by_role("button", name=task).click()


def do(course: FrameLocator | Page, task: str, *, mistakes: int = 0, name: str = "Éva") -> None:
    """Do a task of the two in an exam, and stay on its result."""
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


def fail_and_list(page: Page) -> None:
    """Do a task of the gallery with a mistake, and open the results."""
    begin(page, "Practice", "Ask for a card")
    page.get_by_role("button", name="A user").click()
    page.get_by_role("button", name="Loss").click()
    for name in ("Send", "Theft", "Send"):
        page.get_by_role("button", name=name).click()
    page.get_by_role("button", name="Another task").click()
    page.get_by_role("button", name="My results").click()


def show(page: Page, slide: object) -> None:
    """Go to a slide by the page's address, and wait until it is there."""
    page.evaluate(
        "slide => new Promise(done => {"
        "if (location.hash.slice(1) === slide) done();"
        "addEventListener('hashchange', done, {once: true}); location.hash = slide; })",
        str(slide),
    )


def _leaves(url: str) -> bool:
    return not url.startswith(("file:", "data:"))
