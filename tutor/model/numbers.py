"""Numbers, telephone numbers and e-mail addresses as people type them.

Each reading returns all that a text may mean, nothing where it means nothing of the kind: texts
are the same where they may mean the same. Patterns are compiled when they are used: a course is
read before its first frame, and none of them is needed for that.
"""

import re

from tutor.folding import composed, fold

_NUMBER = r"([-+]?)(\d+(?:[., ']\d+)*)(?:€|%|eur|euros?)?"
_THOUSANDS = r"\d{1,3}(?:([., '])\d{3})(?:\1\d{3})*"
_DECIMALS = r"(.*)([.,])(\d+)"

_SEPARATORS = r"[\s./()-]+"
_ABROAD = r"(?:\+|00)"
_IN_FRANCE = r"(?:\+|00)(?:33|262|590|594|596|508)0?(?=\d{9}$|\d{6}$)"
"""France's own prefix, and those overseas: the same number is dialled with a zero from there."""
_PHONE = r"\+?\d{2,}"

_EMAIL = r"[^@]+@[^@]+"


def numbers_in(text: str) -> frozenset[str]:
    """Return what a number may be: a lone point or comma may part thousands as well as decimals."""
    found = re.fullmatch(_NUMBER, _spaced(text))
    if not found:
        return frozenset()
    sign, digits = found.groups()
    parts = {(digits, "0")} if digits.isdigit() or re.fullmatch(_THOUSANDS, digits) else set()
    if parted := re.fullmatch(_DECIMALS, digits):
        before, comma, decimals = parted.groups()
        if before.isdigit() or (comma not in before and re.fullmatch(_THOUSANDS, before)):
            parts.add((before, decimals))
    return frozenset(
        f"{sign.strip('+')}{re.sub(r'[^0-9]', '', before).lstrip('0')}.{decimals.rstrip('0')}"
        for before, decimals in parts
    )


def _spaced(text: str) -> str:
    """Return a number's text without the spaces around its signs, those of its groups alike."""
    plain = " ".join(fold(text).split())
    return re.sub(r"(?<!\d) | (?!\d)", "", plain)


def phones_in(text: str) -> frozenset[str]:
    """Return a telephone number's digits, as one dials them from France where it is there."""
    digits = re.sub(_IN_FRANCE, "0", re.sub(_SEPARATORS, "", fold(text)))
    number = re.sub(_ABROAD, "+", digits, count=1) if re.match(_ABROAD, digits) else digits
    return frozenset({number} if re.fullmatch(_PHONE, number) else ())


def emails_in(text: str) -> frozenset[str]:
    """Return an e-mail address without spaces and capitals."""
    address = "".join(composed(text).casefold().split())
    return frozenset({address} if re.fullmatch(_EMAIL, address) else ())
