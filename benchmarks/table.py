"""The figures as a table."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

from benchmarks.results import Row

_WIDTH = 110
_VERDICTS = {None: "", True: "[green]met[/]", False: "[bold red]missed[/]"}


def console() -> Console:
    """Return where to print; as wide as the table where it is not a terminal."""
    shown = Console()
    return shown if shown.is_terminal else Console(width=_WIDTH)


def table(rows: Iterable[Row]) -> Table:
    """Return the rows, a line between their groups."""
    made = Table(title_justify="left", header_style="bold")
    made.add_column("measure")
    for name in ("pas-a-pas", "against", "ratio", "target"):
        made.add_column(name, justify="right", no_wrap=True)
    made.add_column("")
    group = ""
    for row in rows:
        if row.group != group:
            made.add_section()
            made.add_row(f"[bold]{row.group}[/]")
            group = row.group
        made.add_row(f"  {row.what}", *_cells(row), _VERDICTS[row.met])
    return made


def _cells(row: Row) -> tuple[str, str, str, str]:
    against = "" if row.against is None else f"{row.written(row.against)} {row.against_what}"
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    target = ""
    if row.target:
        most = row.target.most
        target = f"≤ {most:g} ×" if row.target.ratio else f"≤ {most:g} {row.unit}"
    return row.written(row.value), against, ratio, target
