"""Routes as text files, one step a line, which people read, write and compare.

A line is `scenario/slide > what is done there`, as `activation/commencer > 1 « Commencer »` or
`activation/titre > next`; the last one is where this leads: `activation/identification`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tutor.language import Language, Phrase
from tutor.model.targets import SlideRef
from tutor.routes.replay import Failure, Part
from tutor.routes.ways import Act, Choice, Order, Route, Step, told

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


class Spot(NamedTuple):
    """Some characters of a file: line and column from 1, and how many they are."""

    line: int
    column: int
    length: int


class Fault(NamedTuple):
    """A line that says nothing that can be played."""

    spot: Spot
    problem: Phrase
    remedy: Phrase = _FORM


class Script(NamedTuple):
    """A route that was read, and where each of its steps stands."""

    route: Route
    spots: tuple[tuple[Spot, Spot], ...]
    """Where each step's slide and its act stand."""
    end: Spot | None
    faults: tuple[Fault, ...]
    """What cannot be read; nothing is to be played where there is any."""

    def spot(self, failure: Failure) -> Spot:
        """Return where the step stands that a course does not follow."""
        if failure.part is Part.END and self.end:
            return self.end
        return self.spots[failure.step][failure.part is Part.ACT]


def read_script(text: str) -> Script:
    """Return the route that a text tells, with all that cannot be read in it."""
    steps: list[Step] = []
    spots: list[tuple[Spot, Spot]] = []
    faults: list[Fault] = []
    end: Spot | None = None
    for number, line in _written(text):
        begin = Spot(number, len(line) - len(line.lstrip()) + 1, len(line.strip()))
        if end:
            faults.append(Fault(begin, _AFTER_END))
            break
        if line.strip() == END:
            end = begin
            continue
        step, where = _read_step(line, begin, faults)
        if len(faults) >= _MOST_FAULTS:
            break
        steps.append(step)
        spots.append(where)
    if not steps and not faults:
        faults.append(Fault(Spot(1, 1, 1), _NO_STEP))
    return Script(Route(tuple(steps), end is not None), tuple(spots), end, tuple(faults))


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


def _read_step(line: str, begin: Spot, faults: list[Fault]) -> tuple[Step, tuple[Spot, Spot]]:
    found = _LINE.fullmatch(line.strip())
    assert found is not None
    at = begin._replace(length=len(found["slide"]) or 1)
    at_act = begin
    slide = _SLIDE.fullmatch(found["slide"])
    if found["slide"] and not slide:
        faults.append(Fault(at, _NO_SLIDE))
    if found["arrow"] and not found["act"]:
        faults.append(Fault(begin._replace(column=begin.column + found.start("arrow")), _NO_ACT))
    if found["act"]:
        at_act = Spot(begin.line, begin.column + found.start("act"), len(found["act"]))
    act = _read_act(found["act"]) if found["act"] else None
    return Step(SlideRef(slide[1], slide[2]) if slide else None, act), (at, at_act)


def _read_act(text: str) -> Act:
    if text in _ORDERS:
        return _ORDERS[text]
    if _NUMBER.fullmatch(text):
        return Choice(int(text))
    if quoted := _QUOTED.fullmatch(text):
        number, *labels = quoted.groups()
        label = next((words for words in labels if words), "")
        return Choice(int(number) if number else None, label)
    return Choice(None, text)


def _written_step(step: Step, language: Language) -> str:
    slide = str(step.slide) if step.slide else ""
    return f"{slide} > {told(step.act, language)}".lstrip() if step.act else slide
