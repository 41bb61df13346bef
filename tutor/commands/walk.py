"""Walk a course: at random until all is tried, along its routes, or along a recorded one."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import SystemRandom
from typing import NamedTuple

from rich.text import Text

from tutor.commands.common.arguments import FILE, SLIDE, add_course, add_file, add_variant
from tutor.commands.common.command import PROGRAM
from tutor.commands.common.printing import print_error, print_line, print_text
from tutor.commands.common.refused import Refused
from tutor.commands.common.route_files import ENDING, RouteFile, read_routes, record
from tutor.commands.common.slides import find_slide
from tutor.commands.common.types import whole_number
from tutor.commands.common.variants import Variant
from tutor.language import Language, Phrase, choose_language
from tutor.loading.course_files import CourseFiles
from tutor.model.course import Course
from tutor.painting.console import Console
from tutor.routes import listing_text, walk_text
from tutor.routes.listing import SHOWN_AT_MOST, list_routes
from tutor.routes.pathfinding import shortest
from tutor.routes.random_walk import STEPS_AT_MOST, random_walk
from tutor.routes.replay import replay
from tutor.routes.scripts import write_script
from tutor.routes.updating import updated

USAGE = Phrase("[OPTIONS] [PATH]")
EXAMPLE = "walk my-course"

LEFT = 1
"""The exit code where something is left, or where a route cannot be followed any more."""

_SEEDS = 1_000_000
_MOST = 10**15 - 1

_COURSE_GROUP = Phrase("course")
_RANDOM_GROUP = Phrase("at random")
_SEED = Phrase("walk as this seed did")
_STEPS = Phrase("stop after N steps (by default, {steps})")
_ROUTES_GROUP = Phrase("routes")
_ROUTES = Phrase("list the routes to each end, each loop once")
_LIMIT = Phrase("show N routes at most (by default, {shown})")
_TO = Phrase("the shortest route there")
_SCRIPT = Phrase(
    "replay recorded routes, or those of a folder; fail where the course no longer allows one"
)
_UPDATE = Phrase("with --script: rewrite the routes that a relabelled hotspot broke, showing how")
_RECORD = Phrase("record the route that was found (with --routes, all of them, in this folder)")
_NOT_A_COUNT = Phrase("“{text}” is no positive whole number")
_NO_RECORD = Phrase("{program}: --record does not record a route that --script replays.")
_UPDATE_ALONE = Phrase("{program}: --update only rewrites what --script replays.")
_AT_RANDOM = Phrase("At random, seed {seed}: all that the course allows.")
_NOTHING_LEADS = Phrase("{program}: nothing leads from {start} to {slide}.")
_SHORTEST = Phrase("The shortest route to {slide}.")
_FOLLOWED = Phrase("{path}: as expected, steps: {count}")
_ALL_FOLLOWED = Phrase("Routes replayed: {count}, all possible.")
_SOME_FAILED = Phrase("Routes replayed: {count}; that the course no longer allows: {failed}.")


class Options(NamedTuple):
    path: Path
    var: list[tuple[str, str]]
    only: str | None
    seed: int | None
    steps: int
    routes: bool
    to: str | None
    script: Sequence[Path] | None
    update: bool
    limit: int
    record: Path | None


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare the course and how to walk it."""
    number = whole_number(0, _MOST, _NOT_A_COUNT, language)
    course = parser.add_argument_group(_COURSE_GROUP(language))
    add_course(course, language)
    add_variant(course, language)
    chance = parser.add_argument_group(_RANDOM_GROUP(language))
    chance.add_argument("--seed", type=number, metavar="N", help=_SEED(language))
    steps = _STEPS(language, steps=STEPS_AT_MOST)
    chance.add_argument("--steps", type=number, metavar="N", default=STEPS_AT_MOST, help=steps)
    routes = parser.add_argument_group(_ROUTES_GROUP(language))
    which = routes.add_mutually_exclusive_group()
    which.add_argument("--routes", action="store_true", help=_ROUTES(language))
    which.add_argument("--to", metavar=SLIDE(language), help=_TO(language))
    file = FILE(language)
    which.add_argument("--script", nargs="+", type=Path, metavar=file, help=_SCRIPT(language))
    routes.add_argument("--update", action="store_true", help=_UPDATE(language))
    limit = _LIMIT(language, shown=SHOWN_AT_MOST)
    routes.add_argument("--limit", type=number, metavar="N", default=SHOWN_AT_MOST, help=limit)
    add_file(routes, language, "--record", told=_RECORD)


def run(options: Options, language: Language) -> int:
    """Walk as is asked; return 0 where nothing is left to try and every route could be followed."""
    if options.script and options.record:
        raise Refused(_NO_RECORD)
    if options.update and not options.script:
        raise Refused(_UPDATE_ALONE)
    files = Variant.of(options.var, options.only).load(options.path)
    if options.script:
        return _replay(files.course, options, language)
    if options.routes:
        return _list(files, options.limit, options.record, language)
    if options.to is not None:
        return _lead(files, options.to, options.record, language)
    return _wander(files, options, language)


def _wander(files: CourseFiles, options: Options, language: Language) -> int:
    """Walk at random, tell what was met; return 1 where something is left."""
    seed = SystemRandom().randrange(_SEEDS) if options.seed is None else options.seed
    walk = random_walk(files.course, seed, options.steps)
    places = files.places()
    _show(walk_text.text(walk, lambda locus: places.place(locus).named(), language))
    if options.record:
        comment = _AT_RANDOM(language, seed=seed)
        record(files, walk.route, options.record, comment, language)
    return 0 if walk.is_complete else LEFT


def _list(files: CourseFiles, limit: int, folder: Path | None, language: Language) -> int:
    """Print the routes of a course, or record each in a file of a folder."""
    course = files.course
    listings = list_routes(course, limit)
    if folder is None:
        _show(listing_text.text(course, listings, language))
        return 0
    routes = listings[0].routes
    comments = listing_text.comments(listings[0], language)
    for number, (route, comment) in enumerate(zip(routes, comments, strict=True), 1):
        name = f"{number:0{len(str(len(routes)))}}{ENDING}"
        record(files, route, folder / name, comment, language)
    return 0


def _lead(files: CourseFiles, name: str, path: Path | None, language: Language) -> int:
    """Print the shortest route to a slide, or record it; return 1 where nothing leads there."""
    course = files.course
    slide = find_slide(course, name)
    route = shortest(course, slide)
    if route is None:
        told = _NOTHING_LEADS(language, program=PROGRAM, slide=slide, start=course.start)
        print_error(told)
        return LEFT
    if path is None:
        print_text(write_script(route, language).removesuffix("\n"))
    else:
        record(files, route, path, _SHORTEST(language, slide=slide), language)
    return 0


def _replay(course: Course, options: Options, language: Language) -> int:
    """Replay each route; return 1 where one cannot be followed. Raises WrongCourse."""
    files = read_routes(options.script or ())
    failed = 0
    for written in files:
        file = _updated(course, written) if options.update else written
        failure = replay(course, file.route)
        failed += failure is not None
        count = sum(step.act is not None for step in file.route.steps)
        followed = _FOLLOWED(language, path=file.source.path, count=count)
        print_text(file.mistake(failure, language).report(language) if failure else followed)
    closing = _SOME_FAILED if failed else _ALL_FOLLOWED
    print_line(closing(language, count=len(files), failed=failed))
    return LEFT if failed else 0


def _updated(course: Course, file: RouteFile) -> RouteFile:
    """Return the file of a route, rewritten where the course relabelled a hotspot of it."""
    route = updated(course, file.route)
    same = route == file.route
    return file if same else file.rewritten(route, choose_language(course.language))


def _show(lines: Iterable[Text]) -> None:
    """Print lines, with colours on a terminal that has any.

    Raises BrokenPipeError where nobody reads them any more.
    """
    console = Console(highlight=False, soft_wrap=True)
    with console.capture() as capture:  # Rich would end the program where a pipe is closed
        for line in lines:
            console.print(line)
    if sys.stdout is not None:
        sys.stdout.write(capture.get())
