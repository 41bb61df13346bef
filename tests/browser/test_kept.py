"""What a browser keeps: refused, full, damaged, or of a course that changed since."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import begin, fail_and_list

DAMAGED = ["no JSON", "null", "[null]", '{"session": 1}', '[{"mode": "exam"}, 1, "results"]']


def keep(page: Page, what: str, value: str) -> None:
    """Put a text where the page keeps something, as if it had been there before it was opened."""
    page.evaluate(
        "([what, value]) => localStorage.setItem(`pas-a-pas/gallery/${what}`, value)", [what, value]
    )
    page.reload()


@pytest.mark.parametrize("value", DAMAGED)
def test_damaged_results_leave_those_that_are_whole(page: Page, gallery: str, value: str) -> None:
    page.goto(gallery)
    keep(page, "results", value)
    fail_and_list(page)
    expect(page.get_by_role("dialog", name="My results").locator("dd")).to_have_count(1)


@pytest.mark.parametrize(
    "value",
    [
        *DAMAGED,
        '{"mode": "exam", "task": "ask", "session":'
        ' {"version": 1, "position": 0, "misses": 0, "history": [{"slide": "play/start"}]}}',
        '{"mode": "exam", "task": "gone", "session":'
        ' {"version": 1, "position": 0, "misses": 0, "history": [1]}}',
        '{"mode": "other", "task": null, "session":'
        ' {"version": 1, "position": 0, "misses": 0, "history": [1]}}',
    ],
)
def test_a_damaged_task_is_not_offered_again_and_hides_no_demo(
    page: Page, gallery: str, value: str
) -> None:
    page.goto(gallery)
    page.keyboard.press("ArrowRight")
    keep(page, "task", value)
    expect(page.get_by_role("dialog")).to_contain_text("Demo · Words alone")
    page.keyboard.press("Enter")
    begin(page, "Practice", "Ask for a card")
    expect(page.get_by_role("heading", name="Ask for a card")).to_be_focused()


@pytest.mark.parametrize(
    "refusing",
    [
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no') }})",
        "Object.defineProperty(window, 'localStorage', {value: null})",
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }",
    ],
)
def test_one_plays_where_nothing_can_be_kept(page: Page, gallery: str, refusing: str) -> None:
    page.add_init_script(refusing)
    page.goto(gallery)
    page.keyboard.press("ArrowRight")
    begin(page, "Exam", "Ask for a card")
    for name in ("A user", "Theft", "Send"):
        page.get_by_role("button", name=name).click()
    expect(page.get_by_role("heading", name="Passed: 100 out of 100")).to_be_focused()


def test_results_of_two_tabs_are_kept_together(page: Page, gallery: str) -> None:
    page.goto(gallery)
    other = page.context.new_page()
    other.goto(gallery)
    for one in (page, other):
        fail_and_list(one)
    expect(other.get_by_role("dialog", name="My results").locator("dd")).to_have_count(2)


@pytest.mark.parametrize("address", ["#%", "#%E9", "#gallery/gone", "#__proto__", "#constructor"])
def test_an_address_that_names_no_slide_shows_the_first(
    page: Page, gallery: str, address: str
) -> None:
    page.goto(gallery + address)
    expect(page.get_by_role("heading", name="The gallery", level=2)).to_be_focused()
