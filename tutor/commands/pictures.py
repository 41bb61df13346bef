"""Painted slides in files: which form is asked for, and how each is made and written."""

import argparse
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence

from rich.console import Console

from tutor.commands.output import write_file, write_output
from tutor.commands.refused import Refused
from tutor.exports.html import slide_page
from tutor.exports.looks import picture_look, plain_look
from tutor.exports.png import rasterize
from tutor.exports.svg import draw
from tutor.exports.text import plain_text, print_styled
from tutor.language import Language, Phrase
from tutor.loading.mistakes import printable
from tutor.model.course import Slide, Theme
from tutor.painting.blocks import Block
from tutor.painting.slides import Look
from tutor.painting.terminal import choose_look

Paint = Callable[[Look, int, int], Block]
"""Paints something in a look, so wide and so high at least."""

PICTURES = ("text", "svg", "png", "html")
"""The forms of a painted slide."""

_ENDINGS = {
    ".txt": "text",
    ".csv": "csv",
    ".json": "json",
    ".svg": "svg",
    ".png": "png",
    ".html": "html",
}
_SUFFIXES = {**_ENDINGS, ".htm": "html"}
_WINDOW = (120, 36)
_SMALLEST, _LARGEST = (20, 5), (400, 200)

_WHICH_FORMAT = Phrase(
    "{program}: which format for “{path}”? End its name with {endings} or {last}, or add --format."
)
_NOT_AS = Phrase("{program}: this is made as {forms}, not as {form}.")
_NAME_A_FILE = Phrase("{program}: a terminal does not show this; name a file: --output {example}")
_NO_PNG = Phrase(
    "{program}: the format png needs resvg-py; to install it: "
    "python -m pip install 'pas-a-pas[png]'"
)
_NOT_DRAWN = Phrase("{program}: this picture could not be drawn ({reason}).")
_WRITTEN = Phrase("Written: {path}")


def form_of(options: argparse.Namespace, default: str, forms: Sequence[str] = PICTURES) -> str:
    """Return the format: the one that is asked for, else the one that the file's name says.

    Raises Refused where it is none of `forms`.
    """
    if options.format or not options.output:
        form: str = options.format or default
        if form not in forms:
            raise Refused(_NOT_AS, forms=", ".join(forms), form=form)
        return form
    named = _SUFFIXES.get(options.output.suffix.lower())
    if named is None or named not in forms:
        *endings, last = (suffix for suffix, one in _ENDINGS.items() if one in forms)
        path = str(options.output)
        raise Refused(_WHICH_FORMAT, path=path, endings=", ".join(endings), last=last)
    return named


def keep_off_terminals(options: argparse.Namespace, example: str) -> None:
    """Raise Refused where what is written is not for a terminal and no file is named."""
    if not options.output and sys.stdout is not None and sys.stdout.isatty():
        raise Refused(_NAME_A_FILE, example=example)


def picture(slide: Slide, block: Block, form: str, language: Language) -> bytes:
    """Return a painted slide as `html`, `svg` or `png`, whole. Raises Refused."""
    if form == "html":
        return "".join(slide_page(slide, block, language)).encode()
    drawn = draw(block.lines, block.width, slide.title)
    return _rasterized(drawn) if form == "png" else drawn.encode()


def tell_painted(
    slide: Slide,
    paint: Paint,
    theme: Theme,
    form: str,
    options: argparse.Namespace,
    language: Language,
) -> None:
    """Print a slide as it is painted, or write it in one of `PICTURES`. Raises Refused."""
    if form == "text" and not options.output:
        print_painted(paint, theme, language)
    elif form == "text":
        block = paint(plain_look(language, "utf-8"), *_WINDOW)
        write([plain_text(block).encode()], options, language)
    else:
        block = paint(picture_look(theme, language, dark=False), *_WINDOW)
        write([picture(slide, block, form, language)], options, language)


def print_painted(
    paint: Paint,
    theme: Theme,
    language: Language,
    *,
    size: tuple[int, int] | None = None,
    dark: bool | None = None,
) -> None:
    """Print what is painted, with a terminal's colours and at its size; plain elsewhere."""
    console = Console(file=sys.stdout, highlight=False)
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    if sys.stdout is None or not console.is_terminal:
        block = paint(plain_look(language, encoding), *(size or _WINDOW))
        write_output([plain_text(block).encode(encoding, "replace")])
        return
    look = choose_look(theme, language, dark=dark, encoding=encoding)
    print_styled(paint(look, *(size or _terminal_size())), console)


def write(chunks: Iterable[bytes], options: argparse.Namespace, language: Language) -> None:
    """Write to the file that is named, and say so; else to the standard output."""
    if not options.output:
        write_output(chunks)
        return
    write_file(options.output, chunks)
    print(_WRITTEN(language, path=printable(str(options.output))))


def encoded(chunks: Iterable[str], encoding: str = "utf-8") -> Iterator[bytes]:
    """Yield texts as they are written."""
    return (chunk.encode(encoding, "replace") for chunk in chunks)


def encoding_of(options: argparse.Namespace) -> str:
    """Return the encoding of what is written: UTF-8 in files."""
    return "utf-8" if options.output else getattr(sys.stdout, "encoding", None) or "utf-8"


def _terminal_size() -> tuple[int, int]:
    """Return the terminal's size, less the line of the next prompt, within bounds."""
    columns, lines = shutil.get_terminal_size(_WINDOW)
    sizes = zip(_SMALLEST, (columns, lines - 1), _LARGEST, strict=True)
    width, height = (sorted(three)[1] for three in sizes)
    return width, height


def _rasterized(drawn: str) -> bytes:
    try:
        return rasterize(drawn)
    except ImportError as error:
        raise Refused(_NO_PNG) from error
    except ValueError as error:
        raise Refused(_NOT_DRAWN, reason=str(error)) from error
