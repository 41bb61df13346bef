"""What starts the kiosk with the machine: `kiosk --print-unit`."""

import argparse
import sys
from pathlib import Path

from tutor.commands.command import shipped_course
from tutor.commands.hall import Hall
from tutor.commands.refused import Refused
from tutor.kiosk.units import STATE, UNITS, Startup, is_hidden
from tutor.language import Language, Phrase
from tutor.model.policy import Policy

_SYSTEMD = "systemd"

_HIDDEN = Phrase(
    "{program}: the kiosk would not see “{path}”: the unit hides /home, /root and /tmp from it, "
    "and its user may not go there.\n{remedy}"
)
_MOVE_PROGRAM = Phrase(
    "Install the program for the whole machine, with the system's Python, and ask that one for "
    "the unit: /usr/bin/python3 -m venv /opt/pas-a-pas, then /opt/pas-a-pas/bin/pip install "
    "PROJECT-FOLDER."
)
_MOVE_FILE = Phrase("Copy it elsewhere: a course and its policy to /srv, for one.")
_WRITE_ELSEWHERE = Phrase("Leave the option out: the unit writes to /var/lib/kiosk.")


def print_unit(options: argparse.Namespace, language: Language) -> int:
    """Print what starts the kiosk of these options with the machine. Raises CourseError.

    What the kiosk would refuse, and what it could not reach, is refused here already.
    """
    course = Path(options.path or shipped_course()).absolute()
    _, policy = Hall(course, options.policy).read()
    if options.print_unit == _SYSTEMD:
        _check_places(options, course, policy)
    print(UNITS[options.print_unit](_startup(options, course, policy, language)), end="")
    return 0


def _startup(
    options: argparse.Namespace, course: Path, policy: Policy, language: Language
) -> Startup:
    written = {"--records": options.records, "--log": options.log}
    if options.print_unit == _SYSTEMD:
        names = {"--records": "kiosk.sqlite", "--log": "kiosk.log"}
        written = {option: path or STATE / names[option] for option, path in written.items()}
    paths = {"--policy": options.policy, **written}
    spoken = options.lang or (None if policy.language else policy.first_language(language))
    command = [sys.executable, "-m", "tutor", "kiosk", "--supervise", str(course)]
    for option, path in paths.items():
        command += [option, str(path.absolute())] if path else []
    command += ["--lang", spoken] if spoken else []
    command += ["--large"] if options.large else []
    folders = dict.fromkeys(path.absolute().parent for path in written.values() if path)
    return Startup(command, [one for one in folders if not one.is_relative_to(STATE)])


def _check_places(options: argparse.Namespace, course: Path, policy: Policy) -> None:
    """Refuse what the unit's sandbox hides: it would start again and again, to nothing."""
    program = (Path(sys.executable), Path(sys.executable).resolve(), Path(__file__).resolve())
    for paths, remedy in (
        (program, _MOVE_PROGRAM),
        ((course, options.policy, policy.attract.route), _MOVE_FILE),
        ((options.records, options.log), _WRITE_ELSEWHERE),
    ):
        for path in filter(None, paths):
            if is_hidden(path.absolute()) or is_hidden(path.resolve()):
                raise Refused(_HIDDEN, path=str(path), remedy=remedy)
