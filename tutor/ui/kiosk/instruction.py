"""The line that tells a visitor what to touch; it stands between the slide and the bar."""

from rich.segment import Segment
from textual import events

from tutor.engine.session import Session
from tutor.language import Phrase
from tutor.painting.blocks import line_block, shorten
from tutor.painting.look import Look
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.lines import Lines

_READ_ON = Phrase("Touch anywhere to read on {glyph}")
_ONE_ZONE = Phrase("Touch the marked zone {pointer}: 1.")
_TWO_ZONES = Phrase("Touch a marked zone {pointer}: 1 or 2.")
_ZONES = Phrase("Touch a marked zone {pointer}: from 1 to {count}.")
_GO_ON = Phrase("Touch anywhere to go on {glyph}")
_EITHER = Phrase("Touch a marked zone {pointer}, or anywhere else to go on {glyph}")
_THE_END = Phrase("This is the end.")

_INSISTS_FOR = 4.0


class Instruction(Lines):
    """Tells what to do; to who touched beside all, it tells it louder for some seconds.

    A finger on it, a row beside the bar, means what stands in the bar there.
    """

    DEFAULT_CSS = """
    Instruction {
        height: 1;
    }
    """

    def __init__(self, look: Look, bar: Bar) -> None:
        super().__init__(look.palette.page, id="instruction")
        self._bar = bar
        self._told = 0

    def say(self, words: str, look: Look) -> None:
        """Say what may be done now."""
        self._told += 1
        self._show(words, look, loud=False)

    def insist(self, words: str, look: Look) -> None:
        """Say it louder, for a while or until something else is said."""
        self._told += 1
        told = self._told
        self._show(words, look, loud=True)

        def calm() -> None:
            if told == self._told:
                self.say(words, look)

        self.set_timer(_INSISTS_FOR, calm)

    def on_click(self, event: events.Click) -> None:
        """Take it for a touch of the bar."""
        event.stop()
        self._bar.touch(event.x, 0)

    def _show(self, words: str, look: Look, *, loud: bool) -> None:
        palette, width = look.palette, self.app.size.width
        ground = palette.badge if loud else palette.page + palette.title
        line = f"  {shorten(words, width - 2)}"
        self._set_lines(look.drawn(line_block([Segment(line.ljust(width), ground)])).lines)


def instruction(session: Session, look: Look, *, more: bool) -> str:
    """Return what may be done where `more` is to be read or not; it steers to no zone."""
    language, glyphs, count = look.language, look.glyphs, len(session.hotspots)
    if more:
        return _READ_ON(language, glyph=glyphs.more)
    if session.slide.next:
        return (_EITHER if count else _GO_ON)(language, pointer=glyphs.pointer, glyph=glyphs.on)
    words = {0: _THE_END, 1: _ONE_ZONE, 2: _TWO_ZONES}.get(count, _ZONES)
    return words(language, pointer=glyphs.pointer, count=count)
