"""Publish a course as one page that plays in a browser."""

from argparse import ArgumentParser
from pathlib import Path
from typing import NamedTuple

from tutor.commands.common.arguments import add_course, add_output, add_variant
from tutor.commands.common.output import write
from tutor.commands.common.pictures import encoded, form_of, keep_off_terminals
from tutor.commands.common.variants import Variant
from tutor.language import Language, Phrase
from tutor.web.page import course_page

USAGE = Phrase("[PATH] --output FILE [OPTIONS]")
EXAMPLE = "publish scenarios --output cours.html"

_NO_NOTES = Phrase("without the trainer's notes, for participants")


class Options(NamedTuple):
    path: Path
    output: Path | None
    notes: bool
    var: list[tuple[str, str]]
    only: str | None


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare which course, and which file."""
    add_course(parser, language)
    add_output(parser, language)
    parser.add_argument("--no-notes", dest="notes", action="store_false", help=_NO_NOTES(language))
    add_variant(parser, language)


def run(options: Options, language: Language) -> int:
    """Write the page; a course with mistakes is told them, and none is written."""
    form_of(None, options.output, "html", ("html",))
    keep_off_terminals(options.output, "cours.html")
    files = Variant.of(options.var, options.only).load(options.path)
    page = course_page(files.course, language, notes=options.notes)
    with files.placing():
        write(encoded(page), options.output, language, read=files.read)
    return 0
