"""Addresses of learning record stores."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from tutor.language import Phrase

_STATEMENTS = "/statements"

_NO_ADDRESS = Phrase("it is not the address of an LRS (expected: https://lrs.example.org/xapi)")
_SECRET_INSIDE = Phrase("the address is to hold neither a name nor a password")
_IN_CLEAR = Phrase(
    "the password would travel in clear; https:// is expected (http:// to this machine alone)"
)


class BadAddressError(ValueError):
    """An address that is not used; says why."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(reason.text)
        self.reason = reason


def endpoint(text: str) -> str:
    """Return the address of an LRS as it is always written, without `/statements`.

    Raises BadAddressError.
    """
    try:
        parts = urlsplit(text.strip())
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise BadAddressError(_NO_ADDRESS) from error
    if parts.username is not None or parts.password is not None:
        raise BadAddressError(_SECRET_INSIDE)
    if parts.scheme not in ("http", "https") or not host or parts.query or parts.fragment:
        raise BadAddressError(_NO_ADDRESS)
    if parts.scheme == "http" and not is_here(host):
        raise BadAddressError(_IN_CLEAR)
    name = f"[{host}]" if ":" in host else host
    place = name if port is None else f"{name}:{port}"
    path = parts.path.rstrip("/").removesuffix(_STATEMENTS)
    return f"{parts.scheme}://{place}{path}"


def is_here(host: str) -> bool:
    """Return whether a name is this machine's, wherever it is."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
