"""Play, recorded: a session is kept as it is played."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tutor.commands.common.command import PROGRAM
from tutor.commands.common.printing import print_error
from tutor.language import Language, Phrase
from tutor.model.course import Course
from tutor.records.database import usual_path
from tutor.records.keeper import RecordKeeper
from tutor.records.learner import Learner

_LOST = Phrase("{program}: the results could not be recorded in “{path}”; events lost: {count}.")


@contextmanager
def recording(
    path: Path | None, course: Course, learner: Learner, language: Language
) -> Iterator[RecordKeeper]:
    """Give who keeps what is done meanwhile; in the end, say what could not be written."""
    path = path or usual_path()
    keeper = RecordKeeper(path, course, learner)
    try:
        yield keeper
    finally:
        if count := keeper.close():
            print_error(_LOST(language, program=PROGRAM, path=path, count=count))
