"""A file or the standard output, written whole or not at all."""

import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from tutor import atomic
from tutor.commands.common.printing import print_line
from tutor.commands.common.refused import Refused
from tutor.language import Language, Phrase
from tutor.painting.console import Console

_CANNOT_WRITE = Phrase("{program}: cannot write “{path}” ({reason}).")
_REASONS: tuple[tuple[type[OSError], Phrase], ...] = (
    (FileNotFoundError, Phrase("there is no such folder")),
    (NotADirectoryError, Phrase("this folder is none")),
    (IsADirectoryError, Phrase("it is a folder")),
    (PermissionError, Phrase("permission denied")),
)
_READ = Phrase(
    "{program}: “{path}” is one of the files that are read for this; write to another one."
)
_CLOSED = Phrase("{program}: the standard output is closed; name a file with --output.")
_WRITTEN = Phrase("Written: {path}")


def write(
    chunks: Iterable[bytes], path: Path | None, language: Language, *, read: Iterable[Path]
) -> None:
    """Write to a file, and say so; else to the standard output. Raises Refused.

    `read` are the files that the chunks are made of: none of them is written over.
    """
    if path is None:
        write_output(chunks)
        return
    write_file(path, chunks, read=read)
    print_line(_WRITTEN(language, path=path))


def write_file(
    path: Path, chunks: Iterable[bytes], *, read: Iterable[Path], parents: bool = False
) -> None:
    """Write a file, over one that there may be but for those that are `read` for it.

    Makes the folders that it lies in if `parents`. Raises Refused.
    """
    keep_apart(path, read)
    try:
        if parents:
            path.parent.mkdir(parents=True, exist_ok=True)
        atomic.write_file(path, chunks)
    except OSError as error:
        raise Refused(_CANNOT_WRITE, path=str(path), reason=reason_of(error)) from error
    except (ValueError, RuntimeError) as error:  # a path that no system knows, a loop of links
        raise Refused(_CANNOT_WRITE, path=str(path), reason=str(error)) from error


def reason_of(error: OSError) -> Phrase | str:
    """Return why the system refuses, in the interface's words where it has some."""
    known = (phrase for kind, phrase in _REASONS if isinstance(error, kind))
    return next(known, error.strerror or str(error))


def keep_apart(path: Path, read: Iterable[Path]) -> None:
    """Raise Refused where what is to be written to is one of the files that are read."""
    if any(_is_same(path, one) for one in read):
        raise Refused(_READ, path=str(path))


def _is_same(path: Path, other: Path) -> bool:
    """Return whether two paths lead to one file, by whichever names and links."""
    with suppress(OSError, ValueError):  # one of them is not there, or no path at all
        return path.samefile(other)
    return False


def write_output(chunks: Iterable[bytes]) -> None:
    """Write to the standard output; raise Refused where there is none."""
    if sys.stdout is None:
        raise Refused(_CLOSED)
    for chunk in chunks:
        sys.stdout.buffer.write(chunk)
    sys.stdout.flush()


def colour_console() -> Console | None:
    """Return what prints with styles, where the standard output is a terminal."""
    is_terminal = sys.stdout is not None and sys.stdout.isatty()
    return Console(file=sys.stdout, highlight=False) if is_terminal else None


def encoding_of(path: Path | None) -> str:
    """Return the encoding of what is written: UTF-8 in files."""
    return "utf-8" if path else getattr(sys.stdout, "encoding", None) or "utf-8"
