"""The little of a terminal that is needed to know what a program shows."""

import re

from rich.cells import cell_len

_PIECE = re.compile(
    r"\x1b\[(?P<row>\d+);(?P<column>\d+)H"
    r"|\x1b\[[0-?]*[ -/]*[@-~]"
    r"|\x1b[\]P_^][^\x07\x1b]*(?:\x07|\x1b\\)"
    r"|\x1b."
    r"|(?P<line>\n)"
    r"|(?P<text>[^\x00-\x1f\x7f]+)"
)


class Grid:
    """Cells of text without their colours. It knows absolute moves only, as Textual does."""

    def __init__(self, columns: int, rows: int) -> None:
        self._columns = columns
        self._cells = [[" "] * columns for _ in range(rows)]
        self._row = self._column = 0

    def feed(self, output: bytes) -> None:
        """Show what a program wrote, up to the end of a frame."""
        for piece in _PIECE.finditer(output.decode("utf-8", "replace")):
            if piece["row"]:
                self._row, self._column = int(piece["row"]) - 1, int(piece["column"]) - 1
            elif piece["line"]:
                self._row, self._column = self._row + 1, 0
            elif piece["text"]:
                self._write(piece["text"])

    def text(self) -> str:
        """Return the lines."""
        return "\n".join("".join(line).rstrip() for line in self._cells)

    def find(self, text: str) -> tuple[int, int] | None:
        """Return the column and the row, from 1, of a text's first place."""
        for row, line in enumerate(self.text().split("\n"), 1):
            before, found, _ = line.partition(text)
            if found:
                return cell_len(before) + 1, row
        return None

    def _write(self, text: str) -> None:
        for character in text:
            for cell in (character, "")[: cell_len(character)]:
                if self._row < len(self._cells) and self._column < self._columns:
                    self._cells[self._row][self._column] = cell
                self._column += 1
