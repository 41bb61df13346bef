"""Show slides as they are painted: one in a file, or a whole course on a page."""

import argparse
import re
from pathlib import Path

from tutor.commands.varying import add_variant_arguments
from tutor.language import Language, Phrase

SUMMARY = Phrase("show a slide in a file, or a course to print")
USAGE = Phrase(
    "[PATH] SCENARIO/SLIDE [OPTIONS]\n"
    "       pas-a-pas show [PATH] [SCENARIO] (--all | --handout) --output FILE"
)

_FORMATS = ("text", "svg", "png", "html")
_NARROWEST, _LOWEST, _WIDEST, _TALLEST = 20, 5, 400, 200

_WHAT = Phrase("what is shown")
_COURSE = Phrase("PATH")
_COURSE_HELP = Phrase("the course's folder or file (by default, the one that is shipped)")
_SLIDE = Phrase("SCENARIO/SLIDE")
_SLIDE_HELP = Phrase("the slide (by default, the first one)")
_ALL = Phrase("every slide, small, on one page to review (html or text)")
_HANDOUT = Phrase("a handout to print: texts, screens, zones, notes (html)")
_NO_NOTES = Phrase("without the trainer's notes, for participants")
_HOW = Phrase("how")
_FORMAT = Phrase("form (by default, what the file's name says, or text)")
_FILE = Phrase("FILE")
_OUTPUT = Phrase("write to this file, whether it exists or not")
_SIZE_HELP = Phrase("size of the window, in cells (by default, 120x36)")
_BAD_SIZE = Phrase(
    "a size such as 120x36 is expected, from {narrowest}x{lowest} to {widest}x{tallest}"
)
_DARK = Phrase("dark around the screens")
_LIGHT = Phrase("light around the screens")


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare what to show, and how."""

    def size(text: str) -> tuple[int, int]:
        found = re.fullmatch(r"([0-9]{1,4})[xX×]([0-9]{1,4})", text)
        width, height = (int(found[1]), int(found[2])) if found else (0, 0)
        if _NARROWEST <= width <= _WIDEST and _LOWEST <= height <= _TALLEST:
            return width, height
        bounds = {"narrowest": _NARROWEST, "lowest": _LOWEST}
        message = _BAD_SIZE(language, **bounds, widest=_WIDEST, tallest=_TALLEST)
        raise argparse.ArgumentTypeError(message)

    what = parser.add_argument_group(_WHAT(language))
    what.add_argument("path", nargs="?", metavar=_COURSE(language), help=_COURSE_HELP(language))
    what.add_argument("slide", nargs="?", metavar=_SLIDE(language), help=_SLIDE_HELP(language))
    what.add_argument("--all", action="store_true", help=_ALL(language))
    what.add_argument("--handout", action="store_true", help=_HANDOUT(language))
    what.add_argument("--no-notes", dest="notes", action="store_false", help=_NO_NOTES(language))
    add_variant_arguments(what, language)
    how = parser.add_argument_group(_HOW(language))
    how.add_argument("--format", choices=_FORMATS, help=_FORMAT(language))
    how.add_argument("--output", type=Path, metavar=_FILE(language), help=_OUTPUT(language))
    how.add_argument("--size", type=size, metavar="120x36", help=_SIZE_HELP(language))
    ground = how.add_mutually_exclusive_group()
    ground.add_argument("--dark", action="store_true", default=None, help=_DARK(language))
    ground.add_argument("--light", dest="dark", action="store_false", help=_LIGHT(language))


def run(options: argparse.Namespace, language: Language) -> int:
    """Show what is asked for."""
    from tutor.commands.showing import show_handout, show_sheet, show_slide

    if options.handout:
        show_handout(options, language)
    elif options.all:
        show_sheet(options, language)
    else:
        show_slide(options, language)
    return 0
