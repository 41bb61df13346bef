"""What another program, of those who make an LRS, says of statements."""

import json
import os
import shutil
import subprocess
from typing import Any

import pytest

from tests.unit.program import DEADLINE, ROOT

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
