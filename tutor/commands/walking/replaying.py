"""Recorded routes, replayed."""

from collections.abc import Sequence
from pathlib import Path

from tutor.commands.walking.files import read_routes
from tutor.language import Language, Phrase
from tutor.loading.mistakes import printable
from tutor.model.course import Course
from tutor.routes.replay import replay

_FOLLOWED = Phrase("{path}: as expected, steps: {count}")
_ALL_FOLLOWED = Phrase("Routes replayed: {count}, all possible.")
_SOME_FAILED = Phrase("Routes replayed: {count}; that the course no longer allows: {failed}.")


def run(course: Course, paths: Sequence[Path], language: Language) -> int:
    """Replay each route; return 1 where one cannot be followed. Raises WrongCourse."""
    files = read_routes(paths)
    failed = 0
    for file in files:
        failure = replay(course, file.route)
        failed += failure is not None
        path = printable(str(file.source.path))
        count = sum(step.act is not None for step in file.route.steps)
        followed = _FOLLOWED(language, path=path, count=count)
        print(file.told(failure, language).report(language) if failure else followed)
    closing = _SOME_FAILED if failed else _ALL_FOLLOWED
    print(closing(language, count=len(files), failed=failed))
    return int(failed > 0)
