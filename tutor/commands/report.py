"""Tell trainers how those who learn alone get on, and where they go wrong."""

import argparse
from datetime import datetime
from pathlib import Path

from tutor.commands.keeping import Name
from tutor.language import Language, Phrase
from tutor.model.dates import read_date

SUMMARY = Phrase(
    "dit aux formateurs ce qui est réussi, et ce qui est difficile",
    "tell trainers what goes well, and what is hard",
)
USAGE = Phrase("[OPTIONS]", "[OPTIONS]")

_FORMATS = ("text", "csv", "json", "html", "svg", "png")

_WHAT = Phrase("ce dont il est question ", "what it is about")
_NAME = Phrase("NOM", "NAME")
_PERSON = Phrase("une personne", "a person")
_GROUP = Phrase("un groupe", "a group")
_COURSE_NAME = Phrase("CHEMIN|COURS", "PATH|COURSE")
_COURSE = Phrase(
    "un cours : son dossier, son fichier, ou son nom dans les résultats",
    "a course: its folder, its file, or its name in the records",
)
_TASK_NAME = Phrase("TITRE|ID", "TITLE|ID")
_TASK = Phrase("une mise en situation, par son titre ou son id", "a task, by its title or its id")
_DATE = Phrase("DATE", "DATE")
_SINCE = Phrase("depuis ce jour : 2026-09-01 ou 01/09/2026", "since that day, as in 2026-09-01")
_SLIDE_NAME = Phrase("PARCOURS/DIAPOSITIVE", "SCENARIO/SLIDE")
_HEAT = Phrase(
    "les mauvaises réponses données sur cette diapositive, peintes sur son écran",
    "the wrong answers that this slide was given, painted over its screen",
)
_KIOSK = Phrase(
    "les visites d'une borne : combien, par quels chemins, où l'on s'arrête",
    "the visits to a kiosk: how many, by which routes, where people stop",
)
_FILE = Phrase("FICHIER", "FILE")
_RECORDS = Phrase(
    "les résultats à lire : des exports, ou les fichiers de plusieurs machines, réunis sans rien "
    "compter deux fois (par défaut : ceux de l'utilisateur, ou de sa borne)",
    "the records to read: exports, or the files of several machines, put together so that "
    "nothing counts twice (by default, the user's, or those of the user's kiosk)",
)
_HOW = Phrase("comment ", "how")
_FORMAT = Phrase(
    "forme (par défaut : celle que dit le nom du fichier, sinon text) ; svg et png avec --heat",
    "form (by default, what the file's name says, or text); svg and png with --heat",
)
_OUTPUT = Phrase("écrit dans ce fichier", "write to this file")
_NO_DATE = Phrase(
    "« {text} » n'est pas une date (attendu : 2026-09-01 ou 01/09/2026)",
    "“{text}” is no date (expected: 2026-09-01 or 01/09/2026)",
)


class _Date:
    """Reads a date of an option."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __call__(self, text: str) -> float:
        """Return when the day begins here, in seconds since 1970."""
        day = read_date(text)
        try:
            if day:
                return datetime(day.year, day.month, day.day).astimezone().timestamp()
        except (OverflowError, OSError, ValueError):
            pass  # a day that the system's clock cannot tell
        raise argparse.ArgumentTypeError(_NO_DATE(self._language, text=text))


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare what is asked about, and the form of the answer."""
    what = parser.add_argument_group(_WHAT(language))
    name, shown_name = Name(language), _NAME(language)
    what.add_argument("--person", type=name, metavar=shown_name, help=_PERSON(language))
    what.add_argument("--group", type=name, metavar=shown_name, help=_GROUP(language))
    what.add_argument("--course", metavar=_COURSE_NAME(language), help=_COURSE(language))
    what.add_argument("--task", metavar=_TASK_NAME(language), help=_TASK(language))
    what.add_argument(
        "--since", type=_Date(language), metavar=_DATE(language), help=_SINCE(language)
    )
    what.add_argument("--kiosk", action="store_true", help=_KIOSK(language))
    what.add_argument("--heat", metavar=_SLIDE_NAME(language), help=_HEAT(language))
    what.add_argument(
        "--records",
        nargs="+",
        action="extend",
        type=Path,
        metavar=_FILE(language),
        help=_RECORDS(language),
    )
    how = parser.add_argument_group(_HOW(language))
    how.add_argument("--format", choices=_FORMATS, help=_FORMAT(language))
    how.add_argument("-o", "--output", type=Path, metavar=_FILE(language), help=_OUTPUT(language))


def run(options: argparse.Namespace, language: Language) -> int:
    """Tell it."""
    if options.kiosk:
        from tutor.commands.recorded import visiting

        visiting.tell(options, language)
        return 0
    from tutor.commands.recorded.reporting import tell

    tell(options, language)
    return 0
