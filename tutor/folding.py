"""Texts without what does not matter when one compares words: accents, case, typography."""

import unicodedata

_ALIKE = {
    "’": "'", "‘": "'", "ʼ": "'", "′": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-",
    "—": "-", "‑": "-", "œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "\n": " ", "\t": " ",
}  # fmt: skip
"""What Unicode does not take apart by itself."""

_LEFT_OUT = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""What is not seen."""


class _Folded(dict[int, str]):
    """What stands for each character; each one is looked up in Unicode's tables once."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).casefold())
        kept = (part for part in parts if not unicodedata.combining(part) and part not in _LEFT_OUT)
        self[code] = "".join(_ALIKE.get(part, part) for part in kept)
        return self[code]


_FOLDED = _Folded()


def fold(text: str) -> str:
    """Return the text without accents, without capitals, with plain quotes and spaces."""
    return text.translate(_FOLDED)
