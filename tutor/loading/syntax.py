"""One source's YAML → nodes, its lines mended in memory where that is how one can read on."""

from collections.abc import Sequence

from tutor.loading.mending.mending import Mending, column_before
from tutor.loading.mending.table import otherwise_meant
from tutor.loading.mistakes import Mistake, Place, Source, note
from tutor.loading.nodes import Node
from tutor.loading.parsing import forbidden, parse_once
from tutor.loading.problems import Complaint, Line
from tutor.loading.repairs import LONGEST_MENDED, repair


class Syntax:
    """Reads the YAML of one source, and gathers what is wrong with it."""

    def __init__(self, source: Source, mistakes: list[Mistake], first_line: int = 0) -> None:
        self._source = source
        self._mistakes = mistakes
        self._first_line = first_line
        self._text = ""
        self._lines: list[str] | None = None
        self._origins: Sequence[int] | None = None
        """For each line of the text, the one of which it is made; None where all are as written."""

    def parse(self, text: str) -> Node | None:
        """Return the text's only document, or None where it cannot be trusted."""
        self._text, self._origins, self._lines = text, None, None
        parsed = None if forbidden(text) else parse_once(text)
        if parsed is None or (parsed.stop and len(text) <= LONGEST_MENDED):
            mended, told = repair(text)
            for complaint, mending in told:
                self._tell(complaint, mending)
            if mended is None:
                return None
            self._text, self._origins, self._lines = str(mended), mended.origins, mended.lines
            parsed = parse_once(self._text)
        for complaint in (*parsed.complaints, *filter(None, [parsed.stop])):
            self._tell(self._as_written(complaint))
        return parsed.root

    @property
    def lines(self) -> list[str]:
        """The lines of the text, as they are read."""
        if self._lines is None:
            self._lines = self._text.split("\n")
        return self._lines

    def place(self, node: Node) -> Place:
        """Return where a node stands in the source."""
        column = self._column_as_written(node.line, node.column)
        return self._place(self._origin(node.line), column, node.length)

    def meant(self, node: Node) -> Mending | None:
        """Return what was meant by a line that is YAML, where that explains what is wrong there."""
        found = otherwise_meant(self.lines, node.line)
        return next((one for one in found if one.is_about(node.column, node.length)), None)

    def line(self, number: int) -> str:
        """Return a line of the text as it is read; an empty one where there is none."""
        return "".join(self.lines[number : number + 1])

    def in_file(self, mending: Mending) -> Mending:
        """Return the mending of the text as one of the source, whose lines count from 0."""
        return mending._replace(first=self._origin(mending.first) + self._first_line)

    def _as_written(self, said: Complaint) -> Complaint:
        """Return what is said of the text as it is read, told of the text that was given."""
        if self._origins is None:
            return said
        column = self._column_as_written(said.line, said.column)
        return said._replace(column=column).traced(self._origins)

    def _column_as_written(self, line: int, column: int) -> int:
        if self._origins is None:
            return column
        written = self._source.line(self._origin(line) + self._first_line + 1)
        return column_before(written, self.line(line), column)

    def _origin(self, line: int) -> int:
        origins = self._origins
        return line if origins is None or line >= len(origins) else origins[line]

    def _place(self, line: int, column: int, length: int) -> Place:
        return Place(self._source, line + self._first_line + 1, column + 1, length)

    def _tell(self, said: Complaint, mending: Mending | None = None) -> None:
        """Note what is wrong with lines that are counted as those of the text that was given."""
        values = {
            name: value + self._first_line + 1 if isinstance(value, Line) else value
            for name, value in said.values.items()
        }
        written = self._source.line(said.line + self._first_line + 1)
        # Of a text given up, the columns are those of its mended lines, which may be longer.
        place = self._place(said.line, min(said.column, len(written)), said.length)
        if mending:
            mending = mending._replace(first=mending.first + self._first_line)
        note(self._mistakes, Mistake(place, said.phrase, said.remedy, values, None, mending))
