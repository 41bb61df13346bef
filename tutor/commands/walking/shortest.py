"""The shortest route to a slide."""

import sys
from pathlib import Path

from tutor.commands.command import PROGRAM
from tutor.commands.naming import slide_named
from tutor.commands.walking.recording import record
from tutor.language import Language, Phrase
from tutor.loading.gathering import CourseFiles
from tutor.routes.scripts import write_script
from tutor.routes.search import shortest

_NOTHING_LEADS = Phrase("{program}: nothing leads from {start} to {slide}.")
_COMMENT = Phrase("The shortest route to {slide}.")


def run(files: CourseFiles, name: str, path: Path | None, language: Language) -> int:
    """Print the shortest route to a slide, or record it; return 1 where nothing leads there."""
    course = files.course
    slide = slide_named(course, name)
    route = shortest(course, slide)
    if route is None:
        told = _NOTHING_LEADS(language, program=PROGRAM, slide=slide, start=course.start)
        print(told, file=sys.stderr)
        return 1
    if path is None:
        print(write_script(route, language), end="")
    else:
        record(course, route, path, _COMMENT(language, slide=slide), language)
    return 0
