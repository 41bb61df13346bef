"""Painted slides, printed or written in the form that is asked for."""

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tutor.commands.common.output import write, write_output
from tutor.commands.common.refused import Refused
from tutor.exports.looks import picture_look, plain_look
from tutor.exports.pictures import FORMS, picture
from tutor.exports.text import plain_text, print_styled
from tutor.language import Language, Phrase
from tutor.model.course import Theme
from tutor.model.slide import Slide
from tutor.painting.blocks import Block
from tutor.painting.console import Console
from tutor.painting.look import Look
from tutor.painting.terminal import choose_look

Size = tuple[int, int]
"""A width and a height, in cells."""

WINDOW: Size = (120, 36)
SMALLEST: Size = (20, 5)
LARGEST: Size = (400, 200)

_ENDINGS = {
    ".txt": "text",
    ".csv": "csv",
    ".json": "json",
    ".svg": "svg",
    ".png": "png",
    ".html": "html",
    ".zip": "zip",
}
_SUFFIXES = {**_ENDINGS, ".htm": "html"}

_WHICH_FORMAT = Phrase(
    "{program}: which format for “{path}”? End its name with {endings} or {last}, or add --format."
)
_END_WITH = Phrase("{program}: “{path}”: this is written to a file whose name ends with {ending}.")
_NOT_AS = Phrase("{program}: this is made as {forms}, not as {form}.")
_NAME_A_FILE = Phrase("{program}: a terminal does not show this; name a file: --output {example}")
_NO_PNG = Phrase(
    "{program}: the format png needs resvg-py; to install it: "
    "python -m pip install 'pas-a-pas[png]'"
)
_NOT_DRAWN = Phrase("{program}: this picture could not be drawn ({reason}).")


class Painting(NamedTuple):
    """A slide, and how it is painted: in a look, so wide and so high at least."""

    slide: Slide
    theme: Theme
    paint: Callable[[Look, int, int], Block]


def form_of(
    form: str | None, output: Path | None, default: str, forms: Sequence[str] = FORMS
) -> str:
    """Return the form that is asked for, else the one that the file's name says.

    Raises Refused where it is none of `forms`.
    """
    if form or not output:
        chosen = form or default
        if chosen not in forms:
            raise Refused(_NOT_AS, forms=", ".join(forms), form=chosen)
        return chosen
    named = _SUFFIXES.get(output.suffix.lower())
    if named is None or named not in forms:
        *endings, last = (suffix for suffix, one in _ENDINGS.items() if one in forms)
        if not endings:
            raise Refused(_END_WITH, path=str(output), ending=last)
        raise Refused(_WHICH_FORMAT, path=str(output), endings=", ".join(endings), last=last)
    return named


def keep_off_terminals(output: Path | None, example: str) -> None:
    """Raise Refused where what is written is not for a terminal and no file is named."""
    if not output and sys.stdout is not None and sys.stdout.isatty():
        raise Refused(_NAME_A_FILE, example=example)


def tell_painted(
    painting: Painting,
    form: str,
    output: Path | None,
    language: Language,
    *,
    read: Iterable[Path],
    size: Size | None = None,
    dark: bool | None = None,
) -> None:
    """Print a slide as it is painted, or write it in one of `FORMS`. Raises Refused.

    `read` are the files that it is made of.
    """
    if form == "text" and not output:
        _print(painting, language, size, dark)
        return
    if form == "text":
        look = plain_look(language, "utf-8")
    else:
        look = picture_look(painting.theme, language, dark=bool(dark))
        look = look._replace(hyperlinks=form == "html")
    block = painting.paint(look, *(size or WINDOW))
    write([_picture(painting.slide, block, form, language)], output, language, read=read)


def encoded(chunks: Iterable[str], encoding: str = "utf-8") -> Iterator[bytes]:
    """Yield texts as they are written."""
    return (chunk.encode(encoding, "replace") for chunk in chunks)


def _print(painting: Painting, language: Language, size: Size | None, dark: bool | None) -> None:
    """Print with a terminal's colours and at its size; plain elsewhere."""
    console = Console(file=sys.stdout, highlight=False)
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    if sys.stdout is None or not console.is_terminal:
        block = painting.paint(plain_look(language, encoding), *(size or WINDOW))
        write_output([plain_text(block).encode(encoding, "replace")])
        return
    look = choose_look(painting.theme, language, dark=dark, encoding=encoding)
    print_styled(painting.paint(look, *(size or _terminal_size())), console)


def _terminal_size() -> Size:
    """Return the terminal's size, less the line of the next prompt, within bounds."""
    columns, lines = shutil.get_terminal_size(WINDOW)
    sizes = zip(SMALLEST, (columns, lines - 1), LARGEST, strict=True)
    width, height = (sorted(three)[1] for three in sizes)
    return width, height


def _picture(slide: Slide, block: Block, form: str, language: Language) -> bytes:
    try:
        return picture(slide, block, form, language)
    except ImportError as error:
        raise Refused(_NO_PNG) from error
    except ValueError as error:
        raise Refused(_NOT_DRAWN, reason=str(error)) from error
