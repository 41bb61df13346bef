"""The published page for everyone: by WCAG, with large text, in forced colours, without motion."""

import re
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser.conftest import GALLERY, begin, fail_and_list, show
from tutor.loading.courses import load_course
from tutor.model.course import Course
from tutor.plain.lines import screen_lines
from tutor.plain.voice import Voice

AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
RUN_AXE = "axe.run(document, {resultTypes: ['violations'], preload: false})"
TASK = "Begin once more"
TELEPHONE: ViewportSize = {"width": 320, "height": 640}
SMALL_TARGETS = """\
[...document.querySelectorAll("main button:not([tabindex='-1']), .foot button")]
  .filter(one => one.checkVisibility() && !one.closest(".parts"))
  .filter(one => one.getBoundingClientRect().height < 44)
  .map(one => one.outerHTML)"""
CUT_OFF = """\
[...document.querySelectorAll("main *, header *, .foot *")].filter(one => {
  const {overflowX, clipPath} = getComputedStyle(one);
  const isCut = one.scrollWidth > one.clientWidth + 1 && ["hidden", "clip"].includes(overflowX);
  return isCut && clipPath === "none";
}).map(one => one.outerHTML.slice(0, 80))"""

READ = """\
(() => {
  const texts = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const read = [];
  while (texts.nextNode()) {
    const {parentElement, data} = texts.currentNode;
    if (!parentElement.closest("[aria-hidden=true]")) read.push(data);
  }
  return read.join(" ");
})()"""

LETTER = "Courrier"
"""The line player names what is seen."""

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
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_course_of_every_kind(
    axe_page: Page, gallery: str, scheme: Literal["light", "dark"]
) -> None:
    axe_page.emulate_media(color_scheme=scheme)
    assert list(violations(axe_page, gallery, load_course(GALLERY).refs)) == []


@needs_axe
def test_axe_finds_nothing_on_a_telephone(axe_page: Page, gallery: str) -> None:
    axe_page.set_viewport_size(TELEPHONE)
    assert list(violations(axe_page, gallery, load_course(GALLERY).refs)) == []


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
    page.set_viewport_size(TELEPHONE)
    page.goto(gallery)
    for slide in load_course(GALLERY).refs:
        show(page, slide)
        assert page.evaluate("document.documentElement.scrollWidth") == 320, slide


def test_the_labels_of_the_bar_stand_apart_on_a_telephone(page: Page, shipped_page: str) -> None:
    page.set_viewport_size(TELEPHONE)
    page.goto(shipped_page)
    boxes = [one.bounding_box() for one in page.locator(".foot .label:visible").all()]
    edges = [(box["x"], box["x"] + box["width"]) for box in boxes if box]
    assert len(edges) == 6
    assert edges[0][0] >= 0
    assert edges[-1][1] <= 320
    assert all(right < left for (_, right), (left, _) in pairwise(edges))


def test_a_picture_in_characters_is_seen_whole_on_a_telephone(
    page: Page, shipped_page: str
) -> None:
    page.set_viewport_size(TELEPHONE)
    page.goto(f"{shipped_page}#activation/notification_courrier")
    assert page.locator(".art").evaluate("art => art.scrollWidth <= art.clientWidth")


def test_what_is_clicked_is_as_high_as_a_finger_on_a_telephone(
    browser: Browser, gallery: str
) -> None:
    context = browser.new_context(viewport=TELEPHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(gallery)
    for slide in load_course(GALLERY).refs:
        show(page, slide)
        assert page.evaluate(SMALL_TARGETS) == [], slide
    context.close()


def test_no_line_begins_with_what_ends_a_sentence_in_french(page: Page, shipped_page: str) -> None:
    page.goto(f"{shipped_page}#activation/identification")
    asked = page.get_by_text("Où trouver mon numéro")
    assert asked.text_content() == "Où trouver mon numéro de série\N{NO-BREAK SPACE}?"
    title = page.locator("h2")
    assert (title.text_content() or "").startswith("J'active mon compte\N{NO-BREAK SPACE}/ ")


def test_a_word_that_is_explained_flows_with_its_sentence(page: Page, shipped_page: str) -> None:
    page.goto(f"{shipped_page}#activation/identification")
    term = page.get_by_role("link", name="carte Vitale")
    assert term.evaluate("one => getComputedStyle(one).display") == "inline"
    term.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("carte Vitale")


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


def test_a_slide_is_read_in_the_order_of_the_line_player(
    page: Page, shipped: Course, shipped_page: str
) -> None:
    page.goto(shipped_page)
    for slide in shipped.slides:
        show(page, slide.ref)
        lines = [slide.title, slide.text, *screen_lines(slide.played, Voice("fr"))]
        told, read = told_once("\n".join(lines)), told_once(page.evaluate(READ))
        shared = [one for one in told if one in read]
        assert [one for one in read if one in told] == shared, slide.ref


def told_once(text: str) -> list[str]:
    """Return the words that a text has once, in their order."""
    words = re.findall(r"\w{3,}", text)
    return [word for word in words if words.count(word) == 1 and word != LETTER]
