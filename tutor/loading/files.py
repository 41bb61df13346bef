"""Bytes of a file → text, within bounds."""

import os
from pathlib import Path
from stat import S_ISREG

from tutor.language import Phrase
from tutor.loading.mistakes import Mistake, Place, Source

MAX_BYTES = 32 * 1024 * 1024
"""How large a scenario may be when its slides can be read one by one."""

_NOT_FOUND = Phrase("introuvable", "not found")
_NOT_A_FILE = Phrase("ce n'est pas un fichier ordinaire", "not a regular file")
_CANNOT_READ = Phrase("lecture impossible ({reason})", "cannot be read ({reason})")
_TOO_LARGE = Phrase("fichier trop gros ({size} octets)", "file too large ({size} bytes)")
_TOO_LARGE_REMEDY = Phrase("Au plus {limit} octets.", "At most {limit} bytes.")
_NOT_UTF8 = Phrase("octet 0x{byte} qui n'est pas de l'UTF-8", "byte 0x{byte} is not UTF-8")
_NOT_UTF8_REMEDY = Phrase(
    "Réenregistrez le fichier en « UTF-8 » dans votre éditeur.",
    "Save the file again as “UTF-8” in your editor.",
)


def shown(path: Path) -> Path:
    """Return the path as someone standing here would type it."""
    try:
        return path.resolve().relative_to(Path.cwd().resolve())
    except (ValueError, OSError):
        return path


def read_source(path: Path, mistakes: list[Mistake]) -> Source | None:
    """Return a file's text with plain line ends, or None with a mistake told."""
    source = Source(shown(path))
    try:
        status = os.stat(path)
        if not S_ISREG(status.st_mode):
            mistakes.append(Mistake(Place(source), _NOT_A_FILE))
            return None
        if status.st_size > MAX_BYTES:
            mistakes.append(too_large(source, status.st_size, MAX_BYTES))
            return None
        content = path.read_bytes()
    except FileNotFoundError:
        mistakes.append(Mistake(Place(source), _NOT_FOUND))
        return None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        mistakes.append(Mistake(Place(source), _CANNOT_READ, values={"reason": reason}))
        return None
    return _decode(source, content, mistakes)


def too_large(source: Source, size: int, limit: int) -> Mistake:
    """Return the mistake of a file over its bound."""
    return Mistake(Place(source), _TOO_LARGE, _TOO_LARGE_REMEDY, {"size": size, "limit": limit})


def _decode(source: Source, content: bytes, mistakes: list[Mistake]) -> Source | None:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        source = Source(source.path, content.decode("utf-8", "replace"))
        place = Place(source, before.count("\n") + 1, len(before) - before.rfind("\n"))
        byte = f"{content[error.start]:02X}"
        mistakes.append(Mistake(place, _NOT_UTF8, _NOT_UTF8_REMEDY, {"byte": byte}))
        return None
    return Source(source.path, text.replace("\r\n", "\n").replace("\r", "\n"))
