"""What `show` does: slides painted as they are asked for, and written where they should be."""

import argparse
import shutil
import sys
from collections.abc import Iterable, Iterator

from rich.console import Console

from tutor.commands.asked import asked
from tutor.commands.output import write_file, write_output
from tutor.commands.refused import Refused
from tutor.commands.variants import Variant
from tutor.exports.handout import handout
from tutor.exports.html import slide_page
from tutor.exports.looks import Painter, picture_look, plain_look
from tutor.exports.png import rasterize
from tutor.exports.sheet import contact_sheet
from tutor.exports.svg import draw
from tutor.exports.text import plain_text, print_styled, text_sheet
from tutor.language import Language, Phrase
from tutor.loading.mistakes import printable
from tutor.model.course import Course, Slide, Theme
from tutor.ui.terminal import choose_look

_WINDOW = (120, 36)
_PAPER = (88, 36)
_SMALLEST, _LARGEST = (20, 5), (400, 200)
_SUFFIXES = {".txt": "text", ".svg": "svg", ".png": "png", ".html": "html", ".htm": "html"}

_WHICH_FORMAT = Phrase(
    "{program} : quel format pour « {path} » ? Finissez son nom par .txt, .svg, .png ou .html,"
    " ou ajoutez --format.",
    "{program}: which format for “{path}”? End its name with .txt, .svg, .png or .html,"
    " or add --format.",
)
_SHEET_FORMATS = Phrase(
    "{program} : --all se fait en html ou en text, pas en {form}.",
    "{program}: --all is made as html or as text, not as {form}.",
)
_HANDOUT_FORMATS = Phrase(
    "{program} : --handout se fait en html, pas en {form}.",
    "{program}: --handout is made as html, not as {form}.",
)
_NAME_A_FILE = Phrase(
    "{program} : un terminal ne montre pas cela ; nommez un fichier : --output {example}",
    "{program}: a terminal does not show this; name a file: --output {example}",
)
_NO_PNG = Phrase(
    "{program} : le format png demande resvg-py ; pour l'installer : "
    "python -m pip install 'pas-a-pas[png]'",
    "{program}: the format png needs resvg-py; to install it: "
    "python -m pip install 'pas-a-pas[png]'",
)
_NOT_DRAWN = Phrase(
    "{program} : cette image n'a pas pu être dessinée ({reason}).",
    "{program}: this picture could not be drawn ({reason}).",
)
_WRITTEN = Phrase("Écrit : {path}", "Written: {path}")


def show_slide(options: argparse.Namespace, language: Language) -> None:
    """Show one slide."""
    form = _form(options, default="text")
    if form == "png":
        _keep_off_terminals(options, "diapositive.png")
    course, slide = asked(options.path, options.slide).slide(Variant.asked(options))
    if form == "text" and not options.output:
        _print(slide, course, options, language)
    else:
        _write([_drawn(slide, form, course, options, language)], options, language)


def show_sheet(options: argparse.Namespace, language: Language) -> None:
    """Show every slide, on one page."""
    form = _form(options, default="html")
    if form == "html":
        _keep_off_terminals(options, "planche.html")
    elif form != "text":
        raise Refused(_SHEET_FORMATS, form=form)
    selection = asked(options.path, options.slide).selection(Variant.asked(options))
    if form == "html":
        paint = _painter(selection.course.theme, options, language).slide
        chunks = contact_sheet(selection, paint, language)
    else:
        chunks = text_sheet(selection, _plain_painter(options, language).slide)
    _write(_encoded(chunks, _encoding(options) if form == "text" else "utf-8"), options, language)


def show_handout(options: argparse.Namespace, language: Language) -> None:
    """Show every slide, with all that belongs to it, to be printed."""
    form = _form(options, default="html")
    if form != "html":
        raise Refused(_HANDOUT_FORMATS, form=form)
    _keep_off_terminals(options, "support.html")
    selection = asked(options.path, options.slide).selection(Variant.asked(options))
    look = picture_look(selection.course.theme, language, dark=False)
    painter = Painter(look, *(options.size or _PAPER))
    chunks = handout(selection, painter.screen, language, notes=options.notes)
    _write(_encoded(chunks, "utf-8"), options, language)


def _drawn(
    slide: Slide, form: str, course: Course, options: argparse.Namespace, language: Language
) -> bytes:
    """Return a slide in a format, whole."""
    if form == "text":
        return plain_text(_plain_painter(options, language).slide(slide)).encode()
    block = _painter(course.theme, options, language).slide(slide)
    if form == "html":
        return "".join(slide_page(slide, block, language)).encode()
    picture = draw(block.lines, block.width, slide.title)
    return _rasterized(picture) if form == "png" else picture.encode()


def _rasterized(picture: str) -> bytes:
    try:
        return rasterize(picture)
    except ImportError as error:
        raise Refused(_NO_PNG) from error
    except ValueError as error:
        raise Refused(_NOT_DRAWN, reason=str(error)) from error


def _form(options: argparse.Namespace, default: str) -> str:
    """Return the format: the one that is asked for, else the one that the file's name says."""
    if options.format or not options.output:
        return options.format or default
    form = _SUFFIXES.get(options.output.suffix.lower())
    if form is None:
        raise Refused(_WHICH_FORMAT, path=str(options.output))
    return form


def _keep_off_terminals(options: argparse.Namespace, example: str) -> None:
    if not options.output and sys.stdout is not None and sys.stdout.isatty():
        raise Refused(_NAME_A_FILE, example=example)


def _painter(theme: Theme, options: argparse.Namespace, language: Language) -> Painter:
    look = picture_look(theme, language, dark=bool(options.dark))
    return Painter(look, *(options.size or _WINDOW))


def _plain_painter(options: argparse.Namespace, language: Language) -> Painter:
    return Painter(plain_look(language, _encoding(options)), *(options.size or _WINDOW))


def _encoding(options: argparse.Namespace) -> str:
    return "utf-8" if options.output else getattr(sys.stdout, "encoding", None) or "utf-8"


def _print(slide: Slide, course: Course, options: argparse.Namespace, language: Language) -> None:
    """Print a slide with a terminal's colours and at its size, or plain where there is none."""
    console = Console(file=sys.stdout, highlight=False)
    if sys.stdout is None or not console.is_terminal:
        block = _plain_painter(options, language).slide(slide)
        write_output([plain_text(block).encode(_encoding(options), "replace")])
        return
    encoding = sys.stdout.encoding
    look = choose_look(course.theme, language, dark=options.dark, encoding=encoding)
    print_styled(Painter(look, *(options.size or _terminal_size())).slide(slide), console)


def _terminal_size() -> tuple[int, int]:
    """Return the terminal's size, less the line of the next prompt, within bounds."""
    columns, lines = shutil.get_terminal_size(_WINDOW)
    sizes = zip(_SMALLEST, (columns, lines - 1), _LARGEST, strict=True)
    width, height = (sorted(three)[1] for three in sizes)
    return width, height


def _write(chunks: Iterable[bytes], options: argparse.Namespace, language: Language) -> None:
    if not options.output:
        write_output(chunks)
        return
    write_file(options.output, chunks)
    print(_WRITTEN(language, path=printable(str(options.output))))


def _encoded(chunks: Iterable[str], encoding: str) -> Iterator[bytes]:
    return (chunk.encode(encoding, "replace") for chunk in chunks)
