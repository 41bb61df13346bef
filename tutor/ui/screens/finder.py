"""A line on which one types, over what it finds: slides, commands."""

from collections.abc import Callable

from textual import events, on
from textual.app import ComposeResult
from textual.geometry import Offset
from textual.keys import key_to_character
from textual.screen import ModalScreen

from tutor.language import Phrase
from tutor.painting.blocks import Block, Line
from tutor.painting.slides import Look
from tutor.ui import bars
from tutor.ui.entry import Entry
from tutor.ui.finders import Answer, Finder, Found
from tutor.ui.results import paint_entry, paint_hint, paint_row, place_rows
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.found_view import FoundView

_LABEL = Phrase("Rechercher :", "Search:")

_GO, _CLOSE = 1, 2
_KEYS = (
    (Phrase("Entrée Choisir", "Enter Choose"), _GO),
    (Phrase("Échap Fermer", "Esc Close"), _CLOSE),
)
"""What the footer offers, and the numbers of its zones."""

_CLOSING = ("escape", "f1", "ctrl+c", "ctrl+f", "ctrl+p", "ctrl+q")
_READ_FOR = 0.02
_BREATH = 0.005


class FinderScreen(ModalScreen[Answer | None], inherit_bindings=False):
    """Shows what is found as one types; ends with what was chosen, or None."""

    DEFAULT_CSS = """
    FinderScreen {
        layout: vertical;
    }
    FinderScreen FoundView {
        height: 1fr;
    }
    """

    def __init__(
        self, finder: Finder, look: Look, *, read_on: Callable[[float], bool] | None = None
    ) -> None:
        super().__init__()
        self._finder = finder
        self._look = look
        self._read_on = read_on
        self._entry = Entry()
        self._found = Found((), "")
        self._ended = False

    def compose(self) -> ComposeResult:
        """Make the bars and the list."""
        palette = self._look.palette
        yield Bar(palette.header, id="finder-header")
        yield Bar(palette.page, id="finder-entry")
        yield FoundView(lambda width, _, __: self._paint(width), self._lines, self, palette)
        yield Bar(palette.footer, id="finder-keys")

    def on_mount(self) -> None:
        """Give the list the keys; read what there is to find."""
        self._view = self.query_one(FoundView)
        self._header, self._line, self._keys = self.query(Bar)
        self._view.focus()
        self._read_a_little()
        self._find()

    def on_resize(self) -> None:
        """Paint the bars for the new width."""
        self._show_bars()

    def on_key(self, event: events.Key) -> None:
        """Give the list the keys that come before it has the focus."""
        self._view.on_key(event)

    @on(FoundView.Moved)
    def follow_focus(self) -> None:
        """Keep the mark of what lies below true."""
        self._show_bars()

    @on(Bar.Clicked, "#finder-keys")
    def run_clicked(self, event: Bar.Clicked) -> None:
        """Do what the footer offers."""
        if event.number == _CLOSE:
            self._end(None)
        elif self._found.answers:
            self.choose(self._view.focused_number or 1)

    def write(self, key: str, character: str | None) -> bool:
        """Take a key that writes, or that moves on the line; return whether it is one."""
        typed = character or key_to_character(key)
        if typed and typed.isprintable():
            self._change(self._entry.typed(typed))
        elif entry := self._entry.after(key):
            self._change(entry)
        else:
            return False
        return True

    def paste(self, text: str) -> None:
        """Take a text that is pasted."""
        self._change(self._entry.typed(" ".join(text.split())))

    def choose(self, number: int) -> None:
        """End with what a row tells of."""
        self._end(self._found.answers[number - 1])

    def go_on_or_miss(self) -> None:
        """Take a click beside the rows, or Enter where there is none, for nothing."""

    def open_commands(self) -> None:
        """Close with the button that opens."""
        self._end(None)

    def obey(self, key: str) -> bool:
        """Close at the keys that open and leave; every other key stays here."""
        if key in _CLOSING:
            self._end(None)
        return True

    def _change(self, entry: Entry) -> None:
        changed = entry.text != self._entry.text
        self._entry = entry
        if changed:
            self._find()
        else:
            self._show_bars()

    def _find(self) -> None:
        self._found = self._finder.find(self._entry.text)
        self._view.show(focused=1 if self._found.answers else None)
        self._show_bars()

    def _read_a_little(self) -> None:
        if self._read_on and self._read_on(_READ_FOR):
            self.set_timer(_BREATH, self._read_a_little)
        elif self._entry.text:
            self._find()

    def _end(self, answer: Answer | None) -> None:
        if self.is_current and not self._ended:
            self._ended = True
            self.dismiss(answer)

    def _show_bars(self) -> None:
        width, look = self.size.width, self._look
        if not width:
            return
        self._header.show(
            bars.header(self._finder.title(look.language), self._found.told, look, width)
        )
        line, column = paint_entry(_LABEL(look.language), self._entry, look, width)
        self._line.show(line)
        items = [(words(look.language), number) for words, number in _KEYS]
        self._keys.show(bars.footer(items, self._view.more_below, look, width))
        self._view.typing_at = Offset(column, self._line.region.y)
        self._view.place_cursor()

    def _paint(self, width: int) -> Block:
        if not self._found.answers:
            return Block(width, paint_hint(self._found.hint, self._look, width), [])
        return place_rows(len(self._found.answers), self._finder.row_height, width)

    def _lines(self, first: int, end: int, lit: int | None) -> list[Line]:
        """Return the lines in view, of which those that are not in view are not painted."""
        height = self._finder.row_height
        start = first // height
        answers = self._found.answers[start : -(-end // height)]
        lines: list[Line] = []
        for number, answer in enumerate(answers, start + 1):
            row = self._finder.row(answer, self._entry.text)
            lines += paint_row(row, self._look, self._view.room[0], lit=number == lit)
        return lines[first - start * height :][: end - first]
