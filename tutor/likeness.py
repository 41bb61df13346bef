"""The word that was probably meant."""

import difflib
from collections.abc import Iterable
from functools import partial
from heapq import nlargest
from itertools import islice

from tutor.language import Phrase

NEAR = Phrase("Did you mean “{word}”?")

_LONGEST_NAME = 60
_NEAR_CANDIDATES = 2_000
_COMPARED = 50


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that looks most like the word, or None where none does."""
    if len(word) > _LONGEST_NAME:
        return None
    likely = (str(name) for name in candidates if abs(len(name) - len(word)) <= 3)
    bounded = islice(likely, _NEAR_CANDIDATES)
    closest = nlargest(_COMPARED, bounded, key=partial(_ends_shared, word))
    closest = [name for name in closest if _ends_shared(word, name)]
    found = difflib.get_close_matches(word, closest, n=1, cutoff=0.6)
    return found[0] if found else None


def _ends_shared(word: str, name: str) -> int:
    """Return how many characters two words share at their ends: a quick guess at likeness."""
    return _start_shared(word, name) + _start_shared(word[::-1], name[::-1])


def _start_shared(word: str, name: str) -> int:
    pairs = enumerate(zip(word, name, strict=False))
    return next((index for index, (one, other) in pairs if one != other), len(name))
