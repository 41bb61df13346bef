"""The one way in which commands refuse."""

from collections.abc import Iterable

from tutor.commands.common.command import PROGRAM
from tutor.language import Language, Phrase, Words
from tutor.model.errors import CourseError
from tutor.safe_text import printable


class Refused(CourseError):  # noqa: N818  # what is wrong is what was asked, not the program
    """A wrong use, or a file or a library that is not as it should be.

    `near` is a word, and the right ones among which to look for what was meant; where there is
    none, `remedy` says what would be right, if it is given. Other values fill both.
    """

    def __init__(
        self,
        problem: Phrase,
        *,
        near: tuple[str, Iterable[str]] | None = None,
        remedy: Phrase | None = None,
        **values: str | Words,
    ) -> None:
        super().__init__(problem)
        self._problem = problem
        self._near = near
        self._remedy = remedy
        self._values = values

    def report(self, language: Language) -> str:
        """Return what is wrong, and what was probably meant or would be right."""
        values = {
            name: printable(value) if isinstance(value, str) else value(language)
            for name, value in self._values.items()
        }
        report = self._problem(language, program=PROGRAM, **values)
        if self._near:
            from tutor.likeness import NEAR, nearest  # slow to import

            if word := nearest(*self._near):
                return f"{report}\n{NEAR(language, word=printable(word))}"
        if self._remedy:
            return f"{report}\n{self._remedy(language, program=PROGRAM, **values)}"
        return report
