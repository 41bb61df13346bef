"""A visitor's demo: what the policy does not leave does not work, and no click leaves."""

from collections.abc import Collection

from msgspec.structs import replace

from tutor.engine.session import Session
from tutor.model.slide import Slide
from tutor.painting.look import Look
from tutor.ui.command import Command
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
        return replace(
            slide,
            glossary=slide.glossary if self.allows(Command.TERMS) else {},
            details=slide.details if self.allows(Command.DETAILS) else None,
        )

    def allows(self, command: Command) -> bool:
        """Allow what the policy leaves."""
        return command in self._commands
