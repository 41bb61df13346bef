import re
from typing import Any

import pytest
from msgspec.structs import replace

from tests.unit.records.xapi.sessions import (
    DEMO,
    EXAM,
    FAILING,
    GUIDED,
    PASSING,
    PRACTICE,
    Told,
    answered,
    began,
    ended,
    everything,
    shown,
    told,
)
from tutor.records.rows import RecordedSession, event_id
from tutor.records.xapi.activities import is_base

COURSE = "https://pas-a-pas.invalid/courses/espace-sante"
TASK = f"{COURSE}/tasks/opposer"
STEP = f"{TASK}/steps/activation/identit%C3%A9"

_ALLOWED = {"id", "actor", "verb", "object", "result", "context", "timestamp"}
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
_DURATION = re.compile(r"PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d)?S)?")
_IRI = re.compile(r"https?://[!-;=?-~]+")


def verbs(told: list[Any]) -> list[str]:
    return [statement["verb"]["id"].rpartition("/")[2] for statement in told]


def activities(statement: Any) -> list[Any]:
    related = statement["context"].get("contextActivities", {})
    return [statement["object"], *related.get("parent", []), *related.get("grouping", [])]


def every_statement() -> list[Any]:
    return [statement for one in everything() for statement in one.statements()]


@pytest.mark.parametrize("statement", every_statement())
def test_a_statement_keeps_to_the_specification(statement: Any) -> None:
    assert set(statement) <= _ALLOWED
    assert _UUID.fullmatch(statement["id"])
    assert _DATE.fullmatch(statement["timestamp"])
    assert set(statement["actor"]) == {"account"}
    assert set(statement["verb"]["display"]) == {"fr", "en"}
    assert _UUID.fullmatch(statement["context"]["registration"])
    for activity in activities(statement):
        assert _IRI.fullmatch(activity["id"])
        assert _IRI.fullmatch(activity["definition"]["type"])
    result = statement.get("result", {})
    extensions = {**statement["context"]["extensions"], **result.get("extensions", {})}
    assert all(_IRI.fullmatch(name) for name in extensions)
    assert None not in extensions.values()
    if "duration" in result:
        assert _DURATION.fullmatch(result["duration"])
    if score := result.get("score"):
        assert 0 <= score["scaled"] <= 1
        assert score["min"] <= score["raw"] <= score["max"]


def test_one_activity_is_always_the_same() -> None:
    known: dict[str, Any] = {}
    for statement in every_statement():
        for activity in activities(statement):
            assert known.setdefault(activity["id"], activity) == activity


def test_no_two_statements_bear_one_id() -> None:
    one = Told(EXAM, (began(EXAM), shown(), shown(), answered(None), ended(EXAM)))
    ids = [statement["id"] for statement in one.statements()]
    assert len(set(ids)) == len(ids) == 6


def test_a_statement_bears_the_id_of_its_event() -> None:
    attempted, completed, _ = told(EXAM, began(EXAM), ended(EXAM))
    assert attempted["id"] == event_id(EXAM.id, 1)
    assert completed["id"] == event_id(EXAM.id, 2)


def test_the_same_event_always_tells_the_same() -> None:
    assert told(EXAM, began(EXAM), ended(EXAM)) == told(EXAM, began(EXAM), ended(EXAM))


def test_a_task_that_begins_is_attempted() -> None:
    (statement,) = told(EXAM, began(EXAM))
    assert verbs([statement]) == ["attempted"]
    assert statement["object"]["id"] == TASK
    assert statement["timestamp"] == "2026-09-21T14:13:20.250Z"


def test_a_slide_that_is_shown_is_experienced() -> None:
    (statement,) = told(EXAM, shown())
    assert verbs([statement]) == ["experienced"]
    assert statement["object"]["id"] == f"{COURSE}/slides/activation/identit%C3%A9"


def test_a_click_answers_a_step_of_the_task() -> None:
    (statement,) = told(EXAM, answered("button Aide", right=False))
    assert verbs([statement]) == ["answered"]
    assert statement["object"]["id"] == STEP
    assert statement["object"]["definition"]["interactionType"] == "other"
    result = statement["result"]
    assert (result["success"], result["response"]) == (False, "button Aide")
    assert result["extensions"] == {"https://pas-a-pas.invalid/extensions/tries": 2}


def test_a_click_beside_all_has_no_response() -> None:
    (statement,) = told(EXAM, answered(None, right=False))
    assert "response" not in statement["result"]


def test_an_exam_that_ends_is_completed_and_failed() -> None:
    completed, failed = told(EXAM, ended(EXAM, FAILING))
    assert verbs([completed, failed]) == ["completed", "failed"]
    assert completed["result"] == {"completion": True, "duration": "PT1M23.4S"}
    assert failed["result"]["score"] == {"scaled": 0.75, "raw": 75, "min": 0, "max": 100}
    assert (failed["result"]["success"], failed["result"]["completion"]) == (False, True)
    assert failed["result"]["duration"] == "PT1M23.4S"


def test_a_practice_with_a_good_mark_is_passed() -> None:
    _, passed = told(PRACTICE, ended(PRACTICE, PASSING))
    assert verbs([passed]) == ["passed"]
    assert passed["result"]["success"] is True


def test_where_one_is_guided_nothing_is_passed() -> None:
    assert verbs(told(GUIDED, ended(GUIDED, PASSING))) == ["completed"]


def test_a_demo_is_only_experienced() -> None:
    statements = told(DEMO, began(DEMO), shown())
    assert verbs(statements) == ["experienced", "experienced"]
    assert [one["object"]["id"] for one in statements] == [
        COURSE,
        f"{COURSE}/slides/activation/identit%C3%A9",
    ]


@pytest.mark.parametrize(
    ("session", "name"), [(EXAM, "mésange-7"), (PRACTICE, EXAM.id)], ids=["named", "unnamed"]
)
def test_the_actor_is_the_pseudonym_or_else_the_session(
    session: RecordedSession, name: str
) -> None:
    (statement,) = told(session, began(session))
    account = {"homePage": "https://pas-a-pas.invalid", "name": name}
    assert statement["actor"] == {"account": account}


def test_an_answer_is_within_a_task_a_course_and_a_session() -> None:
    (statement,) = told(EXAM, answered(None))
    context = statement["context"]
    related = context["contextActivities"]
    assert [one["id"] for one in related["parent"]] == [TASK]
    assert [one["id"] for one in related["grouping"]] == [COURSE]
    assert context["registration"] == EXAM.id
    assert (context["platform"], context["language"]) == ("pas-a-pas", "fr")
    assert context["team"]["account"]["name"] == "accueil"
    assert context["extensions"] == {
        "https://pas-a-pas.invalid/extensions/mode": "exam",
        "https://pas-a-pas.invalid/extensions/machine": "a1b2c3d4e5f60718",
    }


def test_what_is_its_own_whole_is_within_nothing() -> None:
    (statement,) = told(DEMO, began(DEMO))
    assert "contextActivities" not in statement["context"]


def test_a_course_of_any_name_makes_an_iri() -> None:
    (statement,) = told(GUIDED, began(GUIDED))
    assert statement["object"]["id"].endswith("/courses/Th%C3%A9%20%26%20caf%C3%A9%20%2F1")
    assert statement["object"]["definition"]["name"] == {"fr": "Activer son compte"}


def test_iris_begin_with_the_base_that_is_given() -> None:
    (statement,) = Told(EXAM, (answered(None),)).statements("https://xapi.example.org/a")
    assert statement["object"]["id"].startswith("https://xapi.example.org/a/courses/")
    assert statement["actor"]["account"]["homePage"] == "https://xapi.example.org/a"


@pytest.mark.parametrize(
    ("seconds", "written"),
    [(0, "PT0S"), (4.04, "PT4S"), (60, "PT1M"), (3600.5, "PT1H0.5S"), (5025.96, "PT1H23M46S")],
)
def test_a_duration_is_written_without_what_is_zero(seconds: float, written: str) -> None:
    completed, _ = told(EXAM, ended(EXAM, replace(FAILING, seconds=seconds)))
    assert completed["result"]["duration"] == written


@pytest.mark.parametrize("text", ["https://lrs.example.org", "http://a.fr/cours", "https://é.fr/à"])
def test_an_address_is_a_base(text: str) -> None:
    assert is_base(text)


@pytest.mark.parametrize(
    "text", ["", "lrs.example.org", "https://", "https://a b", "https://a/?q", "https://a/#x"]
)
def test_what_no_iri_can_begin_with_is_no_base(text: str) -> None:
    assert not is_base(text)
