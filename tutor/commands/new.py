"""Write a small course to begin with."""

import shlex
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from tutor.commands.common.command import PROGRAM
from tutor.commands.common.printing import print_line, print_text
from tutor.commands.common.refused import Refused
from tutor.language import Language, Phrase
from tutor.schema.files import OF_A_COURSE, SCHEMAS, as_text, file_name

USAGE = Phrase("[OPTIONS] FOLDER")
EXAMPLE = "new my-course"

_TEMPLATES = Path(__file__).parent.parent / "templates"
_MARK = "# ←"
"""Marks, in a template, the line that a newcomer is told to change."""

_GROUP = Phrase("course")
_FOLDER = Phrase("FOLDER")
_FOLDER_HELP = Phrase("the folder to make, or an empty one")
_NOT_EMPTY = Phrase("{program}: “{folder}” is not empty. Give the name of a folder to make.")
_CANNOT_WRITE = Phrase("{program}: “{folder}” cannot be made ({reason}).")
_FILE_IN_THE_WAY = Phrase("a file has this name")
_FORBIDDEN = Phrase("access denied")
_MADE = Phrase("Course made in “{folder}”:")
_TO_DO = Phrase(
    """\
Your turn:
  1. play it:            {program} play {path}
  2. change a title:     {file}, line {line}
  3. see it change:      {program} play {path} --watch
  4. check it:           {program} check {path}"""
)


class Options(NamedTuple):
    folder: Path


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare the folder."""
    group = parser.add_argument_group(_GROUP(language))
    group.add_argument("folder", type=Path, metavar=_FOLDER(language), help=_FOLDER_HELP(language))


def run(options: Options, language: Language) -> int:
    """Write the course and tell what to do next; all of it is written, or nothing."""
    folder = options.folder
    files = course_files(language)
    try:
        if is_taken(folder):
            raise Refused(_NOT_EMPTY, folder=str(folder))
        write_all(folder, files)
    except (OSError, ValueError) as error:
        raise Refused(_CANNOT_WRITE, folder=str(folder), reason=_reason(error)) from error
    print_line(_MADE(language, folder=folder))
    for file in files:
        print_line(f"  {file}")
    file, line = line_to_change(files)
    path = shlex.quote(str(folder))
    print_text(_TO_DO(language, program=PROGRAM, path=path, file=folder / file, line=line))
    return 0


def course_files(language: Language) -> dict[str, str]:
    """Return the text of each file of the course, its schemas included, under its name."""
    templates = sorted((_TEMPLATES / language).glob("*.yaml"))
    texts = {path.name: path.read_text(encoding="utf-8") for path in templates}
    schemas = {file_name(file): as_text(SCHEMAS[file](language)) for file in OF_A_COURSE}
    return {**texts, **schemas}


def line_to_change(files: Mapping[str, str]) -> tuple[str, int]:
    """Return the file, and the number of its line, that a newcomer changes first."""
    marked = (
        (name, number)
        for name, text in files.items()
        for number, line in enumerate(text.splitlines(), 1)
        if _MARK in line
    )
    return next(marked)


def is_taken(folder: Path) -> bool:
    """Return whether a folder holds anything but hidden files. Raises OSError."""
    return folder.is_dir() and any(not path.name.startswith(".") for path in folder.iterdir())


def write_all(folder: Path, files: Mapping[str, str]) -> None:
    """Write files in a folder, which is made where it is not there.

    Leaves nothing behind where that fails. Raises OSError or ValueError.
    """
    with ExitStack() as undo:
        for missing in [*_missing(folder)][::-1]:
            missing.mkdir()
            undo.callback(missing.rmdir)
        for name, text in files.items():
            path = folder / name
            with path.open("x", encoding="utf-8", newline="\n") as file:
                undo.callback(path.unlink)
                file.write(text)
        undo.pop_all()


def _missing(folder: Path) -> Iterator[Path]:
    """Yield the folders to make, the innermost first."""
    while not folder.is_dir() and folder != folder.parent:
        yield folder
        folder = folder.parent


def _reason(error: OSError | ValueError) -> Phrase | str:
    if isinstance(error, FileExistsError | NotADirectoryError):
        return _FILE_IN_THE_WAY
    if isinstance(error, PermissionError):
        return _FORBIDDEN
    return getattr(error, "strerror", None) or str(error)
