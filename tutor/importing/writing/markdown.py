"""Paragraphs → Markdown that says the same, no sign of theirs taken for a mark."""

import re
import textwrap
from collections.abc import Iterable, Sequence

from tutor.importing.deck import Bullet, Paragraph, Run, Verb, on_one_line

_WIDTH = 100
_MARKS = re.compile(r"([\\`*]|(?<!\w)_|_(?!\w)|~~|<(?=[\w/!?])|&(?=#?\w+;)|\[(?=[^\]\n]*\]))")
_BEGINS_BLOCK = re.compile(r"^(?=#{1,6}(\s|$)|>|[-+](\s|$)|={1,}\s*$|-{2,}\s*$|\|)")
_BEGINS_NUMBER = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_NO_ADDRESS = re.compile(r"[<>\s]")
_BLOCK = re.compile(r"[-+*>#=|~`]|\d+[.)](\s|$)")


def markdown(paragraphs: Sequence[Paragraph]) -> str:
    """Return some paragraphs, those with bullets as lists."""
    blocks: list[str] = []
    was_item = False
    for paragraph in paragraphs:
        is_item = paragraph.bullet is not Bullet.NONE
        block = _item(paragraph) if is_item else _wrapped(_line(paragraph))
        if is_item and was_item:
            blocks[-1] += f"\n{block}"
        else:
            blocks.append(block.strip())
        was_item = is_item
    return "\n\n".join(blocks)


def items(paragraphs: Iterable[Paragraph]) -> list[str]:
    """Return each paragraph as Markdown of its own, on one line."""
    return [on_one_line(_line(one).replace("\\\n", " ")) for one in paragraphs]


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)


def _item(paragraph: Paragraph) -> str:
    sign = "-" if paragraph.bullet is Bullet.SIGN else "1."
    indent = " " * (len(sign) + 1)
    text = _line(paragraph).replace("\n", f"\n{indent}")
    return textwrap.indent(f"{sign} {text}", indent * paragraph.level)


def _line(paragraph: Paragraph) -> str:
    """Return a paragraph's words, with a break where it breaks a line."""
    pieces = (run._replace(text=text) for run in paragraph.runs for text in _pieces(run.text))
    told = "".join(map(_run, pieces))
    lines = (on_one_line(line).strip() for line in told.split("\n"))
    return "\\\n".join(_at_the_start(line) for line in lines if line)


def _pieces(text: str) -> list[str]:
    """Return the lines of a text, each with what breaks it as a piece of its own."""
    return re.split(r"(\n)", text)


def _at_the_start(line: str) -> str:
    return _BEGINS_NUMBER.sub(r"\1\\\2", _BEGINS_BLOCK.sub(r"\\", line, count=1), count=1)


def _run(run: Run) -> str:
    """Return a run between its marks, which touch its words; a web link, with its address."""
    inner = run.text.strip()
    if not inner:
        return _escaped(run.text)
    start = run.text.index(inner)
    before, after = run.text[:start], run.text[start + len(inner) :]
    mark = "*" * (2 * run.is_bold + run.is_italic)
    told = f"{mark}{_escaped(inner)}{mark}"
    if run.click and run.click.verb is Verb.ADDRESS:
        address = _NO_ADDRESS.sub("", run.click.address)
        told = f"[{told}](<{address}>)"
    return f"{before}{told}{after}"


def _wrapped(text: str) -> str:
    """Return a paragraph in lines of a readable length, none of which begins as a mark does."""
    lines = [
        one
        for line in text.split("\n")
        for one in textwrap.wrap(line, _WIDTH, break_long_words=False, break_on_hyphens=False)
    ]
    return text if any(_BLOCK.match(line) for line in lines[1:]) else "\n".join(lines)
