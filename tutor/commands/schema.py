"""Print the JSON Schema of the format, for editors."""

import argparse
import sys
from io import TextIOWrapper

from tutor.language import Language, Phrase

SUMMARY = Phrase(
    "écrit le schéma JSON du format, pour les éditeurs",
    "print the format's JSON Schema, for editors",
)
USAGE = Phrase("[OPTIONS] [scenario|course]", "[OPTIONS] [scenario|course]")

_GROUP = Phrase("schéma ", "schema")
_FILE = Phrase(
    "le fichier à décrire : un parcours (par défaut), ou course.yaml",
    "the file to describe: a scenario (by default), or course.yaml",
)


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare which file is described."""
    group = parser.add_argument_group(_GROUP(language))
    group.add_argument(
        "file", nargs="?", choices=("scenario", "course"), default="scenario", help=_FILE(language)
    )


def run(options: argparse.Namespace, language: Language) -> int:
    """Print the schema, in UTF-8 wherever it goes."""
    from tutor.schema.files import SCHEMAS, as_text

    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    print(as_text(SCHEMAS[options.file](language)), end="")
    return 0
