"""Tell what changed between two versions of a course."""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from tutor.commands.common.arguments import PATH
from tutor.commands.common.command import shipped_course
from tutor.commands.common.refused import Refused
from tutor.differences.comparing import compare
from tutor.differences.formats import FORMATS
from tutor.differences.pictures import by_content
from tutor.differences.revisions import RevisionError, files_at
from tutor.language import Language, Phrase
from tutor.loading.courses import load_course
from tutor.loading.mistakes import WrongCourse
from tutor.model.course import Course

USAGE = Phrase("[OPTIONS] BEFORE AFTER | --git REV [PATH]")
EXAMPLE = "diff before after"

DIFFERENT = 1
"""The exit code where something changed."""

_COURSES = Phrase("courses")
_PATHS = Phrase(
    "the folders or files of both versions; with --git, the course's (by default, the one that "
    "is shipped)"
)
_REVISION = Phrase("REV")
_GIT = Phrase("compare with this revision of git (HEAD, main, v1…)")
_FORMAT = Phrase("the answer's form (by default, text)")
_TWO = Phrase("{program}: two versions are expected, or one with --git.")


class Options(NamedTuple):
    paths: Sequence[Path]
    git: str | None
    format: str


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare the two versions and the form of the answer."""
    courses = parser.add_argument_group(_COURSES(language))
    courses.add_argument(
        "paths", nargs="*", type=Path, metavar=PATH(language), help=_PATHS(language)
    )
    courses.add_argument("--git", metavar=_REVISION(language), help=_GIT(language))
    courses.add_argument("--format", choices=FORMATS, default="text", help=_FORMAT(language))


def run(options: Options, language: Language) -> int:
    """Tell what changed; return 1 where anything did."""
    wanted = 2 if options.git is None else 1
    paths = options.paths or ([shipped_course()] if wanted == 1 else [])
    if len(paths) != wanted:
        raise Refused(_TWO)
    before = _load(paths[0]) if options.git is None else _at(options.git, paths[0])
    differences = compare(before, _load(paths[-1]), language)
    FORMATS[options.format](differences, language, sys.stdout or StringIO())
    return 0 if differences.is_empty else DIFFERENT


def _load(path: Path) -> Course:
    return by_content(load_course(path))


def _at(revision: str, path: Path) -> Course:
    """Return the course of a folder or of a file at a revision of git. Raises CourseError."""
    try:
        with files_at(revision, path) as files:
            try:
                return _load(files.path)
            except WrongCourse as error:
                for source in {mistake.place.source for mistake in error.mistakes}:
                    source.path = files.named(source.path)
                raise
    except RevisionError as error:
        raise Refused(error.problem, revision=revision, path=str(path)) from error
