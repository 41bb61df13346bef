"""What was recorded of those who learn alone: listed, shown, shared, forgotten."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from tutor.commands.command import PROGRAM
from tutor.commands.general import add_general_arguments
from tutor.commands.keeping import Name, add_records_argument
from tutor.language import Language, Phrase

SUMMARY = Phrase(
    "liste, montre, partage ou oublie les résultats", "list, show, share or forget the results"
)
USAGE = Phrase("ACTION [OPTIONS]", "ACTION [OPTIONS]")

_LONGEST_AGO = 36_525
"""In days."""

_ACTIONS_GROUP = Phrase("actions ", "actions")
_ACTION = Phrase("ACTION", "ACTION")
_WHAT = Phrase("quoi ", "what")
_TARGET_NAME = Phrase("NOM|SÉANCE", "NAME|SESSION")
_TARGET = Phrase(
    "une personne, ou le début du numéro d'une séance",
    "a person, or the beginning of a session's number",
)
_NAME = Phrase("NOM", "NAME")
_ONLY = Phrase("cette personne seulement", "this person alone")
_PERSON = Phrase("la personne, comme « list » l'écrit", "the person, as “list” writes it")
_FILE = Phrase("FICHIER", "FILE")
_OUTPUT = Phrase("écrit dans ce fichier", "write to this file")
_FILES = Phrase(
    "ce que « export » a écrit ailleurs, ou le fichier des résultats d'une autre machine",
    "what “export” wrote elsewhere, or another machine's file of results",
)
_FORMAT = Phrase("forme des lignes (par défaut : json)", "the lines' form (by default, json)")
_FORMATS = ("json", "xapi")
_BASE = Phrase(
    "ce par quoi commencent les noms des énoncés xAPI : une adresse de votre organisation",
    "what the names in xAPI statements begin with: an address of your organisation",
)
_TO = Phrase("l'adresse d'un LRS", "the address of an LRS")
_CREDENTIALS = Phrase(
    "qui envoie : une ligne NOM:MOT-DE-PASSE, lisible de vous seul ; sinon, les variables "
    "PAS_A_PAS_LRS_USER et PAS_A_PAS_LRS_PASSWORD",
    "who sends: one line NAME:PASSWORD, readable by you alone; else the variables "
    "PAS_A_PAS_LRS_USER and PAS_A_PAS_LRS_PASSWORD",
)
_SESSION_NAME = Phrase("SÉANCE", "SESSION")
_SESSION = Phrase("le début du numéro d'une séance", "the beginning of a session's number")
_PATH = Phrase("CHEMIN", "PATH")
_COURSE = Phrase(
    "dossier ou fichier du cours, dont l'attestation a les titres et les couleurs (par défaut : "
    "celui qui est fourni, si c'est lui)",
    "the course's folder or file, whose titles and colours the attestation has (by default, the "
    "shipped one, where it is that one)",
)
_PICTURES = ("text", "svg", "png", "html")
_PICTURE = Phrase(
    "forme (par défaut : celle que dit le nom du fichier, sinon text)",
    "form (by default, what the file's name says, or text)",
)
_YES = Phrase("sans demander", "without asking")
_DAYS_NAME = Phrase("JOURS", "DAYS")
_DAYS = Phrase("les séances finies depuis plus longtemps", "the sessions that were over longer ago")
_NOT_DAYS = Phrase(
    "« {text} » n'est pas un nombre de jours (de 0 à {longest})",
    "“{text}” is no number of days (from 0 to {longest})",
)


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
    "list": _Action(
        Phrase("liste les séances", "list the sessions"), Phrase("[OPTIONS]", "[OPTIONS]")
    ),
    "show": _Action(
        Phrase("montre une personne, ou une séance", "show a person, or a session"),
        Phrase("[OPTIONS] NOM|SÉANCE", "[OPTIONS] NAME|SESSION"),
        _show,
    ),
    "export": _Action(
        Phrase(
            "écrit tout, ou ce qui concerne une personne, en JSON ou en xAPI, ligne par ligne",
            "write everything, or what there is of a person, as JSON or as xAPI, line by line",
        ),
        Phrase("[OPTIONS] [NOM]", "[OPTIONS] [NAME]"),
        _export,
    ),
    "push": _Action(
        Phrase(
            "envoie à un LRS, en xAPI, ce qu'il n'a pas encore",
            "send to an LRS, as xAPI, what it has not yet",
        ),
        Phrase("--to URL [OPTIONS]", "--to URL [OPTIONS]"),
        _push,
    ),
    "import": _Action(
        Phrase(
            "ajoute les résultats d'autres machines, sans rien compter deux fois",
            "add the results of other machines, counting nothing twice",
        ),
        Phrase("[OPTIONS] FICHIER…", "[OPTIONS] FILE..."),
        _import,
    ),
    "attest": _Action(
        Phrase("écrit l'attestation d'un examen réussi", "write the attestation of a passed exam"),
        Phrase("[OPTIONS] SÉANCE", "[OPTIONS] SESSION"),
        _attest,
    ),
    "forget": _Action(
        Phrase("oublie une personne, pour de bon", "forget a person, for good"),
        Phrase("[OPTIONS] NOM", "[OPTIONS] NAME"),
        _forget,
    ),
    "purge": _Action(
        Phrase("oublie les vieilles séances, pour de bon", "forget old sessions, for good"),
        Phrase("--older-than JOURS [OPTIONS]", "--older-than DAYS [OPTIONS]"),
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
