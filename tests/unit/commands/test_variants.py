"""`--var` and `--only`, as their user runs them, and what the pages on them show."""

import re
import shlex
from pathlib import Path

import pytest

from tests.unit.program import ROOT, run

COURSE = """\
format: 1
title: Chez {{ nom }}
scenarios: [un, deux]
vars: {nom: MARTIN}
menu: un/fin
"""
FIRST = """\
format: 1
title: Un
vars: {ville: Brest}
slides:
  debut:
    title: "{{ nom }}, {{ ville }}"
    next: menu
  fin:
    title: Menu
    screen:
      elements:
        - button: {label: Vers un, to: debut}
        - button: {label: Vers deux, to: deux/}
"""
SECOND = """\
format: 1
title: Deux
vars: {ville: Lyon}
slides:
  debut:
    title: "{{ nom }}, {{ ville }}"
    next: menu
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("course", COURSE), ("un", FIRST), ("deux", SECOND)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def played(folder: Path, *options: str, answers: str = "\n") -> str:
    done = run("play", str(folder), "--plain", "--lang", "fr", *options, answers=answers)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def refused(folder: Path, *options: str, language: str = "fr") -> str:
    done = run("play", str(folder), "--plain", "--lang", language, *options)
    assert (done.returncode, done.stdout) == (2, "")
    return done.stderr


def test_a_value_takes_the_place_of_the_files_own(folder: Path) -> None:
    assert "DURAND, Brest" in played(folder, "--var", "nom=DURAND")


def test_a_value_is_given_wherever_a_file_defines_the_variable(folder: Path) -> None:
    printed = played(folder, "--var", "ville=Nice", "--var", "nom=A=B", answers="\n2\n")
    assert printed.count("A=B, Nice") == 2


def test_a_value_is_not_evaluated(folder: Path) -> None:
    assert "{{ ville }} [b]x[/b], Brest" in played(folder, "--var", "nom={{ ville }} [b]x[/b]")


def test_an_unknown_variable_is_told_with_the_one_that_is_near(folder: Path) -> None:
    told = "pas-a-pas : ce cours n'a pas de variable « vile ».\nVouliez-vous dire « ville » ?\n"
    assert refused(folder, "--var", "vile=Nice") == told


@pytest.mark.parametrize("value", ["ville", "ville=\x1b[2J", "ville=a\nb"])
def test_a_value_that_is_none_is_refused(folder: Path, value: str) -> None:
    assert "“name=value” is expected" in refused(folder, "--var", value, language="en")


def test_some_scenarios_are_played_alone(folder: Path) -> None:
    printed = played(folder, "--only", "deux")
    assert "MARTIN, Lyon" in printed
    assert "1. [bouton] Vers deux" in printed
    assert "Vers un" not in printed


def test_an_unknown_scenario_is_told_with_the_one_that_is_near(folder: Path) -> None:
    told = "pas-a-pas: no scenario “deuxx” in this course.\nDid you mean “deux”?\n"
    assert refused(folder, "--only", "un,deuxx", language="en") == told


@pytest.mark.parametrize("names", ["", ",", "un,,deux"])
def test_a_list_with_an_empty_name_is_refused(folder: Path, names: str) -> None:
    assert "no scenario “”" in refused(folder, "--only", names, language="en")


def test_a_course_of_some_scenarios_is_not_watched(folder: Path) -> None:
    assert "without --only" in refused(folder, "--only", "un", "--watch", language="en")


def test_a_slide_that_is_left_out_is_none_of_the_course(folder: Path) -> None:
    told = refused(folder, "--only", "deux", "--slide", "un/debut")
    assert "pas de diapositive « un/debut »" in told


def test_walk_and_show_take_both(folder: Path) -> None:
    walked = run("walk", str(folder), "--only", "deux", "--lang", "en")
    assert walked.returncode == 0, walked.stdout
    shown = run("show", str(folder), "--var", "nom=DURAND", "--only", "deux")
    assert "DURAND, Lyon" in shown.stdout


@pytest.mark.parametrize("page", ["variants.md", "variants.fr.md"])
def test_the_commands_of_the_page_run(page: str, tmp_path: Path) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    (block,) = re.findall(r"^```sh\n(.*?)^```$", text, re.M | re.S)
    for command in block.splitlines():
        arguments = shlex.split(command, comments=True)[1:]
        done = run(*arguments, cwd=tmp_path, answers="q\n")
        assert (done.returncode, done.stderr) == (0, "")
