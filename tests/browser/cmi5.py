"""What cmi5 forbids a course to tell, by the numbers of its requirements.

They are those of `@cmi5/requirements`, which its authors made of the specification:
https://github.com/AICC/CMI-5_Spec_Current. The data are those of one learner and one course.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Statement = dict[str, Any]

ACTOR = {"objectType": "Agent", "account": {"homePage": "https://lms.test", "name": "1625378"}}
ACTIVITY = "https://lms.test/activities/7"
REGISTRATION = "760e3480-ba55-4991-94b0-01820dbd23a2"

_CONTEXT = "https://w3id.org/xapi/cmi5/context"
_SESSION, _MASTERY = (f"{_CONTEXT}/extensions/{name}" for name in ("sessionid", "masteryscore"))
_CMI5, _MOVE_ON = (f"{_CONTEXT}/categories/{name}" for name in ("cmi5", "moveon"))
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
_DURATION = re.compile(r"P(\d+D)?T(\d+H)?(\d+M)?\d+(\.\d\d?)?S")
_LASTING = ("terminated", "completed", "passed", "failed")
_JUDGED = ("passed", "failed")


@dataclass
class Session:
    """One visit: what it was begun with, and what it told; what former ones of its kind told."""

    number: int
    former: tuple[Statement, ...] = ()
    mode: str = "Normal"
    mastery: float | None = 0.6
    return_url: str | None = None
    statements: list[Statement] = field(default_factory=list)
    has_token: bool = False
    has_preferences: bool = False

    @property
    def token(self) -> str:
        """What each request bears."""
        return f"dG9rZW4{self.number}"

    @property
    def template(self) -> dict[str, Any]:
        """What the context of each statement holds."""
        publisher = {"id": "https://pas-a-pas.invalid/courses/platform/page"}
        return {
            "contextActivities": {"grouping": [publisher], "category": [{"id": "urn:lms:course"}]},
            "extensions": {_SESSION: f"session-{self.number}", "urn:lms:group": "A"},
            "platform": "A platform",
        }

    @property
    def launch_data(self) -> dict[str, Any]:
        """The document that a course reads first."""
        data = {
            "contextTemplate": self.template,
            "launchMode": self.mode,
            "moveOn": "Passed",
            "masteryScore": self.mastery,
            "returnURL": self.return_url,
        }
        return {name: value for name, value in data.items() if value is not None}

    @property
    def told(self) -> list[str]:
        """The verbs of what it told, in the order of their times: section 9.3."""
        return [verb(one) for one in sorted(self.statements, key=_time)]

    @property
    def end(self) -> str:
        """When it said that it was over; what happened before that may come later: 9.3.8.0-4."""
        return min(
            (_time(one) for one in self.statements if verb(one) == "terminated"), default="~"
        )

    @property
    def told_before(self) -> list[str]:
        """The verbs of what former visits told, and this one."""
        return [verb(one) for one in (*self.former, *self.statements)]

    def broken(self, one: Statement) -> list[str]:
        """Return the numbers of the requirements that a statement breaks, in this visit."""
        return [number for number, is_broken in RULES.items() if is_broken(self, one)]


def verb(one: Statement) -> str:
    """Return the last word of a statement's verb."""
    return str(one["verb"]["id"]).rpartition("/")[2]


def _time(one: Statement) -> str:
    return str(one.get("timestamp", ""))


def _categories(one: Statement) -> set[str]:
    return {each["id"] for each in one["context"]["contextActivities"].get("category", ())}


def _is_defined(one: Statement) -> bool:
    return _CMI5 in _categories(one)


def _result(one: Statement, name: str) -> Any:
    return one.get("result", {}).get(name)


def _scaled(one: Statement) -> float:
    return float((_result(one, "score") or {}).get("scaled", -1))


def _extends(value: object, template: object) -> bool:
    """Return whether a value holds all that a template does."""
    if isinstance(template, Mapping):
        return isinstance(value, Mapping) and all(
            name in value and _extends(value[name], each) for name, each in template.items()
        )
    if isinstance(template, list):
        return isinstance(value, list) and all(each in value for each in template)
    return value == template


def _lasts(name: str) -> "Rule":
    return lambda _, one: (
        verb(one) == name and not _DURATION.fullmatch(str(_result(one, "duration")))
    )


Rule = Callable[[Session, Statement], bool]

RULES: dict[str, Rule] = {
    "8.1.3.0-3": lambda _, one: one["actor"] != ACTOR,
    "8.1.5.0-6": lambda _, one: _is_defined(one) and one["object"]["id"] != ACTIVITY,
    "9.1.0.0-1": lambda _, one: not _UUID.fullmatch(one.get("id", "")),
    "9.3.0.0-2": lambda visit, one: _is_defined(one) and verb(one) in visit.told,
    "9.3.0.0-3": lambda visit, one: verb(one) in _JUDGED and bool({*_JUDGED} & {*visit.told}),
    "9.3.0.0-4": lambda visit, one: not visit.told and verb(one) != "initialized",
    "9.3.0.0-5": lambda visit, one: _time(one) > visit.end,
    "9.3.0.0-6": lambda visit, one: verb(one) == "completed" and "completed" in visit.told_before,
    "9.3.0.0-7": lambda visit, one: verb(one) == "passed" and "passed" in visit.told_before,
    "9.3.0.0-8": lambda visit, one: verb(one) == "failed" and "passed" in visit.told_before,
    "9.3.4.0-2": lambda visit, one: verb(one) == "passed" and _scaled(one) < (visit.mastery or 0),
    "9.3.5.0-2": lambda visit, one: verb(one) == "failed" and _scaled(one) >= (visit.mastery or 2),
    "9.5.1.0-2": lambda _, one: bool(_result(one, "score")) and verb(one) not in _JUDGED,
    "9.5.1.0-3": lambda _, one: (
        bool(_result(one, "score")) and not {"raw", "min", "max"} <= {*_result(one, "score")}
    ),
    "9.5.2.0-1": lambda _, one: verb(one) == "passed" and _result(one, "success") is not True,
    "9.5.2.0-2": lambda _, one: verb(one) == "failed" and _result(one, "success") is not False,
    "9.5.2.0-3": lambda _, one: (
        _is_defined(one) and verb(one) not in _JUDGED and _result(one, "success") is not None
    ),
    "9.5.3.0-1": lambda _, one: verb(one) == "completed" and _result(one, "completion") is not True,
    "9.5.3.0-2": lambda _, one: verb(one) != "completed" and _result(one, "completion") is not None,
    **{f"9.5.4.1-{number}": _lasts(name) for number, name in enumerate(_LASTING, 1)},
    "9.6.1.0-1": lambda _, one: one["context"].get("registration") != REGISTRATION,
    "9.6.2.1-1": lambda _, one: _is_defined(one) != (verb(one) in (*_LASTING, "initialized")),
    "9.6.2.2-1": lambda _, one: (
        verb(one) in ("completed", *_JUDGED) and _MOVE_ON not in _categories(one)
    ),
    "9.6.2.2-2": lambda _, one: (
        verb(one) not in ("completed", *_JUDGED) and _MOVE_ON in _categories(one)
    ),
    "9.6.3.1-4": lambda visit, one: (
        one["context"]["extensions"].get(_SESSION) != f"session-{visit.number}"
    ),
    "9.6.3.2-2": lambda visit, one: (
        verb(one) in _JUDGED and one["context"]["extensions"].get(_MASTERY) != visit.mastery
    ),
    "9.7.0.0-1": lambda _, one: "timestamp" not in one,
    "9.7.0.0-2": lambda _, one: not _UTC.fullmatch(one.get("timestamp", "2026-01-01T00:00:00Z")),
    "10.2.1.0-7": lambda visit, one: not _extends(one["context"], visit.template),
    "10.2.2.0-5": lambda visit, one: (
        visit.mode != "Normal" and verb(one) not in ("initialized", "terminated")
    ),
    "11.0.0.0-3": lambda visit, _: not visit.has_preferences,
}
