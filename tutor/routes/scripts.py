"""Routes as text files, one step a line, which people read, write and compare.

A line is `scenario/slide > what is done there`, as `activation/commencer > 1 « Commencer »` or
`activation/titre > next`; the last one is where this leads: `activation/identification`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tutor.language import Language, Phrase
from tutor.model.targets import SlideRef
from tutor.routes.replay import Failure, StepPart
from tutor.routes.ways import Act, HotspotName, Order, Route, RouteStep, told

END = "end"
"""The line that says that play is over."""

_LINE = re.compile(r"(?P<slide>[^>]*?)\s*(?:(?P<arrow>>)\s*(?P<act>.*))?")
_SLIDE = re.compile(r"([\w-]+)/([\w-]+)")
_QUOTED = re.compile(r"""(?:(\d{1,4})\s*)?(?:«\s*(.*?)\s*»|“\s*(.*?)\s*”|"\s*(.*?)\s*")""")
_NUMBER = re.compile(r"\d{1,4}")

_MOST_FAULTS = 5
"""After so many, what one reads is no route at all."""

_ORDERS = {order.value: order for order in Order}

_NO_STEP = Phrase("this route has no step")
_NO_SLIDE = Phrase("this is no name of a slide")
_NO_ACT = Phrase("nothing is chosen after “>”")
_AFTER_END = Phrase("nothing can follow “end”")
_FORM = Phrase('A step: “scenario/slide > 2 "Continue"”, “… > next”, or the name alone.')


class Span(NamedTuple):
    """Some characters of a file: line and column from 1, and how many they are."""

    line: int
    column: int
    length: int


class ScriptMistake(NamedTuple):
    """A line that is no step."""

    span: Span
    problem: Phrase
    remedy: Phrase = _FORM


class Script(NamedTuple):
    """A route that was read, and where each of its steps stands."""

    route: Route
    spans: tuple[tuple[Span, Span], ...]
    """The places of each step's slide and of its act."""
    end: Span | None
    mistakes: tuple[ScriptMistake, ...]
    """The route is not to be played where there are any."""

    def span(self, failure: Failure) -> Span:
        """Return where the step stands that a course does not follow."""
        if failure.part is StepPart.END and self.end:
            return self.end
        return self.spans[failure.step][failure.part is StepPart.ACT]


def read_script(text: str) -> Script:
    """Return the route that a text tells, with all that cannot be read in it."""
    steps: list[RouteStep] = []
    spans: list[tuple[Span, Span]] = []
    mistakes: list[ScriptMistake] = []
    end: Span | None = None
    for number, line in _written(text):
        begin = Span(number, len(line) - len(line.lstrip()) + 1, len(line.strip()))
        if end:
            mistakes.append(ScriptMistake(begin, _AFTER_END))
            break
        if line.strip() == END:
            end = begin
            continue
        step, where = _read_step(line, begin, mistakes)
        if len(mistakes) >= _MOST_FAULTS:
            break
        steps.append(step)
        spans.append(where)
    if not steps and not mistakes:
        mistakes.append(ScriptMistake(Span(1, 1, 1), _NO_STEP))
    return Script(Route(tuple(steps), end is not None), tuple(spans), end, tuple(mistakes))


def write_script(route: Route, language: Language, comment: str = "") -> str:
    """Return a route as the text that `read_script` reads."""
    lines = [f"# {line}" for line in comment.splitlines()]
    lines += [""] if comment else []
    lines += [_written_step(step, language) for step in route.steps]
    lines += [END] if route.over else []
    return "".join(f"{line}\n" for line in lines)


def _written(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines that are neither empty nor a comment, under their numbers."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield number, line


def _read_step(
    line: str, begin: Span, mistakes: list[ScriptMistake]
) -> tuple[RouteStep, tuple[Span, Span]]:
    found = _LINE.fullmatch(line.strip())
    assert found is not None
    at = begin._replace(length=len(found["slide"]) or 1)
    at_act = begin
    slide = _SLIDE.fullmatch(found["slide"])
    if found["slide"] and not slide:
        mistakes.append(ScriptMistake(at, _NO_SLIDE))
    if found["arrow"] and not found["act"]:
        mistakes.append(
            ScriptMistake(begin._replace(column=begin.column + found.start("arrow")), _NO_ACT)
        )
    if found["act"]:
        at_act = Span(begin.line, begin.column + found.start("act"), len(found["act"]))
    act = _read_act(found["act"]) if found["act"] else None
    return RouteStep(SlideRef(slide[1], slide[2]) if slide else None, act), (at, at_act)


def _read_act(text: str) -> Act:
    if text in _ORDERS:
        return _ORDERS[text]
    if _NUMBER.fullmatch(text):
        return HotspotName(int(text))
    if quoted := _QUOTED.fullmatch(text):
        number, *labels = quoted.groups()
        label = next((words for words in labels if words), "")
        return HotspotName(int(number) if number else None, label)
    return HotspotName(None, text)


def _written_step(step: RouteStep, language: Language) -> str:
    slide = str(step.slide) if step.slide else ""
    return f"{slide} > {told(step.act, language)}".lstrip() if step.act else slide
