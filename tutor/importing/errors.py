"""The one way in which a deck is refused."""

from pathlib import Path

from tutor.language import Language, Phrase
from tutor.model.errors import CourseError
from tutor.safe_text import printable

_REFUSED = Phrase("{path}: {problem}")


class WrongDeck(CourseError):  # noqa: N818  # what is wrong is the deck, not the program
    """A file that is no deck, or none that is safe to read."""

    def __init__(self, path: Path, problem: Phrase, **values: object) -> None:
        super().__init__(problem)
        self._path = path
        self._problem = problem
        self._values = values

    def report(self, language: Language) -> str:
        """Return what is wrong, on one line."""
        values = {name: printable(str(value)) for name, value in self._values.items()}
        problem = self._problem(language, **values)
        return _REFUSED(language, path=printable(str(self._path)), problem=problem)
