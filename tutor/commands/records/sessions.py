"""Sessions printed and deleted, and the group of options that every action has."""

from collections.abc import Iterator, Sequence
from sqlite3 import Connection

from rich import box
from rich.table import Table
from rich.text import Text

from tutor.commands.common.output import colour_console
from tutor.commands.common.printing import print_error, print_line
from tutor.language import Language, Phrase
from tutor.records.forgetting import forget
from tutor.records.reading import Summary
from tutor.records.text import COLUMNS, cells

WHAT = Phrase("what")

_TRACES_LEFT = 1
"""The exit code where another program keeps what was deleted from being overwritten."""

_FORGOTTEN = Phrase("Sessions forgotten: {count}")
_TRACES = Phrase(
    "A program that is reading the results keeps traces of them on the disk until it ends."
)


def print_sessions(found: Sequence[Summary], language: Language) -> None:
    """Print sessions: as a table on a terminal, else in lines of columns set apart by tabs.

    The first line is the columns' titles.
    """
    rows = (cells(one, language) for one in found)
    if console := colour_console():
        console.print(_table(rows, language))
        return
    for row in ([title(language) for title in COLUMNS.values()], *rows):
        print_line(*row)


def delete(records: Connection, found: Sequence[Summary], language: Language) -> int:
    """Delete sessions, and say so; return the exit code."""
    is_clean = forget(records, [one.session.id for one in found])
    print_line(_FORGOTTEN(language, count=len(found)))
    if not is_clean:
        print_error(_TRACES(language))
        return _TRACES_LEFT
    return 0


def _table(rows: Iterator[list[str]], language: Language) -> Table:
    drawn = Table(box=box.ROUNDED)
    for title in COLUMNS.values():
        drawn.add_column(title(language), overflow="fold")
    for row in rows:
        drawn.add_row(*map(Text, row))
    return drawn
