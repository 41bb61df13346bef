"""Writes in a course's files the mendings that the reader made in memory, and nothing else."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tutor.atomic import write_file
from tutor.folding import composed
from tutor.loading.courses import load_files
from tutor.loading.files import BYTE_ORDER_MARK
from tutor.loading.mending.mending import Mending
from tutor.loading.mistakes import Mistake, WrongCourse

_LINE = re.compile("([^\r\n]*)(\r\n|\r|\n|$)")

_MOST_ROUNDS = 20
"""How often a course is read again: a line may hold several mistakes."""


def fix(path: Path) -> Iterator[Mistake]:
    """Mend the files of a course, and yield each mistake that is mended.

    What is written is read again: where it is not better, the files are what they were. Raises
    OSError.
    """
    before = _mistakes(path)
    for _ in range(_MOST_ROUNDS):
        written = {file: file.read_bytes() for file in _files(before)}
        mended = [one for file in written for one in _write(file, before)]
        if not mended:
            return
        after = _mistakes(path)
        if len(after) > len(before) or (len(after) == len(before) and _files(after)):
            for file, content in written.items():
                write_file(file, [content])
            return
        yield from mended
        before = after


def _mistakes(path: Path) -> list[Mistake]:
    try:
        load_files(path)
    except WrongCourse as error:
        return error.mistakes
    return []


def _files(mistakes: Iterable[Mistake]) -> list[Path]:
    return list(dict.fromkeys(one.place.source.path for one in mistakes if one.mending))


def _write(file: Path, mistakes: list[Mistake]) -> list[Mistake]:
    """Write the mendings of one file; return those mistakes that are gone."""
    content = file.read_bytes()
    mark = BYTE_ORDER_MARK if content.startswith(BYTE_ORDER_MARK) else b""
    lines = _LINE.findall(content.removeprefix(mark).decode())
    done: list[Mistake] = []
    # From the end to the start: lines that are added move none that is still to be mended.
    for one in sorted(mistakes, key=lambda one: -one.place.line):
        if one.mending and one.place.source.path == file and _apply(lines, one.mending):
            done.append(one)
    if done:
        text = "".join(line + end for line, end in lines)
        write_file(file, [mark + text.encode()])
    return done[::-1]


def _apply(lines: list[tuple[str, str]], mending: Mending) -> bool:
    """Mend lines, each with what ends it; return whether they were those that are to be mended."""
    first, stop = mending.first, mending.first + len(mending.before)
    if tuple(composed(line) for line, _ in lines[first:stop]) != mending.before:
        return False
    ends = [end for _, end in lines[first:stop]]
    ends = [ends[0] or "\n"] * mending.added + ends
    lines[first:stop] = zip(mending.after, ends, strict=True)
    return True
