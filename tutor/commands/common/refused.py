"""What cannot be done as it is asked, told in one message."""

from tutor.commands.common.command import PROGRAM
from tutor.language import Language, Phrase, Words
from tutor.model.errors import CourseError


class Refused(CourseError):  # noqa: N818  # what is wrong is what was asked, not the program
    """A wrong use, or a file or a library that is not as it should be.

    `near` is the word that was probably meant; where there is none, `remedy` says what would be
    right, if it is given. Other values fill the phrases.
    """

    def __init__(
        self,
        problem: Phrase,
        *,
        near: str | None = None,
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
        from tutor.loading.mistakes import NEAR, printable  # Rich, which most refusals do without

        values = {
            name: printable(value) if isinstance(value, str) else value(language)
            for name, value in self._values.items()
        }
        report = self._problem(language, program=PROGRAM, **values)
        if self._near:
            return f"{report}\n{NEAR(language, word=self._near)}"
        if self._remedy:
            return f"{report}\n{self._remedy(language, program=PROGRAM)}"
        return report
