"""Files that are written whole or not at all."""

import errno
import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

_LONGEST_NAME = 50


def write_file(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a file, in the place of one that there may be, whose mode it keeps.

    A link stays a link; a pipe or a device is written to. Raises OSError, and ValueError or
    RuntimeError for a path that no system knows.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        with path.open("wb") as file:
            file.writelines(chunks)
        return
    path = path.resolve()
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask()
    replace(path, chunks, mode)


def replace(path: Path, chunks: Iterable[bytes], mode: int) -> None:
    """Put a file of this mode in the place of one that there may be, once it is all written.

    Whatever happens meanwhile, the file is the former one or the new one. Raises OSError.
    """
    prefix = f".{path.name[:_LONGEST_NAME]}."
    with NamedTemporaryFile(dir=path.parent, prefix=prefix, delete=False) as file:
        try:
            file.writelines(chunks)
            file.flush()
            os.fsync(file.fileno())  # else a power cut may leave the name without its content
            file.close()
            Path(file.name).chmod(mode)
            Path(file.name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(file.name).unlink()
            raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
