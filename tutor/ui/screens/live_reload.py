"""The screen on which a course is played while its author writes it."""

from textual.app import ComposeResult

from tutor.language import Phrase
from tutor.ui.live_reload import CourseChanged, CourseWrong
from tutor.ui.screens.play import PlayScreen
from tutor.ui.widgets.problem import Problem

_CHANGED = Phrase("Changed: {slide}. C or F4 to go there.")


class LiveReloadScreen(PlayScreen, inherit_bindings=False):
    """Takes up each change; what is wrong with the files stands over the slide till mended."""

    def compose(self) -> ComposeResult:
        """Make the place for what is wrong, too."""
        yield from super().compose()
        yield Problem(self.look.palette)

    def on_course_changed(self, event: CourseChanged) -> None:
        """Go on in the course as it is now; tell where it changed, if not on this slide."""
        self.query_one(Problem).display = False
        for feature in self.features:
            feature.course_changed(event.slides)
        self.session.adopt(event.course)
        self.start_over(self.look.in_colours_of(event.course.theme))
        if event.slides and self.session.state.slide not in event.slides:
            self.tell(_CHANGED(self.look.language, slide=event.slides[0]))

    def on_course_wrong(self, event: CourseWrong) -> None:
        """Tell what is wrong, and go on in the course as it was."""
        report = event.error.report(self.look.language)
        self.query_one(Problem).tell(report, self.look, *self.app.size)
