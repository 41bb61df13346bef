"""The conversation of someone who learns full-screen: its questions stand over the slide."""

from collections.abc import Callable
from typing import NamedTuple

from tutor.model.slide import Slide
from tutor.training.conversation import (
    AnewQuestion,
    Debriefing,
    LeftQuestion,
    ModeQuestion,
    Option,
    Question,
    Reviewing,
    Start,
    TaskQuestion,
    Turn,
)
from tutor.ui.feature import Player
from tutor.ui.opening import playing
from tutor.ui.playing import Review
from tutor.ui.screens import choices
from tutor.ui.screens.outcome import outcome_slide
from tutor.ui.screens.questions import ask_to_quit


class _Shown(NamedTuple):
    """A question as it is drawn, and where closing it leads, if anywhere."""

    slide: Slide
    options: tuple[Option, ...]
    closed: Callable[[], Turn] | None = None


class ConversationDialogs:
    """Asks what the conversation asks, and plays what it begins in the place of what is played."""

    def __init__(self, play: Player, leave: Callable[[], None] = lambda: None) -> None:
        self._play = play
        self._language = play.look.language
        self._leave = leave
        """Called where a question is closed that leads nowhere else."""

    def show(self, turn: Turn) -> None:
        """Ask, or play what is begun."""
        match turn:
            case Start(what, notice):
                if what not in (self._play.session, self._play.attempt):
                    self._play.begin(playing(what, self._play.look))
                self._tell(notice)
            case Reviewing(session, _):
                self._play.begin(Review(session, self._play.look, after=self._play.playing))
            case Debriefing():
                self._show_result(turn)
            case _:
                self._ask(turn)

    def _ask(self, question: Question) -> None:
        slide, options, closed = self._shown(question)

        def answer(number: int | None) -> None:
            if number and number <= len(options):
                self.show(options[number - 1].then())
            elif closed:
                self.show(closed())
            else:
                self._leave()

        self._play.ask(slide, answer)
        if isinstance(question, ModeQuestion | TaskQuestion):
            self._tell(question.notice)

    def _shown(self, question: Question) -> _Shown:
        options, language = question.options, self._language
        match question:
            case ModeQuestion():
                return _Shown(choices.modes_slide(question), options)
            case TaskQuestion(back=back):
                return _Shown(choices.tasks_slide(question, language), options, back)
            case LeftQuestion(later=later):
                return _Shown(choices.left_slide(question), options, later)
            case AnewQuestion():
                return _Shown(choices.anew_slide(question), options)

    def _show_result(self, result: Debriefing) -> None:
        attesting = (result.attest,) if result.attest else ()
        before = *result.reviews, *attesting
        options = *before, result.again, result.other
        dialogs = ConversationDialogs(self._play, leave=lambda: self.show(result))

        def answer(number: int | None) -> None:
            if number and number <= len(options):
                dialogs.show(options[number - 1].then())
            else:
                ask_to_quit(self._play, stay=lambda: self.show(result))

        self._play.ask(outcome_slide(result, self._language), answer)

    def _tell(self, notice: str) -> None:
        if notice:
            self._play.tell(notice)
