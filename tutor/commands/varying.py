"""The options by which one room plays a course in its own way."""

import argparse

from tutor.language import Language, Phrase

_VALUE = Phrase("NAME=VALUE")
_VAR = Phrase("give this value to one of the course's variables; may be repeated")
_NAMES = Phrase("SCENARIO,...")
_ONLY = Phrase("these scenarios alone")
_NO_VALUE = Phrase("“{text}”: “name=value” is expected, without control characters")


def add_variant_arguments(group: argparse._ArgumentGroup, language: Language) -> None:
    """Declare the values that take the place of the course's, and the scenarios to keep."""

    def value(text: str) -> tuple[str, str]:
        name, equals, given = text.partition("=")
        if not equals or not text.isprintable():
            raise argparse.ArgumentTypeError(_NO_VALUE(language, text=text))
        return name.strip(), given

    group.add_argument(
        "--var",
        type=value,
        action="append",
        default=[],
        metavar=_VALUE(language),
        help=_VAR(language),
    )
    group.add_argument("--only", metavar=_NAMES(language), help=_ONLY(language))
