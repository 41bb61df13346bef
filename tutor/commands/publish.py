"""Publish a course as one page that plays in a browser, or as a package for a learning platform."""

from argparse import ArgumentParser
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from tutor.checks.pictures import UNDRAWN_PICTURE
from tutor.commands.common.arguments import add_course, add_file, add_output, add_variant
from tutor.commands.common.halls import refuse_flaws
from tutor.commands.common.output import write
from tutor.commands.common.pictures import encoded, form_of, keep_off_terminals
from tutor.commands.common.printing import print_error
from tutor.commands.common.refused import Refused
from tutor.commands.common.types import option_type
from tutor.commands.common.variants import Variant
from tutor.findings.formats import text
from tutor.findings.report import report_on
from tutor.language import Language, Phrase
from tutor.loading.course_files import CourseFiles
from tutor.loading.policy import load_policy
from tutor.model.course import Course
from tutor.model.policy import Policy
from tutor.web.editions import SCORM, Edition
from tutor.web.kiosk import beyond_a_page
from tutor.web.package import course_package
from tutor.web.page import course_page

USAGE = Phrase("[PATH] --output FILE [OPTIONS]")
EXAMPLE = "publish scenarios --output cours.html"

_NO_NOTES = Phrase("without the trainer's notes, for participants")
_EDITION = Phrase("EDITION")
_SCORM = Phrase("as a package for a learning platform: SCORM {editions} (by default, {first})")
_CMI5 = Phrase("as a package for a learning platform that takes cmi5")
_NO_EDITION = Phrase("“{text}” is no edition of SCORM that is made: {editions}")
_KIOSK = Phrase("for a hall: it warns, forgets each visitor and invites the next; without notes")
_POLICY = Phrase("with --kiosk, the kiosk's rules: times, keys, hours… (YAML)")
_NO_KIOSK = Phrase("{program}: --policy goes with --kiosk.")
_BEYOND = Phrase(
    "{program}: a page in a browser cannot do what “{policy}” asks for: {keys}. Leave that out; "
    "how one leaves the page is the browser's affair."
)


class Options(NamedTuple):
    path: Path
    output: Path | None
    notes: bool
    edition: Edition | None
    kiosk: bool
    policy: Path | None
    lang: Language | None
    var: list[tuple[str, str]]
    only: str | None


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare which course, and which file."""
    add_course(parser, language)
    add_output(parser, language)
    parser.add_argument("--no-notes", dest="notes", action="store_false", help=_NO_NOTES(language))
    editions = [one.value for one in SCORM]
    told = ", ".join(editions)
    purpose = parser.add_mutually_exclusive_group()
    purpose.add_argument(
        "--scorm",
        dest="edition",
        nargs="?",
        type=option_type(_edition, _NO_EDITION, language, editions=told),
        const=SCORM[0],
        metavar=_EDITION(language),
        help=_SCORM(language, editions=told, first=editions[0]),
    )
    purpose.add_argument(
        "--cmi5",
        dest="edition",
        action="store_const",
        const=Edition.CMI5,
        help=_CMI5(language),
    )
    purpose.add_argument("--kiosk", action="store_true", help=_KIOSK(language))
    add_file(parser, language, "--policy", told=_POLICY)
    add_variant(parser, language)


def run(options: Options, language: Language) -> int:
    """Write the page; a course with mistakes is told them, and none is written.

    Its interface speaks the course's language, unless another one is asked for. A picture that it
    cannot show is told, and its words stand instead.
    """
    if options.policy and not options.kiosk:
        raise Refused(_NO_KIOSK)
    form = "zip" if options.edition else "html"
    form_of(None, options.output, form, (form,))
    keep_off_terminals(options.output, f"cours.{form}")
    files = Variant.of(options.var, options.only).load(options.path)
    policy = _policy(files, options.policy) if options.kiosk else None
    read = [*files.read, *filter(None, [options.policy])]
    with files.placing():
        write(_made(files.course, policy, options), options.output, language, read=read)
        _tell_undrawn(files, language)
    return 0


def _tell_undrawn(files: CourseFiles, language: Language) -> None:
    told = StringIO()
    text.write(report_on(files, {UNDRAWN_PICTURE.code})._replace(slides=0), language, told)
    if found := told.getvalue().strip():
        print_error(found)


def _policy(files: CourseFiles, path: Path | None) -> Policy:
    """Return the rules of a hall. Raises CourseError where visitors or a page could not follow."""
    refuse_flaws(files)
    policy = load_policy(path, files.course) if path else Policy()
    if keys := beyond_a_page(policy):
        raise Refused(_BEYOND, policy=str(path), keys=", ".join(keys))
    return policy


def _made(course: Course, policy: Policy | None, options: Options) -> Iterable[bytes]:
    if policy:
        language = options.lang or policy.first_language(course.language)
        return encoded(course_page(course, language, kiosk=policy))
    language = options.lang or course.language
    if options.edition:
        return [course_package(course, language, options.edition, notes=options.notes)]
    return encoded(course_page(course, language, notes=options.notes))


def _edition(number: str) -> Edition | None:
    return next((one for one in SCORM if one.value == number), None)
