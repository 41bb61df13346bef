"""The addresses of links: followed where a terminal can, told where it cannot."""

from functools import lru_cache

from rich.style import Style

_FOLLOWED = ("http://", "https://", "mailto:", "tel:")
_LEFT_OUT = ("https://", "http://", "mailto:", "tel:", "www.")


@lru_cache(maxsize=256)
def hyperlink(address: str) -> Style | None:
    """Return what makes cells lead to an address (OSC 8), or None where a terminal may not."""
    is_safe = address.startswith(_FOLLOWED) and address.isascii() and address.isprintable()
    return Style(link=address) if is_safe else None


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
