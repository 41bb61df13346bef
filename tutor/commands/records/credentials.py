"""Who pushes results to an LRS, told where nobody else can read it."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from tutor.commands.common.records import unreadable
from tutor.commands.common.refused import Refused
from tutor.language import Phrase
from tutor.records.xapi.store import Credentials

USER, PASSWORD = "PAS_A_PAS_LRS_USER", "PAS_A_PAS_LRS_PASSWORD"
"""The variables of the environment that tell it."""

_LONGEST = 4096
_OTHERS = stat.S_IRWXG | stat.S_IRWXO

_NOBODY = Phrase(
    "{program}: who sends? Give PAS_A_PAS_LRS_USER and PAS_A_PAS_LRS_PASSWORD in the environment, "
    "or --credentials FILE."
)
_NO_COLON = Phrase("{program}: an account's name holds no “:” (PAS_A_PAS_LRS_USER).")
_OPEN_TO_OTHERS = Phrase(
    "{program}: others than you can read “{path}”, which holds a password; close it: "
    "chmod 600 {path}"
)
_NOT_ONE_LINE = Phrase("{program}: “{path}”: one line is expected, NAME:PASSWORD.")


def credentials(path: Path | None, environment: Mapping[str, str] = os.environ) -> Credentials:
    """Return who pushes, told by a file, else by the environment. Raises Refused."""
    if path is not None:
        return _written(path, _private(path))
    user, password = environment.get(USER), environment.get(PASSWORD)
    if not user or not password:
        raise Refused(_NOBODY)
    if ":" in user:
        raise Refused(_NO_COLON)
    return Credentials(user, password)


def _private(path: Path) -> bytes:
    """Read a file that only this user can. Raises Refused."""
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            if os.name == "posix" and mode & _OTHERS:  # Windows tells other rights than these
                raise Refused(_OPEN_TO_OTHERS, path=str(path))
            return file.read(_LONGEST)
    except OSError as error:
        raise unreadable(path, error) from error


def _written(path: Path, text: bytes) -> Credentials:
    try:
        (line,) = text.decode("utf-8-sig").splitlines()
        user, password = line.split(":", 1)
    except ValueError as error:
        raise Refused(_NOT_ONE_LINE, path=str(path)) from error
    if not user or not password:
        raise Refused(_NOT_ONE_LINE, path=str(path))
    return Credentials(user, password)
