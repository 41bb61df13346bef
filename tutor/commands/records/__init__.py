"""The records of those who learn alone: a module for each action, named as it is typed."""

from argparse import ArgumentParser
from collections.abc import Mapping

from tutor.commands.common.subcommands import add_commands
from tutor.language import Language, Phrase

USAGE = Phrase("ACTION [OPTIONS]")
EXAMPLE = "records list"

ACTIONS: Mapping[str, Phrase] = {
    "list": Phrase("list the sessions"),
    "show": Phrase("show a person, or a session"),
    "export": Phrase(
        "write everything, or what there is of a person, as JSON or as xAPI, line by line"
    ),
    "push": Phrase("send to an LRS, as xAPI, what it has not yet"),
    "import": Phrase("add the results of other machines, counting nothing twice"),
    "attest": Phrase("write the attestation of a passed exam"),
    "forget": Phrase("forget a person, for good"),
    "purge": Phrase("forget old sessions, for good"),
}
"""Every action with what it does, in the order in which the help lists them."""

_ACTIONS = Phrase("actions")
_ACTION = Phrase("ACTION")


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare the actions."""
    add_commands(parser, __name__, ACTIONS, language, title=_ACTIONS, metavar=_ACTION)
