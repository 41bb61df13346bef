"""What leads by a choice stands on paper as it is played."""

from pathlib import Path

from tests.unit.exports.drawn import course_of
from tutor.exports.selection import printed
from tutor.model.slide import Slide

COURSE = """\
format: 1
title: A card
slides:
  reason:
    title: Why
    screen:
      elements:
        - radio: {id: reason, label: Reason, options: [Loss, Theft], value: Theft}
        - select: {id: where, label: Where, options: [Here, There]}
        - text: {text: You were here., when: {seen: end}}
        - button: {label: Go on, by: reason, to: {Loss: end, Theft: end}}
        - button: {label: Go there, by: where, to: {Here: end, There: end}}
  end: {title: End, end: true}
"""


def slide(folder: Path) -> Slide:
    course = course_of(COURSE, folder)
    (scenario,) = course.scenarios.values()
    return printed(scenario).slides["reason"]


def test_options_have_the_numbers_that_one_chooses_and_lists_are_closed(tmp_path: Path) -> None:
    captions = [(spot.number, spot.element.caption) for spot in slide(tmp_path).hotspots]
    assert captions == [(1, "Loss"), (2, "Theft"), (3, "Where"), (4, "Go on"), (5, "Go there")]


def test_what_is_there_under_a_condition_is_there(tmp_path: Path) -> None:
    assert "You were here." in [one.caption for one in slide(tmp_path).elements]
