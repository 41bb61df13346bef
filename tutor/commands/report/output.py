"""A report, told to people or to other programs."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Protocol, TypeVar

from tutor.commands.common.output import colour_console, encoding_of, write, write_output
from tutor.commands.common.pictures import encoded
from tutor.language import Language
from tutor.painting.console import Console
from tutor.painting.glyphs import transliterate

Told = TypeVar("Told", contravariant=True)
R = TypeVar("R")


class TextForm(Protocol[Told]):
    """A module that tells a report to people."""

    def plain(self, report: Told, language: Language) -> str:
        """Return the report as lines."""

    def show(self, report: Told, language: Language, console: Console) -> None:
        """Print the report on a terminal."""


def tell(
    report: R,
    text: TextForm[R],
    formats: Mapping[str, Callable[[R, Language], Iterable[str]]],
    form: str,
    output: Path | None,
    language: Language,
    *,
    read: Iterable[Path],
) -> None:
    """Write a report in the form that is asked for: `text`, or one of `formats`.

    `read` are the files that it is made of.
    """
    if form != "text":
        write(encoded(formats[form](report, language)), output, language, read=read)
    elif output:
        write([text.plain(report, language).encode()], output, language, read=read)
    elif console := colour_console():
        text.show(report, language, console)
    else:
        encoding = encoding_of(None)
        write_output([transliterate(text.plain(report, language), encoding).encode(encoding)])
