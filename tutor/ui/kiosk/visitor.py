"""A visitor's demo: what the policy does not leave does not work, and no click leaves."""

from collections.abc import Collection

from msgspec.structs import replace

from tutor.engine.session import Session
from tutor.model.course import Slide
from tutor.painting.slides import Look
from tutor.ui.commands import Command
from tutor.ui.playing import Demo


class VisitorDemo(Demo):
    """A session in which some commands work, and no others."""

    def __init__(self, session: Session, look: Look, commands: Collection[Command]) -> None:
        super().__init__(session, look)
        self._commands = commands

    @property
    def slide(self) -> Slide:
        """The session's slide, without the marks of what cannot be opened."""
        slide = super().slide
        terms, details = (name in self._commands for name in (Command.TERMS, Command.DETAILS))
        return replace(
            slide,
            glossary=slide.glossary if terms else {},
            details=slide.details if details else None,
        )

    def allows(self, command: Command) -> bool:
        """Allow what the policy leaves."""
        return command in self._commands
