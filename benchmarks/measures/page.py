"""The published page in Chromium, beside a deck of reveal.js that holds the same."""

import statistics
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks import decks
from benchmarks.browser import Opened, Player, chromium, interleave
from benchmarks.results import Row, Target
from benchmarks.settings import Settings
from tutor.loading.courses import load_course
from tutor.web.page import SCRIPT, STYLE, course_page

_OURS = Player(title="main h2", onward=".foot button:last-child")
_REVEAL = Player(title=".reveal.ready section.present h2", onward=".controls .navigate-right")
_AGAINST = "reveal.js"

_SMALL, _LARGE = 27, 1_000
_LIGHT = Target(70)
_SOON = Target(1_000)
_ALIKE = Target(1.25, ratio=True)


def measure(settings: Settings) -> Iterator[Row]:
    """Weigh a short and a long course and their decks, open them, and go on in them, in turns."""
    with chromium() as browser:
        ours, theirs = _published(settings), _decks(settings)
        yield from _weights(ours, theirs)
        yield from _openings(browser, ours, theirs, settings.choose(9, 2))
        yield from _changes(browser, ours, theirs, settings)


def _published(settings: Settings) -> dict[int, Path]:
    return {
        slides: _written(
            settings.folder / f"page-{slides}.html",
            course_page(load_course(settings.course(slides)), "fr"),
        )
        for slides in (_SMALL, _LARGE)
    }


def _decks(settings: Settings) -> dict[int, Path]:
    return {
        slides: _written(
            settings.folder / f"deck-{slides}.html",
            [decks.deck(load_course(settings.course(slides)))],
        )
        for slides in (_SMALL, _LARGE)
    }


def _written(file: Path, pieces: Iterable[str]) -> Path:
    file.write_text("".join(pieces), "utf-8")
    return file


def _weights(ours: dict[int, Path], theirs: dict[int, Path]) -> Iterator[Row]:
    group = "Page, 30 elements a slide: weight before compression"
    player = _kilobytes(SCRIPT, STYLE)
    yield Row(group, "script and style", "kB", player, _kilobytes(*decks.PLAYER), _AGAINST, _LIGHT)
    for slides, file in ours.items():
        deck = _kilobytes(theirs[slides])
        yield Row(group, f"all, {slides:,} slides", "kB", _kilobytes(file), deck, _AGAINST)


def _kilobytes(*files: Path) -> float:
    return sum(file.stat().st_size for file in files) / 1000


def _openings(
    browser: Browser, ours: dict[int, Path], theirs: dict[int, Path], times: int
) -> Iterator[Row]:
    group = "Start of the navigation → first slide painted"
    files = [*((one, _OURS) for one in ours.values()), *((one, _REVEAL) for one in theirs.values())]
    taken: dict[Path, list[float]] = {file: [] for file, _ in files}
    for turn in range(times + 1):
        for file, player in files[:: -1 if turn % 2 else 1]:
            with closing(Opened(browser, file, player)) as page:
                taken[file].append(page.opening)
    medians = {file: statistics.median(found[1:]) for file, found in taken.items()}  # one warms up
    for slides, file in ours.items():
        deck, target = medians[theirs[slides]], _SOON if slides == _LARGE else None
        yield Row(group, f"{slides:,} slides", "ms", medians[file], deck, _AGAINST, target)


def _changes(
    browser: Browser, ours: dict[int, Path], theirs: dict[int, Path], settings: Settings
) -> Iterator[Row]:
    group = "Click → next slide painted"
    with ExitStack() as stack:
        pages = {
            (player, slides): stack.enter_context(closing(Opened(browser, file, player)))
            for player, files in ((_OURS, ours), (_REVEAL, theirs))
            for slides, file in files.items()
        }
        played = stack.enter_context(closing(Opened(browser, ours[_LARGE], _OURS)))
        changes = settings.choose(5_000, 500)
        played.hasten(changes)
        interleave([*pages.values(), played], settings.choose(200, 20))
        small, large = (pages[_OURS, slides].median for slides in (_SMALL, _LARGE))
        for slides, median in ((_SMALL, small), (_LARGE, large)):
            deck = pages[_REVEAL, slides].median
            yield Row(group, f"{slides:,} slides", "ms", median, deck, _AGAINST)
        few = f"{_SMALL} slides"
        yield Row(group, f"{_LARGE:,} slides", "ms", large, small, few, _ALIKE)
        later = f"{_LARGE:,} slides, after {changes:,} changes"
        yield Row(group, later, "ms", played.median, large, "fresh", _ALIKE)
