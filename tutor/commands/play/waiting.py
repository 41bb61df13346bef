"""A course that is watched is waited for where it is wrong when one begins."""

from pathlib import Path
from time import sleep

from tutor.commands.common.printing import print_error
from tutor.commands.common.variants import Variant
from tutor.language import Language, Phrase
from tutor.loading.course_files import CourseFiles
from tutor.loading.mistakes import WrongCourse

_LOOK_S = 0.5

_WAITING = Phrase("Correct the files and save them: the course then begins. Ctrl+C: leave.")


def load_once_right(variant: Variant, path: Path, language: Language) -> CourseFiles:
    """Return the course once all of it is right; till then, tell what is wrong as it changes.

    Raises WrongCourse where there is nothing of that name, Refused as `variant.load` does.
    """
    told = ""
    while True:
        try:
            return variant.load(path)
        except WrongCourse as wrong:
            if not path.exists():
                raise
            report = wrong.report(language)
        if report != told:
            print_error(f"{report}\n\n{_WAITING(language)}\n")
            told = report
        sleep(_LOOK_S)
