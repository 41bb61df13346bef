"""The sessions of the records, as a table or in lines."""

import argparse
import sys
from collections.abc import Sequence

from tutor.commands.recorded.opening import opened
from tutor.commands.recorded.words import COLUMNS, cells
from tutor.language import Language, Phrase
from tutor.painting.glyphs import transliterate
from tutor.records.reading import Summary, summaries

_EMPTY = Phrase("No session.")


def run(options: argparse.Namespace, language: Language) -> int:
    """List every session, the first one first."""
    with opened(options.records) as connection:
        found = list(summaries(connection))
    if found:
        print_sessions(found, language)
    else:
        print_line(_EMPTY(language))
    return 0


def print_sessions(found: Sequence[Summary], language: Language) -> None:
    """Print sessions: as a table on a terminal, else in lines of columns set apart by tabs."""
    if sys.stdout is not None and sys.stdout.isatty():
        _print_table(found, language)
        return
    for one in found:
        print_line("\t".join(cells(one, language)))


def print_line(line: str) -> None:
    """Print a line in signs that the output knows."""
    if sys.stdout is not None:
        print(transliterate(line, sys.stdout.encoding))


def _print_table(found: Sequence[Summary], language: Language) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=box.ROUNDED)
    for title in COLUMNS.values():
        drawn.add_column(title(language), overflow="fold")
    for one in found:
        drawn.add_row(*map(Text, cells(one, language)))
    Console(file=sys.stdout, highlight=False).print(drawn)
