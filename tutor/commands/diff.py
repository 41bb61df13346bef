"""Tell what changed between two versions of a course."""

import argparse
import sys
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.commands.command import PROGRAM, WRONG, shipped_course
from tutor.language import Language, Phrase

if TYPE_CHECKING:
    from tutor.model.course import Course

SUMMARY = Phrase("tell what changed from one version of a course to the next")
USAGE = Phrase("[OPTIONS] BEFORE AFTER | --git REV [PATH]")

DIFFERENT = 1
"""The exit code where something changed."""

_COURSES = Phrase("courses")
_PATH = Phrase("PATH")
_PATHS = Phrase(
    "the folders or files of both versions; with --git, the course's (by default, the one that "
    "is shipped)"
)
_REVISION = Phrase("REV")
_GIT = Phrase("compare with this revision of git (HEAD, main, v1…)")
_FORMAT = Phrase("the answer's form (by default, text)")
_FORMATS = ("text", "markdown", "json")
_TWO = Phrase("{program}: two versions are expected, or one with --git.")


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the two versions and the form of the answer."""
    courses = parser.add_argument_group(_COURSES(language))
    courses.add_argument(
        "paths", nargs="*", type=Path, metavar=_PATH(language), help=_PATHS(language)
    )
    courses.add_argument("--git", metavar=_REVISION(language), help=_GIT(language))
    courses.add_argument("--format", choices=_FORMATS, default="text", help=_FORMAT(language))


def run(options: argparse.Namespace, language: Language) -> int:
    """Tell what changed; return 1 where anything did."""
    wanted = 2 if options.git is None else 1
    paths: list[Path] = options.paths or ([shipped_course()] if wanted == 1 else [])
    if len(paths) != wanted:
        print(_TWO(language, program=PROGRAM), file=sys.stderr)
        return WRONG
    from tutor.differences.comparing import compare
    from tutor.differences.formats import FORMATS
    from tutor.loading.courses import load_course

    before = load_course(paths[0]) if options.git is None else _at(options.git, paths[0])
    differences = compare(before, load_course(paths[-1]), language)
    FORMATS[options.format](differences, language, sys.stdout or StringIO())
    return 0 if differences.is_empty else DIFFERENT


def _at(revision: str, path: Path) -> "Course":
    from tutor.commands.revisions import course_at

    return course_at(revision, path)
