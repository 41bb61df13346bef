"""Sessions and events of the records, in words."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from tutor.engine.events import (
    ClickMissed,
    Event,
    HotspotActivated,
    Over,
    ParcoursDone,
    SlideShown,
    VisitBegan,
    VisitEnded,
)
from tutor.language import Language, Phrase
from tutor.loading.mistakes import printable
from tutor.records.reading import Summary
from tutor.training.events import Answered, Began, Ended, Helped, Recorded
from tutor.training.modes import TITLES, Mode

NONE = "-"
"""What stands where there is nothing to tell."""

_SHOWN_OF_ID = 8

_MARK = Phrase("{mark}/100", "{mark}/100")
_PASSED = Phrase("{mark}/100, réussi", "{mark}/100, passed")
_UNFINISHED = Phrase("inachevé", "unfinished")

_BEGAN = Phrase("début", "begin")
_SHOWN = Phrase("diapositive", "slide")
_CHOSEN = Phrase("zone « {name} »", "zone “{name}”")
_MISSED = Phrase("clic à côté", "click beside all")
_VISIT = Phrase("début d'une visite", "a visit begins")
_BACK = Phrase("fin d'une visite", "a visit ends")
_DONE = Phrase("parcours « {name} » joué jusqu'à sa fin", "scenario “{name}” played to its end")
_OVER = Phrase("fin", "end")
_RIGHT = Phrase("juste : {name}", "right: {name}")
_WRONG = Phrase("faux : {name}", "wrong: {name}")
_BESIDE = Phrase("à côté", "beside all")
_HELPED = Phrase("aide demandée", "a help, asked for")
_GIVEN = Phrase("aide", "a help")
_REVEALED = Phrase("la bonne zone est montrée", "the right place is shown")
_ENDED = Phrase("terminé : {result}", "done: {result}")

COLUMNS: Mapping[str, Phrase] = {
    "began": Phrase("Début", "Began"),
    "session": Phrase("Séance", "Session"),
    "person": Phrase("Nom", "Name"),
    "group": Phrase("Groupe", "Group"),
    "course": Phrase("Cours", "Course"),
    "mode": Phrase("Mode", "Mode"),
    "task": Phrase("Mise en situation", "Task"),
    "result": Phrase("Résultat", "Result"),
}
"""What is told of a session, in order."""


def cells(one: Summary, language: Language) -> list[str]:
    """Return what is told of a session, column by column."""
    told = one.session
    mode = TITLES[told.mode](language)
    return [
        date(told.began),
        told.id[:_SHOWN_OF_ID],
        *(
            printable(text or NONE)
            for text in (told.person, told.group, told.course_title, mode, told.task)
        ),
        result(one, language),
    ]


def result(one: Summary, language: Language) -> str:
    """Return how a session ended; a demo has no result."""
    if one.session.mode is Mode.DEMO:
        return NONE
    if one.result is None:
        return _UNFINISHED(language)
    phrase = _PASSED if one.result.passed else _MARK
    return phrase(language, mark=one.result.mark)


def date(at: float) -> str:
    """Return a date and its hour, here."""
    return datetime.fromtimestamp(at).astimezone().strftime("%Y-%m-%d %H:%M")


def told(event: Recorded, language: Language) -> str:
    """Return what happened."""
    words = WORDS[type(event)](event, language)
    return printable(words)


def _answered(event: Answered, language: Language) -> str:
    name = event.control or _BESIDE(language)
    return (_RIGHT if event.right else _WRONG)(language, name=name)


def _helped(event: Helped, language: Language) -> str:
    words = (_HELPED if event.asked else _GIVEN)(language)
    return f"{words}, {_REVEALED(language)}" if event.revealed else words


def _ended(event: Ended, language: Language) -> str:
    phrase = _PASSED if event.result.passed else _MARK
    return _ENDED(language, result=phrase(language, mark=event.result.mark))


WORDS: Mapping[type[Event], Callable[[Any, Language], str]] = {
    Began: lambda _, language: _BEGAN(language),
    SlideShown: lambda _, language: _SHOWN(language),
    HotspotActivated: lambda event, language: _CHOSEN(language, name=event.hotspot),
    ClickMissed: lambda _, language: _MISSED(language),
    VisitBegan: lambda _, language: _VISIT(language),
    VisitEnded: lambda _, language: _BACK(language),
    ParcoursDone: lambda event, language: _DONE(language, name=event.scenario),
    Over: lambda _, language: _OVER(language),
    Answered: _answered,
    Helped: _helped,
    Ended: _ended,
}
"""How each kind of event is told."""
