"""Play a course on a screen that nobody watches."""

import gc
import os
import sys

from platformdirs import user_log_path

from tutor.commands.common.command import PROGRAM
from tutor.commands.common.output import keep_apart
from tutor.commands.common.refused import Refused
from tutor.commands.kiosk.options import Options, add_arguments
from tutor.commands.kiosk.pin import print_pin
from tutor.commands.kiosk.playing import play
from tutor.commands.kiosk.source import KioskSource
from tutor.commands.kiosk.unit import print_unit
from tutor.kiosk.heartbeat import VARIABLE
from tutor.kiosk.supervisor.log import open_log
from tutor.kiosk.supervisor.supervise import Supervisor
from tutor.language import Language, Phrase

__all__ = ["EXAMPLE", "USAGE", "Options", "add_arguments", "run"]

_OUTPUT = Phrase("{program}: --output goes with --print-unit.")

USAGE = Phrase("[OPTIONS] [PATH]")
EXAMPLE = "kiosk my-course --policy kiosk.yaml"


def run(options: Options, language: Language) -> int:
    """Play until somebody leaves with the PIN, or the program is told to leave."""
    if options.output and not options.print_unit:
        raise Refused(_OUTPUT)
    if options.set_pin:
        return print_pin(language)
    if options.print_unit:
        return print_unit(options.print_unit, options, language)
    if options.supervise and VARIABLE not in os.environ:  # the kiosk that it starts has it
        return _supervise(options)
    return play(options, language)


def _supervise(options: Options) -> int:
    """Keep up the kiosk that this same command line starts; return the exit code."""
    log = options.log or user_log_path(PROGRAM) / "kiosk.log"
    source = KioskSource(options.path, options.policy)
    keep_apart(log, filter(None, (*source.files(), options.records)))
    gc.enable()  # what starts quickly leaves it off; this stays for months
    command = [sys.executable, "-m", "tutor", *sys.argv[1:]]
    return Supervisor(command, open_log(log)).run()
