"""The folder in which running players announce themselves; only their user may read it."""

import os
import stat
import warnings
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import msgspec

from tutor import atomic

_LONGEST = 4096


class Running(msgspec.Struct, frozen=True, kw_only=True):
    """A player that runs on this machine."""

    pid: int
    port: int
    token: str
    title: str
    """The title of its course."""
    since: float
    """Seconds since the epoch when it began."""


class RunningFile(NamedTuple):
    """A running player, and the file that announces it."""

    running: Running
    path: Path


def usual_folder() -> Path:
    """Return the folder where this user's players tell that they run.

    Where the system has none to offer, as on a full disk, it is one that cannot be made.
    """
    import platformdirs

    with warnings.catch_warnings(), suppress(OSError):
        warnings.simplefilter("ignore")  # a system without such folders has a fall-back
        return platformdirs.user_runtime_path("pas-a-pas", appauthor=False)
    return Path(os.devnull, "pas-a-pas")


class Rendezvous:
    """The folder of announcements, one file a player, named by its process."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def announce(self, running: Running) -> bool:
        """Write a player's file; return False where its folder cannot be this user's alone."""
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not _is_ours_alone(self._folder):
                return False
            self.sweep()
            atomic.replace(self._path(running.pid), [msgspec.json.encode(running)], mode=0o600)
            return True
        return False

    def withdraw(self, pid: int) -> None:
        """Remove the file of a player of this process number."""
        with suppress(OSError):
            self._path(pid).unlink()

    def newest(self) -> RunningFile | None:
        """Return the player that began last, if one runs."""
        return max(self.sweep(), key=lambda found: found.running.since, default=None)

    def sweep(self) -> list[RunningFile]:
        """Return the players that run; forget those that do not any more."""
        live = []
        for found in self._announced():
            if _is_alive(found.running.pid):
                live.append(found)
            else:
                self.forget(found)
        return live

    def forget(self, found: RunningFile) -> None:
        """Remove the file of a player that runs no more."""
        with suppress(OSError):
            found.path.unlink()

    def _announced(self) -> Iterator[RunningFile]:
        with suppress(OSError):
            if not _is_ours_alone(self._folder):
                return
            for path in self._folder.glob("*.json"):
                with suppress(OSError, msgspec.DecodeError, UnicodeError):
                    with path.open("rb") as file:
                        text = file.read(_LONGEST)
                    yield RunningFile(msgspec.json.decode(text, type=Running), path)

    def _path(self, pid: int) -> Path:
        return self._folder / f"{pid}.json"


def _is_ours_alone(folder: Path) -> bool:
    """Return whether nobody else owns the folder, and close it to others.

    In a folder that all may write, someone else may have made it before us.
    """
    if os.name != "posix":
        return True  # under the user's own profile
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode) or status.st_uid != os.getuid():
        return False
    if stat.S_IMODE(status.st_mode) & 0o077:
        folder.chmod(0o700)
    return True


def _is_alive(pid: int) -> bool:
    if os.name != "posix" or pid <= 0:
        return pid > 0  # where asking might harm, the refused connection tells
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
