"""Texts that a comment cuts, which nobody meant for one."""

import re
from collections.abc import Iterable, Iterator

from tutor.checks.sources import CUT_TEXT
from tutor.findings.located import LocatedFinding
from tutor.loading.comments import find_comments
from tutor.loading.mistakes import Source

_SIGN = re.compile(r"[ \t]#(?=[^\s#])")
"""Whoever writes a comment mostly puts a space after its sign, whoever writes a number none."""

_VALUE = re.compile(r"((?:- )*(?:[\w-]+:[ \t]+)?)(.*)")
_NO_PLAIN_TEXT = ("'", '"', "|", ">", "[", "{")
_REST = '"…"'
"""What stands for a text that began on a line above."""


def cut_texts(sources: Iterable[Source]) -> Iterator[LocatedFinding]:
    """Yield the texts of some sources that go on in what YAML takes for a comment."""
    for source in sources:
        for comment in find_comments(source, _SIGN):
            line, column = source.line(comment.place.line), comment.place.column
            found = _VALUE.fullmatch(line.strip())
            assert found is not None
            before, value = found.groups()
            is_text = not comment.is_alone and not value.startswith(_NO_PLAIN_TEXT)
            if is_text and _SIGN.match(line, column - 2):
                quoted = value.replace("\\", "\\\\").replace('"', '\\"')
                mended = f'{before}"{quoted}"' if before else _REST
                values = {"cut": line[column - 1 :].rstrip(), "mended": mended}
                yield LocatedFinding(CUT_TEXT, comment.place, values)
