"""Check courses: what can be proved about their graph, their slides and their texts."""

import shlex
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import NamedTuple, TextIO

from tutor.checks.check import RULES
from tutor.checks.finding import Severity
from tutor.commands.common.arguments import PATH
from tutor.commands.common.command import PROGRAM, WRONG, shipped_course
from tutor.commands.common.output import reason_of
from tutor.commands.common.printing import print_error, print_text
from tutor.commands.common.refused import Refused
from tutor.findings.explanation import explanation, table, write_markdown
from tutor.findings.formats import FORMATS
from tutor.findings.report import CheckReport, report_on, together
from tutor.findings.rules import UnknownCodeError, choose, find_rule
from tutor.language import Language, Phrase, Plural
from tutor.loading.courses import load_files, whole_course
from tutor.loading.fixing import fix
from tutor.loading.mistakes import Mistake, WrongCourse
from tutor.model.elements import Element, Image, Qr

USAGE = Phrase("[OPTIONS] [PATH ...]")
EXAMPLE = "check my-course"

FOUND = 1
"""The exit code where something was found."""

_COURSES = Phrase("courses")
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
_UNDRAWN: dict[type[Element], Phrase] = {
    Image: Phrase(
        "{program}: pictures are not drawn here, their words stand instead; to install what "
        "draws them: python -m pip install 'pas-a-pas[author]'"
    ),
    Qr: Phrase(
        "{program}: QR codes are not drawn here, their links stand alone; to install what draws "
        "them: python -m pip install 'pas-a-pas[author]'"
    ),
}
_FIX = Phrase("first mend, in the files, the lines of which one knows what they should be")
_MENDED = Plural("{count} mistake mended.", "{count} mistakes mended.")
_NOTHING_MENDED = Phrase("Nothing was mended.")
_CAN_MEND = Plural(
    "“{command}” mends one of these mistakes.", "“{command}” mends {count} of these mistakes."
)
_CANNOT_MEND = Phrase("{program}: cannot mend these files ({reason}).")
_UNKNOWN_CODE = Phrase("{program}: no rule begins with “{code}”.")
_SEE = Phrase("See “{program} check --rules”.")


class Options(NamedTuple):
    paths: Sequence[Path]
    select: str | None
    ignore: str | None
    severity: str
    format: str
    explain: str | None
    rules: bool
    fix: bool


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare the courses, what to look for in them and how to tell it."""
    courses = parser.add_argument_group(_COURSES(language))
    courses.add_argument(
        "paths", nargs="*", type=Path, metavar=PATH(language), help=_PATHS(language)
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
    courses.add_argument("--fix", action="store_true", help=_FIX(language))
    telling = parser.add_argument_group(_TELLING(language))
    telling.add_argument("--format", choices=FORMATS, default="text", help=_FORMAT(language))
    instead = telling.add_mutually_exclusive_group()
    instead.add_argument("--explain", metavar="CODE", help=_EXPLAIN(language))
    instead.add_argument("--rules", action="store_true", help=_RULES(language))


def run(options: Options, language: Language) -> int:
    """Tell what is found in the courses, or what is looked for."""
    output = sys.stdout or StringIO()  # a stream that was closed before the program began is None
    try:
        return _answer(options, language, output)
    except UnknownCodeError as error:
        near = error.code, error.rules
        raise Refused(_UNKNOWN_CODE, near=near, remedy=_SEE, code=error.code) from error


def _answer(options: Options, language: Language, output: TextIO) -> int:
    if options.explain is not None:
        from tutor.importing.audit.audit import RULES as DECK_RULES  # nothing else here needs it

        rule = find_rule(options.explain, {**RULES, **DECK_RULES})
        write_markdown(explanation(rule, language), output)
        return 0
    if options.rules:
        write_markdown(table(RULES.values(), language), output)
        return 0
    return _tell(options, choose(options.select, options.ignore), language, output)


def _tell(options: Options, codes: Collection[str], language: Language, output: TextIO) -> int:
    """Check the courses and write the report; return the exit code."""
    courses = list(_courses(options.paths))
    if options.fix:
        for path in courses:
            _fix(path, language, tell=print_text if options.format == "text" else print_error)
    report = together(_check(path, codes) for path in courses)
    if report.mistakes:
        print_error(WrongCourse(report.mistakes).report(language))
        if mendable := sum(one.mending is not None for one in report.mistakes):
            paths = shlex.join(map(str, options.paths))
            command = f"{PROGRAM} check --fix {paths}".rstrip()
            print_error(_CAN_MEND(language, mendable, command=command))
    FORMATS[options.format](report, language, output)
    for kind in (kind for kind in _UNDRAWN if kind in report.undrawn):
        print_error(_UNDRAWN[kind](language, program=PROGRAM))
    if report.mistakes:
        return WRONG
    return FOUND if report.has(Severity(options.severity)) else 0


def _fix(path: Path, language: Language, tell: Callable[[str], None]) -> None:
    """Mend a course's files; tell each line before and after."""
    mended = 0
    try:
        for mistake in fix(path):
            mended += 1
            tell("\n".join(_before_and_after(mistake, language)))
    except OSError as error:
        reason = reason_of(error)
        raise Refused(_CANNOT_MEND, reason=reason) from error
    tell(_MENDED(language, mended) if mended else _NOTHING_MENDED(language))


def _before_and_after(mistake: Mistake, language: Language) -> Iterator[str]:
    assert mistake.mending
    yield f"{mistake.place.named()}: {mistake.message(language)}"
    yield from (f"  - {line}" for line in mistake.mending.before)
    yield from (f"  + {line}" for line in mistake.mending.after)


def _courses(paths: Sequence[Path]) -> Iterable[Path]:
    """Return the courses that are asked about, each of them once."""
    courses = [whole_course(path) for path in paths or [shipped_course()]]
    return {course.absolute(): course for course in courses}.values()


def _check(path: Path, codes: Collection[str]) -> CheckReport:
    try:
        files = load_files(path)
        with files.placing():
            return report_on(files, codes)
    except WrongCourse as error:
        return CheckReport(mistakes=error.mistakes)
