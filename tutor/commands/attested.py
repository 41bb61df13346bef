"""Saves the attestation of an exam that was just passed, for whoever passed it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.language import Language, Phrase

if TYPE_CHECKING:
    from tutor.records.keeper import RecordKeeper
    from tutor.training.attempt import Attempt

_PAPER = (88, 10)

_SAVED = Phrase("Attestation saved: `{path}`")


def attester(
    person: str | None, keeper: "RecordKeeper | None", language: Language
) -> "Callable[[Attempt], str]":
    """Return what saves an attestation as a page among one's documents, and says where."""

    def save(attempt: "Attempt") -> str:
        from tutor.commands.refused import Refused

        try:
            path = _save(attempt, person, keeper.session if keeper else None, language)
        except Refused as error:
            return error.report(language)
        return _SAVED(language, path=path)

    return save


def _save(attempt: "Attempt", person: str | None, session: str | None, language: Language) -> Path:
    """Write the page; return where. Raises Refused."""
    from tutor.commands.output import write_file
    from tutor.commands.pictures import picture
    from tutor.exports.attestation import Success, attestation
    from tutor.exports.looks import Painter, picture_look

    course, now = attempt.session.course, datetime.now().astimezone()
    task = attempt.task.title if attempt.task else course.title
    success = Success(course.title, task, person, now.date(), attempt.result, session)
    slide = attestation(success, language)
    painter = Painter(picture_look(course.theme, language, dark=False), *_PAPER)
    name = attempt.task.id if attempt.task else "cours"
    path = _folder() / f"attestation-{name}-{now:%Y-%m-%d-%H%M%S}.html"
    write_file(path, [picture(slide, painter.screen(slide), "html", language)])
    return path


def _folder() -> Path:
    """Return the user's documents, else the user's home."""
    import platformdirs

    documents = platformdirs.user_documents_path()
    return documents if documents.is_dir() else Path.home()
