"""A file or the standard output, written whole or not at all."""

import errno
import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

from tutor import drafts
from tutor.commands.refused import Refused
from tutor.language import Phrase

_CANNOT_WRITE = Phrase("{program}: cannot write “{path}” ({reason}).")
_REASONS: tuple[tuple[type[OSError], Phrase], ...] = (
    (FileNotFoundError, Phrase("there is no such folder")),
    (NotADirectoryError, Phrase("this folder is none")),
    (IsADirectoryError, Phrase("it is a folder")),
    (PermissionError, Phrase("permission denied")),
)
_CLOSED = Phrase("{program}: the standard output is closed; name a file with --output.")


def write_file(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a file, over one that there may be, once all its chunks are known.

    Whatever happens meanwhile, the file is the former one or the new one. Raises Refused.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            _write(path, chunks)  # a pipe or a device
        else:
            _replace(path.resolve(), chunks)  # a link stays a link
    except OSError as error:
        raise Refused(_CANNOT_WRITE, path=str(path), reason=reason_of(error)) from error
    except (ValueError, RuntimeError) as error:  # a path that no system knows, a loop of links
        raise Refused(_CANNOT_WRITE, path=str(path), reason=str(error)) from error


def reason_of(error: OSError) -> Phrase | str:
    """Return why the system refuses, in the interface's words where it has some."""
    known = (phrase for kind, phrase in _REASONS if isinstance(error, kind))
    return next(known, error.strerror or str(error))


def write_output(chunks: Iterable[bytes]) -> None:
    """Write to the standard output; raise Refused where there is none."""
    if sys.stdout is None:
        raise Refused(_CLOSED)
    for chunk in chunks:
        sys.stdout.buffer.write(chunk)
    sys.stdout.flush()


def _write(path: Path, chunks: Iterable[bytes]) -> None:
    with path.open("wb") as file:
        file.writelines(chunks)


def _replace(path: Path, chunks: Iterable[bytes]) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask()
    drafts.replace(path, chunks, mode)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
