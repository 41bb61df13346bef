"""What another program, of those who make an LRS, says of our statements."""

import json
import os
import shutil
import subprocess
from typing import Any

import pytest

from tests.unit.program import DEADLINE, ROOT
from tests.unit.records.xapi.sessions import everything

_VALIDATE = """
const validate = require("@learninglocker/xapi-validation").default;
const statements = JSON.parse(require("fs").readFileSync(0));
console.log(JSON.stringify(statements.map(one => validate(one))));
"""


def problems_of(statements: list[Any]) -> list[Any]:
    """Return what is wrong with each statement; skip the test without Node or its package."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    ran = subprocess.run(
        [node, "-e", _VALIDATE],
        input=json.dumps(statements),
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=dict(os.environ),
        timeout=DEADLINE,
        check=False,
    )
    if "MODULE_NOT_FOUND" in ran.stderr:
        pytest.skip("@learninglocker/xapi-validation is not installed")
    assert ran.returncode == 0, ran.stderr
    problems: list[Any] = json.loads(ran.stdout)
    return problems


def test_every_statement_is_valid() -> None:
    statements = [statement for one in everything() for statement in one.statements()]
    verbs = {statement["verb"]["display"]["en"] for statement in statements}
    assert verbs == {"attempted", "experienced", "answered", "completed", "passed", "failed"}
    assert problems_of(statements) == [[]] * len(statements)


def test_the_validator_sees_what_is_wrong() -> None:
    statement = next(everything()[0].statements())
    assert problems_of([{**statement, "timestamp": "hier"}]) != [[]]
