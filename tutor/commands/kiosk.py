"""Play a course on a screen that nobody watches."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.commands.command import shipped_course
from tutor.commands.play import wants_plain
from tutor.language import Language, Phrase

if TYPE_CHECKING:
    from tutor.commands.hall import Hall
    from tutor.model.course import Course
    from tutor.model.policy import Policy

SUMMARY = Phrase(
    "joue un cours sur une borne que personne ne surveille",
    "play a course on a kiosk that nobody watches",
)
USAGE = Phrase("[OPTIONS] [CHEMIN]", "[OPTIONS] [PATH]")

_GROUP = Phrase("borne ", "kiosk")
_COURSE = Phrase("CHEMIN", "PATH")
_PATH = Phrase(
    "dossier ou fichier du cours (par défaut : celui qui est fourni)",
    "the course's folder or file (by default, the one that is shipped)",
)
_FILE = Phrase("FICHIER", "FILE")
_POLICY = Phrase(
    "les règles de la borne : délais, touches, code, horaires… (YAML)",
    "the kiosk's rules: times, keys, PIN, hours… (YAML)",
)
_LARGE = Phrase("en grand, pour être lu à deux mètres", "large, to be read from two metres")
_NO_TERMINAL = Phrase(
    "{program} : une borne demande l'affichage plein écran d'un terminal.",
    "{program}: a kiosk needs a terminal's full-screen display.",
)


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the course and the policy."""
    group = parser.add_argument_group(_GROUP(language))
    group.add_argument(
        "path", nargs="?", type=Path, metavar=_COURSE(language), help=_PATH(language)
    )
    group.add_argument("--policy", type=Path, metavar=_FILE(language), help=_POLICY(language))
    group.add_argument("--large", action="store_true", help=_LARGE(language))


def run(options: argparse.Namespace, language: Language) -> int:
    """Play until somebody leaves with the PIN, or the program is told to leave."""
    from tutor.commands.hall import Hall
    from tutor.commands.refused import Refused

    hall = Hall(options.path or shipped_course(), options.policy)
    course, policy = hall.read()
    if wants_plain():
        raise Refused(_NO_TERMINAL)
    return _play(hall, course, policy, options.lang or policy.language or language)


def _play(hall: "Hall", course: "Course", policy: "Policy", language: Language) -> int:
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)  # what a shell once exported hides the window's own size
    from tutor.kiosk.heartbeat import Heartbeat
    from tutor.ui.kiosk.app import KioskApp
    from tutor.ui.kiosk.kiosk import Kiosk
    from tutor.ui.terminal import choose_look

    look = choose_look(course.theme, language)
    heartbeat = Heartbeat.from_environment()
    if policy.memory:
        heartbeat.bound_memory(policy.memory)
    kiosk = Kiosk(course, policy, latest=hall.latest, beat=heartbeat.beat)
    app = KioskApp(kiosk, look)
    app.run()
    return app.return_code or 0
