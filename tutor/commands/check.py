"""Check courses: what can be proved about their graph, their slides and their texts."""

import argparse
import sys
from collections.abc import Collection, Iterable
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from tutor.commands.command import PROGRAM, WRONG, shipped_course
from tutor.language import Language, Phrase

if TYPE_CHECKING:
    from tutor.findings.report import Report
    from tutor.findings.rules import UnknownCodeError

SUMMARY = Phrase("check courses")
USAGE = Phrase("[OPTIONS] [PATH ...]")

FORMATS = ("text", "json", "sarif", "github")

FOUND = 1
"""The exit code where something was found."""

_COURSES = Phrase("courses")
_PATH = Phrase("PATH")
_PATHS = Phrase("the courses' folders or files (by default, the one that is shipped)")
_WHAT = Phrase("what is looked for")
_CODES = Phrase("CODES")
_SELECT = Phrase("these rules only: PP101,PP2 (PP2: all those that begin so)")
_IGNORE = Phrase("every rule but these")
_SEVERITY = Phrase("the least severity that gives the exit code 1 (by default, warning)")
_TELLING = Phrase("what is told")
_FORMAT = Phrase("text for readers, or for other programs (by default, text)")
_EXPLAIN = Phrase("explain a rule, and check nothing")
_RULES = Phrase("list the rules, and check nothing")
_UNKNOWN_CODE = Phrase("{program}: no rule begins with “{code}”.")
_SEE = Phrase("See “{program} check --rules”.")


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
    telling = parser.add_argument_group(_TELLING(language))
    telling.add_argument("--format", choices=FORMATS, default="text", help=_FORMAT(language))
    asked = telling.add_mutually_exclusive_group()
    asked.add_argument("--explain", metavar="CODE", help=_EXPLAIN(language))
    asked.add_argument("--rules", action="store_true", help=_RULES(language))


def run(options: argparse.Namespace, language: Language) -> int:
    """Tell what is found in the courses, or what is looked for."""
    from tutor.findings.rules import UnknownCodeError

    output = sys.stdout or StringIO()  # a stream that was closed before the program began is None
    try:
        return _answer(options, language, output)
    except UnknownCodeError as error:
        return _refuse(error, language)


def _answer(options: argparse.Namespace, language: Language, output: TextIO) -> int:
    from tutor.checks.check import RULES
    from tutor.findings.explanation import explanation, table, write_markdown
    from tutor.findings.rules import choose, find_rule

    if options.explain is not None:
        write_markdown(explanation(find_rule(options.explain), language), output)
        return 0
    if options.rules:
        write_markdown(table(RULES.values(), language), output)
        return 0
    return _tell(options, choose(options.select, options.ignore), language, output)


def _tell(
    options: argparse.Namespace, codes: Collection[str], language: Language, output: TextIO
) -> int:
    """Check the courses and write the report; return the exit code."""
    from tutor.checks.finding import Severity
    from tutor.findings.formats import FORMATS
    from tutor.findings.report import together
    from tutor.loading.mistakes import WrongCourse

    report = together(_check(path, codes) for path in _courses(options.paths))
    if report.mistakes:
        print(WrongCourse(report.mistakes).report(language), file=sys.stderr)
    FORMATS[options.format](report, language, output)
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
    from tutor.findings.report import Report, report_on
    from tutor.loading.courses import load_files
    from tutor.loading.mistakes import WrongCourse

    try:
        return report_on(load_files(path), codes)
    except WrongCourse as error:
        return Report(mistakes=error.mistakes)
