"""What `show` does: slides painted as they are asked for, and written where they should be."""

import argparse

from tutor.commands.asked import asked
from tutor.commands.pictures import (
    encoded,
    encoding_of,
    form_of,
    keep_off_terminals,
    picture,
    print_painted,
    write,
)
from tutor.commands.refused import Refused
from tutor.commands.variants import Variant
from tutor.exports.handout import handout
from tutor.exports.looks import Painter, picture_look, plain_look
from tutor.exports.sheet import contact_sheet
from tutor.exports.text import plain_text, text_sheet
from tutor.language import Language, Phrase
from tutor.model.course import Course, Slide, Theme

_WINDOW = (120, 36)
_PAPER = (88, 36)

_SHEET_FORMATS = Phrase("{program}: --all is made as html or as text, not as {form}.")
_HANDOUT_FORMATS = Phrase("{program}: --handout is made as html, not as {form}.")


def show_slide(options: argparse.Namespace, language: Language) -> None:
    """Show one slide."""
    form = form_of(options, default="text")
    if form == "png":
        keep_off_terminals(options, "diapositive.png")
    course, slide = asked(options.path, options.slide).slide(Variant.asked(options))
    if form == "text" and not options.output:
        print_painted(
            lambda look, width, height: Painter(look, width, height).slide(slide),
            course.theme,
            language,
            size=options.size,
            dark=options.dark,
        )
    else:
        write([_drawn(slide, form, course, options, language)], options, language)


def show_sheet(options: argparse.Namespace, language: Language) -> None:
    """Show every slide, on one page."""
    form = form_of(options, default="html")
    if form == "html":
        keep_off_terminals(options, "planche.html")
    elif form != "text":
        raise Refused(_SHEET_FORMATS, form=form)
    selection = asked(options.path, options.slide).selection(Variant.asked(options))
    if form == "html":
        paint = _painter(selection.course.theme, options, language).slide
        chunks = contact_sheet(selection, paint, language)
    else:
        chunks = text_sheet(selection, _plain_painter(options, language).slide)
    write(encoded(chunks, encoding_of(options) if form == "text" else "utf-8"), options, language)


def show_handout(options: argparse.Namespace, language: Language) -> None:
    """Show every slide, with all that belongs to it, to be printed."""
    form = form_of(options, default="html")
    if form != "html":
        raise Refused(_HANDOUT_FORMATS, form=form)
    keep_off_terminals(options, "support.html")
    selection = asked(options.path, options.slide).selection(Variant.asked(options))
    look = picture_look(selection.course.theme, language, dark=False)
    painter = Painter(look, *(options.size or _PAPER))
    chunks = handout(selection, painter.screen, language, notes=options.notes)
    write(encoded(chunks), options, language)


def _drawn(
    slide: Slide, form: str, course: Course, options: argparse.Namespace, language: Language
) -> bytes:
    """Return a slide in a format, whole."""
    if form == "text":
        return plain_text(_plain_painter(options, language).slide(slide)).encode()
    return picture(slide, _painter(course.theme, options, language).slide(slide), form, language)


def _painter(theme: Theme, options: argparse.Namespace, language: Language) -> Painter:
    look = picture_look(theme, language, dark=bool(options.dark))
    return Painter(look, *(options.size or _WINDOW))


def _plain_painter(options: argparse.Namespace, language: Language) -> Painter:
    return Painter(plain_look(language, encoding_of(options)), *(options.size or _WINDOW))
