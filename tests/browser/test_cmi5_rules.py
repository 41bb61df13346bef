"""The record store of the tests: it takes what cmi5 asks for, and refuses each thing it forbids."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from tests.browser.cmi5 import ACTIVITY, ACTOR, REGISTRATION, RULES, Session, Statement

REQUIREMENTS = Path(__file__).parents[2] / "web/node_modules/@cmi5/requirements/requirements.json"

CONTEXT = "https://w3id.org/xapi/cmi5/context"
CMI5, MOVE_ON = ({"id": f"{CONTEXT}/categories/{name}"} for name in ("cmi5", "moveon"))
SCORE = {"raw": 60, "min": 0, "max": 100}
RESULTS: dict[str, dict[str, Any]] = {
    "initialized": {},
    "answered": {"success": True},
    "completed": {"completion": True, "duration": "PT2.5S"},
    "passed": {"success": True, "duration": "PT3S", "score": {"scaled": 0.6, **SCORE}},
    "failed": {"success": False, "duration": "PT3S", "score": {"scaled": 0.59, **SCORE}},
    "terminated": {"duration": "PT1H4.25S"},
}


def begun(*verbs: str, former: tuple[Statement, ...] = (), mode: str = "Normal") -> Session:
    session = Session(1, former, mode, has_preferences=True)
    session.statements = [good(name) for name in verbs]
    return session


def good(verb: str) -> Statement:
    context = Session(1).template
    activities, extensions = context["contextActivities"], context["extensions"]
    activities["category"] += [] if verb == "answered" else [CMI5]
    activities["category"] += [MOVE_ON] if verb in ("completed", "passed", "failed") else []
    extensions |= {f"{CONTEXT}/extensions/masteryscore": 0.6} if "score" in RESULTS[verb] else {}
    return {
        "id": "1df8652c-c00d-41b9-a4ad-1e8c128af2ed",
        "timestamp": "2026-11-28T08:36:28.822Z",
        "actor": ACTOR,
        "verb": {"id": f"http://adlnet.gov/expapi/verbs/{verb}"},
        "object": {"id": f"{ACTIVITY}/1" if verb == "answered" else ACTIVITY},
        "result": deepcopy(RESULTS[verb]),
        "context": {**context, "registration": REGISTRATION},
    }


def test_a_visit_in_good_order_is_taken() -> None:
    session = begun()
    for verb in ("initialized", "answered", "completed", "passed", "terminated"):
        assert session.broken(good(verb)) == []
        session.statements.append(good(verb))
    again = begun("initialized", former=(good("failed"),))
    assert again.broken(good("failed")) == []


ORDER = {
    "9.3.0.0-2": (begun("initialized", "completed"), "completed"),
    "9.3.0.0-3": (begun("initialized", "failed"), "passed"),
    "9.3.0.0-4": (begun(), "completed"),
    "9.3.0.0-5": (begun("initialized", "terminated"), "answered"),
    "9.3.0.0-6": (begun("initialized", former=(good("completed"),)), "completed"),
    "9.3.0.0-7": (begun("initialized", former=(good("passed"),)), "passed"),
    "9.3.0.0-8": (begun("initialized", former=(good("passed"),)), "failed"),
    "10.2.2.0-5": (begun("initialized", mode="Browse"), "completed"),
    "11.0.0.0-3": (Session(1), "initialized"),
}

DAMAGES: dict[str, tuple[str, tuple[str, ...], object]] = {
    "8.1.3.0-3": ("passed", ("actor",), {"mbox": "mailto:eva@example.org"}),
    "8.1.5.0-6": ("passed", ("object", "id"), "https://lms.test/activities/8"),
    "9.1.0.0-1": ("answered", ("id",), "1"),
    "9.3.4.0-2": ("passed", ("result", "score", "scaled"), 0.59),
    "9.3.5.0-2": ("failed", ("result", "score", "scaled"), 0.6),
    "9.5.1.0-2": ("completed", ("result", "score"), {"scaled": 1}),
    "9.5.1.0-3": ("passed", ("result", "score"), {"scaled": 1, "raw": 100}),
    "9.5.2.0-1": ("passed", ("result", "success"), None),
    "9.5.2.0-2": ("failed", ("result", "success"), True),
    "9.5.2.0-3": ("terminated", ("result", "success"), True),
    "9.5.3.0-1": ("completed", ("result", "completion"), None),
    "9.5.3.0-2": ("passed", ("result", "completion"), True),
    "9.5.4.1-1": ("terminated", ("result", "duration"), None),
    "9.5.4.1-2": ("completed", ("result", "duration"), "2.5"),
    "9.5.4.1-3": ("passed", ("result", "duration"), "PT0.123S"),
    "9.5.4.1-4": ("failed", ("result", "duration"), None),
    "9.6.1.0-1": ("answered", ("context", "registration"), None),
    "9.6.2.1-1": ("passed", ("context", "contextActivities", "category"), [MOVE_ON]),
    "9.6.2.2-1": ("passed", ("context", "contextActivities", "category"), [CMI5]),
    "9.6.2.2-2": ("answered", ("context", "contextActivities", "category"), [MOVE_ON]),
    "9.6.3.1-4": ("answered", ("context", "extensions"), {}),
    "9.6.3.2-2": ("passed", ("context", "extensions"), {}),
    "9.7.0.0-1": ("answered", ("timestamp",), None),
    "9.7.0.0-2": ("answered", ("timestamp",), "2026-11-28T09:36:28+01:00"),
    "10.2.1.0-7": ("answered", ("context", "platform"), "Another one"),
}


@pytest.mark.parametrize("number", ORDER)
def test_what_comes_at_a_wrong_time_is_refused(number: str) -> None:
    session, verb = ORDER[number]
    assert number in session.broken({**good(verb), "timestamp": "2026-11-28T08:36:29.000Z"})


def test_what_happened_before_the_end_may_come_after_it() -> None:
    assert begun("initialized", "terminated").broken(good("answered")) == []


@pytest.mark.parametrize("number", DAMAGES)
def test_what_a_statement_lacks_is_refused(number: str) -> None:
    verb, path, value = DAMAGES[number]
    statement = damaged = good(verb)
    for name in path[:-1]:
        damaged = damaged[name]
    if value is None:
        del damaged[path[-1]]
    else:
        damaged[path[-1]] = value
    assert number in begun("initialized").broken(statement)


def test_each_rule_is_tried() -> None:
    assert {*ORDER, *DAMAGES} == set(RULES)


@pytest.mark.skipif(not REQUIREMENTS.exists(), reason="its requirements: npm ci, in web/")
def test_the_rules_are_those_of_the_specification() -> None:
    assert set(RULES) <= set(json.loads(REQUIREMENTS.read_text("utf-8")))
