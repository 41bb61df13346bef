"""Plays a course through the line player, answers given beforehand."""

import re
from collections.abc import Callable
from io import StringIO

from tutor.engine.session import Session
from tutor.language import Language
from tutor.plain.console import Console
from tutor.plain.player import PlainPlayer

_QUESTION = re.compile(r"^\[.*\] > ", re.MULTILINE)
_CONFIRMATION = re.compile(
    r"(You chose “.*”( \(.*\))?|Vous avez choisi «\N{NO-BREAK SPACE}.*»( \(.*\))?"
    r"|You go back|Retour en arrière)"
    r"\.(\n\n|$)"
)
"""What confirms an answer, before what it leads to; it has tests of its own."""


def console(answers: str, output: StringIO | None = None, language: Language = "fr") -> Console:
    """Return where one reads these answers and prints."""
    return Console(language, StringIO(answers), output or StringIO())


def printed(play: Callable[[Console], object], *answers: str, language: Language = "fr") -> str:
    """Return all that is printed while something is played with these answers.

    The input ends after them, unless play ended before.
    """
    output = StringIO()
    play(console("".join(f"{answer}\n" for answer in answers), output, language))
    return output.getvalue()


def parted(text: str) -> list[str]:
    """Return what is printed at first, then after each answer, without the questions.

    What confirms the answer is left out.
    """
    return [_CONFIRMATION.sub("", turn.strip(), count=1) for turn in _QUESTION.split(text)]


def confirmed(text: str) -> list[str]:
    """Return what confirms answers, the first one first."""
    return [found.group().strip() for found in _CONFIRMATION.finditer(text)]


def asked(text: str) -> list[str]:
    """Return the questions that are asked, the first one first."""
    return _QUESTION.findall(text)


def play(session: Session, *answers: str, language: Language = "fr") -> str:
    """Return all that is printed while a session is played with these answers."""
    return printed(lambda at: PlainPlayer(session, at).play(), *answers, language=language)


def turns(session: Session, *answers: str, language: Language = "fr") -> list[str]:
    """Return what is printed at first, then after each answer, without the questions."""
    return parted(play(session, *answers, language=language))


def questions(session: Session, *answers: str, language: Language = "fr") -> list[str]:
    """Return the questions that are asked, the first one first."""
    return asked(play(session, *answers, language=language))
