"""The YAML file of a kiosk's policy → a Policy, every mistake told with file, line and column."""

import re
from pathlib import Path
from typing import Any

import msgspec

from tutor.language import Phrase
from tutor.loading.fields import read_fields
from tutor.loading.files import read_source, telling_failures
from tutor.loading.heads import check_head
from tutor.loading.mistakes import Mistake, WrongCourse
from tutor.loading.nodes import Mapping, Node, is_empty
from tutor.loading.policy_rules import Rules
from tutor.loading.reader import Reader
from tutor.loading.syntax import Syntax
from tutor.loading.targets import Directory, read_slide_ref
from tutor.model.course import Course
from tutor.model.keys import keys_of
from tutor.model.policy import TIME, Attract, Hours, Policy

_KEYS = ("format", *(key.name for key in keys_of(Policy)))

_NO_TIME = Phrase("“{value}” is not a time of the day")
_TIME_REMEDY = Phrase('Write "08:30", in quotes: from "00:00" to "23:59".')


def load_policy(path: Path, course: Course) -> Policy:
    """Return the policy of a file, for a course. Raises WrongCourse with all its mistakes."""
    mistakes: list[Mistake] = []
    policy: Policy | None = None
    with telling_failures(path, mistakes):
        policy = _load(path, course, mistakes)
    if policy is None or mistakes:
        raise WrongCourse(mistakes)
    return policy


def _load(path: Path, course: Course, mistakes: list[Mistake]) -> Policy | None:
    source = read_source(path, mistakes)
    if source is None:
        return None
    syntax = Syntax(source, mistakes)
    reader = Reader(source, mistakes, syntax)
    node = syntax.parse(source.text)
    head = None if node is None else reader.mapping(node)
    if head is None or not check_head(reader, head, _KEYS):
        return None
    return _read(reader, head, course)


def _read(reader: Reader, head: Mapping, course: Course) -> Policy:
    policy = Policy(
        **read_fields(reader, Policy, head, head, tuple(head.pairs)) or {},
        attract=_attract(reader, head.get("attract"), course),
        hours=_hours(reader, head.get("hours")),
    )
    Rules(reader, head, policy, course).check()
    return policy


def _attract(reader: Reader, node: Node | None, course: Course) -> Attract:
    mapping, values = _part(reader, node, Attract, "slide")
    slide = mapping.get("slide") if mapping else None
    return Attract(
        **values,
        slide=None if slide is None else read_slide_ref(reader, slide, _directory(course), None),
    )


def _hours(reader: Reader, node: Node | None) -> Hours | None:
    mapping, values = _part(reader, node, Hours)
    wrong = {name: value for name, value in values.items() if not re.fullmatch(TIME, value)}
    for name, value in wrong.items():
        if mapping:
            reader.wrong(mapping.pairs[name][1], _NO_TIME, _TIME_REMEDY, value=value)
    return Hours(**values) if values and not wrong else None


def _part(
    reader: Reader, node: Node | None, cls: type[msgspec.Struct], *others: str
) -> tuple[Mapping | None, dict[str, Any]]:
    """Return what stands under a key, and what it gives to a type's fields."""
    mapping = None if node is None or is_empty(node) else reader.mapping(node)
    values = read_fields(reader, cls, mapping, mapping, others) if mapping else None
    return mapping, values or {}


def _directory(course: Course) -> Directory:
    scenarios = course.scenarios
    return Directory(
        slides={name: scenario.slides for name, scenario in scenarios.items()},
        starts={name: scenario.start for name, scenario in scenarios.items()},
    )
