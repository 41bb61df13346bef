"""Print the JSON Schema of the format, for editors."""

import sys
from argparse import ArgumentParser
from typing import NamedTuple

from tutor.commands.common.output import write_output
from tutor.language import Language, Phrase
from tutor.schema.files import SCHEMAS, as_text

USAGE = Phrase("[OPTIONS] [scenario|course|policy]")
EXAMPLE = "schema policy"

_GROUP = Phrase("schema")
_FILE = Phrase("the file to describe: a scenario (by default), course.yaml, or a kiosk's policy")


class Options(NamedTuple):
    file: str


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare which file is described."""
    group = parser.add_argument_group(_GROUP(language))
    group.add_argument("file", nargs="?", choices=SCHEMAS, default="scenario", help=_FILE(language))


def run(options: Options, language: Language) -> int:
    """Print the schema, in UTF-8 wherever it goes."""
    if sys.stdout is not None:
        write_output([as_text(SCHEMAS[options.file](language)).encode()])
    return 0
