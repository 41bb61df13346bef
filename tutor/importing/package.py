"""A deck's file: parts that point to one another in an archive (ECMA-376-2), within bounds."""

import posixpath
import zlib
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from tutor.importing.errors import WrongDeck
from tutor.importing.xml import BadXml, Element, parse
from tutor.language import Phrase

MOST_PARTS = 20_000
MOST_BYTES = 2 * 1024**3
"""Of all the parts together, once they are unpacked: films are large, and are never read."""
LARGEST_PART = 32 * 1024**2
"""Of what is read: texts and pictures."""
MOST_READ = 512 * 1024**2

UNREADABLE = (
    BadZipFile, BadXml, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError,
)  # fmt: skip
"""What reading a part of a damaged archive raises."""

_OLE = b"\xd0\xcf\x11\xe0"
"""How the files of PowerPoint 97 begin, and those that a password protects (MS-CFB)."""

_UNREADABLE = Phrase("cannot be read ({reason})")
_OLD = Phrase(
    "this is a PowerPoint 97 file, or one that a password protects. Open it in PowerPoint or "
    "LibreOffice, and save it as .pptx without a password."
)
_NO_DECK = Phrase("this is no PowerPoint deck (.pptx, .pptm, .ppsx, .ppsm), or it is damaged.")
_DAMAGED = Phrase("its part “{part}” is missing or damaged.")
_ENCRYPTED = Phrase("a password protects it. Save it without a password.")
_TOO_LARGE = Phrase("unpacked, it would be too large ({most} MiB and {parts} parts at most).")
_BIG_PART = Phrase("its part “{part}” is too large ({most} MiB at most).")


class Link(NamedTuple):
    """Where a part points: to another part, or outside."""

    target: str
    """The other part's name, or an address."""
    kind: str
    """The last word of its type, as in `slide`."""
    is_external: bool


class Package:
    """The parts of one file, each read when it is asked for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            with path.open("rb") as file:
                if file.read(len(_OLE)) == _OLE:
                    raise WrongDeck(path, _OLD)
            self._archive = ZipFile(path)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise WrongDeck(path, _UNREADABLE, reason=reason) from error
        except (BadZipFile, LargeZipFile, ValueError, NotImplementedError) as error:
            raise WrongDeck(path, _NO_DECK) from error
        self._parts = self._bounded(self._archive.infolist())
        self._read = 0
        self._links: dict[str, dict[str, Link]] = {}

    def close(self) -> None:
        """Close the file."""
        self._archive.close()

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._parts

    @cached_property
    def main(self) -> str:
        """The part that is the presentation. Raises WrongDeck."""
        documents = (one for one in self.links("").values() if one.kind == "officeDocument")
        part = next((one.target for one in documents if one.target in self), None)
        if part is None or self.tree(part).tag != "presentation":
            raise WrongDeck(self.path, _NO_DECK)
        return part

    def tree(self, part: str) -> Element:
        """Return a part's XML. Raises WrongDeck."""
        try:
            return parse(self.content(part))
        except BadXml as error:
            raise WrongDeck(self.path, _DAMAGED, part=part) from error

    def content(self, part: str) -> bytes:
        """Return a part's bytes. Raises WrongDeck."""
        info = self._parts.get(part.lower())
        if info is None:
            raise WrongDeck(self.path, _DAMAGED, part=part)
        self._read += info.file_size
        if info.file_size > LARGEST_PART or self._read > MOST_READ:
            most = LARGEST_PART // 1024**2
            raise WrongDeck(self.path, _BIG_PART, part=part, most=most)
        try:
            return self._archive.read(info)
        except UNREADABLE as error:
            raise WrongDeck(self.path, _DAMAGED, part=part) from error

    def links(self, part: str) -> dict[str, Link]:
        """Return where a part points, under its own names for it; the package's own for `""`."""
        if part not in self._links:
            folder, name = posixpath.split(part)
            listed = posixpath.join(folder, "_rels", f"{name}.rels")
            found = self.tree(listed) if listed in self else ()
            self._links[part] = {one.get("Id", ""): _link(one, folder) for one in found}
        return self._links[part]

    def linked(self, part: str, kind: str) -> str | None:
        """Return the part of a kind to which a part points, if it is there."""
        links = self.links(part).values()
        return next((one.target for one in links if one.kind == kind and one.target in self), None)

    def _bounded(self, infos: list[ZipInfo]) -> dict[str, ZipInfo]:
        """Return the parts under their names, which may differ in capitals. Raises WrongDeck."""
        if len(infos) > MOST_PARTS or sum(one.file_size for one in infos) > MOST_BYTES:
            most = MOST_BYTES // 1024**2
            raise WrongDeck(self.path, _TOO_LARGE, most=most, parts=MOST_PARTS)
        if any(one.flag_bits & 1 for one in infos):
            raise WrongDeck(self.path, _ENCRYPTED)
        return {one.filename.lower(): one for one in infos}


def _link(found: Element, folder: str) -> Link:
    target, kind = found.get("Target", ""), found.get("Type", "").rpartition("/")[2]
    if found.get("TargetMode") == "External":
        return Link(target, kind, is_external=True)
    part = posixpath.normpath(posixpath.join("/", folder, unquote(target.partition("#")[0])))
    return Link(part.lstrip("/"), kind, is_external=False)
