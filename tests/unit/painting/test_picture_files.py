"""What a picture's file says that it is, compared with what Pillow makes of it."""

from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tutor.painting.picture_files import PictureFile, look_into

SIZE = (321, 45)


@pytest.mark.parametrize(
    ("kind", "mode", "how"),
    [
        ("PNG", "RGBA", {}),
        ("JPEG", "RGB", {}),
        ("JPEG", "L", {"progressive": True, "comment": "Une carte", "dpi": (72, 72)}),
        ("GIF", "P", {}),
        ("WEBP", "RGB", {}),
        ("WEBP", "RGB", {"lossless": True}),
        ("WEBP", "RGBA", {"exif": b"Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0"}),
    ],
)
def test_the_size_of_a_picture_is_read(
    kind: str, mode: str, how: dict[str, Any], tmp_path: Path
) -> None:
    path = tmp_path / "picture"
    Image.new(mode, SIZE).save(path, kind, **how)
    assert look_into(path) == PictureFile(SIZE)


@pytest.mark.parametrize("kind", ["BMP", "TIFF", "PDF", "ICO"])
def test_another_kind_of_picture_is_known_for_one(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "picture"
    Image.new("RGB", (32, 32)).save(path, kind)
    assert look_into(path) == PictureFile(None)


@pytest.mark.parametrize(
    "content",
    [b"", b"a text", b"<svg", b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"RIFF", b"GIF89a\0\0\0\0"],
)
def test_what_is_no_picture_has_no_size(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "picture").write_bytes(content)
    found = look_into(tmp_path / "picture")
    assert found is None or found.size is None


def test_a_file_that_is_gone_is_no_picture(tmp_path: Path) -> None:
    assert look_into(tmp_path / "picture") is None


def test_a_picture_may_be_too_large(tmp_path: Path) -> None:
    Image.new("1", (4001, 4000)).save(tmp_path / "picture", "PNG")
    found = look_into(tmp_path / "picture")
    assert found
    assert found.is_too_large
