"""Print the JSON Schema of the format, for editors."""

import argparse
import sys
from io import TextIOWrapper

from tutor.language import Language, Phrase

SUMMARY = Phrase("print the format's JSON Schema, for editors")
USAGE = Phrase("[OPTIONS] [scenario|course|policy]")

_GROUP = Phrase("schema")
_FILE = Phrase("the file to describe: a scenario (by default), course.yaml, or a kiosk's policy")
_FILES = ("scenario", "course", "policy")


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare which file is described."""
    group = parser.add_argument_group(_GROUP(language))
    group.add_argument("file", nargs="?", choices=_FILES, default="scenario", help=_FILE(language))


def run(options: argparse.Namespace, language: Language) -> int:
    """Print the schema, in UTF-8 wherever it goes."""
    from tutor.schema.files import SCHEMAS, as_text

    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    print(as_text(SCHEMAS[options.file](language)), end="")
    return 0
