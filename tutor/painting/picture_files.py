"""What the first bytes of a picture's file say: its kind and its size, without any library."""

import struct
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, NamedTuple

FORMATS = ("PNG", "JPEG", "GIF", "WEBP")
"""The kinds of file that are opened, by their content: some others are programs (EPS)."""

MOST_PIXELS = 16_000_000
"""More than any screen has; in memory, 64 MB."""

Size = tuple[int, int]

_OTHERS = (b"BM", b"II*\0", b"MM\0*", b"%PDF", b"%!PS", b"<svg", b"<?xml", b"\0\0\1\0", b"8BPS")
"""How the files of pictures begin that are not drawn; a film's and a camera's have `ftyp` at 4."""


class PictureFile(NamedTuple):
    """A picture's size in pixels; None where its kind is one of others."""

    size: Size | None

    @property
    def is_too_large(self) -> bool:
        """Whether it has more pixels than are drawn."""
        return self.size is not None and self.size[0] * self.size[1] > MOST_PIXELS


def look_into(path: Path) -> PictureFile | None:
    """Return what a file says that it is; None where that is no picture."""
    try:
        if not path.is_file():  # a pipe would be waited for
            return None
        with path.open("rb") as file:
            return read_picture(file)
    except OSError:  # gone
        return None


def in_cells(size: Size, width: int, height: int) -> Size:
    """Return the columns and the lines, of two pixels each, of a picture that fits in a room."""
    scale = min(width / size[0], 2 * height / size[1])
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale / 2))


def read_picture(file: BinaryIO) -> PictureFile | None:
    """Return what an open file says that it is; None where that is no picture. Raises OSError."""
    begin = file.read(30)
    for mark, read in _SIZES.items():
        if begin.startswith(mark):
            try:
                size = read(begin, file)
            except struct.error:  # it is shorter than what tells its size
                return None
            return PictureFile(size) if size and all(size) else None
    is_other = begin.lstrip().startswith(_OTHERS) or begin[4:8] == b"ftyp"
    return PictureFile(None) if is_other else None


def _png(begin: bytes, _: BinaryIO) -> Size | None:
    width, height = struct.unpack(">8x4x4xII", begin[:24])
    return width, height


def _gif(begin: bytes, _: BinaryIO) -> Size | None:
    width, height = struct.unpack("<6xHH", begin[:10])
    return width, height


def _webp(begin: bytes, _: BinaryIO) -> Size | None:
    kind, bits = begin[12:16], begin[16:].ljust(14, b"\0")
    if begin[8:12] != b"WEBP":
        return None
    if kind == b"VP8X":
        return 1 + int.from_bytes(bits[8:11], "little"), 1 + int.from_bytes(bits[11:14], "little")
    if kind == b"VP8L":
        both = int.from_bytes(bits[5:9], "little")
        return 1 + (both & 0x3FFF), 1 + (both >> 14 & 0x3FFF)
    width, height = struct.unpack("<HH", bits[10:14])
    return width & 0x3FFF, height & 0x3FFF


def _jpeg(_: bytes, file: BinaryIO) -> Size | None:
    """Go from part to part up to the one that tells the size."""
    file.seek(2)
    while True:
        sign, kind, length = struct.unpack(">BBH", file.read(4))
        if sign != 0xFF or length < 2:
            return None
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">xHH", file.read(5))
            return width, height
        file.seek(length - 2, 1)


_SIZES: dict[bytes, Callable[[bytes, BinaryIO], Size | None]] = {
    b"\x89PNG\r\n\x1a\n": _png,
    b"\xff\xd8": _jpeg,
    b"GIF87a": _gif,
    b"GIF89a": _gif,
    b"RIFF": _webp,
}
"""What reads the size of each of the `FORMATS`, under how it begins."""
