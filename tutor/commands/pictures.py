"""Painted slides in files: which form is asked for, and how each is made and written."""

import argparse
import sys
from collections.abc import Iterable, Iterator

from tutor.commands.output import write_file, write_output
from tutor.commands.refused import Refused
from tutor.exports.html import slide_page
from tutor.exports.png import rasterize
from tutor.exports.svg import draw
from tutor.language import Language, Phrase
from tutor.loading.mistakes import printable
from tutor.model.course import Slide
from tutor.painting.blocks import Block

_SUFFIXES = {".txt": "text", ".svg": "svg", ".png": "png", ".html": "html", ".htm": "html"}

_WHICH_FORMAT = Phrase(
    "{program} : quel format pour « {path} » ? Finissez son nom par .txt, .svg, .png ou .html,"
    " ou ajoutez --format.",
    "{program}: which format for “{path}”? End its name with .txt, .svg, .png or .html,"
    " or add --format.",
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


def form_of(options: argparse.Namespace, default: str) -> str:
    """Return the format: the one that is asked for, else the one that the file's name says."""
    if options.format or not options.output:
        return options.format or default
    form = _SUFFIXES.get(options.output.suffix.lower())
    if form is None:
        raise Refused(_WHICH_FORMAT, path=str(options.output))
    return form


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


def _rasterized(drawn: str) -> bytes:
    try:
        return rasterize(drawn)
    except ImportError as error:
        raise Refused(_NO_PNG) from error
    except ValueError as error:
        raise Refused(_NOT_DRAWN, reason=str(error)) from error
