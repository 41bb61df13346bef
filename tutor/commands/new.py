"""Write a small course to begin with."""

import shlex
from argparse import ArgumentParser
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tutor.commands.common.command import PROGRAM
from tutor.commands.common.new_folders import make_folder
from tutor.commands.common.printing import print_line, print_text
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
    make_folder(folder, {name: text.encode() for name, text in files.items()})
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
