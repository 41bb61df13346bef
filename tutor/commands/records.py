"""What was recorded of those who learn alone: listed, shown, shared, forgotten."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from tutor.commands.command import PROGRAM
from tutor.commands.general import add_general_arguments
from tutor.commands.keeping import Name, add_records_argument
from tutor.language import Language, Phrase

SUMMARY = Phrase("list, show, share or forget the results")
USAGE = Phrase("ACTION [OPTIONS]")

_LONGEST_AGO = 36_525
"""In days."""

_ACTIONS_GROUP = Phrase("actions")
_ACTION = Phrase("ACTION")
_WHAT = Phrase("what")
_TARGET_NAME = Phrase("NAME|SESSION")
_TARGET = Phrase("a person, or the beginning of a session's number")
_NAME = Phrase("NAME")
_ONLY = Phrase("this person alone")
_PERSON = Phrase("the person, as “list” writes it")
_FILE = Phrase("FILE")
_OUTPUT = Phrase("write to this file")
_FILES = Phrase("what “export” wrote elsewhere, or another machine's file of results")
_FORMAT = Phrase("the lines' form (by default, json)")
_FORMATS = ("json", "xapi")
_BASE = Phrase("what the names in xAPI statements begin with: an address of your organisation")
_TO = Phrase("the address of an LRS")
_CREDENTIALS = Phrase(
    "who sends: one line NAME:PASSWORD, readable by you alone; else the variables "
    "PAS_A_PAS_LRS_USER and PAS_A_PAS_LRS_PASSWORD"
)
_SESSION_NAME = Phrase("SESSION")
_SESSION = Phrase("the beginning of a session's number")
_PATH = Phrase("PATH")
_COURSE = Phrase(
    "the course's folder or file, whose titles and colours the attestation has (by default, the "
    "shipped one, where it is that one)"
)
_PICTURES = ("text", "svg", "png", "html")
_PICTURE = Phrase("form (by default, what the file's name says, or text)")
_YES = Phrase("without asking")
_DAYS_NAME = Phrase("DAYS")
_DAYS = Phrase("the sessions that were over longer ago")
_NOT_DAYS = Phrase("“{text}” is no number of days (from 0 to {longest})")


class _Days:
    """Reads a number of days of an option."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __call__(self, text: str) -> int:
        if text.isdecimal() and len(text) < 9 and int(text) <= _LONGEST_AGO:
            return int(text)
        told = _NOT_DAYS(self._language, text=text, longest=_LONGEST_AGO)
        raise argparse.ArgumentTypeError(told)


def _nothing(_: argparse._ArgumentGroup, __: Language) -> None:
    """Declare nothing more."""


def _show(what: argparse._ArgumentGroup, language: Language) -> None:
    name, told = _TARGET_NAME(language), _TARGET(language)
    what.add_argument("target", type=Name(language), metavar=name, help=told)


def _export(what: argparse._ArgumentGroup, language: Language) -> None:
    name, file = _NAME(language), _FILE(language)
    what.add_argument("person", nargs="?", type=Name(language), metavar=name, help=_ONLY(language))
    what.add_argument("--output", type=Path, metavar=file, help=_OUTPUT(language))
    what.add_argument("--format", choices=_FORMATS, default="json", help=_FORMAT(language))
    what.add_argument("--base", metavar="IRI", help=_BASE(language))


def _push(what: argparse._ArgumentGroup, language: Language) -> None:
    what.add_argument("--to", required=True, metavar="URL", help=_TO(language))
    what.add_argument("--base", metavar="IRI", help=_BASE(language))
    file, told = _FILE(language), _CREDENTIALS(language)
    what.add_argument("--credentials", type=Path, metavar=file, help=told)


def _import(what: argparse._ArgumentGroup, language: Language) -> None:
    file = _FILE(language)
    what.add_argument("files", nargs="+", type=Path, metavar=file, help=_FILES(language))


def _attest(what: argparse._ArgumentGroup, language: Language) -> None:
    name, file = _SESSION_NAME(language), _FILE(language)
    what.add_argument("session", type=Name(language), metavar=name, help=_SESSION(language))
    what.add_argument("--course", type=Path, metavar=_PATH(language), help=_COURSE(language))
    what.add_argument("-o", "--output", type=Path, metavar=file, help=_OUTPUT(language))
    what.add_argument("--format", choices=_PICTURES, help=_PICTURE(language))


def _forget(what: argparse._ArgumentGroup, language: Language) -> None:
    name = _NAME(language)
    what.add_argument("person", type=Name(language), metavar=name, help=_PERSON(language))
    what.add_argument("--yes", action="store_true", help=_YES(language))


def _purge(what: argparse._ArgumentGroup, language: Language) -> None:
    what.add_argument(
        "--older-than",
        required=True,
        type=_Days(language),
        metavar=_DAYS_NAME(language),
        help=_DAYS(language),
    )


class _Action(NamedTuple):
    summary: Phrase
    usage: Phrase
    add_arguments: Callable[[argparse._ArgumentGroup, Language], None] = _nothing


_ACTIONS: Mapping[str, _Action] = {
    "list": _Action(Phrase("list the sessions"), Phrase("[OPTIONS]")),
    "show": _Action(
        Phrase("show a person, or a session"),
        Phrase("[OPTIONS] NAME|SESSION"),
        _show,
    ),
    "export": _Action(
        Phrase("write everything, or what there is of a person, as JSON or as xAPI, line by line"),
        Phrase("[OPTIONS] [NAME]"),
        _export,
    ),
    "push": _Action(
        Phrase("send to an LRS, as xAPI, what it has not yet"),
        Phrase("--to URL [OPTIONS]"),
        _push,
    ),
    "import": _Action(
        Phrase("add the results of other machines, counting nothing twice"),
        Phrase("[OPTIONS] FILE..."),
        _import,
    ),
    "attest": _Action(
        Phrase("write the attestation of a passed exam"),
        Phrase("[OPTIONS] SESSION"),
        _attest,
    ),
    "forget": _Action(
        Phrase("forget a person, for good"),
        Phrase("[OPTIONS] NAME"),
        _forget,
    ),
    "purge": _Action(
        Phrase("forget old sessions, for good"),
        Phrase("--older-than DAYS [OPTIONS]"),
        _purge,
    ),
}


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the actions, and what each takes."""
    title = _ACTIONS_GROUP(language)
    actions = parser.add_subparsers(
        title=title, metavar=_ACTION(language), dest="action", required=True
    )
    for name, action in _ACTIONS.items():
        one = actions.add_parser(
            name,
            usage=f"{PROGRAM} records {name} {action.usage(language)}",
            help=action.summary(language),
            add_help=False,
            allow_abbrev=False,
        )
        what = one.add_argument_group(_WHAT(language))
        action.add_arguments(what, language)
        add_records_argument(what, language)
        add_general_arguments(one, language)


def run(options: argparse.Namespace, language: Language) -> int:
    """Do what is asked with the records."""
    from tutor.commands.recorded import RUNS

    return RUNS[options.action](options, language)
