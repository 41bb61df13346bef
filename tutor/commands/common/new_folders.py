"""Folders that commands make: all of their files are written, or nothing."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

from tutor.commands.common.refused import Refused
from tutor.language import Phrase

_NOT_EMPTY = Phrase("{program}: “{folder}” is not empty. Give the name of a folder to make.")
_CANNOT_WRITE = Phrase("{program}: “{folder}” cannot be made ({reason}).")
_FILE_IN_THE_WAY = Phrase("a file has this name")
_FORBIDDEN = Phrase("access denied")


def make_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files, under their paths in a folder that is made or empty. Raises Refused."""
    try:
        refuse_taken(folder)
        write_all(folder, files)
    except (OSError, ValueError) as error:
        raise Refused(_CANNOT_WRITE, folder=str(folder), reason=_reason(error)) from error


def refuse_taken(folder: Path) -> None:
    """Raise Refused where a folder holds anything but hidden files. Raises OSError."""
    if folder.is_dir() and any(not path.name.startswith(".") for path in folder.iterdir()):
        raise Refused(_NOT_EMPTY, folder=str(folder))


def write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files in a folder; the folders that are not there are made.

    Leaves nothing behind where that fails. Raises OSError or ValueError.
    """
    with ExitStack() as undo:
        _make(folder, undo)
        for name, content in files.items():
            path = folder / name
            _make(path.parent, undo)
            with path.open("xb") as file:
                undo.callback(path.unlink)
                file.write(content)
        undo.pop_all()


def _make(folder: Path, undo: ExitStack) -> None:
    for missing in [*_missing(folder)][::-1]:
        missing.mkdir()
        undo.callback(missing.rmdir)


def _missing(folder: Path) -> Iterator[Path]:
    """Yield the folders to make, the innermost first."""
    while not folder.is_dir() and folder != folder.parent:
        yield folder
        folder = folder.parent


def _reason(error: OSError | ValueError) -> Phrase | str:
    if isinstance(error, FileExistsError | NotADirectoryError):
        return _FILE_IN_THE_WAY
    if isinstance(error, PermissionError):
        return _FORBIDDEN
    return getattr(error, "strerror", None) or str(error)
