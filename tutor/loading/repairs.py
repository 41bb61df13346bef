"""A text that YAML's parser refuses, mended line by line so that all of it is read."""

from collections.abc import Sequence
from typing import NamedTuple

from tutor.loading.mending.mending import Mending
from tutor.loading.mending.table import mendings
from tutor.loading.outline import Outline, outline
from tutor.loading.parsing import (
    Parsed,
    control_complaint,
    forbidden,
    parse_once,
    suspects,
    without_forbidden,
)
from tutor.loading.problems import Complaint

_MOST_READ = 2_000_000
"""How many characters are parsed again, in all, to mend one text."""

LONGEST_MENDED = _MOST_READ // 4
"""How long a text may be to be mended, in characters."""

_MOST_CONTROLS = 20
"""How many lines may hold what no text may, before the file is taken for something else."""

_HOLE = "{title: x, end: true}"
"""What stands for a slide that cannot be read, so that the others are."""


class Told(NamedTuple):
    """A mistake, and what mends it if anything does; their lines are those of the first text."""

    complaint: Complaint
    mending: Mending | None = None


class Text(NamedTuple):
    """A text's lines, and of which line of the first text each is made."""

    lines: list[str]
    origins: list[int]

    def __str__(self) -> str:
        return "\n".join(self.lines)

    def part(self, first: int, stop: int) -> "Text":
        """Return some of its lines."""
        return Text(self.lines[first:stop], self.origins[first:stop])

    def mended(self, mending: Mending) -> "Text":
        """Return the text mended."""
        first, last = mending.first, mending.first + len(mending.before)
        kept = self.origins[first:last]
        origins = [self.origins[first]] * mending.added + kept
        return Text(
            mending.applied(self.lines), self.origins[:first] + origins + self.origins[last:]
        )


def repair(text: str) -> tuple[Text | None, list[Told]]:
    """Return a text as it was meant, None where that cannot be known, and all that was wrong."""
    repairer = _Repairer()
    return repairer.repair(text), repairer.told


class _Repairer:
    """Mends a text, slide by slide where it can be cut."""

    def __init__(self) -> None:
        self.told: list[Told] = []
        self._left = _MOST_READ

    def repair(self, written: str) -> Text | None:
        """Return the text that can be read, or None."""
        lines = written.split("\n")
        if not self._drop_controls(lines):
            return None
        text = Text(lines, list(range(len(lines))))
        told = len(self.told)
        if isinstance(outline(str(text)), Outline) and (whole := self._by_slides(text)):
            return whole
        del self.told[told:]
        text, parsed = self._part(text)
        if not parsed.stop:
            return text
        if isinstance(outline(str(text)), Outline):
            return self._by_slides(text)
        self._give_up(parsed, text)
        return None

    def _drop_controls(self, lines: list[str]) -> bool:
        """Take from the lines what no text may hold; return whether there was little of it."""
        bad = [(at, found) for at, line in enumerate(lines) if (found := forbidden(line))]
        is_text = len(bad) <= _MOST_CONTROLS and not any("\0" in line for line in lines)
        for at, found in bad if is_text else bad[:1]:
            written, lines[at] = lines[at], without_forbidden(lines[at])
            said = control_complaint(found.group(), at, found.start())
            self.told.append(Told(said, Mending(at, (written,), (lines[at],)) if is_text else None))
        return is_text

    def _by_slides(self, text: Text) -> Text | None:
        """Mend the head and each slide by itself; a hole is left for one that cannot be read."""
        cut = outline(str(text))
        assert isinstance(cut, Outline)
        head, parsed = self._part(Text(cut.head.split("\n"), text.origins))
        if parsed.stop:
            self._give_up(parsed, head)
        at = next(iter(cut.slides.values())).first_line
        lines, origins = head.lines[:at], head.origins[:at]
        for name, piece in cut.slides.items():
            stop = at + piece.text.removesuffix("\n").count("\n") + 1
            slide = self._slide(name, text.part(at, stop))
            lines += slide.lines
            origins += slide.origins
            at = stop
        whole = Text(lines + head.lines[at:], origins + head.origins[at:])
        return None if parsed.stop else whole

    def _slide(self, name: str, written: Text) -> Text:
        above = Text(["slides:"], [0])
        slide, parsed = self._part(
            Text(above.lines + written.lines, above.origins + written.origins)
        )
        if not parsed.stop:
            return slide.part(1, len(slide.lines))
        self._give_up(parsed, slide)
        indent = written.lines[0][: -len(written.lines[0].lstrip())]
        blank = [""] * (len(written.lines) - 1)
        return Text([f"{indent}{name}: {_HOLE}", *blank], written.origins)

    def _part(self, text: Text) -> tuple[Text, Parsed]:
        """Return a text mended as far as it can be, and what is read of it."""
        parsed = self._parse(text)
        while stop := parsed.stop:
            best = self._best(text, parsed)
            if best is None:
                break
            mending, parsed = best
            self._tell(_said(mending, stop), text.origins, mending)
            text = text.mended(mending)
        return text, parsed

    def _best(self, text: Text, parsed: Parsed) -> tuple[Mending, Parsed] | None:
        """Return the mending that lets the parser go furthest, and as far as it goes."""
        assert parsed.stop
        reached, best = parsed.stop[1:3], None
        for number in suspects(str(text), parsed) if parsed.marks else ():
            for mending in mendings(text.lines, number):
                if self._left <= 0:
                    return None
                tried = self._parse(text.mended(mending))
                if not tried.stop:
                    return mending, tried
                line, column = tried.stop[1:3]
                if (line - mending.added, column) > reached:
                    reached, best = (line - mending.added, column), (mending, tried)
        return best

    def _parse(self, text: Text) -> Parsed:
        written = str(text)
        self._left -= len(written)
        return parse_once(written)

    def _give_up(self, parsed: Parsed, text: Text) -> None:
        for complaint in (*parsed.complaints, *filter(None, [parsed.stop])):
            self._tell(complaint, text.origins)

    def _tell(
        self, said: Complaint, origins: Sequence[int], mending: Mending | None = None
    ) -> None:
        in_file = mending and mending._replace(first=origins[mending.first])
        self.told.append(Told(said.traced(origins), in_file))


def _said(mending: Mending, otherwise: Complaint) -> Complaint:
    """Return what is said of a mistake, where it is mended; `otherwise` if that says no better."""
    at = (mending.first, mending.column, mending.length)
    if mending.reason:
        return Complaint(mending.reason.phrase, *at[:2], dict(mending.reason.values), length=at[2])
    if otherwise.line == mending.first:
        return otherwise
    return otherwise._replace(line=at[0], column=at[1], length=at[2])
