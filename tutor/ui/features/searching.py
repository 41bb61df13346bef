"""Searches slides by their words, and commands."""

from typing import TYPE_CHECKING

from tutor.model.targets import SlideRef
from tutor.ui.command import Command
from tutor.ui.feature import Actions, Feature, Player

if TYPE_CHECKING:
    from tutor.search.index import Index


class Searching(Feature):
    """Opens the search and the list of commands; keeps what was read of the course."""

    def __init__(self, play: Player) -> None:
        super().__init__(play)
        self._index: Index | None = None

    @property
    def actions(self) -> Actions:
        """The list of commands; the search too, unless this play forbids it."""
        searching: Actions = {Command.SEARCH: self._search} if self.play.may_look_ahead else {}
        return {**searching, Command.PALETTE: self._list_commands}

    def _search(self) -> None:
        # Only those who search wait for what a search needs.
        from tutor.search.index import Index
        from tutor.ui.screens.search import SearchScreen
        from tutor.ui.searches import SlideSearch

        play, course = self.play, self.play.session.course
        if self._index is None or self._index.course is not course:
            self._index = Index(course)
        search = SlideSearch(self._index, play.look.language)
        screen = SearchScreen(search, play.look, read_on=self._index.read_on)
        play.show_over(screen, self._answered)

    def _list_commands(self) -> None:
        from tutor.ui.screens.search import SearchScreen
        from tutor.ui.searches import CommandSearch, PaletteSearch

        play = self.play
        rows = [info for info in play.working if info.command is not Command.PALETTE]
        course, look = play.session.course, play.look
        if play.may_look_ahead:
            palette = PaletteSearch(rows, course, look.language)
            play.show_over(SearchScreen(palette, look), self._answered)
        else:
            commands = CommandSearch(rows, look.language)
            play.show_over(SearchScreen(commands, look), self._answered)

    def _answered(self, answer: SlideRef | Command | None) -> None:
        if isinstance(answer, SlideRef):
            self.play.go_to(answer)
        elif answer:
            self.play.perform(answer)
