"""The protocol of commands: each parses its arguments into its own options."""

from argparse import ArgumentParser
from collections.abc import Mapping

import pytest

from tutor.commands import (
    COMMANDS,
    check,
    diff,
    import_,
    kiosk,
    map,  # noqa: A004  # named as it is typed
    new,
    notes,
    play,
    publish,
    records,
    report,
    schema,
    show,
    walk,
)
from tutor.commands.common.command import Command, Declared
from tutor.commands.common.refused import Refused
from tutor.commands.parser import read_arguments
from tutor.commands.records import ACTIONS, attest, export, forget, purge, push
from tutor.commands.records import import_ as records_import
from tutor.commands.records import list as list_
from tutor.commands.records import show as show_

GROUPS: Mapping[str, Declared] = {"records": records}
RUN: Mapping[str, Command] = {
    "play": play,
    "notes": notes,
    "kiosk": kiosk,
    "new": new,
    "import": import_,
    "check": check,
    "map": map,
    "walk": walk,
    "diff": diff,
    "show": show,
    "publish": publish,
    "report": report,
    "schema": schema,
    "records list": list_,
    "records show": show_,
    "records export": export,
    "records push": push,
    "records import": records_import,
    "records attest": attest,
    "records forget": forget,
    "records purge": purge,
}
OF_THE_PROGRAM = {"lang"}


def test_every_command_is_listed() -> None:
    actions = {f"records {action}" for action in ACTIONS}
    assert {*COMMANDS, *actions} == {*GROUPS, *RUN}


@pytest.mark.parametrize("name", RUN)
def test_a_command_has_an_option_for_each_of_its_arguments(name: str) -> None:
    command, parser = RUN[name], ArgumentParser(add_help=False)
    command.add_arguments(parser, "en")
    declared = {action.dest for action in parser._actions}
    assert {*command.Options._fields} - OF_THE_PROGRAM == declared


@pytest.mark.parametrize("name", RUN)
def test_the_values_that_an_option_may_have_are_told_as_they_are_typed(name: str) -> None:
    parser = ArgumentParser(add_help=False)
    RUN[name].add_arguments(parser, "en")
    for action in parser._actions:
        assert {type(choice) for choice in action.choices or ()} <= {str}, action.option_strings


def test_the_options_are_those_of_the_action_that_is_asked_for() -> None:
    command, options = read_arguments(["records", "purge", "--older-than", "30"], "en")
    assert command is purge
    assert options == purge.Options(older_than=30, records=None)


@pytest.mark.parametrize(
    "given",
    [
        ["show", "cours", "--lang", "fr", "a/b"],
        ["show", "--all", "cours", "--lang", "fr", "a/b"],
        ["diff", "cours", "--lang", "fr", "autre"],
        ["check", "cours", "--fix", "autre"],
        ["records", "import", "un.sqlite", "--lang", "fr", "deux.sqlite"],
    ],
)
def test_options_may_stand_between_the_other_arguments(given: list[str]) -> None:
    options = [word for word in given if word.startswith("--") or word == "fr"]
    others = [word for word in given if word not in options]
    assert read_arguments(given, "fr") == read_arguments([*others, *options], "fr")


def test_an_unknown_option_among_the_others_is_refused() -> None:
    with pytest.raises(Refused) as caught:
        read_arguments(["show", "cours", "--nope", "a/b"], "en")
    assert "--nope" in caught.value.report("en")


def test_a_wrong_use_is_refused_as_anything_else_is() -> None:
    with pytest.raises(Refused) as caught:
        read_arguments(["walk", "--steps", "many"], "en")
    problem, remedy = caught.value.report("en").splitlines()
    assert problem == "pas-a-pas: argument --steps: “many” is no positive whole number"
    assert remedy == "For example: pas-a-pas walk my-course (see “pas-a-pas walk --help”)"
