"""Pages in the Chromium that the system has: how soon one is open, and how soon a click shows.

Opening counts from the start of the navigation to the second frame in which the slide's title
stands: the first one is drawn by then. A click counts from the mouse to the frame that shows what
came of it, as Chromium's own trace tells them (https://www.w3.org/TR/event-timing/).
"""

import json
import shutil
import statistics
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from benchmarks.pty_driver import BenchmarkError
from benchmarks.results import MissingError

_SIZE: ViewportSize = {"width": 1280, "height": 800}
_REST = 60
"""The milliseconds from what is drawn to the next click."""
_BLOCK = 10

_WATCH = """\
globalThis.opened = new Promise(done => {
  const look = () => requestAnimationFrame(document.querySelector("%s")?.checkVisibility()
    ? () => done(performance.now()) : look);
  look();
})"""
_DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
_CLICKED = "([selector, times]) => { while (times--) document.querySelector(selector).click(); }"


class Player(NamedTuple):
    """What plays in a page, by CSS selectors."""

    title: str
    """The title of the slide that is shown."""
    onward: str
    """What goes on to the next slide."""


class Opened:
    """A page on its first slide, in a profile of its own, which keeps nothing of another's."""

    def __init__(self, browser: Browser, file: Path, player: Player) -> None:
        self._browser, self._player = browser, player
        self._page = browser.new_context(viewport=_SIZE).new_page()
        self._page.add_init_script(_WATCH % player.title)
        self._page.goto(file.as_uri(), wait_until="commit")
        self.opening: float = self._page.evaluate("opened")
        """The milliseconds that it took to open."""
        self.times: list[float] = []
        """The milliseconds of each click."""

    def close(self) -> None:
        """Leave the page, and forget what it kept."""
        self._page.context.close()

    def hasten(self, changes: int) -> None:
        """Go on so many times, measuring nothing."""
        self._page.evaluate(_CLICKED, [self._player.onward, changes])

    def change(self, count: int) -> None:
        """Go on so many times, by the mouse. Raises BenchmarkError where that shows nothing."""
        self._page.hover(self._player.onward)
        before = self._title()
        self._browser.start_tracing(page=self._page, categories=["devtools.timeline"])
        for _ in range(count):
            self._page.mouse.down()
            self._page.mouse.up()
            self._page.evaluate(_DRAWN)
            self._page.wait_for_timeout(_REST)
        times = list(_clicks(self._browser.stop_tracing()))
        if not times or self._title() == before:
            raise BenchmarkError(f"“{before}” stays, whatever is clicked")
        self.times += times

    def _title(self) -> str:
        return self._page.inner_text(self._player.title)

    @property
    def median(self) -> float:
        """The median time of a click."""
        return statistics.median(self.times)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Yield the system's Chromium, without a window. Raises MissingError where there is none."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        raise MissingError("Chromium is not there")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def interleave(pages: Sequence[Opened], changes: int) -> None:
    """Go on in each page in turns, so that a busy machine slows all alike."""
    for _ in range(changes // _BLOCK):
        for page in pages:
            page.change(_BLOCK)


def _clicks(trace: bytes) -> Iterator[float]:
    """Yield, for each click of a trace, the milliseconds until what came of it was shown."""
    for event in json.loads(trace)["traceEvents"]:
        told = event["args"].get("data", {})
        if event["name"] == "EventTiming" and told.get("type") == "click":
            yield told["duration"]
