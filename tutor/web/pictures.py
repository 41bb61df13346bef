"""Pictures and codes that stand in the page itself, which fetches nothing."""

from base64 import b64encode
from pathlib import Path

from tutor.painting.picture_files import look_into

_KINDS = {b"\x89PNG": "png", b"\xff\xd8": "jpeg", b"GIF8": "gif", b"RIFF": "webp"}
"""The kind of a picture, under how its file begins."""


def data_address(path: Path) -> str | None:
    """Return a picture's file as an address that holds it; None where it is not to be drawn."""
    found = look_into(path)
    if found is None or found.size is None or found.is_too_large:
        return None
    content = path.read_bytes()
    kind = next(name for begin, name in _KINDS.items() if content.startswith(begin))
    return f"data:image/{kind};base64,{b64encode(content).decode()}"


def code_address(link: str) -> str | None:
    """Return a link's QR code, its quiet zone included, as an address that holds its drawing.

    Returns None where segno is not installed, or the link is longer than any code.
    """
    try:
        import segno
    except ImportError:
        return None
    try:
        return str(
            segno.make(link, micro=False).svg_data_uri(border=4, light="#fff", omitsize=True)
        )
    except ValueError:
        return None
