"""Plays a session line by line: for a screen reader, a pipe, a plain terminal."""

from collections.abc import Callable

from tutor.engine.session import Session
from tutor.language import Phrase
from tutor.model.actions import Say, To, Visit
from tutor.model.course import Hotspot
from tutor.model.targets import Reserved, Target
from tutor.painting.terms import terms_of
from tutor.plain import phrases
from tutor.plain.console import Console
from tutor.plain.lines import markdown_lines
from tutor.plain.slides import asides, slide_blocks

_MENU = Phrase("m: menu")
_FIRST = Phrase("This is the beginning: there is nothing to go back to.")
_NO_MENU = Phrase("This course has no end menu.")
_END = Phrase("The end.")
_ONE = Phrase("Choose number 1.")
_ONE_OR_TWO = Phrase("Choose number 1 or 2.")
_SEVERAL = Phrase("Choose a number from 1 to {count}.")


class PlainPlayer:
    """Reads one answer a line and prints what the session shows."""

    def __init__(self, session: Session, console: Console) -> None:
        self._session = session
        self._console = console
        self._language = console.language

    def play(self) -> None:
        """Play until one quits, the course ends by quitting, or the input does."""
        self._print_slide()
        while not self._session.has_quit:
            given = self._console.ask(self._offered())
            answer = given if given is None else given.lower()
            if answer is None or answer == "q":
                return
            if answer == "" and self._session.slide.end:
                break
            self._obey(answer)
        self._console.say(_END(self._language))
        self._console.flush()

    def _obey(self, answer: str) -> None:
        session = self._session
        hotspot = self._numbered(answer)
        if hotspot:
            self._activate(hotspot)
        elif answer == "" and session.slide.next:
            self._follow(session.slide.next, session.advance)
        elif answer in ("r", "b"):
            self._follow(Reserved.BACK, session.back)
        elif told := asides(session.slide, answer, self._language):
            self._console.tell(told)
        elif answer == "m" and session.course.menu:
            self._follow(session.course.menu, lambda: session.jump(Reserved.MENU))
        elif answer == "m":
            self._console.say(_NO_MENU(self._language))
        elif session.hotspots:
            session.miss()
            self._console.tell([self._choices()])
        else:
            self._console.say(phrases.UNKNOWN(self._language))

    def _activate(self, hotspot: Hotspot) -> None:
        match hotspot.element.action:
            case Say(message):
                self._session.activate(hotspot.id)
                self._console.tell(markdown_lines(message))
            case To(target) | Visit(target):
                self._follow(target, lambda: self._session.activate(hotspot.id))

    def _follow(self, target: Target, move: Callable[[], bool]) -> None:
        """Make a move and show where it led, be it to the same slide again."""
        if not move() and target is Reserved.BACK:
            self._console.say(_FIRST(self._language))
        elif not self._session.has_quit:
            self._print_slide()

    def _numbered(self, answer: str) -> Hotspot | None:
        number = phrases.number_in(answer)
        return next((spot for spot in self._session.hotspots if spot.number == number), None)

    def _print_slide(self) -> None:
        for block in slide_blocks(self._session, self._language):
            self._console.tell(block)

    def _choices(self) -> str:
        """Return the numbers among which one chooses, and the slide's hint."""
        slide, count = self._session.slide, len(self._session.hotspots)
        words = {1: _ONE, 2: _ONE_OR_TWO}.get(count, _SEVERAL)(self._language, count=count)
        return f"{words} {slide.hint}" if slide.hint else words

    def _offered(self) -> list[str]:
        session = self._session
        offered = (
            (phrases.ON, session.slide.next),
            (phrases.CHOOSE, session.hotspots),
            (phrases.BACK, session.can_go_back),
            (phrases.TERMS, terms_of(session.slide)),
            (phrases.DETAILS, session.slide.details),
            (_MENU, session.course.menu),
            (phrases.QUIT, True),
        )
        return [word(self._language) for word, there in offered if there]
