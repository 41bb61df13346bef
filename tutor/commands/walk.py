"""Walk a course: at random until all is tried, along its routes, or along a recorded one."""

import argparse
import sys
from pathlib import Path

from tutor.commands.command import PROGRAM, WRONG, shipped_course
from tutor.commands.varying import add_variant_arguments
from tutor.language import Language, Phrase
from tutor.routes.bounds import SHOWN_AT_MOST, STEPS_AT_MOST

SUMMARY = Phrase("walk all of a course at random, list or replay its routes")
USAGE = Phrase("[OPTIONS] [PATH]")

LEFT = 1
"""The exit code where something is left, or where a route cannot be followed any more."""

_COURSE_GROUP = Phrase("course")
_PATH_NAME = Phrase("PATH")
_PATH = Phrase("the course's folder or file (by default, the one that is shipped)")
_RANDOM_GROUP = Phrase("at random")
_SEED = Phrase("walk as this seed did")
_STEPS = Phrase("stop after N steps (by default, {steps})")
_ROUTES_GROUP = Phrase("routes")
_ROUTES = Phrase("list the routes to each end, each loop once")
_LIMIT = Phrase("show N routes at most (by default, {shown})")
_SLIDE_NAME = Phrase("SCENARIO/SLIDE")
_TO = Phrase("the shortest route there")
_FILE_NAME = Phrase("FILE")
_SCRIPT = Phrase("replay recorded routes; fail where the course no longer allows one")
_RECORD = Phrase("record the route that was found (with --routes, all of them, in this folder)")
_NOT_A_COUNT = Phrase("“{text}” is no positive whole number")
_NO_RECORD = Phrase("{program}: --record does not record a route that --script replays.")


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the course and how to walk it."""
    number = _Count(language)
    course = parser.add_argument_group(_COURSE_GROUP(language))
    course.add_argument(
        "path", nargs="?", type=Path, metavar=_PATH_NAME(language), help=_PATH(language)
    )
    add_variant_arguments(course, language)
    chance = parser.add_argument_group(_RANDOM_GROUP(language))
    chance.add_argument("--seed", type=number, metavar="N", help=_SEED(language))
    steps = _STEPS(language, steps=STEPS_AT_MOST)
    chance.add_argument("--steps", type=number, metavar="N", default=STEPS_AT_MOST, help=steps)
    routes = parser.add_argument_group(_ROUTES_GROUP(language))
    which = routes.add_mutually_exclusive_group()
    which.add_argument("--routes", action="store_true", help=_ROUTES(language))
    which.add_argument("--to", metavar=_SLIDE_NAME(language), help=_TO(language))
    file = _FILE_NAME(language)
    which.add_argument("--script", nargs="+", type=Path, metavar=file, help=_SCRIPT(language))
    limit = _LIMIT(language, shown=SHOWN_AT_MOST)
    routes.add_argument("--limit", type=number, metavar="N", default=SHOWN_AT_MOST, help=limit)
    routes.add_argument("--record", type=Path, metavar=file, help=_RECORD(language))


class _Count:
    """Reads a number of an option."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __call__(self, text: str) -> int:
        if text.isdecimal() and len(text) < 16:
            return int(text)
        raise argparse.ArgumentTypeError(_NOT_A_COUNT(self._language, text=text))


def run(options: argparse.Namespace, language: Language) -> int:
    """Walk as is asked; return 0 where nothing is left to try and every route could be followed."""
    if options.script and options.record:
        print(_NO_RECORD(language, program=PROGRAM), file=sys.stderr)
        return WRONG
    from tutor.commands.variants import Variant
    from tutor.commands.walking import listing, replaying, shortest, wandering

    files = Variant.asked(options).load(options.path or shipped_course())
    if options.script:
        return replaying.run(files.course, options.script, language)
    if options.routes:
        return listing.run(files, options.limit, options.record, language)
    if options.to is not None:
        return shortest.run(files, options.to, options.record, language)
    return wandering.run(files, options, language)
