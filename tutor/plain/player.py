"""Plays a session line by line: for a screen reader, a pipe, a plain terminal."""

from contextlib import suppress
from typing import TextIO

from tutor.engine.session import Session
from tutor.language import Language, Phrase
from tutor.model.actions import To, Visit
from tutor.model.course import Hotspot
from tutor.model.targets import SlideRef
from tutor.painting.glyphs import transliterate
from tutor.plain.lines import markdown_lines, screen_lines

_ON = Phrase("Entrée : continuer", "Enter: go on")
_CHOOSE = Phrase("un numéro : choisir", "a number: choose")
_BACK = Phrase("r : revenir", "r: go back")
_MENU = Phrase("m : menu", "m: menu")
_QUIT = Phrase("q : quitter", "q: quit")
_PLACE = Phrase("{parcours}, diapositive {number} sur {count}", "{parcours}, slide {number} of {count}")
_MISSED = Phrase("Choisissez un numéro de la liste.", "Choose a number of the list.")
_UNKNOWN = Phrase("Réponse inconnue.", "Unknown answer.")
_FIRST = Phrase("C'est le début : on ne peut pas revenir plus loin.", "This is the beginning.")
_NO_MENU = Phrase("Ce cours n'a pas de menu de fin.", "This course has no end menu.")
_END = Phrase("Fin.", "The end.")
_DONE = Phrase("fait", "done")


class PlainPlayer:
    """Reads one answer a line and prints what the session shows."""

    def __init__(
        self, session: Session, language: Language, read_from: TextIO, write_to: TextIO
    ) -> None:
        self._session = session
        self._language = language
        self._input = read_from
        self._output = write_to

    def play(self) -> None:
        """Play until one quits, the course ends by quitting, or the input does."""
        self._print_slide()
        while not self._session.has_quit:
            self._print(self._question(), end="")
            answer = self._input.readline()
            if not answer:
                self._print("")
                return
            before = self._session.state
            if not self._obey(answer.strip().lower()):
                return
            if self._session.state != before and not self._session.has_quit:
                self._print_change(before.slide)
        self._print(_END(self._language))

    def _obey(self, answer: str) -> bool:
        """Do what an answer asks; return whether play goes on."""
        session = self._session
        if answer == "q":
            return False
        if answer == "":
            return self._go_on()
        if answer in ("r", "b"):
            if not session.back():
                self._print(_FIRST(self._language))
        elif answer == "m":
            if session.course.menu is None:
                self._print(_NO_MENU(self._language))
            else:
                session.jump(session.course.menu)
        elif hotspot := self._numbered(answer):
            session.activate(hotspot.id)
        else:
            session.miss()
            self._print((_MISSED if session.hotspots else _UNKNOWN)(self._language))
        return True

    def _go_on(self) -> bool:
        session = self._session
        if session.advance():
            return True
        if session.slide.end:
            return False
        session.miss()
        self._print(_MISSED(self._language))
        return True

    def _numbered(self, answer: str) -> Hotspot | None:
        with suppress(ValueError):
            number = int(answer)
            return next((spot for spot in self._session.hotspots if spot.number == number), None)
        return None

    def _print_change(self, before: SlideRef) -> None:
        if self._session.message and self._session.state.slide == before:
            for line in markdown_lines(self._session.message):
                self._print(line)
        else:
            self._print_slide()

    def _print_slide(self) -> None:
        slide = self._session.slide
        self._print("")
        self._print(self._place())
        self._print(slide.title)
        if slide.text:
            self._print_lines(markdown_lines(slide.text))
        self._print_lines(screen_lines(slide, self._language))
        if slide.hotspots:
            self._print_lines([self._choice(hotspot) for hotspot in slide.hotspots])

    def _place(self) -> str:
        ref = self._session.state.slide
        scenario = self._session.course.scenarios[ref.scenario]
        number = next(n for n, name in enumerate(scenario.slides, 1) if name == ref.slide)
        count = len(scenario.slides)
        return _PLACE(self._language, parcours=scenario.title, number=number, count=count)

    def _choice(self, hotspot: Hotspot) -> str:
        element = hotspot.element
        callout = f" - {element.callout}" if element.callout else ""
        done = f" [{_DONE(self._language)}]" if self._leads_to_done(hotspot) else ""
        return f"{hotspot.number}. {element.caption}{done}{callout}"

    def _leads_to_done(self, hotspot: Hotspot) -> bool:
        if self._session.state.slide != self._session.course.menu:
            return False
        match hotspot.element.action:
            case To(SlideRef(scenario)) | Visit(SlideRef(scenario)):
                return scenario in self._session.done
        return False

    def _question(self) -> str:
        session, words = self._session, []
        if session.slide.next or session.slide.end:
            words.append(_ON if session.slide.next else _QUIT)
        if session.hotspots:
            words.append(_CHOOSE)
        if session.can_go_back:
            words.append(_BACK)
        if session.course.menu:
            words.append(_MENU)
        if not session.slide.end:
            words.append(_QUIT)
        return f"[{' ; '.join(word(self._language) for word in words)}] > "

    def _print_lines(self, lines: list[str]) -> None:
        self._print("")
        for line in lines:
            self._print(line)

    def _print(self, text: str, end: str = "\n") -> None:
        encoding = getattr(self._output, "encoding", None) or "utf-8"
        self._output.write(transliterate(text, encoding) + end)
        self._output.flush()
