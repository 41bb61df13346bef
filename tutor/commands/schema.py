"""Write the JSON Schema of the format, for editors."""

from argparse import ArgumentParser
from pathlib import Path
from typing import NamedTuple

from tutor.commands.common.arguments import add_output
from tutor.commands.common.output import write
from tutor.language import Language, Phrase
from tutor.schema.files import SCHEMAS, as_text

USAGE = Phrase("[OPTIONS] [scenario|course|policy]")
EXAMPLE = "schema policy"

_GROUP = Phrase("schema")
_FILE = Phrase("the file to describe: a scenario (by default), course.yaml, or a kiosk's policy")


class Options(NamedTuple):
    file: str
    output: Path | None


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare which file is described, and where."""
    group = parser.add_argument_group(_GROUP(language))
    group.add_argument("file", nargs="?", choices=SCHEMAS, default="scenario", help=_FILE(language))
    add_output(group, language)


def run(options: Options, language: Language) -> int:
    """Write the schema, in UTF-8 wherever it goes."""
    write([as_text(SCHEMAS[options.file](language)).encode()], options.output, language, read=())
    return 0
