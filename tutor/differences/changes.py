"""Changes as data: each struct is an object of the JSON form."""

from enum import StrEnum

import msgspec


class Part(StrEnum):
    """A part of a slide, of a scenario or of the course that may differ."""

    TITLE = "title"
    SUMMARY = "summary"
    TEXT = "text"
    NOTES = "notes"
    DETAILS = "details"
    SCREEN = "screen"
    LOOK = "look"
    """The attributes of an element that are no words: a style, a width, a colour."""
    PICTURE = "picture"
    """What the file of a picture holds."""
    CALLOUT = "callout"
    HINT = "hint"
    MAIN = "main"
    NEXT = "next"
    WAIT = "wait"
    END = "end"
    START = "start"
    MENU = "menu"
    AFTER = "after"
    MINUTES = "minutes"
    LANGUAGE = "language"
    AUTHOR = "author"
    VERSION = "version"
    LICENCE = "licence"
    THEME = "theme"
    VARIABLE = "variable"
    TERM = "term"
    ORDER = "order"
    ASKED = "asked"
    ANSWER = "answer"
    MISS = "miss"
    WHEN = "when"
    SET = "set"
    ON_MISS = "on_miss"
    ID = "id"
    PASS_MARK = "pass_mark"  # noqa: S105  # a mark, no password
    BACK = "back"
    TASKS = "tasks"
    """The order of the tasks."""
    BRIEF = "brief"
    THROUGH = "through"
    GOAL = "goal"


class Edit(msgspec.Struct, frozen=True, kw_only=True):
    """A value that is not what it was."""

    part: Part
    name: str = ""
    """The variable, the term, the colour or the element; empty where the part is only one."""
    before: str = ""
    """The former value; empty where there was none."""
    after: str = ""


class Happened(StrEnum):
    """The kinds of change of a hotspot."""

    ADDED = "added"
    REMOVED = "removed"
    RELABELLED = "relabelled"
    ANSWERS_OTHERWISE = "answers_otherwise"
    LEADS_ELSEWHERE = "leads_elsewhere"


class HotspotChange(msgspec.Struct, frozen=True, kw_only=True):
    """A hotspot that came, went, or is not what it was."""

    happened: Happened
    number: int
    label: str
    before: str = ""
    """Its former target, answer or name."""
    after: str = ""


class SlideChange(msgspec.Struct, frozen=True, kw_only=True):
    """A slide that is not what it was."""

    slide: str
    title: str
    before: str = ""
    """Its former name, if it had another one."""
    edits: tuple[Edit, ...] = ()
    hotspots: tuple[HotspotChange, ...] = ()


class SlideName(msgspec.Struct, frozen=True, kw_only=True):
    """A slide that came or went."""

    slide: str
    title: str


class ScenarioChange(msgspec.Struct, frozen=True, kw_only=True):
    """A scenario of which something is not what it was."""

    scenario: str
    before: str = ""
    """Its former name, if it had another one."""
    edits: tuple[Edit, ...] = ()


class TaskChange(msgspec.Struct, frozen=True, kw_only=True):
    """A task that is not what it was."""

    task: str
    title: str
    edits: tuple[Edit, ...]


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """A choice that a route makes."""

    slide: str
    choice: str


class RouteTold(msgspec.Struct, frozen=True, kw_only=True):
    """A route, told by the choices that it makes."""

    start: str
    end: str
    turns: tuple[Turn, ...]


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """The names that are gone, and the new ones."""

    lost: tuple[str, ...] = ()
    gained: tuple[str, ...] = ()


class Differences(msgspec.Struct, frozen=True, kw_only=True):
    """All that changed between two versions of a course."""

    course: tuple[Edit, ...] = ()
    scenarios_removed: tuple[str, ...] = ()
    scenarios_added: tuple[str, ...] = ()
    scenarios: tuple[ScenarioChange, ...] = ()
    tasks_removed: tuple[str, ...] = ()
    tasks_added: tuple[str, ...] = ()
    tasks: tuple[TaskChange, ...] = ()
    slides_removed: tuple[SlideName, ...] = ()
    slides_added: tuple[SlideName, ...] = ()
    slides_renamed: tuple[SlideChange, ...] = ()
    slides_changed: tuple[SlideChange, ...] = ()
    ends: Pair = Pair()
    routes_compared: bool = True
    """Whether there were few enough routes to compare them all."""
    routes_lost: tuple[RouteTold, ...] = ()
    routes_gained: tuple[RouteTold, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether both versions are the same course."""
        return self in (Differences(), Differences(routes_compared=False))
