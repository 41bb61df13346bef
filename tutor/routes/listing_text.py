"""The routes of a course, told by the choices that they make."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from tutor.language import Language, Phrase
from tutor.model.course import Course
from tutor.routes.listing import Listing
from tutor.routes.ways import Route, has_choice, told

_FROM = Phrase("From {slide}, routes: {count}")
_ROUTE = Phrase("to {end}, steps: {count}")
_OVER = Phrase("to {end} (end), steps: {count}")
_LEFT_OUT = Phrase("… and {count} more routes.")
_LEFT_OUT_AT_LEAST = Phrase("… and at least {count} more routes: there are too many to count.")
_THERE_MAY_BE_MORE = Phrase("… and probably more: there are too many ways to follow them all.")
_NO_ROUTE = Phrase("No route leads to an end.")
_COMMENT = Phrase("Route {number}: {words}.")


def text(course: Course, listings: Sequence[Listing], language: Language) -> Iterator[Text]:
    """Yield each listing, a route's end before what is chosen where there is a choice."""
    for number, listing in enumerate(listings):
        if number:
            yield Text()
        yield from _lines(course, listing, language)


def comments(listing: Listing, language: Language) -> Iterator[str]:
    """Yield what tells each route from the others, for its file."""
    for number, route in enumerate(listing.routes, 1):
        yield _COMMENT(language, number=number, words=_words(route, language))


def _lines(course: Course, listing: Listing, language: Language) -> Iterator[Text]:
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
