"""Paints slides one click away, then does other work, while nobody clicks."""

from collections.abc import Callable

from tutor.ui.feature import Feature, Player

_AFTER = 0.05
_BREATH = 0.002


class Preparing(Feature):
    """Works a while after each change of slide, and gives way to the next one."""

    def __init__(self, play: Player, work_left: Callable[[], bool] | None) -> None:
        super().__init__(play)
        self._work_left = work_left
        self._changes = 0

    def slide_shown(self) -> None:
        """Work soon, if nothing else comes."""
        self._changes += 1
        if not self.play.is_played_by_hand:
            return
        change = self._changes

        def prepare() -> None:
            view = self.play.view
            if change == self._changes and view.size.width:
                view.prepare(self.play.gallery.prepare(*view.painted_size))
                self._work_a_little()

        self.play.screen.set_timer(_AFTER, prepare)

    def _work_a_little(self) -> None:
        """Give what waits for idle time a little of it, as long as it asks for more."""
        change = self._changes
        if self._work_left and self._work_left():
            self.play.screen.set_timer(
                _BREATH, lambda: self._work_a_little() if change == self._changes else None
            )
