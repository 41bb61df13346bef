"""Texts without what does not matter when one compares them: accents, case, typography."""

import unicodedata

_ALIKE = {
    "’": "'", "‘": "'", "ʼ": "'", "′": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-",
    "—": "-", "‑": "-", "œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "\n": " ", "\t": " ",
}  # fmt: skip
"""Letters that Unicode decomposes into nothing simpler, and their plain forms."""

_LEFT_OUT = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Characters that are not seen."""


class _Folded(dict[int, str]):
    """A table for `str.translate`, filled as characters come, so that each is looked up once."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).casefold())
        kept = (part for part in parts if not unicodedata.combining(part) and part not in _LEFT_OUT)
        self[code] = "".join(_ALIKE.get(part, part) for part in kept)
        return self[code]


_FOLDED = _Folded()


def composed(text: str) -> str:
    """Return the text with each accent on its letter: a Mac writes them as two characters."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Return the text without accents, without capitals, with plain quotes and spaces."""
    return text.translate(_FOLDED)
