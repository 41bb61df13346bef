"""The command that draws maps."""

import json
import os
from pathlib import Path

import pytest

from tests.unit.conftest import COURSE
from tests.unit.program import ROOT, run

FRENCH = {"LC_ALL": "fr_FR.UTF-8"}

DRAWN = """\
 Un petit cours
 2 diapositives · 1 parcours · 1 passage

╭─ Un petit cours ────────────────── 2 ─╮
│ ● La première                         │
│ │                                     │
│ ● La seconde  ■ fin                   │
╰───────────────────────────────────────╯
"""


def test_it_draws_a_course_in_a_pipe_without_colours(small: Path) -> None:
    ran = run("map", str(small), "--width", "41", env=FRENCH)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith(DRAWN)
    assert ran.stdout.endswith(" ──▶ passage   ■ fin\n")


def test_it_draws_the_shipped_course_in_eighty_columns_by_default() -> None:
    ran = run("map")
    assert ran.returncode == 0
    assert "● J'active mon compte" in ran.stdout
    assert max(map(len, ran.stdout.splitlines())) == 80


def test_it_draws_the_whole_course_of_a_file() -> None:
    ran = run("map", str(ROOT / "scenarios" / "opposition.yaml"), "--format", "json")
    assert json.loads(ran.stdout)["start"] == "activation/titre"


def test_it_writes_to_a_file(small: Path, tmp_path: Path) -> None:
    path = tmp_path / "map.txt"
    ran = run("map", str(small), "--width", "41", "--output", str(path), env=FRENCH)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"Écrit : {path}\n", "")
    assert path.read_text(encoding="utf-8").startswith(DRAWN)


@pytest.mark.parametrize("form", ["mermaid", "dot", "json"])
def test_it_gives_each_form_to_a_pipe_and_to_a_file_alike(
    form: str, small: Path, tmp_path: Path
) -> None:
    path = tmp_path / "map"
    piped = run("map", str(small), "--format", form).stdout
    run("map", str(small), "--format", form, "--output", str(path))
    assert "La première" in piped
    assert path.read_text(encoding="utf-8") == piped


def test_without_graphviz_svg_says_what_to_do(small: Path, tmp_path: Path) -> None:
    ran = run("map", str(small), "--format", "svg", env={**FRENCH, "PATH": str(tmp_path)})
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("pas-a-pas : le format svg demande Graphviz")
    assert "--format mermaid" in ran.stderr


def test_what_graphviz_refuses_is_told_in_one_message(small: Path, tmp_path: Path) -> None:
    program = tmp_path / "dot"
    program.write_text("#!/bin/sh\necho 'no memory' >&2\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    ran = run("map", str(small), "--format", "svg", env={"LC_ALL": "en_GB", "PATH": path})
    assert ran.returncode == 2
    assert ran.stderr == "pas-a-pas: Graphviz could not draw this map: no memory\n"


@pytest.mark.parametrize("width", ["19", "1001", "wide", "-5", "9" * 5000])
def test_a_width_that_cannot_be_is_refused(width: str, small: Path) -> None:
    ran = run("map", str(small), f"--width={width}", env=FRENCH)
    assert ran.returncode == 2
    assert "un nombre de 20 à 1000 est attendu" in ran.stderr


def test_an_unknown_form_is_refused_with_the_known_ones(small: Path) -> None:
    ran = run("map", str(small), "--format", "pdf", env=FRENCH)
    assert ran.returncode == 2
    assert all(form in ran.stderr for form in ("text", "mermaid", "dot", "svg", "json"))


def test_a_file_that_cannot_be_written_is_told(small: Path, tmp_path: Path) -> None:
    ran = run("map", str(small), "--output", str(tmp_path), env=FRENCH)
    assert ran.returncode == 2
    assert ran.stderr == f"pas-a-pas : impossible d'écrire « {tmp_path} » (c'est un dossier).\n"
    assert len(ran.stderr.splitlines()) == 1


def test_a_wrong_course_is_told_as_everywhere(tmp_path: Path) -> None:
    path = tmp_path / "faux.yaml"
    path.write_text(COURSE.replace("next: deux", "next: trois"), encoding="utf-8")
    ran = run("map", str(path))
    assert ran.returncode == 2
    assert "faux.yaml:4:" in ran.stderr
