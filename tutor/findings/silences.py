"""The comments by which authors silence findings: `# pas-a-pas: ignore PP203 reason`."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from tutor.checks.check import RULES
from tutor.checks.silences import UNKNOWN, UNREASONED, UNUSED
from tutor.findings.located import LocatedFinding
from tutor.loading.comments import Comment, find_comments
from tutor.loading.mistakes import Place, Source

_ADDRESS = "pas-a-pas:"
_ADDRESSED = re.compile(_ADDRESS)
_FORM = re.compile(
    rf"{_ADDRESS}\s*ignore\s+(?P<codes>[^\s,:]+(?:\s*,\s*[^\s,:]+)*)[\s,:]*(?P<reason>.*)"
)

_Spot = tuple[Source, int]
"""A line of a file."""


class Silenced(NamedTuple):
    """The findings that no comment silences, and the number of the others."""

    found: list[LocatedFinding]
    """Findings on the silences themselves included."""
    silenced: int
    """The number of findings that were silenced."""


class _Silence(NamedTuple):
    """A comment that silences some codes on a line."""

    comment: Place
    spot: _Spot
    codes: list[str]


def silence(
    found: Iterable[LocatedFinding], sources: Iterable[Source], checked: Collection[str]
) -> Silenced:
    """Return the findings that no comment silences, and what is wrong with the comments.

    Only what is among the checked codes is told, and a silence of another is not called useless.
    """
    silences: list[_Silence] = []
    wrong = [one for source in sources for one in _read(source, silences)]
    silent = {(one.spot, code) for one in silences for code in one.codes}
    heard: list[LocatedFinding] = []
    used: Counter[tuple[_Spot, str]] = Counter()
    for one in found:
        key = ((one.place.source, one.place.line), one.rule.code)
        if key in silent:
            used[key] += 1
        else:
            heard.append(one)
    wrong += (
        LocatedFinding(UNUSED, one.comment, {"code": code})
        for one in silences
        for code in one.codes
        if code in checked and (one.spot, code) not in used
    )
    heard += (one for one in wrong if one.rule.code in checked)
    return Silenced(heard, used.total())


def _read(source: Source, silences: list[_Silence]) -> Iterator[LocatedFinding]:
    """Add a source's silences to the list; yield what is wrong with how they are written."""
    for comment in find_comments(source, _ADDRESSED):
        written = _FORM.fullmatch(comment.text)
        if written is None:
            if comment.text.startswith(_ADDRESS):
                said = comment.text.removeprefix(_ADDRESS).strip()
                yield LocatedFinding(UNKNOWN, comment.place, {"word": said})
            continue
        codes = re.split(r"[\s,]+", written["codes"])
        known = [code for code in codes if code in RULES]
        silences.append(_Silence(comment.place, (source, _line(comment)), known))
        for code in codes:
            if code not in RULES:
                yield LocatedFinding(UNKNOWN, comment.place, {"word": code})
        if known and not written["reason"]:
            yield LocatedFinding(UNREASONED, comment.place, {"codes": known})


def _line(comment: Comment) -> int:
    """Return the line that a comment is about: its own, or the next that is no comment."""
    line = comment.place.line
    while comment.is_alone and comment.place.source.line(line).lstrip().startswith("#"):
        line += 1
    return line
