"""Check courses: what can be proved about their graph, their slides and their texts."""

import argparse
import sys
from collections.abc import Collection, Iterable
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.commands.command import PROGRAM, WRONG, shipped_course
from tutor.language import Language, Phrase

if TYPE_CHECKING:
    from tutor.reporting.report import Report
    from tutor.reporting.rules import UnknownCodeError

SUMMARY = Phrase("vérifie des cours", "check courses")
USAGE = Phrase("[OPTIONS] [CHEMIN …]", "[OPTIONS] [PATH ...]")

FOUND = 1
"""The exit code where something was found."""

_COURSES = Phrase("cours ", "courses")
_PATH = Phrase("CHEMIN", "PATH")
_PATHS = Phrase(
    "dossiers ou fichiers des cours (par défaut : celui qui est fourni)",
    "the courses' folders or files (by default, the one that is shipped)",
)
_WHAT = Phrase("ce que l'on cherche ", "what is looked for")
_CODES = Phrase("CODES", "CODES")
_SELECT = Phrase(
    "seulement ces règles : PP101,PP2 (PP2 : toutes celles qui commencent ainsi)",
    "these rules only: PP101,PP2 (PP2: all those that begin so)",
)
_IGNORE = Phrase("toutes les règles sauf celles-ci", "every rule but these")
_SEVERITY = Phrase(
    "le moins grave qui donne le code de sortie 1 (par défaut : warning)",
    "the least severity that gives the exit code 1 (by default, warning)",
)
_UNKNOWN_CODE = Phrase(
    "{program} : aucune règle ne commence par « {code} ».",
    "{program}: no rule begins with “{code}”.",
)
_SEE = Phrase("Voir « {program} check --rules ».", "See “{program} check --rules”.")


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the courses, what to look for in them and how to tell it."""
    courses = parser.add_argument_group(_COURSES(language))
    courses.add_argument(
        "paths", nargs="*", type=Path, metavar=_PATH(language), help=_PATHS(language)
    )
    rules = parser.add_argument_group(_WHAT(language))
    rules.add_argument("--select", metavar=_CODES(language), help=_SELECT(language))
    rules.add_argument("--ignore", metavar=_CODES(language), help=_IGNORE(language))
    rules.add_argument(
        "--severity",
        choices=("error", "warning", "note"),
        default="warning",
        help=_SEVERITY(language),
    )


def run(options: argparse.Namespace, language: Language) -> int:
    """Tell what is found in the courses."""
    from tutor.checks.finding import Severity
    from tutor.loading.mistakes import WrongCourse
    from tutor.reporting.report import together
    from tutor.reporting.rules import UnknownCodeError, choose
    from tutor.reporting.text import write_text

    try:
        codes = choose(options.select, options.ignore)
    except UnknownCodeError as error:
        return _refuse(error, language)
    report = together(_check(path, codes) for path in _courses(options.paths))
    if report.mistakes:
        print(WrongCourse(report.mistakes).report(language), file=sys.stderr)
    output = sys.stdout or StringIO()  # a stream that was closed before the program began is None
    write_text(report, language, output)
    output.flush()
    if report.mistakes:
        return WRONG
    return FOUND if report.has(Severity(options.severity)) else 0


def _refuse(error: "UnknownCodeError", language: Language) -> int:
    from tutor.loading.mistakes import NEAR, printable

    print(_UNKNOWN_CODE(language, program=PROGRAM, code=printable(error.code)), file=sys.stderr)
    last = NEAR(language, word=error.near) if error.near else _SEE(language, program=PROGRAM)
    print(last, file=sys.stderr)
    return WRONG


def _courses(paths: list[Path]) -> Iterable[Path]:
    """Return the courses that are asked about, each of them once."""
    from tutor.loading.courses import whole_course

    courses = [whole_course(path) for path in paths or [shipped_course()]]
    return {course.absolute(): course for course in courses}.values()


def _check(path: Path, codes: Collection[str]) -> "Report":
    from tutor.loading.courses import load_files
    from tutor.loading.mistakes import WrongCourse
    from tutor.reporting.report import Report, report_on

    try:
        return report_on(load_files(path), codes)
    except WrongCourse as error:
        return Report(mistakes=error.mistakes)
