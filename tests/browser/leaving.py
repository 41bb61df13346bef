"""The ways in which one leaves a page, or is made to."""

from collections.abc import Callable
from contextlib import suppress

from playwright.sync_api import Error, Page

Way = Callable[[Page], None]


def close_the_tab(page: Page) -> None:
    """Close it as one does by its cross."""
    with page.expect_event("close"):
        page.close(run_before_unload=True)


def go_back(page: Page) -> None:
    """Go back to where one was before."""
    page.go_back()


def crash(page: Page) -> None:
    """Lose the tab, which is told nothing."""
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash")


def hide_and_crash(page: Page) -> None:
    """Put the tab behind another, where a telephone ends it."""
    for frame in page.frames:
        frame.evaluate(
            "Object.defineProperty(document, 'hidden', {value: true});"
            "document.dispatchEvent(new Event('visibilitychange'))"
        )
    crash(page)


WAYS: tuple[Way, ...] = (close_the_tab, go_back, crash, hide_and_crash)
