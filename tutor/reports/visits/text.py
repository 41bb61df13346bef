"""The report on visits for people: tables and bars on a terminal, plain lines anywhere else."""

from rich import table as rich_table
from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from tutor.language import Language
from tutor.painting.console import Console
from tutor.reports.text import add_number, bar_of, in_lines, table_for
from tutor.reports.visits import phrases
from tutor.reports.visits.heading import heading
from tutor.reports.visits.tables import VisitReport, VisitRow, VisitTable, tables


def plain(report: VisitReport, language: Language) -> str:
    """Return the report as lines, without colours nor borders, each row on one of its own."""
    return in_lines(_told(report, language, None))


def show(report: VisitReport, language: Language, console: Console) -> None:
    """Print the report on a terminal."""
    console.print(_told(report, language, console))


def _told(report: VisitReport, language: Language, terminal: Console | None) -> Group:
    lines = [Text(phrases.TITLE(language), "bold")]
    lines += map(Text, heading(report, language))
    found = (_drawn(one, language, terminal) for one in tables(report, language))
    return Group(*lines, *(Padding(one, (1, 0, 0, 0)) for one in found))


def _drawn(table: VisitTable, language: Language, terminal: Console | None) -> Group:
    drawn = table_for("", terminal)
    drawn.add_column(table.what(language), overflow="fold", ratio=1)
    for column in table.columns:
        add_number(drawn, column(language))
    if terminal and table.is_barred:
        drawn.add_column("", no_wrap=True)
    for row in table.rows:
        _add_row(drawn, row, terminal)
    about = [Text(table.about(language), "dim")] if table.about else []
    return Group(Text(table.title(language), "bold"), drawn, *about)


def _add_row(drawn: rich_table.Table, row: VisitRow, terminal: Console | None) -> None:
    gap = "\n" if terminal else " "
    name = f"{row.name}{gap}{row.id}" if row.id and row.id != row.name else row.name
    bar = [bar_of(row.share, terminal)] if terminal and row.share is not None else []
    drawn.add_row(Text(name), *(Text(str(cell)) for cell in row.cells), *bar)
