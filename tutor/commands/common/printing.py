"""All that commands print passes here, and commands no terminal, whoever wrote it.

The linter refuses `print` everywhere else.
"""

import sys

from tutor.safe_text import on_one_line


def print_line(*cells: str, end: str = "\n") -> None:
    """Print one line, whatever is in its cells, which tabs set apart.

    It is in signs that the output knows. Nothing is printed where the output is closed.
    """
    if sys.stdout is None:
        return
    line = "\t".join(map(on_one_line, cells))
    if not line.isascii():
        from tutor.painting.glyphs import transliterate  # Rich, which most lines do without

        line = transliterate(line, sys.stdout.encoding)
    print(line, end=end, flush=end != "\n")  # noqa: T201  # what is printed is clean


def print_text(text: str) -> None:
    """Print several lines."""
    for line in text.split("\n"):
        print_line(line)


def print_error(text: str) -> None:
    """Print lines on the standard error, unless it is closed."""
    if sys.stderr is not None:
        for line in text.split("\n"):
            print(on_one_line(line), file=sys.stderr)  # noqa: T201  # what is printed is clean
