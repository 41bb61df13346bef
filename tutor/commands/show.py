"""Show slides as they are painted: one in a file, or a whole course on a page."""

import re
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tutor.commands.common.arguments import (
    COURSE,
    PATH,
    SLIDE,
    add_background,
    add_output,
    add_variant,
)
from tutor.commands.common.output import encoding_of, write
from tutor.commands.common.parts import CoursePart, find_part
from tutor.commands.common.pictures import (
    LARGEST,
    SMALLEST,
    WINDOW,
    Painting,
    Size,
    encoded,
    form_of,
    keep_off_terminals,
    tell_painted,
)
from tutor.commands.common.refused import Refused
from tutor.commands.common.types import option_type
from tutor.commands.common.variants import Variant
from tutor.exports.contact_sheet import contact_sheet
from tutor.exports.handout import handout
from tutor.exports.looks import FilePainter, picture_look, plain_look
from tutor.exports.pictures import FORMS
from tutor.exports.text import text_sheet
from tutor.language import Language, Phrase

USAGE = Phrase(
    "[PATH] SCENARIO/SLIDE [OPTIONS]\n"
    "       pas-a-pas show [PATH] [SCENARIO] (--all | --handout) --output FILE"
)
EXAMPLE = "show activation/choix --output choix.svg"

_PAPER = (88, 36)
_SIZE = re.compile(r"([0-9]{1,4})[xX×]([0-9]{1,4})")

_WHAT = Phrase("what is shown")
_SLIDE = Phrase("the slide (by default, the first one)")
_ALL = Phrase("every slide, small, on one page to review (html or text)")
_HANDOUT = Phrase("a handout to print: texts, screens, zones, notes (html)")
_NO_NOTES = Phrase("without the trainer's notes, for participants")
_HOW = Phrase("how")
_FORMAT = Phrase("form (by default, what the file's name says, or text)")
_SIZE_HELP = Phrase("size of the window, in cells (by default, 120x36)")
_BAD_SIZE = Phrase(
    "a size such as 120x36 is expected, from {narrowest}x{lowest} to {widest}x{tallest}"
)
_SHEET_FORMATS = Phrase("{program}: --all is made as html or as text, not as {form}.")
_HANDOUT_FORMATS = Phrase("{program}: --handout is made as html, not as {form}.")


class Options(NamedTuple):
    path: str | None
    slide: str | None
    all: bool
    handout: bool
    notes: bool
    var: list[tuple[str, str]]
    only: str | None
    format: str | None
    output: Path | None
    size: Size | None
    dark: bool | None

    @property
    def part(self) -> CoursePart:
        """The course, or the part of it, that is to be shown."""
        return find_part(self.path, self.slide, Variant.of(self.var, self.only))


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare what to show, and how."""
    what = parser.add_argument_group(_WHAT(language))
    what.add_argument("path", nargs="?", metavar=PATH(language), help=COURSE(language))
    what.add_argument("slide", nargs="?", metavar=SLIDE(language), help=_SLIDE(language))
    what.add_argument("--all", action="store_true", help=_ALL(language))
    what.add_argument("--handout", action="store_true", help=_HANDOUT(language))
    what.add_argument("--no-notes", dest="notes", action="store_false", help=_NO_NOTES(language))
    add_variant(what, language)
    how = parser.add_argument_group(_HOW(language))
    how.add_argument("--format", choices=FORMS, help=_FORMAT(language))
    add_output(how, language)
    how.add_argument("--size", type=_size(language), metavar="120x36", help=_SIZE_HELP(language))
    add_background(how, language)


def run(options: Options, language: Language) -> int:
    """Show what is asked for."""
    if options.handout:
        _show_handout(options, language)
    elif options.all:
        _show_sheet(options, language)
    else:
        _show_slide(options, language)
    return 0


def _show_slide(options: Options, language: Language) -> None:
    form = form_of(options.format, options.output, "text")
    if form == "png":
        keep_off_terminals(options.output, "diapositive.png")
    files, slide = options.part.slide()
    painting = Painting(slide, files.course.theme, lambda *how: FilePainter(*how).slide(slide))
    size, dark = options.size, options.dark
    output, read = options.output, files.read
    with files.placing():
        tell_painted(painting, form, output, language, read=read, size=size, dark=dark)


def _show_sheet(options: Options, language: Language) -> None:
    """Show every slide, on one page."""
    form = form_of(options.format, options.output, "html")
    if form == "html":
        keep_off_terminals(options.output, "planche.html")
    elif form != "text":
        raise Refused(_SHEET_FORMATS, form=form)
    files, selection = options.part.selection()
    size = options.size or WINDOW
    if form == "html":
        look = picture_look(selection.course.theme, language, dark=bool(options.dark))
        page = encoded(contact_sheet(selection, FilePainter(look, *size).slide, language))
    else:
        encoding = encoding_of(options.output)
        look = plain_look(language, encoding)
        page = encoded(text_sheet(selection, FilePainter(look, *size).slide), encoding)
    with files.placing():
        write(page, options.output, language, read=files.read)


def _show_handout(options: Options, language: Language) -> None:
    """Show every slide, with all that belongs to it, to be printed."""
    form = form_of(options.format, options.output, "html")
    if form != "html":
        raise Refused(_HANDOUT_FORMATS, form=form)
    keep_off_terminals(options.output, "support.html")
    files, selection = options.part.selection()
    look = picture_look(selection.course.theme, language, dark=False)
    painter = FilePainter(look, *(options.size or _PAPER))
    page = handout(selection, painter.screen, language, notes=options.notes)
    with files.placing():
        write(encoded(page), options.output, language, read=files.read)


def _size(language: Language) -> Callable[[str], Size]:
    (narrowest, lowest), (widest, tallest) = SMALLEST, LARGEST

    def read(text: str) -> Size | None:
        found = _SIZE.fullmatch(text)
        width, height = (int(found[1]), int(found[2])) if found else (0, 0)
        fits = narrowest <= width <= widest and lowest <= height <= tallest
        return (width, height) if fits else None

    bounds = {"narrowest": narrowest, "lowest": lowest, "widest": widest, "tallest": tallest}
    return option_type(read, _BAD_SIZE, language, **bounds)
