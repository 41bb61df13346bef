"""Print what starts the kiosk with the machine: `kiosk --print-unit`."""

import sys
from contextlib import suppress
from pathlib import Path

from tutor.commands.common.output import write
from tutor.commands.common.printing import print_text
from tutor.commands.common.refused import Refused
from tutor.commands.kiosk.options import Options
from tutor.commands.kiosk.source import KioskSource
from tutor.kiosk.keyboard import read_keyboard
from tutor.kiosk.quoting import UncarriedError
from tutor.kiosk.units import SYSTEMD, UNITS, is_hidden, startup
from tutor.language import Language, Phrase
from tutor.model.policy import Policy

_KEYBOARD = Path("/etc/default/keyboard")

_HIDDEN = Phrase(
    "{program}: the kiosk would not see “{path}”: the unit hides /home, /root and /tmp from it, "
    "and its user may not go there."
)
_MOVE_PROGRAM = Phrase(
    "Install the program for the whole machine, with the system's Python, and ask that one for "
    "the unit: /usr/bin/python3 -m venv /opt/pas-a-pas, then /opt/pas-a-pas/bin/pip install "
    "PROJECT-FOLDER."
)
_MOVE_FILE = Phrase("Copy it elsewhere: a course and its policy to /srv, for one.")
_UNCARRIED = Phrase("{program}: what starts a kiosk ({system}) cannot carry “{word}”.")
_RENAME = Phrase(
    "Give it a name without line breaks and the like; for a folder that is written in, or for "
    "windows, without quotes either; for windows, without two “%”."
)
_WRITE_ELSEWHERE = Phrase("Leave the option out: the unit writes to /var/lib/kiosk.")


def print_unit(system: str, options: Options, language: Language) -> int:
    """Print what starts the kiosk of these options on a system. Raises CourseError.

    What the kiosk would refuse, and what it could not reach, is refused here already.
    """
    course, output = options.path.absolute(), options.output
    source = KioskSource(course, options.policy)
    _, policy = source.read()
    if system == SYSTEMD:
        _check_places(options, course, policy)
    started = startup(
        system,
        course,
        options.policy,
        {"--records": options.records, "--log": options.log},
        language=options.lang or (None if policy.language else policy.first_language(language)),
        large=options.large or policy.large,
        pictures=options.pictures,
        keyboard=read_keyboard(_keyboard_settings(), language),
        told_in=language,
    )
    try:
        unit = UNITS[system](started)
    except UncarriedError as error:
        raise Refused(_UNCARRIED, remedy=_RENAME, system=system, word=error.word) from error
    if output:
        read = filter(None, (*source.files(), options.records, options.log))
        write([unit.encode()], output, language, read=read)
    else:
        print_text(unit.removesuffix("\n"))
    return 0


def _keyboard_settings() -> str:
    """Return what this machine says of its keyboard, if it does."""
    with suppress(OSError):
        return _KEYBOARD.read_text("utf-8", "replace")
    return ""


def _check_places(options: Options, course: Path, policy: Policy) -> None:
    """Refuse what the unit's sandbox hides: it would start again and again, to nothing."""
    program = (Path(sys.executable), Path(sys.executable).resolve(), Path(__file__).resolve())
    for paths, remedy in (
        (program, _MOVE_PROGRAM),
        ((course, options.policy, policy.attract.route), _MOVE_FILE),
        ((options.records, options.log), _WRITE_ELSEWHERE),
    ):
        for path in filter(None, paths):
            if is_hidden(path.absolute()) or is_hidden(path.resolve()):
                raise Refused(_HIDDEN, remedy=remedy, path=str(path))
