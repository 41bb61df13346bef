"""The menu of what may be done next: modes, tasks, what was left."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tutor.engine.saving import SaveError
from tutor.training import starting
from tutor.training.lessons import Chosen, Kept, Lessons
from tutor.training.modes import Mode
from tutor.ui.feature import Player
from tutor.ui.opening import begun, playing
from tutor.ui.screens import choices

if TYPE_CHECKING:
    from tutor.model.tasks import Task

_WIDTH = 80
_MODES_HEIGHT, _LEFT_HEIGHT, _AROUND_TASKS = 17, 6, 11
_QUESTION_SIZE = 76, 12
_ANEW_SIZE = 76, 9


class LessonMenu:
    """Asks over the slide, and begins what is chosen in the place of what is played."""

    def __init__(
        self, play: Player, lessons: Lessons, leave: Callable[[], None] = lambda: None
    ) -> None:
        self._play = play
        self._lessons = lessons
        self._language = play.look.language
        self._leave = leave
        """Called where nothing is chosen."""

    def choose_mode(self) -> None:
        """Offer the modes, and what was left."""
        kept = self._lessons.unfinished()
        modes = list(Mode) if self._lessons.tasks else [Mode.DEMO, Mode.GUIDED]

        def answer(number: int | None) -> None:
            if number is None:
                self._leave()
            elif kept and number == 1:
                self.resume(kept)
            else:
                self.choose_task(modes[number - (2 if kept else 1)])

        slide = choices.modes_slide(modes, self._told(kept) if kept else None, self._language)
        height = _MODES_HEIGHT + (_LEFT_HEIGHT if kept else 0)
        self._play.ask(slide, (_WIDTH, height), answer)

    def choose_task(self, mode: Mode) -> None:
        """Offer the tasks of a mode; guided, the whole course too."""
        tasks: list[Task | None] = [*self._lessons.tasks]
        if mode is Mode.GUIDED:
            tasks.insert(0, None)
        if mode is Mode.DEMO or tasks == [None]:
            self.begin(Chosen(mode))
            return

        def answer(number: int | None) -> None:
            if number is None or number > len(tasks):
                self.choose_mode()
            else:
                self.begin(Chosen(mode, tasks[number - 1]))

        slide = choices.tasks_slide(mode, tasks, self._lessons.passed, self._language)
        self._play.ask(slide, (_WIDTH, _AROUND_TASKS + len(tasks)), answer)

    def choose_first(self, chosen: Chosen | None, *, asks: bool) -> None:
        """Begin what was chosen; ask for what was not: the task, or all."""
        if chosen and asks:
            self.choose_task(chosen.mode)
        elif chosen:
            self.begin(chosen)
        elif asks:
            self.choose_mode()

    def ask_to_go_on(self, kept: Kept, otherwise: Callable[[], None]) -> None:
        """Ask whether to go on with what was left; do something else where that is for later."""

        def answer(number: int | None) -> None:
            if number in (starting.BEGUN_AGAIN, starting.FORGOTTEN):
                self._lessons.drop(kept)
            if number == starting.RESUMED:
                self.resume(kept)
            elif number == starting.BEGUN_AGAIN:
                self.begin(Chosen(kept.mode, self._task(kept)))
            else:
                otherwise()

        slide = choices.go_on_slide(self._told(kept), self._language)
        self._play.ask(slide, _QUESTION_SIZE, answer)

    def ask_to_begin_again(self) -> None:
        """Ask whether to begin this go at a task again, and say which it is."""
        attempt = self._play.attempt
        task = attempt.task if attempt else None

        def answer(number: int | None) -> None:
            if number == starting.AGAIN:
                self.begin_again()

        self._play.ask(choices.anew_slide(task, self._language), _ANEW_SIZE, answer)

    def begin_again(self) -> None:
        """Begin the same task again; what was done of it is not offered any more."""
        if attempt := self._play.attempt:
            again = self._lessons.begin_again(attempt)
            self._play.begin(playing(again, self._play.look))

    def begin(self, chosen: Chosen) -> None:
        """Begin something."""
        self._play.begin(begun(self._lessons, chosen, self._play.look))

    def resume(self, kept: Kept) -> None:
        """Go on with what was left."""
        try:
            what, left_at = self._lessons.resume(kept), kept.slide
        except SaveError:
            self._play.tell(starting.TOO_NEW(self._language))
            return
        self._play.begin(playing(what, self._play.look))
        if self._play.session.state.slide != left_at:
            self._play.tell(starting.MOVED(self._language))

    def _task(self, kept: Kept) -> "Task | None":
        return self._lessons.task(kept.task) if kept.task else None

    def _told(self, kept: Kept) -> str:
        return starting.what_was_left(kept, self._task(kept), self._language)
