"""`python -m benchmarks`."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.machine import Neighbours, described
from benchmarks.measures import MEASURES
from benchmarks.pty_driver import BenchmarkError
from benchmarks.results import MissingError, Row
from benchmarks.settings import Settings
from benchmarks.table import console, table


def main() -> int:
    """Measure what is asked for, print the table; return 1 where a target is missed."""
    options = _parser().parse_args()
    out = console()
    out.print(described(), highlight=False)
    neighbours, start = Neighbours(), time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        settings = Settings(Path(folder), options.quick, options.count)
        rows: list[Row] = []
        for name in options.names or MEASURES:
            print(f"measuring {name}…", file=sys.stderr)
            try:
                rows += MEASURES[name](settings)
            except MissingError as error:
                print(f"{name}: not measured, {error}", file=sys.stderr)
            except BenchmarkError as error:
                print(f"{name}: {error}", file=sys.stderr)
                return 2
    out.print(table(rows))
    took = time.perf_counter() - start
    out.print(
        f"{took:.0f} s; meanwhile other programs kept {neighbours.share():.2f} cores busy.",
        highlight=False,
    )
    return 1 if any(row.met is False for row in rows) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    told = f"what to measure: {', '.join(MEASURES)}"
    parser.add_argument("names", nargs="*", type=_name, metavar="NAME", help=told)
    parser.add_argument("--quick", action="store_true", help="fewer changes, fewer starts")
    parser.add_argument("--count", type=int, metavar="N", help="how many kills")
    return parser


def _name(text: str) -> str:
    """Return the name of a measure: an unknown one is refused before anything is measured."""
    if text not in MEASURES:
        raise argparse.ArgumentTypeError(f"no measure “{text}”; there are: {', '.join(MEASURES)}")
    return text


if __name__ == "__main__":
    sys.exit(main())
