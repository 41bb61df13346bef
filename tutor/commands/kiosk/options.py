"""The arguments of `kiosk`."""

from argparse import ArgumentParser
from pathlib import Path
from typing import NamedTuple

from tutor.commands.common.arguments import add_course, add_file, add_output, add_pictures
from tutor.kiosk.units import SYSTEMD, UNITS
from tutor.language import Language, Phrase

_GROUP = Phrase("kiosk")
_POLICY = Phrase("the kiosk's rules: times, keys, PIN, hours… (YAML)")
_LARGE = Phrase("large, to be read from two metres")
_FIGURES = Phrase("the file of the visits' figures (by default, kiosk.sqlite in the user's folder)")
_SET_PIN = Phrase("ask for a PIN, and write the line “pin:” to put in the policy")
_UNATTENDED = Phrase("unattended")
_SUPERVISE = Phrase("start it again after a crash, a hang or too much memory")
_LOG = Phrase("the log of --supervise (by default, the user's)")
_PRINT_UNIT = Phrase(
    "print what starts it with the machine: a systemd unit (by default), windows or macos"
)


class Options(NamedTuple):
    path: Path
    policy: Path | None
    large: bool
    pictures: str
    records: Path | None
    set_pin: bool
    supervise: bool
    log: Path | None
    print_unit: str | None
    output: Path | None
    lang: Language | None


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare the course and the policy, what keeps the kiosk up, and what starts it."""
    group = parser.add_argument_group(_GROUP(language))
    add_course(group, language)
    add_file(group, language, "--policy", told=_POLICY)
    group.add_argument("--large", action="store_true", help=_LARGE(language))
    add_pictures(group, language)
    add_file(group, language, "--records", told=_FIGURES)
    group.add_argument("--set-pin", action="store_true", help=_SET_PIN(language))
    unattended = parser.add_argument_group(_UNATTENDED(language))
    unattended.add_argument("--supervise", action="store_true", help=_SUPERVISE(language))
    add_file(unattended, language, "--log", told=_LOG)
    told = _PRINT_UNIT(language)
    unattended.add_argument("--print-unit", nargs="?", const=SYSTEMD, choices=UNITS, help=told)
    add_output(unattended, language)
