"""The kiosk that starts again by itself, and with the machine: options of the command `kiosk`."""

import argparse
import gc
import os
import sys
from pathlib import Path

from tutor.kiosk.heartbeat import VARIABLE
from tutor.language import Language, Phrase

_GROUP = Phrase("unattended")
_SUPERVISE = Phrase("start it again after a crash, a hang or too much memory")
_FILE = Phrase("FILE")
_LOG = Phrase("the log of --supervise (by default, the user's)")
_PRINT_UNIT = Phrase(
    "print what starts it with the machine: a systemd unit (by default), windows or macos"
)
_SYSTEMS = ("systemd", "windows", "macos")


def add_supervising_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare what keeps the kiosk up, and what starts it."""
    group = parser.add_argument_group(_GROUP(language))
    group.add_argument("--supervise", action="store_true", help=_SUPERVISE(language))
    group.add_argument("--log", type=Path, metavar=_FILE(language), help=_LOG(language))
    group.add_argument(
        "--print-unit",
        nargs="?",
        const=_SYSTEMS[0],
        choices=_SYSTEMS,
        help=_PRINT_UNIT(language),
    )


def is_supervised(options: argparse.Namespace) -> bool:
    """Return whether this is the supervisor, and not yet the kiosk that it starts."""
    return bool(options.supervise) and VARIABLE not in os.environ


def supervise(options: argparse.Namespace) -> int:
    """Keep up the kiosk that this same command line starts; return the exit code."""
    from tutor.kiosk.supervisor.log import open_log
    from tutor.kiosk.supervisor.supervise import Supervisor

    gc.enable()  # what starts quickly leaves it off; this stays for months
    command = [sys.executable, "-m", "tutor", *sys.argv[1:]]
    return Supervisor(command, open_log(options.log or _user_log())).run()


def _user_log() -> Path:
    from platformdirs import user_log_path

    return user_log_path("pas-a-pas") / "kiosk.log"
