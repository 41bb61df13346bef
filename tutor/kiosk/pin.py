"""The PIN by which those who know it leave the kiosk: a salted slow hash, and growing delays."""

import hashlib
import hmac
import re
import secrets

from tutor.model.policy import STORED_PIN

_PIN = re.compile(r"[0-9]{4,12}")
_STORED = re.compile(STORED_PIN)

_COST = 2**15
_BLOCK = 8
_SALT = 16
_TRIES_WITHOUT_DELAY = 2
_LONGEST_DELAY = 300.0
_MOST_DOUBLINGS = 16


def is_pin(text: str) -> bool:
    """Return whether this may be a PIN: from 4 to 12 digits, which a touched keypad has."""
    return _PIN.fullmatch(text) is not None


def make(pin: str) -> str:
    """Return a salted hash of a PIN, never the same twice. Raises ValueError unless `is_pin`."""
    if not is_pin(pin):
        raise ValueError("a PIN has 4 to 12 digits")
    salt = secrets.token_bytes(_SALT)
    return f"scrypt${_COST}${_BLOCK}${salt.hex()}${_hash(pin, salt, _COST, _BLOCK).hex()}"


def matches(pin: str, stored: str) -> bool:
    """Return whether this is the stored PIN; nothing matches what `make` never returned.

    It takes a tenth of a second, right or wrong.
    """
    parts = _parts(stored)
    if parts is None:
        return False
    cost, block, salt, expected = parts
    return hmac.compare_digest(_hash(pin, salt, cost, block), expected)


def delay(wrong_tries: int) -> float:
    """Return for how many seconds no PIN is taken after so many wrong ones in a row.

    Two are free; then it doubles, from 2 seconds to 5 minutes: a day leaves time for 297 tries.
    """
    doublings = wrong_tries - _TRIES_WITHOUT_DELAY
    return min(2.0 ** min(doublings, _MOST_DOUBLINGS), _LONGEST_DELAY) if doublings > 0 else 0.0


def _hash(pin: str, salt: bytes, cost: int, block: int) -> bytes:
    memory = 256 * cost * block  # twice what scrypt takes
    secret = pin.encode("utf-8", "replace")
    return hashlib.scrypt(secret, salt=salt, n=cost, r=block, p=1, maxmem=memory, dklen=32)


def _parts(stored: str) -> tuple[int, int, bytes, bytes] | None:
    found = _STORED.fullmatch(stored)
    if found is None:
        return None
    return int(found[1]), int(found[2]), bytes.fromhex(found[3]), bytes.fromhex(found[4])
