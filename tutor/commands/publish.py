"""Publish a course as one page that plays in a browser, or as a package for a learning platform."""

from argparse import ArgumentParser
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from tutor.checks.pictures import UNDRAWN_PICTURE
from tutor.commands.common.arguments import add_course, add_output, add_variant
from tutor.commands.common.output import write
from tutor.commands.common.pictures import encoded, form_of, keep_off_terminals
from tutor.commands.common.printing import print_error
from tutor.commands.common.types import option_type
from tutor.commands.common.variants import Variant
from tutor.findings.formats import text
from tutor.findings.report import report_on
from tutor.language import Language, Phrase
from tutor.loading.course_files import CourseFiles
from tutor.model.course import Course
from tutor.web.editions import Edition
from tutor.web.package import course_package
from tutor.web.page import course_page

USAGE = Phrase("[PATH] --output FILE [OPTIONS]")
EXAMPLE = "publish scenarios --output cours.html"

_NO_NOTES = Phrase("without the trainer's notes, for participants")
_EDITION = Phrase("EDITION")
_SCORM = Phrase("as a package for a learning platform: SCORM {editions} (by default, {first})")
_NO_EDITION = Phrase("“{text}” is no edition of SCORM that is made: {editions}")


class Options(NamedTuple):
    path: Path
    output: Path | None
    notes: bool
    scorm: Edition | None
    lang: Language | None
    var: list[tuple[str, str]]
    only: str | None


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare which course, and which file."""
    add_course(parser, language)
    add_output(parser, language)
    parser.add_argument("--no-notes", dest="notes", action="store_false", help=_NO_NOTES(language))
    first, *others = [one.value for one in Edition]
    told = ", ".join([first, *others])
    parser.add_argument(
        "--scorm",
        nargs="?",
        type=option_type(_edition, _NO_EDITION, language, editions=told),
        const=Edition.SCORM_12,
        metavar=_EDITION(language),
        help=_SCORM(language, editions=told, first=first),
    )
    add_variant(parser, language)


def run(options: Options, language: Language) -> int:
    """Write the page; a course with mistakes is told them, and none is written.

    Its interface speaks the course's language, unless another one is asked for. A picture that it
    cannot show is told, and its words stand instead.
    """
    form = "zip" if options.scorm else "html"
    form_of(None, options.output, form, (form,))
    keep_off_terminals(options.output, f"cours.{form}")
    files = Variant.of(options.var, options.only).load(options.path)
    with files.placing():
        write(_made(files.course, options), options.output, language, read=files.read)
        _tell_undrawn(files, language)
    return 0


def _tell_undrawn(files: CourseFiles, language: Language) -> None:
    told = StringIO()
    text.write(report_on(files, {UNDRAWN_PICTURE.code})._replace(slides=0), language, told)
    if found := told.getvalue().strip():
        print_error(found)


def _made(course: Course, options: Options) -> Iterable[bytes]:
    language = options.lang or course.language
    if options.scorm:
        return [course_package(course, language, options.scorm, notes=options.notes)]
    return encoded(course_page(course, language, notes=options.notes))


def _edition(number: str) -> Edition | None:
    return next((one for one in Edition if one.value == number), None)
