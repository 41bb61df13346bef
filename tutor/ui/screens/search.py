"""A line on which one types, over its results: slides, commands."""

from collections.abc import Callable

from textual.keys import key_to_character
from textual.signal import Signal

from tutor.language import Phrase
from tutor.painting.blocks import Block, Line
from tutor.painting.look import Look
from tutor.ui.command import Command
from tutor.ui.entry import Entry
from tutor.ui.results import paint_entry, paint_hint, paint_row, place_rows
from tutor.ui.screens.chooser import Chooser
from tutor.ui.searches import A, Search, SearchResults
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.results_view import ResultsView

_READ_FOR = 0.02
_BREATH = 0.005


class SearchScreen(Chooser[A], inherit_bindings=False):
    """Shows what is found as one types; ends with what was chosen, or None."""

    go = Phrase("Enter Choose")

    _view: ResultsView

    def __init__(
        self,
        search: Search[A],
        look: Look,
        *,
        read_on: Callable[[float], bool] | None = None,
        grows: Signal[None] | None = None,
    ) -> None:
        super().__init__(look, Command.SEARCH, Command.PALETTE)
        self._search = search
        self._read_on = read_on
        self._grows = grows
        self._entry = Entry()
        self._results: SearchResults[A] = SearchResults((), "")
        self._line = Bar(look.palette.page, id="entry")
        self._view = ResultsView(
            lambda width, _, __: self._paint(width), self._lines, self, look.palette
        )

    @property
    def heading(self) -> tuple[str, str]:
        """The title of the search, and how much it found."""
        return self._search.title(self._look.language), self._results.told

    def above(self) -> tuple[Bar]:
        """Return the line on which one types."""
        return (self._line,)

    def on_mount(self) -> None:
        """Read what there is to find, and hear of what is told later."""
        if self._grows:
            self._grows.subscribe(self, lambda _: self._find())
        self._read_a_little()
        self._find()

    def on_resize(self) -> None:
        """Paint what is typed for the new width, too."""
        self._show_entry()

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
        self._end(self._results.answers[number - 1])

    def _change(self, entry: Entry) -> None:
        changed = entry.text != self._entry.text
        self._entry = entry
        self._show_entry()
        if changed:
            self._find()

    def _find(self) -> None:
        self._results = self._search.find(self._entry.text)
        self._view.show(focused=1 if self._results.answers else None)
        self._show_header()
        self._show_keys()

    def _read_a_little(self) -> None:
        if self._read_on and self._read_on(_READ_FOR):
            self.set_timer(_BREATH, self._read_a_little)
        elif self._entry.text:
            self._find()

    def _show_entry(self) -> None:
        look, label = self._look, self._search.label(self._look.language)
        line, column = paint_entry(label, self._entry, look, self.app.size.width)
        self._line.show(line)
        self._view.typing_column = column
        self._view.place_cursor()

    def _paint(self, width: int) -> Block:
        if not self._results.answers:
            return Block(width, paint_hint(self._results.hint, self._look, width), [])
        return place_rows(len(self._results.answers), self._search.row_height, width)

    def _lines(self, first: int, end: int, lit: int | None) -> list[Line]:
        """Return the lines in view, of which those that are not in view are not painted."""
        height = self._search.row_height
        start = first // height
        answers = self._results.answers[start : -(-end // height)]
        lines: list[Line] = []
        for number, answer in enumerate(answers, start + 1):
            row = self._search.row(answer, self._entry.text)
            lines += paint_row(row, self._look, self._view.room[0], lit=number == lit)
        return lines[first - start * height :][: end - first]
