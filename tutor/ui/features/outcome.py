"""How a task went: told at its end, and again after a look at what was missed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tutor.engine.session import Session
from tutor.language import Phrase
from tutor.model.targets import SlideRef
from tutor.training.lessons import Lessons
from tutor.training.modes import Mode
from tutor.ui.feature import Feature, Player
from tutor.ui.features.leaving import ask_to_quit
from tutor.ui.playing import Playing, Review

if TYPE_CHECKING:
    from tutor.training.attempt import Attempt
    from tutor.ui.lesson_menu import LessonMenu

_WIDTH, _AROUND = 80, 20
_REVIEWING = Phrase("see again · Esc: the result")


class Outcome(Feature):
    """Tells the result over the last slide; what was missed is shown as a demo from there."""

    def __init__(
        self, play: Player, lessons: Lessons, attest: "Callable[[Attempt], str] | None"
    ) -> None:
        super().__init__(play)
        self._lessons = lessons
        self._attest = attest
        self._ended: Playing | None = None
        """The attempt that is over, while one sees again what was missed."""

    @property
    def mark(self) -> Phrase | None:
        """How to come back to the result, while one sees something again."""
        return _REVIEWING if self._is_reviewing else None

    def slide_shown(self) -> None:
        """Tell the result once a task is over, and once one has left what one saw again."""
        attempt = self.play.attempt
        if attempt and attempt.is_over:
            self._tell(attempt)
        elif self._is_reviewing and self.play.session.has_quit:
            self.leave_off()

    def leave_off(self) -> bool:
        """Go back to the result."""
        if not self._is_reviewing or self._ended is None:
            return False
        self.play.begin(self._ended)
        return True

    @property
    def _is_reviewing(self) -> bool:
        return isinstance(self.play.playing, Review)

    def _tell(self, attempt: "Attempt", said: str = "") -> None:
        from tutor.training.outcome import to_review
        from tutor.ui.screens.outcome import AGAIN, OTHER, outcome_slide

        missed = to_review(attempt)
        is_passed = attempt.mode is Mode.EXAM and attempt.result.passed
        attest = self._attest if is_passed and not said else None
        before = len(missed) + (attest is not None)

        def answer(number: int | None) -> None:
            following = (number or 0) - before
            if number and number <= len(missed):
                self._review(missed[number - 1].slide)
            elif attest and number == before:
                self._tell(attempt, attest(attempt))
            elif following == AGAIN:
                self._lesson_menu(attempt).begin_again()
            elif following == OTHER:
                self._lesson_menu(attempt).choose_task(attempt.mode)
            else:
                ask_to_quit(self.play, stay=lambda: self._tell(attempt, said))

        language = self.play.look.language
        slide = outcome_slide(attempt, language, attests=attest is not None, said=said)
        self.play.ask(slide, (_WIDTH, _AROUND + before), answer)

    def _review(self, slide: SlideRef) -> None:
        self._ended = self.play.playing
        session = Session(self.play.session.course, at=slide)
        self.play.begin(Review(session, self.play.look))

    def _lesson_menu(self, attempt: "Attempt") -> "LessonMenu":
        from tutor.ui.lesson_menu import LessonMenu

        return LessonMenu(self.play, self._lessons, leave=lambda: self._tell(attempt))
