"""Sessions and events of the records, as text."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from tutor.engine.events import (
    ClickMissed,
    Event,
    HotspotActivated,
    Over,
    ScenarioDone,
    SlideShown,
    VisitBegan,
    VisitEnded,
)
from tutor.language import Language, Phrase
from tutor.records.reading import Summary
from tutor.records.rows import RecordedEvent
from tutor.training.events import Answered, Began, Ended, Helped
from tutor.training.modes import TITLES, Mode

_NONE = "-"
_SHOWN_OF_ID = 8

_MARK = Phrase("{mark}/100")
_PASSED = Phrase("{mark}/100, passed")
_UNFINISHED = Phrase("unfinished")

_BEGAN = Phrase("begin")
_SHOWN = Phrase("slide")
_CHOSEN = Phrase("zone “{name}”")
_MISSED = Phrase("click beside all")
_VISIT = Phrase("a visit begins")
_BACK = Phrase("a visit ends")
_DONE = Phrase("scenario “{name}” played to its end")
_OVER = Phrase("end")
_RIGHT = Phrase("right: {name}")
_WRONG = Phrase("wrong: {name}")
_BESIDE = Phrase("beside all")
_HELPED = Phrase("a help, asked for")
_GIVEN = Phrase("a help")
_REVEALED = Phrase("the right place is shown")
_ENDED = Phrase("done: {result}")

COLUMNS: Mapping[str, Phrase] = {
    "began": Phrase("Began"),
    "session": Phrase("Session"),
    "person": Phrase("Name"),
    "group": Phrase("Group"),
    "course": Phrase("Course"),
    "mode": Phrase("Mode"),
    "task": Phrase("Task"),
    "result": Phrase("Result"),
}
"""The head of each column, in order."""


def cells(one: Summary, language: Language) -> list[str]:
    """Return what stands in each column for a session."""
    told = one.session
    mode = TITLES[told.mode](language)
    return [
        date_text(told.began),
        told.id[:_SHOWN_OF_ID],
        *(text or _NONE for text in (told.person, told.group, told.course_title, mode, told.task)),
        _result_text(one, language),
    ]


def _result_text(one: Summary, language: Language) -> str:
    """Return how a session ended; a demo has no result."""
    if one.session.mode is Mode.DEMO:
        return _NONE
    if one.result is None:
        return _UNFINISHED(language)
    phrase = _PASSED if one.result.passed else _MARK
    return phrase(language, mark=one.result.mark)


def date_text(at: float) -> str:
    """Return a date and its hour, here."""
    return datetime.fromtimestamp(at).astimezone().strftime("%Y-%m-%d %H:%M")


def timeline(one: Summary, happened: Iterable[RecordedEvent], language: Language) -> Iterator[str]:
    """Yield a line for each event: the seconds since the session began, where, and what."""
    began = one.session.began
    width = len(f"{one.until - began:.1f}")
    for event in (recorded.event for recorded in happened):
        told = TEXTS[type(event)](event, language)
        yield f"{event.at - began:>{width}.1f}  {event.slide}  {told}"


def _answered(event: Answered, language: Language) -> str:
    name = event.control or _BESIDE(language)
    return (_RIGHT if event.right else _WRONG)(language, name=name)


def _helped(event: Helped, language: Language) -> str:
    words = (_HELPED if event.asked else _GIVEN)(language)
    return f"{words}, {_REVEALED(language)}" if event.revealed else words


def _ended(event: Ended, language: Language) -> str:
    phrase = _PASSED if event.result.passed else _MARK
    return _ENDED(language, result=phrase(language, mark=event.result.mark))


TEXTS: Mapping[type[Event], Callable[[Any, Language], str]] = {
    Began: lambda _, language: _BEGAN(language),
    SlideShown: lambda _, language: _SHOWN(language),
    HotspotActivated: lambda event, language: _CHOSEN(language, name=event.hotspot),
    ClickMissed: lambda _, language: _MISSED(language),
    VisitBegan: lambda _, language: _VISIT(language),
    VisitEnded: lambda _, language: _BACK(language),
    ScenarioDone: lambda event, language: _DONE(language, name=event.scenario),
    Over: lambda _, language: _OVER(language),
    Answered: _answered,
    Helped: _helped,
    Ended: _ended,
}
"""How each kind of event is told."""
