"""The paper that attests that someone passed an exam, as a slide to paint."""

from datetime import date
from typing import NamedTuple

from tutor.exports.looks import FilePainter
from tutor.language import Language, Phrase
from tutor.model.elements import Columns, Heading, Logo, Row, Table, Text
from tutor.model.screens import Document, Screen
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef
from tutor.model.tasks import BEST_MARK
from tutor.painting.blocks import Block
from tutor.painting.look import Look
from tutor.training.result import Result

_PAPER = (88, 10)
"""Its width and its least height, in cells."""

_TITLE = Phrase("Attestation of success")
_ON = Phrase("{date}")
_PERSON = Phrase("**{person}** passed the exam:")
_NOBODY = Phrase("…………………………………… passed the exam:")
_DATE = Phrase("Taken on")
_MARK = Phrase("Mark")
_OUT_OF = Phrase("{mark} out of {best}")
_STEPS = Phrase("Screens right at the first try")
_STEPS_OF = Phrase("{right} of {steps}")
_OWN_NAME = Phrase("The name is the one that the person chose.")
_SESSION = Phrase("Session {session}.")
_MONTHS = (
    Phrase("January"),
    Phrase("February"),
    Phrase("March"),
    Phrase("April"),
    Phrase("May"),
    Phrase("June"),
    Phrase("July"),
    Phrase("August"),
    Phrase("September"),
    Phrase("October"),
    Phrase("November"),
    Phrase("December"),
)
_FIRST = Phrase("1")
_DAY = Phrase("{day} {month} {year}")
_LITERAL = str.maketrans({sign: f"\\{sign}" for sign in r"\`*_{}[]()<>#+-.!|&~"})


class Success(NamedTuple):
    """An exam that was passed."""

    course: str
    """The course's title."""
    task: str
    """The task's title."""
    person: str | None
    """The name that someone gave for oneself; the paper leaves room for it where there is none."""
    on: date
    result: Result
    session: str | None
    """The session's name in the records, if it is recorded."""
    imprint: str = ""
    """What the course tells of itself."""


def paint_attestation(slide: Slide, look: Look) -> Block:
    """Return the paper as it is painted in a look."""
    return FilePainter(look, *_PAPER).screen(slide)


def attestation(success: Success, language: Language) -> Slide:
    """Return the paper, to be painted in the course's colours as any slide is."""
    title, day = _TITLE(language), _written(success.on, language)
    told = (Text(text=_ON(language, date=day), align="right"),)
    elements = (
        Columns(columns=((Logo(name=title),), told), widths=(2, 1)),
        Heading(text=success.course, level=2),
        *([Text(text=success.imprint.translate(_LITERAL), muted=True)] if success.imprint else []),
        Text(text=_who(success, language)),
        Heading(text=success.task, level=3),
        Table(rows=tuple(Row(cells=cells) for cells in _figures(success, day, language))),
        *_fine_print(success, language),
    )
    screen = Screen(frame=Document(title=title, page="1/1"), elements=elements)
    return Slide(ref=SlideRef("attestation", "attestation"), title=title, screen=screen, end=True)


def _who(success: Success, language: Language) -> str:
    if success.person is None:
        return _NOBODY(language)
    return _PERSON(language, person=success.person.translate(_LITERAL))


def _figures(success: Success, day: str, language: Language) -> tuple[tuple[str, str], ...]:
    result = success.result
    return (
        (_DATE(language), day),
        (_MARK(language), _OUT_OF(language, mark=result.mark, best=BEST_MARK)),
        (_STEPS(language), _STEPS_OF(language, right=result.right, steps=result.steps)),
    )


def _fine_print(success: Success, language: Language) -> list[Text]:
    told = [_OWN_NAME(language)] if success.person is not None else []
    told += [_SESSION(language, session=success.session)] if success.session else []
    return [Text(text=" ".join(told), muted=True)] if told else []


def _written(day: date, language: Language) -> str:
    number = _FIRST(language) if day.day == 1 else day.day
    month = _MONTHS[day.month - 1](language)
    return _DAY(language, day=number, month=month, year=day.year)
