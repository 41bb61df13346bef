"""Plays a session line by line: for a screen reader, a pipe, a plain terminal."""

from collections.abc import Callable

from tutor.engine.session import Session
from tutor.language import Phrase
from tutor.model.actions import By, Choose, Say, To, Visit
from tutor.model.elements import Choice, Option
from tutor.model.errors import naming
from tutor.model.slide import Hotspot
from tutor.model.targets import Reserved, Target
from tutor.painting.terms import terms_of
from tutor.plain import phrases
from tutor.plain.console import Console
from tutor.plain.lines import element_lines
from tutor.plain.markdown import markdown_lines
from tutor.plain.remarks import confirmed
from tutor.plain.slides import asides, slide_blocks
from tutor.plain.voice import Voice

_FIRST = Phrase("This is the beginning: there is nothing to go back to.")
_NO_MENU = Phrase("This course has no end menu.")
_END = Phrase("The end.")
_TO_RESULT = Phrase("q: back to the result")
_BACK_TO_RESULT = Phrase("Back to the result.")


class PlainPlayer:
    """Reads one answer a line and prints what the session shows.

    Of a passage that is seen again, only its slide is played: what leads on leads to the result.
    """

    def __init__(self, session: Session, console: Console, *, is_passage: bool = False) -> None:
        self._session = session
        self._console = console
        self._language = console.language
        self._is_passage = is_passage
        self._is_left = False
        """Whether the passage was left."""

    def play(self) -> None:
        """Play until one quits, the course ends by quitting, or the input does."""
        with naming(lambda: self._session.state.slide):
            self._print_slide()
            is_over = self._play_on()
        if self._is_passage:
            self._console.tell([_BACK_TO_RESULT(self._language)])
        elif is_over:
            self._console.say(_END(self._language))
            self._console.flush()

    def _play_on(self) -> bool:
        """Play until it is over; return whether it was, and not left before."""
        while not (self._session.has_quit or self._is_left):
            given = self._console.ask(self._offered())
            answer = given if given is None else given.lower()
            if answer is None or answer == "q":
                return False
            if answer == "" and self._session.slide.end:
                break
            self._obey(answer)
        return True

    def _obey(self, answer: str) -> None:
        session = self._session
        hotspot = self._numbered(answer)
        if hotspot:
            self._activate(hotspot)
        elif answer == "" and session.slide.next:
            self._follow(session.slide.next, session.advance)
        elif answer in ("r", "b"):
            self._follow(Reserved.BACK, session.back, phrases.WENT_BACK(self._language))
        elif answer == "l":
            self._print_slide()
        elif answer == "?":
            offered = self._offered(tells_all=True)
            self._console.tell(phrases.help_lines(offered, self._language))
        elif told := asides(session.slide, answer, self._language):
            self._console.tell(told)
        elif answer == "m" and session.course.menu:
            self._follow(session.course.menu, lambda: session.jump(Reserved.MENU))
        elif answer == "m":
            self._console.say(_NO_MENU(self._language))
        else:
            self._miss()

    def _miss(self) -> None:
        session, count = self._session, len(self._session.hotspots)
        if count:
            session.miss()
        self._console.tell([phrases.unknown(count, self._language, session.slide.hint)])

    def _activate(self, hotspot: Hotspot) -> None:
        match hotspot.element.action:
            case Say() | By():
                self._session.activate(hotspot.id)
                told = markdown_lines(hotspot.element.said(self._language))
                self._console.tell([*self._ticked(hotspot), *told])
            case To(target) | Visit(target):
                session, slide = self._session, self._session.slide
                spots = {id(spot.element) for spot in slide.hotspots}
                said = confirmed(hotspot.element, slide, spots, session, self._language)
                self._follow(target, lambda: self._session.activate(hotspot.id), *said)
            case Choose(control):
                self._session.activate(hotspot.id)
                self._console.tell(self._settled(hotspot.place, control))

    def _ticked(self, hotspot: Hotspot) -> list[str]:
        """Return what one has just answered a question with, if anything."""
        if not isinstance(hotspot.element, Choice):
            return []
        key = id(hotspot.element)
        voice = Voice(self._language, {key: hotspot.number}, said=key)
        return element_lines((hotspot.element,), voice)

    def _settled(self, place: int, control: str) -> list[str]:
        """Return what stands chosen now, or the options of a list that one has just opened."""
        session = self._session
        spots = [one for one in session.hotspots if one.chooses_in == control]
        if session.state.opened == control:
            told = [one for one in spots if isinstance(one.element, Option)]
        else:
            told = [one for one in spots if one.place == place] or spots[:1]
        numbers = {id(one.element): one.number for one in told}
        voice = Voice(self._language, numbers)
        return element_lines(tuple(one.element for one in told), voice)

    def _follow(self, target: Target, move: Callable[[], bool], *said: str) -> None:
        """Make a move and show where it led, be it to the same slide again."""
        self._is_left = self._is_passage
        if self._is_left:
            return
        if not move() and target is Reserved.BACK:
            self._console.say(_FIRST(self._language))
        elif not self._session.has_quit:
            self._console.tell(said)
            self._print_slide()

    def _numbered(self, answer: str) -> Hotspot | None:
        number = phrases.number_in(answer)
        return next((spot for spot in self._session.hotspots if spot.number == number), None)

    def _print_slide(self) -> None:
        self._console.remind()
        for block in slide_blocks(self._session, self._language):
            self._console.tell(block)

    def _offered(self, *, tells_all: bool = False) -> list[str]:
        """Return what one is reminded of at each question, or all that one may answer."""
        session, language = self._session, self._language
        numbers = phrases.numbers(len(session.hotspots), language)
        offered = (
            (phrases.ON, session.slide.next),
            (phrases.END, session.slide.end),
            (phrases.CHOOSE_AMONG, session.hotspots),
            (phrases.BACK, session.can_go_back),
            (phrases.AGAIN, tells_all),
            (phrases.TERMS, terms_of(session.slide)),
            (phrases.DETAILS, session.slide.details),
            (phrases.MENU, session.course.menu and not self._is_passage),
            (phrases.HELP, True),
            (_TO_RESULT if self._is_passage else phrases.QUIT, True),
        )
        return [words(language, numbers=numbers) for words, there in offered if there]
