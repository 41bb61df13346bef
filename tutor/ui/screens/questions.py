"""The player's own slides: the texts that open on demand, the question before it quits."""

from collections.abc import Callable, Sequence

from tutor.language import Language, Phrase
from tutor.model.actions import To
from tutor.model.elements import Button, Columns, Element, Link, Text
from tutor.model.screens import Plain, Screen
from tutor.model.slide import Slide
from tutor.model.targets import NO_COURSE, Reserved
from tutor.ui.dialog_host import DialogHost

_QUIT_TITLE = Phrase("Quit the tutorial?")
_STAY = Phrase("Stay")
_QUIT = Phrase("Quit")

CLOSE = Phrase("Close")
_TERMS_TITLE = Phrase("The words of this slide")

LEAVE = 2
"""The answer by which one quits."""


def quit_slide(
    language: Language, title: Phrase = _QUIT_TITLE, leave: Phrase = _QUIT, told: str = ""
) -> Slide:
    """Return the question that is asked before quitting, and what becomes of what is left."""
    answers: tuple[tuple[Element, ...], ...] = (
        (Button(label=_STAY(language), action=To(Reserved.BACK)),),
        (Button(label=leave(language), style="secondary", action=To(Reserved.QUIT)),),
    )
    text = (Text(text=told),) if told else ()
    return own_slide(title(language), (*text, Columns(columns=answers)))


def ask_to_quit(host: DialogHost, told: str = "", stay: Callable[[], None] = lambda: None) -> None:
    """Ask whether to quit; do something where one stays."""

    def answer(chosen: int | None) -> None:
        if chosen == LEAVE:
            host.screen.app.exit()
        else:
            stay()

    host.ask(quit_slide(host.look.language, told=told), answer)


def popup_slide(language: Language, title: str, text: str) -> Slide:
    """Return a text to read, and the button that closes it."""
    close = Button(label=CLOSE(language), action=To(Reserved.BACK))
    return own_slide(title, (Text(text=text), close))


def terms_slide(language: Language, terms: Sequence[str]) -> Slide:
    """Return a zone for each of some terms, in their order, and the one that closes."""
    rows = (Link(label=term, action=To(Reserved.BACK)) for term in terms)
    close = Button(label=CLOSE(language), action=To(Reserved.BACK))
    return own_slide(_TERMS_TITLE(language), (*rows, close))


def own_slide(title: str, elements: tuple[Element, ...]) -> Slide:
    """Return a slide of the player's own, for a dialog."""
    screen = Screen(frame=Plain(title=title), elements=elements)
    return Slide(ref=NO_COURSE, title=title, screen=screen)
