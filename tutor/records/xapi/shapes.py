"""The parts of a statement, under the names of the specification."""

from collections.abc import Mapping
from typing import Literal

import msgspec

LanguageMap = Mapping[str, str]
Extensions = Mapping[str, object]


class _Shape(msgspec.Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Written without what it does not tell."""


class Account(_Shape, frozen=True, kw_only=True):
    """A name at some place, which tells nothing of whoever bears it."""

    home_page: str
    name: str


class Actor(_Shape, frozen=True, kw_only=True):
    """Someone, or several people."""

    object_type: Literal["Agent", "Group"] | None = None
    """An agent where it is not told."""
    account: Account


class Verb(_Shape, frozen=True, kw_only=True):
    """An action, such as `completed` or `answered`."""

    id: str
    display: LanguageMap


class Definition(_Shape, frozen=True, kw_only=True):
    """The kind and the names of an activity."""

    type: str
    name: LanguageMap
    interaction_type: Literal["other"] | None = None


class Activity(_Shape, frozen=True, kw_only=True):
    """The object of a statement: a course, a task, a slide."""

    id: str
    definition: Definition


class ContextActivities(_Shape, frozen=True, kw_only=True):
    """The activities to which an activity belongs."""

    parent: tuple[Activity, ...] = ()
    grouping: tuple[Activity, ...] = ()


class Context(_Shape, frozen=True, kw_only=True):
    """The session, the group and the activities within which something was done."""

    registration: str
    context_activities: ContextActivities | None = None
    team: Actor | None = None
    platform: str
    language: str
    extensions: Extensions


class Score(_Shape, frozen=True, kw_only=True):
    """A mark, as a number and as a share of the best one."""

    scaled: float
    raw: float
    min: float = msgspec.field(name="min")
    max: float = msgspec.field(name="max")


class StatementResult(_Shape, frozen=True, kw_only=True):
    """The specification's `result`."""

    score: Score | None = None
    success: bool | None = None
    completion: bool | None = None
    response: str | None = None
    duration: str | None = None
    extensions: Extensions = {}


class Statement(_Shape, frozen=True, kw_only=True):
    """Who did what, with what, when."""

    id: str
    actor: Actor
    verb: Verb
    object: Activity
    result: StatementResult | None = None
    context: Context
    timestamp: str
