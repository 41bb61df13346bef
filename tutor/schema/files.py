"""The schemas of the files that one writes: those of a course, and a kiosk's policy."""

import json
from collections.abc import Callable

from tutor.language import Language
from tutor.model.answers import WAYS, Answer, Rung
from tutor.model.conditions import Branch, When
from tutor.model.course import Course, Scenario, Theme
from tutor.model.head import Head
from tutor.model.keys import keys_of
from tutor.model.screens import Addition, Dialog
from tutor.model.slide import Slide
from tutor.model.tasks import BEST_MARK, Exam, Task
from tutor.schema.elements import element_schema, kind_schemas, shared_schemas
from tutor.schema.mappings import keys_schema, mapping, properties
from tutor.schema.messages import with_messages
from tutor.schema.policy import policy_schema
from tutor.schema.quiet import without_proposals
from tutor.schema.screens import around_schema, screen_schema
from tutor.schema.snippets import element_snippets, slide_snippets, with_snippets
from tutor.schema.values import (
    ADDITION,
    ANSWER,
    AROUND,
    BRANCH,
    COLOUR_TEXT,
    CONDITION,
    DIALOG,
    ELEMENT,
    EXAM,
    NAME,
    OR_NOTHING,
    RUNG,
    SCREEN,
    SLIDE,
    TASK,
    Schema,
    defined,
)

_DRAFT = "http://json-schema.org/draft-07/schema#"
"""The version of JSON Schema that every editor knows."""


def scenario_schema(language: Language) -> Schema:
    """Return the schema of a scenario's file, with the meanings of its keys in a language."""
    head = keys_schema(language, Head, Scenario)
    slides = head["properties"]["slides"]
    head["properties"]["slides"] = with_snippets(slides, slide_snippets(language))
    schema = {
        **head,
        "definitions": {
            SLIDE: _slide(language),
            BRANCH: {**keys_schema(language, Branch), "required": ["to"]},
            SCREEN: screen_schema(language),
            ADDITION: keys_schema(language, Addition),
            DIALOG: keys_schema(language, Dialog),
            AROUND: around_schema(language),
            **_elements(language),
            RUNG: _or_text(keys_schema(language, Rung)),
        },
    }
    return with_messages(schema, language)


def course_schema(language: Language) -> Schema:
    """Return the schema of `course.yaml`, with the meanings of its keys in a language."""
    schema = {
        **_named(keys_schema(language, Head, Course)),
        "definitions": {
            "theme": _theme(language),
            AROUND: around_schema(language),
            **_elements(language),
            TASK: _named(keys_schema(language, Task)),
            EXAM: _exam(language),
        },
    }
    return with_messages(schema, language)


def _elements(language: Language) -> dict[str, Schema]:
    """Return what is defined of elements, for those that stand in a file."""
    return {
        ELEMENT: with_snippets(element_schema(language), element_snippets(language)),
        **kind_schemas(language),
        **shared_schemas(language),
        CONDITION: _condition(language),
        ANSWER: {**_or_text(keys_schema(language, Answer)), "minLength": 1, **_ONE_WAY},
    }


def _slide(language: Language) -> Schema:
    """Return a slide, whose `next` may be a list: one target for each condition."""
    schema = keys_schema(language, Slide)
    target = schema["properties"]["next"]
    several = {"type": [*target["type"], "array"], "items": defined(BRANCH)}
    known = {**schema["properties"], "next": {**target, **several}}
    return {**schema, "properties": known, "dependencies": {"wait": ["next"]}}


def _condition(language: Language) -> Schema:
    return {**keys_schema(language, When), "minProperties": 1}


def _theme(language: Language) -> Schema:
    colours = {
        key.name: {
            "description": key.meaning(language),
            **COLOUR_TEXT,
            "default": getattr(Theme(), key.name),
        }
        for key in keys_of(Theme)
    }
    return {**mapping(colours, []), **OR_NOTHING}


def _exam(language: Language) -> Schema:
    rules = properties(language, keys_of(Exam))
    rules["pass_mark"] = {**rules["pass_mark"], "maximum": BEST_MARK}
    return {**mapping(rules, []), **OR_NOTHING}


def _named(schema: Schema) -> Schema:
    """Return a mapping whose id is a name."""
    known = schema["properties"]
    return {**schema, "properties": {**known, "id": {**known["id"], **NAME}}}


_ONE_WAY: Schema = {
    "allOf": [
        {
            "if": {"type": "object"},
            "then": {"oneOf": [{"required": [way]} for way in WAYS]},
        }
    ]
}
"""Exactly one of the fields that tell an answer."""


def _or_text(schema: Schema) -> Schema:
    """Return a mapping that may be written as its main text alone."""
    return {**schema, "type": ["object", "string", "number", "boolean", "null"]}


SCHEMAS: dict[str, Callable[[Language], Schema]] = {
    "scenario": scenario_schema,
    "course": course_schema,
    "policy": lambda language: with_messages(policy_schema(language), language, is_course=False),
}
"""Every schema, under the word that names its file."""

OF_A_COURSE = ("scenario", "course")
"""The files that make a course."""


def as_text(schema: Schema) -> str:
    """Return a file's schema as text."""
    whole = {"$schema": _DRAFT, **without_proposals(schema)}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def file_name(file: str) -> str:
    """Return the name under which a schema lies beside the files that it describes."""
    return f"{file}.schema.json"
