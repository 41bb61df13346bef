"""Rich's console, on which no text commands the terminal."""

from collections.abc import Iterable

from rich import console
from rich.segment import Segment

from tutor.safe_text import drawable


class Console(console.Console):
    """Prints drawable text alone: only styles make sequences, which are ours."""

    def render(
        self, renderable: console.RenderableType, options: console.ConsoleOptions | None = None
    ) -> Iterable[Segment]:
        """Yield what a renderable is made of."""
        for text, style, control in super().render(renderable, options):
            yield Segment(text if control else drawable(text), style, control)
