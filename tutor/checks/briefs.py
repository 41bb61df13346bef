"""Whether someone who practises is told what is to be typed."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, cached_property

from msgspec.structs import replace

from tutor.checks.finding import Finding, Rule, Severity
from tutor.folding import fold
from tutor.language import Phrase
from tutor.model.answers import Answer
from tutor.model.course import Course
from tutor.model.dates import dates_in
from tutor.model.elements import Field
from tutor.model.locus import Locus
from tutor.model.slide import Slide
from tutor.model.tasks import Task
from tutor.model.texts import practice_texts, screen_texts, term_texts
from tutor.training.answers import example
from tutor.training.guide import Guide

UNTOLD_ANSWER = Rule(
    "PP506",
    "untold-answer",
    Severity.WARNING,
    Phrase("Answer that nobody is told"),
    Phrase(
        "In practice the brief takes the place of each slide's explanation, and the fields are "
        "empty. What is to be typed stands in the brief, or on a screen of the scenarios in which "
        "the task is done, or among the terms: otherwise one can only guess it."
    ),
    Phrase("the task “{id}” asks for “{label}” (“{value}”), and tells it nowhere"),
    Phrase("Write “{value}” in its brief: a variable keeps both the same."),
)

RULES: tuple[Rule, ...] = (UNTOLD_ANSWER,)

_LONGEST_DATE = 4
"""In words: `lundi 3 novembre 2025`."""


def check(course: Course) -> Iterator[Finding]:
    """Yield what the tasks ask to be typed, and tell nowhere."""

    @cache
    def shown(scenario: str) -> str:
        slides = course.scenarios[scenario].slides.values()
        return "\n".join(text for slide in slides for text in _shown(slide))

    terms = "\n".join(text for text, _ in term_texts(course))
    for number, task in enumerate(course.tasks):
        if not task.brief.strip():  # that is told by another rule
            continue
        slides = _slides(course, task)
        scenarios = dict.fromkeys(slide.ref.scenario for slide in slides)
        told = _Told("\n".join((task.title, task.brief, terms, *map(shown, scenarios))))
        at = Locus(keys=("tasks", str(number), "brief"))
        for label, value in _untold(slides, told):
            yield Finding(UNTOLD_ANSWER, at, {"id": task.id, "label": label, "value": value})


def _slides(course: Course, task: Task) -> list[Slide]:
    """Return the slides that lead to a task's goal."""
    guide = Guide(course, replace(task, start=task.start or course.start))
    ways = guide.shortest() if guide.is_solvable else []
    return [course.slide(ref) for ref in dict.fromkeys(way.slide for way in ways)]


def _shown(slide: Slide) -> Iterator[str]:
    """Yield what is seen on a slide whose fields are empty, and what a mistake there is told."""
    for text, keys, index in screen_texts(slide):
        element = None if index is None else slide.elements[index]
        if not (isinstance(element, Field) and element.expected and keys == ("value",)):
            yield text
    yield from (text for text, *_ in practice_texts(slide))


def _untold(slides: list[Slide], told: "_Told") -> Iterable[tuple[str, str]]:
    """Return the labels of fields, each with what is to be typed there, where it is not told."""
    fields = (one for slide in slides for one in slide.elements if isinstance(one, Field))
    asked = ((one.label, one.expected) for one in fields)
    values = ((label, answer, example(answer)) for label, answer in asked if answer)
    untold = (
        (label, value) for label, answer, value in values if value and not told.gives(answer, value)
    )
    return dict.fromkeys(untold)


class _Told:
    """What someone who practises a task is told."""

    def __init__(self, text: str) -> None:
        self._text = fold(text)
        self._signs = _signs(text)
        self._digits = _digits(text)

    def gives(self, answer: Answer, value: str) -> bool:
        """Return whether what a field takes is there, be it written another way."""
        if any(_signs(one) in self._signs for one in (value, *answer.one_of)):
            return True
        if answer.phone or answer.number:
            return _digits(value) in self._digits
        return bool(answer.date) and not self._dates.isdisjoint(dates_in(value))

    @cached_property
    def _dates(self) -> frozenset[date]:
        words = re.findall(r"[\w/.-]+", self._text)
        lengths = range(1, _LONGEST_DATE + 1)
        runs = (words[at : at + length] for at in range(len(words)) for length in lengths)
        return frozenset().union(*(dates_in(" ".join(run).rstrip(".")) for run in runs))


def _signs(text: str) -> str:
    """Return a text's letters and digits alone."""
    return re.sub(r"\W|_", "", fold(text))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
