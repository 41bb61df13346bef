"""The slides that an export holds, and the number that each bears in its course."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

import msgspec

from tutor.model.course import Course, Scenario
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef


class Selection(NamedTuple):
    """A course, and those of its scenarios that are shown."""

    course: Course
    scenarios: tuple[Scenario, ...]

    @property
    def slides(self) -> tuple[Slide, ...]:
        """The slides that are shown, in their files' order."""
        return tuple(slide for one in self.scenarios for slide in one.slides.values())


def printed(scenario: Scenario) -> Scenario:
    """Return a scenario with its slides as they stand on paper."""
    slides = {name: slide.printed for name, slide in scenario.slides.items()}
    return msgspec.structs.replace(scenario, slides=slides)


class SlideNumbers:
    """Numbers slides through the whole course, so that extracts of it agree."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection

    def __getitem__(self, ref: SlideRef) -> int:
        return self._numbers[ref]

    def anchor(self, ref: SlideRef) -> str | None:
        """Return the name of a slide's place on the page, or None where it is not shown."""
        return f"d{self[ref]}" if ref.scenario in self._shown else None

    @cached_property
    def _shown(self) -> frozenset[str]:
        return frozenset(scenario.id for scenario in self._selection.scenarios)

    @cached_property
    def _numbers(self) -> Mapping[SlideRef, int]:
        return {ref: number for number, ref in enumerate(self._selection.course.refs, 1)}
