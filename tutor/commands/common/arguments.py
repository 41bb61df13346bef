"""Arguments that several commands declare."""

from argparse import _ActionsContainer
from pathlib import Path

from tutor.commands.common import types
from tutor.commands.common.command import shipped_course
from tutor.graphics.protocols import AUTO, CHOICES
from tutor.language import Language, Phrase

PATH = Phrase("PATH")
FILE = Phrase("FILE")
NAME = Phrase("NAME")
SLIDE = Phrase("SCENARIO/SLIDE")
COURSE = Phrase("the course's folder or file (by default, the one that is shipped)")

_OUTPUT = Phrase("write to this file (by default, or as “-”, the standard output)")
_RECORDS = Phrase("the results' file (by default, in the user's folder)")
_DARK = Phrase("dark around the screens")
_LIGHT = Phrase("light around the screens")
_WAY = Phrase("WAY")
_PICTURES = Phrase(
    "how picture files are drawn: {ways} (by default, auto: by pixels where the terminal can)"
)
_VALUE = Phrase("NAME=VALUE")
_VAR = Phrase("give this value to one of the course's variables; may be repeated")
_NAMES = Phrase("SCENARIO,...")
_ONLY = Phrase("these scenarios alone")


def add_course(group: _ActionsContainer, language: Language) -> None:
    """Declare `path`, the course's folder or file: the shipped one by default."""
    path, told = PATH(language), COURSE(language)
    group.add_argument(
        "path", nargs="?", type=Path, default=shipped_course(), metavar=path, help=told
    )


def add_file(group: _ActionsContainer, language: Language, *flags: str, told: Phrase) -> None:
    """Declare an option that names one file."""
    group.add_argument(*flags, type=Path, metavar=FILE(language), help=told(language))


def add_output(group: _ActionsContainer, language: Language) -> None:
    """Declare `output`, the file to write to: None for the standard output."""
    group.add_argument(
        "-o", "--output", type=_output, metavar=FILE(language), help=_OUTPUT(language)
    )


def add_records(group: _ActionsContainer, language: Language) -> None:
    """Declare `records`, the file of the records: None for the user's."""
    add_file(group, language, "--records", told=_RECORDS)


def add_background(group: _ActionsContainer, language: Language) -> None:
    """Declare `dark`: None where nothing is asked."""
    either = group.add_mutually_exclusive_group()
    either.add_argument("--dark", action="store_true", default=None, help=_DARK(language))
    either.add_argument("--light", dest="dark", action="store_false", help=_LIGHT(language))


def add_pictures(group: _ActionsContainer, language: Language) -> None:
    """Declare `pictures`, how picture files are drawn in the terminal."""
    told = _PICTURES(language, ways=", ".join(CHOICES))
    group.add_argument(
        "--pictures", choices=CHOICES, default=AUTO, metavar=_WAY(language), help=told
    )


def add_variant(group: _ActionsContainer, language: Language) -> None:
    """Declare `var`, values in the place of the course's, and `only`, the scenarios to keep."""
    group.add_argument(
        "--var",
        type=types.value(language),
        action="append",
        default=[],
        metavar=_VALUE(language),
        help=_VAR(language),
    )
    group.add_argument("--only", metavar=_NAMES(language), help=_ONLY(language))


def _output(text: str) -> Path | None:
    return None if text == "-" else Path(text)
