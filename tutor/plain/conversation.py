"""The conversation of someone who learns line by line."""

from collections.abc import Callable

from tutor.engine.session import Session
from tutor.language import Phrase
from tutor.plain import phrases
from tutor.plain.console import Console
from tutor.plain.learner import AttemptEnd, PlainLearner
from tutor.plain.markdown import ANY_WIDTH, markdown_lines
from tutor.plain.menu import BACK, pick
from tutor.plain.player import PlainPlayer
from tutor.plain.results import missed_lines, result_lines
from tutor.training.attempt import Attempt
from tutor.training.conversation import (
    AnewQuestion,
    Conversation,
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
from tutor.training.lessons import Lessons, StartRequest

_MINUTES = Phrase("{title} ({minutes} min)")
_PASSED = Phrase("{title}, passed")
_REVIEW = Phrase("{numbers}: see that passage again")
_ATTEST = Phrase("a: save the attestation")
_AGAIN = Phrase("l: the result again")
_OTHER = Phrase("Enter: another task")


def converse(
    lessons: Lessons,
    console: Console,
    opening: StartRequest,
    demo: Session,
    attest: Callable[[Attempt], str] | None = None,
) -> None:
    """Begin as was asked for, and go on until one leaves."""
    lessons.subscribe(lambda why: console.tell([why]))
    conversation = Conversation(lessons, attest)
    PlainConversation(conversation, console).play(conversation.open(opening, demo))


class PlainConversation:
    """Asks what the conversation asks, and plays what it begins."""

    def __init__(self, conversation: Conversation, console: Console) -> None:
        self._conversation = conversation
        self._console = console
        self._language = console.language
        self._attempt: Attempt | None = None
        """The attempt that was played last: its instructions were told."""
        self._told: Attempt | None = None
        """The attempt whose result was told."""

    def play(self, turn: Turn | None) -> None:
        """Take turns until one leaves."""
        while turn is not None:
            turn = self._after(turn)

    def _after(self, turn: Turn) -> Turn | None:
        match turn:
            case Start(what, notice):
                self._say(notice)
                return self._play(what)
            case Reviewing(session, attempt):
                PlainPlayer(session, self._console, is_passage=True).play()
                return self._conversation.result(attempt)
            case Debriefing():
                return self._tell(turn)
        return self._ask(turn)

    def _play(self, what: Session | Attempt) -> Turn | None:
        """Play a demo or an attempt; return the turn that follows, None where one leaves."""
        if isinstance(what, Session):
            PlainPlayer(what, self._console).play()
            self._say(self._conversation.on_leaving(what))
            return None
        return self._learn(what)

    def _learn(self, attempt: Attempt) -> Turn | None:
        is_new, self._attempt = attempt is not self._attempt, attempt
        left = PlainLearner(attempt, self._console).play(tells_brief=is_new)
        if left is AttemptEnd.ANEW:
            return self._conversation.begin_again(attempt)
        if left is AttemptEnd.DONE:
            return self._conversation.result(attempt)
        self._say(self._conversation.on_leaving(attempt))
        return None

    def _ask(self, question: Question) -> Turn | None:
        told = [question.title]
        match question:
            case LeftQuestion() | AnewQuestion():
                told += markdown_lines(question.text)
            case ModeQuestion():
                told.insert(0, question.course)
        if isinstance(question, ModeQuestion | TaskQuestion):
            self._say(question.notice)
        lines = [self._line(option) for option in question.options]
        back = (phrases.BACK,) if isinstance(question, TaskQuestion) else ()
        answer = pick(self._console, told, lines, *back)
        if answer == BACK and isinstance(question, TaskQuestion):
            self._say(phrases.WENT_BACK(self._language))
            return question.back()
        return self._take(question.options[answer - 1]) if answer else None

    def _take(self, option: Option) -> Turn:
        """Confirm what was chosen; return what it leads to."""
        self._console.tell(phrases.chosen(option.label, self._language))
        return option.then()

    def _line(self, option: Option) -> str:
        line = option.label
        if option.minutes:
            line = _MINUTES(self._language, title=line, minutes=option.minutes)
        if option.is_passed:
            line = _PASSED(self._language, title=line)
        return f"{line}. {' '.join(markdown_lines(option.detail))}" if option.detail else line

    def _tell(self, result: Debriefing) -> Turn | None:
        """Tell how it went, the first time; return what follows."""
        if self._told is not result.attempt:
            self._console.tell(result_lines(result.attempt, self._language))
        self._told = result.attempt
        if result.said:
            self._console.tell(markdown_lines(result.said, ANY_WIDTH))
        self._console.tell(missed_lines(result.reviews, self._language))
        return self._ask_what_follows(result)

    def _ask_what_follows(self, result: Debriefing) -> Turn | None:
        options = {"g": result.again, "": result.other}
        options |= {"a": result.attest} if result.attest else {}
        options |= {str(number): one for number, one in enumerate(result.reviews, 1)}
        while True:
            answer = self._console.ask(self._offered(result))
            if answer is None or answer.lower() == "q":
                return None
            if option := options.get(answer.lower()):
                return self._take(option)
            if answer.lower() == "l":
                self._console.tell(result_lines(result.attempt, self._language))
                self._console.tell(missed_lines(result.reviews, self._language))
            elif answer == "?":
                offered = self._offered(result, tells_all=True)
                self._console.tell(phrases.help_lines(offered, self._language))
            else:
                self._console.say(phrases.unknown(len(result.reviews), self._language))

    def _offered(self, result: Debriefing, *, tells_all: bool = False) -> list[str]:
        offered = (
            (_REVIEW, result.reviews),
            (_ATTEST, result.attest),
            (_AGAIN, tells_all),
            (phrases.ANEW, True),
            (_OTHER, True),
            (phrases.HELP, True),
            (phrases.QUIT, True),
        )
        numbers = phrases.numbers(len(result.reviews), self._language)
        return [words(self._language, numbers=numbers) for words, there in offered if there]

    def _say(self, notice: str) -> None:
        if notice:
            self._console.tell([notice])
