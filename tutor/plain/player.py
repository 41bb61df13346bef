"""Plays a session line by line: for a screen reader, a pipe, a plain terminal."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TextIO

from tutor.engine.session import Session
from tutor.language import Language, Phrase
from tutor.model.actions import Say, To, Visit
from tutor.model.course import Hotspot
from tutor.model.targets import Reserved, SlideRef, Target
from tutor.painting.glyphs import transliterate
from tutor.painting.terms import terms_of
from tutor.plain.lines import caption_line, markdown_lines, screen_lines
from tutor.plain.words import labelled, listed

_ON = Phrase("Entrée : continuer", "Enter: go on")
_CHOOSE = Phrase("un numéro : choisir", "a number: choose")
_BACK = Phrase("r : revenir", "r: go back")
_MENU = Phrase("m : menu", "m: menu")
_TERMS = Phrase("t : mots expliqués", "t: words explained")
_DETAILS = Phrase("d : en savoir plus", "d: learn more")
_QUIT = Phrase("q : quitter", "q: quit")
_PLACE = Phrase(
    "{parcours}, diapositive {number} sur {count}", "{parcours}, slide {number} of {count}"
)
_CHOICES = Phrase("Choix :", "Choices:")
_ZONE = Phrase("zone cliquable", "hotspot")
_MISSED = Phrase("Choisissez un numéro de la liste.", "Choose a number of the list.")
_UNKNOWN = Phrase("Réponse inconnue.", "Unknown answer.")
_FIRST = Phrase(
    "C'est le début : on ne peut pas revenir plus loin.",
    "This is the beginning: there is nothing to go back to.",
)
_NO_MENU = Phrase("Ce cours n'a pas de menu de fin.", "This course has no end menu.")
_END = Phrase("Fin.", "The end.")
_DONE = Phrase("{caption} (fait)", "{caption} (done)")

_COMMANDS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+")
"""What could command the terminal, or break a line in two."""

_EMPTY_LINES = re.compile("\n{3,}")


class PlainPlayer:
    """Reads one answer a line and prints what the session shows."""

    def __init__(
        self, session: Session, language: Language, read_from: TextIO, write_to: TextIO
    ) -> None:
        self._session = session
        self._language = language
        self._input = read_from
        self._output = write_to
        self._encoding = getattr(write_to, "encoding", None) or "utf-8"

    def play(self) -> None:
        """Play until one quits, the course ends by quitting, or the input does."""
        self._print_slide()
        while not self._session.has_quit:
            answer = self._ask()
            if answer is None or answer == "q":
                return
            if answer == "" and self._session.slide.end:
                break
            self._obey(answer)
        self._print(_END(self._language))
        self._output.flush()

    def _ask(self) -> str | None:
        """Return an answer to the question, or None at the end of the input."""
        self._print("")
        self._print(self._question(), end=" > ")
        self._output.flush()
        line = self._input.readline()
        if line:
            return line.strip().lower()
        self._print("")
        self._output.flush()
        return None

    def _obey(self, answer: str) -> None:
        session = self._session
        hotspot = self._numbered(answer)
        if hotspot:
            self._activate(hotspot)
        elif answer == "" and session.slide.next:
            self._follow(session.slide.next, session.advance)
        elif answer in ("r", "b"):
            self._follow(Reserved.BACK, session.back)
        elif asides := self._asides(answer):
            self._print_lines(asides)
        elif answer == "m" and session.course.menu:
            self._follow(session.course.menu, lambda: session.jump(Reserved.MENU))
        elif answer == "m":
            self._print(_NO_MENU(self._language))
        elif session.hotspots:
            session.miss()
            self._print_lines([_MISSED(self._language), *self._hints()])
        else:
            self._print(_UNKNOWN(self._language))

    def _asides(self, answer: str) -> list[str]:
        """Return what the slide tells on demand: its terms, or its details."""
        slide = self._session.slide
        if answer == "d" and slide.details:
            return markdown_lines(slide.details)
        terms = terms_of(slide) if answer == "t" else []
        return [
            line for term in terms for line in ("", term, *markdown_lines(slide.glossary[term]))
        ]

    def _activate(self, hotspot: Hotspot) -> None:
        match hotspot.element.action:
            case Say(message):
                self._session.activate(hotspot.id)
                self._print_lines(markdown_lines(message))
            case To(target) | Visit(target):
                self._follow(target, lambda: self._session.activate(hotspot.id))

    def _follow(self, target: Target, move: Callable[[], bool]) -> None:
        """Make a move and show where it led, be it to the same slide again."""
        if not move() and target is Reserved.BACK:
            self._print(_FIRST(self._language))
        elif not self._session.has_quit:
            self._print_slide()

    def _numbered(self, answer: str) -> Hotspot | None:
        with suppress(ValueError):
            number = int(answer)
            return next((spot for spot in self._session.hotspots if spot.number == number), None)
        return None

    def _print_slide(self) -> None:
        slide = self._session.slide
        self._print_lines([self._place(), slide.title])
        if slide.text:
            self._print_lines(markdown_lines(slide.text))
        if slide.screen:
            self._print_lines(screen_lines(slide, self._language))
        if slide.hotspots:
            choices = (self._choice(hotspot) for hotspot in slide.hotspots)
            self._print_lines([_CHOICES(self._language), *choices])

    def _place(self) -> str:
        ref = self._session.state.slide
        scenario = self._session.course.scenarios[ref.scenario]
        number, count = scenario.numbers[ref.slide], len(scenario.slides)
        return _PLACE(self._language, parcours=scenario.title, number=number, count=count)

    def _choice(self, hotspot: Hotspot) -> str:
        element = hotspot.element
        caption = caption_line(element) or _ZONE(self._language)
        if self._leads_to_done(hotspot):
            caption = _DONE(self._language, caption=caption)
        callout = element.callout if element.callout != caption else None
        return f"{hotspot.number}. {labelled(caption, callout or '', self._language)}"

    def _hints(self) -> list[str]:
        """Return the help that the author gives to those who hesitate."""
        hints = ((spot.number, spot.element.hint) for spot in self._session.hotspots)
        return [labelled(str(number), hint, self._language) for number, hint in hints if hint]

    def _leads_to_done(self, hotspot: Hotspot) -> bool:
        if self._session.state.slide != self._session.course.menu:
            return False
        match hotspot.element.action:
            case To(SlideRef(scenario)) | Visit(SlideRef(scenario)):
                return scenario in self._session.done
        return False

    def _question(self) -> str:
        session = self._session
        offered = (
            (_ON, session.slide.next),
            (_CHOOSE, session.hotspots),
            (_BACK, session.can_go_back),
            (_TERMS, terms_of(session.slide)),
            (_DETAILS, session.slide.details),
            (_MENU, session.course.menu),
            (_QUIT, True),
        )
        words = listed((word(self._language) for word, there in offered if there), self._language)
        return f"[{words}]"

    def _print_lines(self, lines: Iterable[str]) -> None:
        """Print lines as one block, an empty line before it and one at most between two of them."""
        text = "\n".join(_COMMANDS.sub(" ", line).rstrip() for line in lines)
        self._print("\n" + _EMPTY_LINES.sub("\n\n", text).strip("\n"))

    def _print(self, text: str, end: str = "\n") -> None:
        self._output.write(transliterate(text + end, self._encoding))
