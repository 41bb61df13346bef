"""The routes of a course, told by the choices that they make."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from rich.text import Text

from tutor.commands.walking.recording import record
from tutor.commands.walking.showing import show
from tutor.language import Language, Phrase
from tutor.loading.gathering import CourseFiles
from tutor.model.course import Course
from tutor.routes.listing import Listing, list_routes
from tutor.routes.ways import Route, has_choice, told

_FROM = Phrase("From {slide}, routes: {count}")
_ROUTE = Phrase("to {end}, steps: {count}")
_OVER = Phrase("to {end} (end), steps: {count}")
_LEFT_OUT = Phrase("… and {count} more routes.")
_LEFT_OUT_AT_LEAST = Phrase("… and at least {count} more routes: there are too many to count.")
_THERE_MAY_BE_MORE = Phrase("… and probably more: there are too many ways to follow them all.")
_NO_ROUTE = Phrase("No route leads to an end.")
_COMMENT = Phrase("Route {number}: {words}.")


def run(files: CourseFiles, limit: int, folder: Path | None, language: Language) -> int:
    """Print the routes of a course, or record each in a file of a folder."""
    course = files.course
    listings = list_routes(course, limit)
    if folder:
        _record(course, listings[0], folder, language)
        return 0
    blocks = (_lines(course, listing, language) for listing in listings)
    show(chain(next(blocks), *((Text(), *block) for block in blocks)))
    return 0


def _record(course: Course, listing: Listing, folder: Path, language: Language) -> None:
    width = len(str(len(listing.routes)))
    for number, route in enumerate(listing.routes, 1):
        comment = _COMMENT(language, number=number, words=_words(route, language))
        record(course, route, folder / f"{number:0{width}}.txt", comment, language)


def _lines(course: Course, listing: Listing, language: Language) -> Iterator[Text]:
    """Yield a route's end, then what is chosen where there is a choice."""
    found = len(listing.routes) + listing.left_out
    yield Text(_FROM(language, slide=listing.start, count=found), "bold")
    if not listing.routes:
        yield Text(_NO_ROUTE(language))
    width = len(str(len(listing.routes)))
    for number, route in enumerate(listing.routes, 1):
        yield Text.assemble((f"{number:>{width}}. ", "bold"), _words(route, language))
        for slide, words in _choices(course, route, language):
            yield Text.assemble(" " * (width + 2), (slide, "dim"), " > ", words)
    if listing.left_out:
        more = _LEFT_OUT if listing.is_all else _LEFT_OUT_AT_LEAST
        yield Text(more(language, count=listing.left_out))
    elif not listing.is_all:
        yield Text(_THERE_MAY_BE_MORE(language))


def _choices(course: Course, route: Route, language: Language) -> Iterator[tuple[str, str]]:
    for step in route.steps:
        if step.slide and step.act and has_choice(course, step.slide):
            yield str(step.slide), told(step.act, language)


def _words(route: Route, language: Language) -> str:
    words = _OVER if route.over else _ROUTE
    return words(language, end=route.steps[-1].slide, count=len(route.steps) - 1)
