"""The YAML file of a kiosk's policy → a Policy, every mistake told with file, line and column."""

import re
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from tutor.language import Phrase
from tutor.loading.fields import read_fields
from tutor.loading.files import read_source
from tutor.loading.heads import check_head
from tutor.loading.mistakes import Mistake, WrongCourse
from tutor.loading.nodes import Mapping, Node, is_empty
from tutor.loading.reader import Reader
from tutor.loading.syntax import Syntax
from tutor.loading.targets import Directory, read_slide_ref
from tutor.model.course import Course
from tutor.model.keys import keys_of
from tutor.model.policy import SHORTEST_WARNING, STORED_PIN, TIME, Attract, Hours, Policy

_KEYS = ("format", *(key.name for key in keys_of(Policy)))

_TOO_SHORT = Phrase(
    "un avertissement de {seconds} secondes est trop court",
    "a warning of {seconds} seconds is too short",
)
_TOO_SHORT_REMEDY = Phrase(
    "Laissez {least} secondes au moins pour répondre.",
    "Leave {least} seconds at least to answer.",
)
_NO_SCENARIO = Phrase("parcours inconnu « {name} »", "unknown scenario “{name}”")
_SCENARIOS = Phrase("Parcours du cours : {names}.", "The course's scenarios: {names}.")
_NO_TIME = Phrase("« {value} » n'est pas une heure", "“{value}” is not a time of the day")
_TIME_REMEDY = Phrase('Écrivez "08:30", entre guillemets.', 'Write "08:30", in quotes.')
_NO_PIN = Phrase("ce n'est pas un code haché", "this is no hash of a PIN")
_PIN_REMEDY = Phrase(
    "Le code lui-même n'est écrit nulle part : « pas-a-pas kiosk --set-pin » donne cette ligne.",
    "The PIN itself is written nowhere: “pas-a-pas kiosk --set-pin” gives this line.",
)


def load_policy(path: Path, course: Course) -> Policy:
    """Return the policy of a file, for a course. Raises WrongCourse with all its mistakes."""
    mistakes: list[Mistake] = []
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
    values = read_fields(reader, Policy, head, head, tuple(head.pairs)) or {}
    if (seconds := values.get("warning", SHORTEST_WARNING)) < SHORTEST_WARNING:
        at = head.pairs["warning"][1]
        reader.wrong(at, _TOO_SHORT, _TOO_SHORT_REMEDY, seconds=seconds, least=SHORTEST_WARNING)
    pin = values.get("pin")
    if pin is not None and not re.fullmatch(STORED_PIN, pin):
        reader.wrong(head.pairs["pin"][1], _NO_PIN, _PIN_REMEDY)
    if node := head.get("open"):
        reader.sequence_of(node, partial(_scenario, reader, course))
    return Policy(
        **values,
        attract=_attract(reader, head.get("attract"), course),
        hours=_hours(reader, head.get("hours")),
    )


def _scenario(reader: Reader, course: Course, node: Node) -> None:
    name = reader.value(node)
    if name is not None and name not in course.scenarios:
        names = course.scenarios
        reader.wrong(node, _NO_SCENARIO, _SCENARIOS, (name, names), name=name, names=names)


def _attract(reader: Reader, node: Node | None, course: Course) -> Attract:
    mapping, values = _part(reader, node, Attract, "slide")
    slide = mapping.get("slide") if mapping else None
    return Attract(
        **values,
        slide=None if slide is None else read_slide_ref(reader, slide, _directory(course), None),
    )


def _hours(reader: Reader, node: Node | None) -> Hours | None:
    mapping, values = _part(reader, node, Hours)
    for name, value in values.items():
        if mapping and not re.fullmatch(TIME, value):
            reader.wrong(mapping.pairs[name][1], _NO_TIME, _TIME_REMEDY, value=value)
    return Hours(**values) if values else None


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
