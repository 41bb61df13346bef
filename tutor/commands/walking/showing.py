"""Lines with their colours, on a terminal that has any."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text


def show(lines: Iterable[Text]) -> None:
    """Print lines. Raises BrokenPipeError where nobody reads them any more."""
    console = Console(highlight=False, soft_wrap=True)
    with console.capture() as capture:  # Rich would end the program where a pipe is closed
        for line in lines:
            console.print(line)
    print(capture.get(), end="")
