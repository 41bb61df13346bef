"""Who uses a command wrongly is told an example that is right."""

from importlib import import_module
from keyword import iskeyword

import pytest

from tests.unit.program import run
from tutor.commands import COMMANDS
from tutor.commands.parser import read_arguments
from tutor.commands.records import ACTIONS

MODULES = [
    f"{name}_" if iskeyword(name.rpartition(".")[2]) else name
    for name in (*COMMANDS, *(f"records.{action}" for action in ACTIONS))
]


@pytest.mark.parametrize("module", MODULES)
def test_every_command_has_an_example_that_is_right(module: str) -> None:
    command = import_module(f"tutor.commands.{module}")
    words = command.EXAMPLE.split()
    assert words[: module.count(".") + 1] == module.rstrip("_").split(".")
    assert read_arguments(words, "en")


@pytest.mark.parametrize(
    ("use", "example"),
    [
        (("report", "--person"), "pas-a-pas report --person Julie --since 2026-09-01"),
        (("report", "--persn", "Julie"), "pas-a-pas report --person Julie --since 2026-09-01"),
        (("records", "forget"), "pas-a-pas records forget Julie"),
    ],
)
def test_a_wrong_use_is_told_with_an_example_and_with_its_own_help(
    use: tuple[str, ...], example: str
) -> None:
    ran = run(*use, "--lang", "fr")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert f"Par exemple\N{NO-BREAK SPACE}: {example}" in ran.stderr
    command = " ".join(word for word in use if word.isalpha() and word.islower())
    assert f"pas-a-pas {command} --help" in ran.stderr
