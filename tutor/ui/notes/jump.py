"""Goes to a slide by its name, or by a part of it."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual import events, on
from textual.app import ComposeResult
from textual.screen import ModalScreen

from tutor.following.messages import Entry
from tutor.language import Phrase
from tutor.model.targets import SlideRef
from tutor.painting.blocks import Block, Line, Zone, shorten
from tutor.painting.glyphs import transliterate_block
from tutor.painting.slides import Look
from tutor.ui import bars
from tutor.ui.notes.matching import matches
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.painted_view import PaintedView

_PROMPT = Phrase("Aller à : {typed}_", "Go to: {typed}_")
_COUNT = Phrase("{count} sur {all}", "{count} of {all}")
_NONE = Phrase("Aucune diapositive de ce nom.", "No slide of that name.")

_GO, _CLOSE = 1, 2
_KEYS = (
    (Phrase("Entrée Y aller", "Enter Go there"), _GO),
    (Phrase("Échap Fermer", "Esc Close"), _CLOSE),
)

_SHOWN = 200
_LONGEST = 60
_ERASING = ("backspace", "ctrl+h")


class _List(PaintedView, inherit_bindings=False):
    """The slides found. What is typed is not for it."""

    def _obey(self, key: str) -> bool:
        return key != "space" and super()._obey(key)


class Jump(ModalScreen[SlideRef | None], inherit_bindings=False):
    """Lists the slides that match what one types; ends with the one to go to, or None."""

    DEFAULT_CSS = """
    Jump {
        layout: vertical;
    }
    Jump PaintedView {
        height: 1fr;
    }
    """

    def __init__(self, entries: Sequence[Entry], look: Look) -> None:
        super().__init__()
        self._entries = entries
        self._look = look
        self._typed = ""
        self._found = list(entries[:_SHOWN])
        self._count = len(entries)
        self._ended = False

    def compose(self) -> ComposeResult:
        """Make the prompt, the list and the keys."""
        palette = self._look.palette
        yield Bar(palette.header, id="jump-prompt")
        yield _List(self._paint, self, palette, id="jump-list")
        yield Bar(palette.footer, id="jump-keys")

    def on_mount(self) -> None:
        """Light the first slide."""
        self._view = self.query_one(_List)
        self._prompt, self._keys = self.query(Bar)
        self._view.characters = False
        self._view.focus()
        self._view.show(focused=1)

    def on_resize(self) -> None:
        """Paint the bars for the new width."""
        self._show_bars()

    def on_key(self, event: events.Key) -> None:
        """Take the keys that come before the list has the focus, and those that write."""
        self._view.on_key(event)

    def on_paste(self, event: events.Paste) -> None:
        """Write what is pasted."""
        self._write(self._typed + event.text)

    @on(PaintedView.Moved)
    def follow_focus(self) -> None:
        """Keep the cursor on the slide that has the focus."""
        self._show_bars()
        self._view.place_cursor()

    @on(Bar.Clicked, "#jump-keys")
    def run_clicked(self, event: Bar.Clicked) -> None:
        """Do what the footer offers."""
        if event.number == _GO:
            self.choose(self._view.focused_number or 1)
        else:
            self._end(None)

    def choose(self, number: int) -> None:
        """Go to a slide of the list."""
        if number <= len(self._found):
            self._end(self._found[number - 1].slide)

    def go_on_or_miss(self) -> None:
        """Take a click beside the slides for none."""

    def open_commands(self) -> None:
        """Close with the mouse's other button."""
        self._end(None)

    def obey(self, key: str) -> bool:
        """Write, erase, or close."""
        if key in ("escape", "ctrl+c", "ctrl+q"):
            self._end(None)
        elif key in _ERASING:
            self._write(self._typed[:-1])
        elif character := _character(key):
            self._write(self._typed + character)
        return True

    def _write(self, typed: str) -> None:
        self._typed = " ".join(typed.split("\n"))[:_LONGEST]
        found = matches(self._entries, self._typed)
        self._count, self._found = len(found), found[:_SHOWN]
        self._view.show(focused=1 if found else None)
        self._show_bars()

    def _end(self, slide: SlideRef | None) -> None:
        if self.is_current and not self._ended:
            self._ended = True
            self.dismiss(slide)

    def _show_bars(self) -> None:
        look, width = self._look, self.app.size.width
        prompt = _PROMPT(look.language, typed=self._typed)
        count = _COUNT(look.language, count=self._count, all=len(self._entries))
        self._prompt.show(bars.header(prompt, count, look, width))
        items = [(words(look.language), number) for words, number in _KEYS]
        self._keys.show(bars.footer(items, self._view.more_below, look, width))

    def _paint(self, width: int, _: int, lit: frozenset[int]) -> Block:
        look = self._look
        ground = look.palette.page
        if not self._found:
            words = shorten(f"  {_NONE(look.language)}", width)
            line = [Segment(words, ground + look.palette.muted)]
            block = Block(width, [_filled(line, width, look)], [])
        else:
            lines = [
                self._line(entry, width, number in lit)
                for number, entry in enumerate(self._found, 1)
            ]
            zones = [Zone(number, 0, number - 1, width, 1) for number in range(1, len(lines) + 1)]
            block = Block(width, lines, zones)
        return block if look.draws_all else transliterate_block(block, look.encoding)

    def _line(self, entry: Entry, width: int, is_lit: bool) -> Line:
        palette = self._look.palette
        ground = palette.lit if is_lit else palette.page
        title = shorten(entry.title, width * 2 // 3)
        room = width - cell_len(title) - 6
        aside = shorten(f"{entry.parcours} · {entry.slide}", room)
        spare = " " * (width - cell_len(title) - cell_len(aside) - 4)
        muted = ground if is_lit else ground + palette.muted
        return [Segment(f"  {title}{spare}", ground), Segment(f"{aside}  ", muted)]


def _filled(line: Line, width: int, look: Look) -> Line:
    taken = sum(cell_len(segment.text) for segment in line)
    return [*line, Segment(" " * (width - taken), look.palette.page)]


def _character(key: str) -> str | None:
    """Return what a key writes, if it writes anything."""
    from textual.keys import key_to_character

    if key == "space":
        return " "
    character = key if len(key) == 1 else key_to_character(key)
    return character if character and character.isprintable() else None
