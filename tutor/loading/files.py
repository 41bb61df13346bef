"""Bytes of a file → text, within bounds."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from errno import ENAMETOOLONG
from pathlib import Path
from stat import S_ISREG

from tutor.folding import composed
from tutor.language import Phrase
from tutor.loading.mistakes import Mistake, Place, Source, WrongCourse, failed

MAX_BYTES = 32 * 1024 * 1024
"""How large a scenario may be when its slides can be read one by one."""

ENDINGS = (".yaml", ".yml")
"""How the name of a scenario's file may end."""

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""Put before a text by some editors."""

_NOT_FOUND = Phrase("not found")
_NOT_A_FILE = Phrase("not a regular file")
_FORBIDDEN = Phrase("access denied")
_CANNOT_READ = Phrase("cannot be read ({reason})")
_TOO_LARGE = Phrase("file too large")
_TOO_LARGE_REMEDY = Phrase("At most {limit} bytes.")
_NOT_UTF8 = Phrase("byte 0x{byte} is not UTF-8")
_NOT_UTF8_REMEDY = Phrase("Save the file again as “UTF-8” in your editor.")


def shown(path: Path) -> Path:
    """Return the path as someone standing here would type it."""
    try:
        return path.absolute().relative_to(Path.cwd())
    except (ValueError, OSError):  # elsewhere, or nowhere: one may stand in a folder that is gone
        return path


def read_source(path: Path, mistakes: list[Mistake]) -> Source | None:
    """Return a file's text with plain line ends, or None with a mistake told."""
    source = Source(shown(path))
    try:
        if not S_ISREG(path.stat().st_mode):
            mistakes.append(Mistake(Place(source), _NOT_A_FILE))
            return None
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        mistakes.append(unreachable(path, error))
        return None
    if len(content) > MAX_BYTES:
        values = {"limit": MAX_BYTES}
        mistakes.append(Mistake(Place(source), _TOO_LARGE, _TOO_LARGE_REMEDY, values))
        return None
    return _decode(source, content.removeprefix(BYTE_ORDER_MARK), mistakes)


def scenario_path(folder: Path, name: str) -> Path | None:
    """Return the file of a scenario, or of the course, in a folder."""
    paths = (on_disk(folder / (name + ending)) for ending in ENDINGS)
    return next((path for path in paths if _is_file(path)), None)


def scenarios_in(folder: Path) -> list[Path]:
    """Return the files of a folder that may be scenarios, in alphabetical order."""
    paths = (path for path in folder.iterdir() if path.suffix in ENDINGS)
    shown_paths = (path for path in paths if not path.name.startswith("."))
    return sorted(shown_paths, key=lambda path: (path.stem.casefold(), path.name))


def name_of(path: Path) -> str:
    """Return the name of the scenario that a file is."""
    return composed(path.stem)


def on_disk(path: Path) -> Path:
    """Return a path with the accents of its names written as they are there."""
    try:
        if str(path).isascii() or path.exists():
            return path
        folder, wanted = on_disk(path.parent), composed(path.name)
        return next((found for found in folder.iterdir() if composed(found.name) == wanted), path)
    except (OSError, ValueError):  # reading it will tell
        return path


def _is_file(path: Path) -> bool:
    """Return whether there is such a file. Raises OSError where one may not know."""
    try:
        return path.is_file()
    except OSError as error:
        if error.errno == ENAMETOOLONG:
            return False
        raise


def unreachable(path: Path, error: OSError | ValueError) -> Mistake:
    """Return the mistake of a file or a folder that the system does not let one read."""
    place = Place(Source(shown(path)))
    if isinstance(error, FileNotFoundError):
        return Mistake(place, _NOT_FOUND, near=(path.name, NamesBeside(path, but=path.name)))
    if isinstance(error, PermissionError):
        return Mistake(place, _FORBIDDEN)
    reason = getattr(error, "strerror", None) or str(error)
    return Mistake(place, _CANNOT_READ, values={"reason": reason})


@contextmanager
def telling_failures(path: Path, mistakes: list[Mistake]) -> Iterator[None]:
    """Note as a mistake of a file, or of a folder, whatever is raised while it is read."""
    try:
        yield
    except WrongCourse:
        raise
    except OSError as error:
        mistakes.append(unreachable(path, error))
    except Exception as error:
        mistakes.append(failed(Place(Source(shown(path))), error))


def file_beside(path: Path, name: str) -> Path | None:
    """Return the regular file of this name beside another, or in a folder there."""
    try:
        folder = path.absolute().parent.resolve()
        found = on_disk(folder / name).resolve()
        return found if found.is_relative_to(folder) and found.is_file() else None
    except (OSError, ValueError, RuntimeError):  # no name that the system knows, a ring of links
        return None


class NamesBeside(Iterable[str]):
    """The names of what lies in a file's folder but one, listed when they are asked for."""

    def __init__(self, path: Path, but: str) -> None:
        self._folder = path.parent
        self._but = but

    def __iter__(self) -> Iterator[str]:
        try:
            names = sorted(found.name for found in self._folder.iterdir())
            return (name for name in names if name != self._but)
        except OSError:
            return iter(())


def _decode(source: Source, content: bytes, mistakes: list[Mistake]) -> Source | None:
    try:
        return Source(source.path, plainly_written(content.decode()))
    except UnicodeDecodeError as error:
        before = plainly_written(content[: error.start].decode())
        source = Source(source.path, plainly_written(content.decode(errors="replace")))
        place = Place(source, before.count("\n") + 1, len(before) - before.rfind("\n"))
        byte = f"{content[error.start]:02X}"
        mistakes.append(Mistake(place, _NOT_UTF8, _NOT_UTF8_REMEDY, {"byte": byte}))
        return None


def plainly_written(text: str) -> str:
    """Return the text with the line ends of Unix, and each accent on its letter."""
    return composed(text.replace("\r\n", "\n").replace("\r", "\n"))
