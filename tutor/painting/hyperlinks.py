"""The addresses of links: followed where a terminal can (OSC 8), told where it cannot."""

from rich.style import Style

from tutor.model.elements.link import SCHEMES

_LEFT_OUT = (*SCHEMES, "www.")
_AS_THEY_ARE = "".join(map(chr, range(0x21, 0x7F)))
"""What an address may hold between the terminal's marks; all else is written with `%`."""


def linked(style: Style, url: str | None) -> Style:
    """Return the style with an address behind it, if it is one.

    What comes from elsewhere commands no terminal: all but plain signs is written with `%`.
    """
    if not (url and can_follow(url)):
        return style
    from urllib.parse import quote  # most slides have none, and the first frame is not to wait

    return style + Style(link=quote(url, safe=_AS_THEY_ARE, errors="replace"))


def can_follow(address: str) -> bool:
    """Return whether a terminal may be led to an address."""
    return address.startswith(SCHEMES)


def address_to_tell(address: str, words: str) -> str:
    """Return an address as one types it; nothing where the words of its link are that already."""
    from markdown_it.common.normalize_url import normalizeLinkText  # with the parser, not before

    told = normalizeLinkText(address)
    for sort in ("mailto:", "tel:"):
        told = told.removeprefix(sort)
    return "" if _bare(told) == _bare(words) else told


def _bare(address: str) -> str:
    for beginning in _LEFT_OUT:
        address = address.removeprefix(beginning)
    return address.strip().rstrip("/")
