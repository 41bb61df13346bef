"""Clicks and keys that one gives by mistake: two for one, beside what reacts, held too long."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Publish, begin

INERT = """
format: 1
title: A scenario
slides:
  first:
    title: First
    screen:
      frame: plain
      elements:
        - field: Name
        - checkbox: I accept
        - button: Send
        - table: [[a, b]]
    next: last
  last: {title: Last, text: It is over., end: true}
"""


def written(folder: Path, scenario: str) -> Path:
    path = folder / "scenario.yaml"
    path.write_text(scenario, "utf-8")
    return path


def heading(page: Page) -> str:
    return page.locator("main h2").inner_text()


def test_a_double_click_is_one_click(page: Page, gallery: str) -> None:
    page.goto(gallery)
    page.get_by_role("button", name="Begin").dblclick()
    assert heading(page) == "Words alone"
    page.get_by_role("button", name="Next").dblclick()
    assert heading(page) == "A web page"


def test_the_second_of_two_clicks_chooses_nothing_in_the_window_that_the_first_opens(
    page: Page, gallery: str
) -> None:
    page.goto(gallery)
    page.get_by_role("button", name="Practise").dblclick()
    expect(page.get_by_role("dialog", name="What do you want to do?")).to_be_visible()


def test_the_second_of_two_clicks_is_no_wrong_answer(page: Page, gallery: str) -> None:
    page.goto(gallery)
    begin(page, "Exam", "Ask for a card")
    for name in ("A user", "Theft", "Send"):
        page.get_by_role("button", name=name).dblclick()
    expect(page.get_by_role("heading", name="Passed: 100 out of 100")).to_be_visible()


@pytest.mark.parametrize(
    "place", ["label", "[type=text]", "[type=checkbox]", "button[aria-disabled]", "td"]
)
def test_what_does_nothing_is_anywhere(
    page: Page, publish: Publish, tmp_path: Path, place: str
) -> None:
    page.goto(publish(written(tmp_path, INERT)).as_uri())
    page.locator(f"main {place}").first.click(force=True)
    assert heading(page) == "Last"


@pytest.mark.parametrize("cell", ["D-104", "Lost card"])
def test_a_row_is_clicked_on_each_of_its_cells_once(page: Page, gallery: str, cell: str) -> None:
    page.goto(f"{gallery}#gallery/browser")
    button = page.locator("tr.zone .over")
    assert button.evaluate("one => one.offsetParent.tagName") == "TD"  # Safari knows no other
    page.locator("tr.zone").get_by_text(cell).click(force=True)
    assert heading(page) == "A form"
    page.keyboard.press("ArrowLeft")
    assert heading(page) == "A web page"


def test_a_key_that_is_held_goes_on_once(page: Page, gallery: str) -> None:
    page.goto(gallery)
    for _ in range(5):
        page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    assert heading(page) == "Words alone"


def test_what_is_chosen_by_the_mouse_has_the_focus_in_any_browser(page: Page, gallery: str) -> None:
    page.goto(f"{gallery}#play/reason")
    page.get_by_role("button", name="Theft").dispatch_event("click")  # as Safari clicks
    expect(page.get_by_role("button", name="Theft")).to_be_focused()


def test_what_the_browser_translates_is_chosen_all_the_same(page: Page, gallery: str) -> None:
    page.goto(gallery)
    begin(page, "Practice", "Begin once more")
    reason = page.get_by_label("Reason")
    reason.locator("option").evaluate_all("all => all.forEach(one => one.append(' (translated)'))")
    reason.select_option("Theft")
    expect(reason).to_have_value("Theft")
    expect(reason.locator("option:checked")).to_have_text("Theft")
