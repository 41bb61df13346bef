"""Damages bytes at random, always in the same way for the same seed."""

import json
from collections.abc import Sequence
from copy import deepcopy
from random import Random
from typing import Any

WATCHDOG = 5.0
"""For how many seconds one damaged file may be read."""


def mutated(random: Random, seeds: Sequence[bytes]) -> bytes:
    """Return one of the seeds with a few bytes changed, cut, repeated or mixed with another's."""
    data = bytearray(random.choice(seeds))
    for _ in range(random.randint(1, 8)):
        start = random.randrange(len(data) + 1)
        stop = min(len(data), start + random.choice((1, 2, 4, 16, 256)))
        match random.randrange(5):
            case 0:
                data[start:stop] = random.randbytes(stop - start)
            case 1:
                del data[start:stop]
            case 2:
                data[start:start] = data[start:stop] * random.choice((1, 2, 50))
            case 3:
                other = random.choice(seeds)
                data[start:stop] = other[start:stop]
            case 4:
                data[start:stop] = random.choice((b"\0", b"\xff", b"\x7f")) * (stop - start)
    return bytes(data)


ODD: tuple[Any, ...] = (
    *(None, True, 0, -1, 7, 10**9, 2**63, 10**400, 1e300, "", "x", "x" * 20_000, "é\ud800"),
    *("\x1b]0;x\x07", "{place}", "{0.x}", "[/x]", "\u202e", "**" * 3_000, "#FFFFFF\n", "字" * 500),
    *([], {}, [[]], [None], ["a", "b"], [0] * 500, {"kind": "Card"}, {"kind": []}, "/etc/passwd"),
)
"""Values that nobody expects where another one stands."""


def twisted(random: Random, seeds: Sequence[bytes]) -> bytes:
    """Return one of the lines of JSON with a few of its values taken for others, or repeated."""
    value = json.loads(random.choice(seeds))
    for _ in range(random.randint(1, 3)):
        _twist(random, value)
    return json.dumps(value).encode() + b"\n"


def _twist(random: Random, value: Any) -> None:
    """Change one value, somewhere inside a list or a mapping."""
    while value:
        key = random.choice(list(value) if isinstance(value, dict) else range(len(value)))
        inner = value[key]
        if not isinstance(inner, dict | list) or not inner or random.random() < 0.1:
            break
        value = inner
    else:
        return
    if isinstance(value, list) and random.random() < 0.2:
        value[key:key] = [inner] * random.choice((1, 30, 300))
    elif random.random() < 0.1:
        del value[key]
    else:
        value[key] = deepcopy(random.choice(ODD))
