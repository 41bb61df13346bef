"""The published page for everyone: by WCAG, with large text, in forced colours, without motion."""

from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import GALLERY, begin, fail_and_list, show
from tutor.loading.courses import load_course
from tutor.model.course import Course

AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
RUN_AXE = "axe.run(document, {resultTypes: ['violations'], preload: false})"
SLIDES_WITH_MOST = ["gallery/browser", "gallery/form", "gallery/window", "play/reason"]
TASK = "Begin once more"
CUT_OFF = """\
[...document.querySelectorAll("main *, header *, .foot *")].filter(one => {
  const {overflowX, clipPath} = getComputedStyle(one);
  const isCut = one.scrollWidth > one.clientWidth + 1 && ["hidden", "clip"].includes(overflowX);
  return isCut && clipPath === "none";
}).map(one => one.outerHTML.slice(0, 80))"""

needs_axe = pytest.mark.skipif(not AXE.exists(), reason="axe-core is not there: npm ci, in web/")


@pytest.fixture
def axe_page(browser: Browser) -> Iterator[Page]:
    """A page into which axe can be put, whatever its policy."""
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def violations(page: Page, address: str, slides: Iterable[object]) -> Iterator[tuple[str, ...]]:
    """Yield the slide, the rule and the element of all that axe finds."""
    page.goto(f"{address}?notes")
    page.evaluate(AXE.read_text("utf-8"))
    for slide in slides:
        show(page, slide)
        for rule, element in found(page):
            yield str(slide), rule, element


def found(page: Page) -> list[tuple[str, str]]:
    """Return the rules that the page breaks now, and an element that does."""
    broken = page.evaluate(RUN_AXE)["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in broken]


@needs_axe
def test_axe_finds_nothing_on_the_shipped_course(
    axe_page: Page, shipped_page: str, shipped: Course
) -> None:
    assert list(violations(axe_page, shipped_page, shipped.refs)) == []


@needs_axe
def test_axe_finds_nothing_on_every_kind_in_the_dark(axe_page: Page, gallery: str) -> None:
    axe_page.emulate_media(color_scheme="dark")
    assert list(violations(axe_page, gallery, SLIDES_WITH_MOST)) == []


def are_guided(page: Page) -> None:
    """Send what is not filled in."""
    page.locator("button", has_text="Go on").nth(1).click()


def practise(page: Page) -> None:
    """Send what is wrong, and be shown what is right."""
    for _ in range(3):
        page.locator("button", has_text="Go on").nth(1).click()
    page.get_by_role("button", name="Hint").click()


def are_examined(page: Page) -> None:
    """Send what is wrong, twice, and come to the result."""
    page.locator("button", has_text="Go on").nth(1).click()
    page.get_by_role("button", name="Send").click()


@needs_axe
@pytest.mark.parametrize(
    ("mode", "do"), [("Guided", are_guided), ("Practice", practise), ("Exam", are_examined)]
)
def test_axe_finds_nothing_where_one_learns(
    axe_page: Page, gallery: str, mode: str, do: Callable[[Page], None]
) -> None:
    axe_page.goto(gallery)
    axe_page.evaluate(AXE.read_text("utf-8"))
    begin(axe_page, mode, TASK)
    assert found(axe_page) == []
    do(axe_page)
    assert found(axe_page) == []


@needs_axe
def test_axe_finds_nothing_in_the_windows(axe_page: Page, gallery: str) -> None:
    axe_page.goto(gallery)
    axe_page.evaluate(AXE.read_text("utf-8"))
    for key in ("?", "g", "e"):
        axe_page.keyboard.press(key)
        assert found(axe_page) == []
        axe_page.keyboard.press("Escape")
    fail_and_list(axe_page)
    assert found(axe_page) == []


def test_no_slide_is_wider_than_a_telephone(page: Page, gallery: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(gallery)
    for slide in load_course(GALLERY).refs:
        show(page, slide)
        assert page.evaluate("document.documentElement.scrollWidth") == 320, slide


def test_text_twice_as_large_loses_nothing(page: Page, gallery: str) -> None:
    sizes = {"standard": 32, "fixed": 26}
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})
    page.goto(gallery)
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "32px"
    for slide in load_course(GALLERY).refs:
        show(page, slide)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), slide
        assert page.evaluate(CUT_OFF) == [], slide


def middle(box: Locator) -> object:
    """Return the colour in the middle of what is drawn."""
    drawn = Image.open(BytesIO(box.screenshot())).convert("RGB")
    return drawn.getpixel((drawn.width // 2, drawn.height // 2))


def test_what_is_chosen_can_be_seen_in_forced_colours(page: Page, gallery: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(gallery)
    begin(page, "Practice", TASK)
    for name in ("One", "I accept"):
        box = page.get_by_label(name, exact=True)
        before = middle(box)
        box.check()
        assert middle(box) != before


def test_nothing_moves_where_motion_is_not_wanted(page: Page, gallery: str) -> None:
    moving = "document.getAnimations().length"
    page.goto(f"{gallery}#gallery/browser")
    expect(page.locator(".mark").first).to_be_visible()
    assert page.evaluate(moving) == 0
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(moving) > 0
