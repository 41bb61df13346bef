"""What the page on xAPI shows is what the program does."""

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.unit.program import ROOT
from tests.unit.records.xapi.sessions import (
    EXAM,
    PASSING,
    Told,
    answered,
    began,
    ended,
    everything,
    shown,
)
from tests.unit.routes.test_docs import blocks
from tutor.commands.records.credentials import PASSWORD, USER
from tutor.records.xapi.activities import BASE
from tutor.records.xapi.lrs import LONGEST_WAIT, TRIES

OURS = "https://formation.example.org"
SESSION = Told(
    replace(EXAM, course="mon-espace-sante"),
    (began(EXAM), shown(), answered("button Continuer"), ended(EXAM, PASSING)),
)


@pytest.fixture(params=["xapi.md", "xapi.fr.md"])
def page(request: pytest.FixtureRequest) -> str:
    path: Path = ROOT / "docs" / request.param
    return path.read_text(encoding="utf-8")


def verb(statement: Any) -> str:
    return str(statement["verb"]["id"]).rpartition("/")[2]


def test_the_statements_that_are_shown_are_the_program_s(page: str) -> None:
    told = {verb(statement): statement for statement in SESSION.statements(OURS)}
    shown = [json.loads(block) for block in blocks(page, "json")]
    assert shown == [told["answered"], told["passed"]]


def test_every_verb_is_told(page: str) -> None:
    verbs = {verb(statement) for told in everything() for statement in told.statements()}
    assert {word for word in verbs if f"`{word}`" in page} == verbs


def test_what_one_may_write_is_told(page: str) -> None:
    for word in (USER, PASSWORD, BASE, "--credentials", "--base", "--format xapi", "--to"):
        assert word in page
    assert str(TRIES) in page
    assert str(LONGEST_WAIT) in page
