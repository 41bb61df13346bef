"""What is loaded when, which the speed of the program and the independence of its rooms need."""

import json

import pytest

from tests.unit.program import python

_WALK = """
import importlib, json, pkgutil, sys
import tutor
names = []
folders = [(tutor.__path__, "tutor.")]
for path, prefix in folders:
    for found in pkgutil.iter_modules(path, prefix):
        if found.name not in ("tutor.ui", "tutor.__main__"):
            names.append(found.name)
            module = importlib.import_module(found.name)
            if found.ispkg:
                folders.append((module.__path__, found.name + "."))
print(json.dumps([names, sorted(sys.modules)]))
"""

_ASK = """
import json, sys
from tutor.cli import main
try:
    main({arguments!r})
except SystemExit:
    pass
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


def loaded_by(arguments: list[str]) -> set[str]:
    """Return the modules that a command loads."""
    ran = python("-c", _ASK.format(arguments=arguments))
    return set(json.loads(ran.stderr.splitlines()[-1]))


def test_everything_but_the_textual_player_does_without_textual() -> None:
    ran = python("-c", _WALK)
    assert ran.returncode == 0, ran.stderr
    walked, loaded = json.loads(ran.stdout)
    assert "tutor.plain.player" in walked
    assert "textual" not in loaded


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_what_draws_nothing_loads_no_library(argument: str) -> None:
    loaded = loaded_by([argument])
    assert not loaded & {"textual", "yaml", "rich", "msgspec", "markdown_it"}


def test_a_command_loads_none_of_the_others() -> None:
    loaded = loaded_by(["records", "list"])
    assert "tutor.commands.records.list" in loaded
    assert not loaded & {"tutor.commands.play", "tutor.commands.records.attest"}


def test_the_line_player_does_without_textual() -> None:
    assert "textual" not in loaded_by(["--plain"])


def test_the_model_does_without_rich_or_yaml() -> None:
    ran = python("-c", "import sys, tutor.engine.session; print(*sys.modules)")
    assert not set(ran.stdout.split()) & {"textual", "yaml", "rich", "markdown_it", "argparse"}
