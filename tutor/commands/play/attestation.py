"""The attestation of an exam that was just passed, saved for whoever passed it."""

from datetime import datetime
from pathlib import Path

from tutor.commands.common.refused import Refused
from tutor.language import Language, Phrase
from tutor.records.keeper import RecordKeeper
from tutor.training.attempt import Attempt

_SAVED = Phrase("Attestation saved: `{path}`")


def save_attestation(
    attempt: Attempt, *, person: str | None, keeper: RecordKeeper | None, language: Language
) -> str:
    """Save it as a page among one's documents; return where, or why it cannot be."""
    try:
        path = _save(attempt, person, keeper.session if keeper else None, language)
    except Refused as error:
        return error.report(language)
    return _SAVED(language, path=path)


def _save(attempt: Attempt, person: str | None, session: str | None, language: Language) -> Path:
    """Write the page; return where. Raises Refused."""
    from tutor.commands.common.output import write_file
    from tutor.exports.attestation import Success, attestation, paint_attestation
    from tutor.exports.looks import picture_look
    from tutor.exports.pictures import picture
    from tutor.model.imprint import imprint

    course, now = attempt.session.course, datetime.now().astimezone()
    task = attempt.task.title if attempt.task else course.title
    slide = attestation(
        Success(
            course.title,
            task,
            person,
            now.date(),
            attempt.result,
            session,
            imprint(course, language),
        ),
        language,
    )
    block = paint_attestation(slide, picture_look(course.theme, language, dark=False))
    name = attempt.task.id if attempt.task else "cours"
    path = _folder() / f"attestation-{name}-{now:%Y-%m-%d-%H%M%S}.html"
    write_file(path, [picture(slide, block, "html", language)], read=())
    return path


def _folder() -> Path:
    """Return the user's documents, else the user's home."""
    import platformdirs

    documents = platformdirs.user_documents_path()
    return documents if documents.is_dir() else Path.home()
