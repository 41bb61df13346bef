"""The screen on which a course is played while its author writes it."""

from textual.app import ComposeResult

from tutor.engine.session import Session
from tutor.language import Phrase
from tutor.painting.slides import Look
from tutor.ui.features.changes import Changes
from tutor.ui.live import CourseChanged, CourseWrong
from tutor.ui.options import Options
from tutor.ui.screens.play import PlayScreen
from tutor.ui.widgets.problem import Problem

_CHANGED = Phrase("Changed: {slide}. C or F4 to go there.")


class LivePlayScreen(PlayScreen, inherit_bindings=False):
    """Takes up each change; what is wrong with the files stands over the slide till mended."""

    def __init__(self, session: Session, look: Look, options: Options) -> None:
        super().__init__(session, look, options)
        self._changes = Changes(self)
        self.features.append(self._changes)

    def compose(self) -> ComposeResult:
        """Make the place for what is wrong, too."""
        yield from super().compose()
        yield Problem(self.look.palette)

    def on_course_changed(self, event: CourseChanged) -> None:
        """Go on in the course as it is now; tell where it changed, if not on this slide."""
        self.query_one(Problem).display = False
        self._changes.latest = next(iter(event.slides), self._changes.latest)
        self.session.adopt(event.course)
        self.start_over(self.look.in_colours_of(event.course.theme))
        if event.slides and self.session.state.slide not in event.slides:
            self.tell(_CHANGED(self.look.language, slide=self._changes.latest))

    def on_course_wrong(self, event: CourseWrong) -> None:
        """Tell what is wrong, and go on in the course as it was."""
        report = event.error.report(self.look.language)
        self.query_one(Problem).tell(report, self.look, *self.app.size)
