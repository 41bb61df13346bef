"""The schemas as they are printed and shipped."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.unit.program import ROOT, run
from tutor.language import Language
from tutor.schema.files import SCHEMAS, as_text, file_name

SCENARIOS = ROOT / "scenarios"


def test_a_scenario_s_schema_is_printed_by_default() -> None:
    ran = run("schema")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == run("schema", "scenario").stdout == as_text(SCHEMAS["scenario"]("fr"))


def test_that_of_the_course_is_printed_on_request() -> None:
    ran = run("schema", "course", "--lang", "en")
    assert ran.stdout == as_text(SCHEMAS["course"]("en"))
    assert "scenarios" in json.loads(ran.stdout)["properties"]


def test_that_of_a_kiosk_s_policy_too() -> None:
    ran = run("schema", "policy", "--lang", "en")
    assert ran.stdout == as_text(SCHEMAS["policy"]("en"))
    assert {"format", "idle", "hours", "pin"} <= set(json.loads(ran.stdout)["properties"])


def test_another_file_has_none() -> None:
    ran = run("schema", "slides")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "'slides'" in ran.stderr


def test_it_is_utf_8_whatever_the_terminal_speaks() -> None:
    ran = run("schema", env={"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"})
    assert "écran" in ran.stdout


@pytest.mark.parametrize("file", SCHEMAS)
def test_the_shipped_schemas_are_those_of_the_command(file: str) -> None:
    shipped = (SCENARIOS / file_name(file)).read_text(encoding="utf-8")
    assert shipped == as_text(SCHEMAS[file]("fr")), "make schemas"


@pytest.mark.parametrize("path", sorted(SCENARIOS.glob("*.yaml")), ids=lambda path: path.name)
def test_each_shipped_file_names_its_schema(path: Any) -> None:
    file = "course" if path.stem == "course" else "scenario"
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema={file_name(file)}"


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("file", SCHEMAS)
def test_every_key_has_its_meaning(file: str, language: Language) -> None:
    schema = SCHEMAS[file](language)
    named = [*properties(schema)]
    without = {name for name, one in named if not meaning(one, schema)}
    assert len(named) > 10
    assert without == set()


def test_the_two_languages_describe_the_same() -> None:
    for schema in SCHEMAS.values():
        names = [[name for name, _ in properties(schema(language))] for language in ("fr", "en")]
        assert names[0] == names[1]
        assert schema("fr") != schema("en")


def properties(schema: Any) -> Iterator[tuple[str, Any]]:
    """Yield every key that a schema describes."""
    parts = schema.values() if isinstance(schema, dict) else schema
    if isinstance(schema, dict):
        described = schema.get("properties", {}).items()
        yield from ((name, one) for name, one in described if one and not _is_condition(one))
    for part in parts:
        if isinstance(part, dict | list):
            yield from properties(part)


def _is_condition(one: Any) -> bool:
    """Return whether a key's values are only asked for, so that others are described."""
    return "const" in one or list(one) == ["enum"]


def meaning(one: Any, schema: Any) -> Any:
    """Return what a key is said to mean, where it stands or where it is defined."""
    defined = schema.get("definitions", {}).get(one.get("$ref", "").rpartition("/")[2], {})
    return one.get("description") or defined.get("description")
