"""The baseline: a bare Textual app that swaps the text of one `Static` per key or click.

It is as lean as such an app can be (no markup to parse, a fixed size and so no layout to make
anew, no text to select), and shows as many letters as the slides do: it takes what Textual takes.
"""

from itertools import cycle, islice

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Static

_LINES = 34
_LETTERS = 45
_SENTENCE = (
    "je clique sur le bouton pour continuer puis je saisis mon adresse et je relis "
    "chaque ligne avant de valider la demande que je viens de remplir"
)
_WORDS = _SENTENCE.split()


def title(number: int) -> str:
    """Return what a page shows and no other does."""
    return f"Page {number:05}"


def page(number: int) -> str:
    """Return a full page, in which every line differs from the same line of any other."""
    return "\n".join([title(number), "", *(_line(number, row) for row in range(2, _LINES))])


def _line(number: int, row: int) -> str:
    line = f"{number}.{row}"
    for word in islice(cycle(_WORDS), (number * 7 + row * 5) % len(_WORDS), None):
        line += f" {word}"
        if len(line) >= _LETTERS:
            break
    return line


class Baseline(App[None]):
    """One text, filling the terminal."""

    ALLOW_SELECT = False
    ENABLE_COMMAND_PALETTE = False
    CSS = "Static { height: 100%; }"

    def __init__(self) -> None:
        super().__init__()
        self._number = 1
        self._static = Static(page(1), markup=False)

    def compose(self) -> ComposeResult:
        """Make the one widget."""
        yield self._static

    def on_key(self, event: events.Key) -> None:
        """Go on or back."""
        self._go({"right": 1, "left": -1}.get(event.key, 0))

    def on_click(self) -> None:
        """Go on."""
        self._go(1)

    def _go(self, step: int) -> None:
        self._number += step
        self._static.update(page(self._number), layout=False)


if __name__ == "__main__":
    Baseline().run()
