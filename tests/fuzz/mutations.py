"""Damages bytes at random, always in the same way for the same seed."""

from collections.abc import Sequence
from random import Random

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
