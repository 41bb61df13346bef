"""The slides that come with the program, by name."""

from tutor.commands.common.command import shipped_course
from tutor.loading.courses import load_course
from tutor.model.slide import Slide

COURSE = load_course(shipped_course())

SLIDES: dict[str, Slide] = {str(slide.ref): slide for slide in COURSE.slides}
"""Every slide, under its full name."""

NAMES = tuple(SLIDES)
