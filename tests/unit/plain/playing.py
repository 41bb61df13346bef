"""Plays a course through the line player, answers given beforehand."""

import re
from io import StringIO

from tutor.engine.session import Session
from tutor.language import Language
from tutor.plain.player import PlainPlayer

_QUESTION = re.compile(r"^\[.*\] > ", re.MULTILINE)


def play(session: Session, *answers: str, language: Language = "fr") -> str:
    """Return all that is printed while a session is played with these answers.

    The input ends after them, unless play ended before.
    """
    output = StringIO()
    text = "".join(f"{answer}\n" for answer in answers)
    PlainPlayer(session, language, StringIO(text), output).play()
    return output.getvalue()


def turns(session: Session, *answers: str, language: Language = "fr") -> list[str]:
    """Return what is printed at first, then after each answer, without the questions."""
    return [turn.strip() for turn in _QUESTION.split(play(session, *answers, language=language))]


def questions(session: Session, *answers: str, language: Language = "fr") -> list[str]:
    """Return the questions that are asked, the first one first."""
    return _QUESTION.findall(play(session, *answers, language=language))
