"""The report for people: tables and bars on a terminal, plain lines anywhere else."""

from io import StringIO

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tutor.language import Language
from tutor.painting.console import Console
from tutor.painting.glyphs import transliterate
from tutor.records.figures import WrongAnswer
from tutor.reports import columns
from tutor.reports.names import Names
from tutor.reports.report import MOST_MISSED, LearningReport

_BAR = 10
_WIDE = 100
"""The width from which the tables have bars too."""

_UNBOUND = 10_000
"""A width that no line of plain text reaches."""


def plain(report: LearningReport, language: Language) -> str:
    """Return the report as lines, without colours nor borders, each row on one of its own."""
    return in_lines(_told(report, language, None))


def in_lines(told: RenderableType) -> str:
    """Return a renderable's text, as lines of any width."""
    console = Console(file=StringIO(), width=_UNBOUND, color_system=None)
    with console.capture() as captured:
        console.print(told)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def show(report: LearningReport, language: Language, console: Console) -> None:
    """Print the report on a terminal."""
    console.print(_told(report, language, console))


def _told(report: LearningReport, language: Language, terminal: Console | None) -> Group:
    names = Names(report.courses, language)
    lines = [Text(columns.TITLE(language), "bold")]
    lines += map(Text, columns.heading(report, names, language))
    if report.figures.outcomes:
        lines.append(Text(columns.about(language), "dim"))
    tables: list[RenderableType] = []
    for section in columns.sections(report, names, language):
        if section.rows:
            notes = (Text(note, "dim") for note in section.notes)
            tables.append(Group(_of_section(section, language, terminal), *notes))
    misses = report.figures.wrong_answers[:MOST_MISSED]
    if misses:
        tables.append(_of_misses(misses, names, language, terminal))
    return Group(*lines, *(Padding(table, (1, 0, 0, 0)) for table in tables))


def _of_section(section: columns.Section, language: Language, terminal: Console | None) -> Table:
    barred = terminal is not None and terminal.width >= _WIDE
    table = table_for(section.title(language), terminal)
    table.add_column(section.what(language), overflow="fold", ratio=1)
    for mode in section.passed:
        add_number(table, mode(language))
        if barred:
            table.add_column("", no_wrap=True)
    for column in columns.FIGURES:
        add_number(table, column.title(language))
    for row in section.rows:
        cells = [Text(row.name)]
        for passed in row.passed:
            cells.append(Text(passed.told))
            if terminal and barred:
                cells.append(bar_of(passed.share, terminal))
        cells += (Text(column.cell(row.total, language)) for column in columns.FIGURES)
        table.add_row(*cells)
    return table


def _of_misses(
    misses: tuple[WrongAnswer, ...], names: Names, language: Language, terminal: Console | None
) -> Table:
    table = table_for(columns.MISSED(language), terminal)
    table.add_column(columns.ZONE(language), overflow="fold", ratio=2)
    table.add_column(columns.SLIDE(language), overflow="fold", ratio=3)
    add_number(table, columns.WRONG(language))
    if terminal:
        table.add_column("", no_wrap=True)
    add_number(table, columns.PEOPLE(language))
    for miss in misses:
        bar = [bar_of(miss.count / misses[0].count, terminal)] if terminal else []
        zone = Text(names.control(miss.course, miss.slide, miss.control))
        slide = Text(names.slide_title(miss.course, miss.slide) or miss.slide)
        table.add_row(zone, slide, Text(str(miss.count)), *bar, Text(str(miss.people)))
    return table


def table_for(title: str, terminal: Console | None) -> Table:
    """Return a table without columns yet, for a terminal or for plain lines."""
    return Table(
        title=Text(title, "bold"),
        title_justify="left",
        box=box.SIMPLE_HEAD if terminal else None,
        padding=(0, 0 if terminal else 1, 0, 0),  # on a terminal, the box sets columns apart
        pad_edge=False,
        expand=terminal is not None,
    )


def add_number(table: Table, title: str) -> None:
    """Add a column of numbers to a table."""
    table.add_column(title, justify="right", overflow="fold")


def bar_of(share: float | None, terminal: Console) -> Text:
    """Return a bar, drawn as far as the share says; nothing where there is none."""
    if share is None:
        return Text()
    full = round(share * _BAR)
    drawn = "█" * full + "░" * (_BAR - full)
    return Text(transliterate(drawn, terminal.encoding), "cyan")
