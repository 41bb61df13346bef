"""`pas-a-pas diff`, as one runs it."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.unit.program import run

COURSE = """\
format: 1
title: Un petit cours
slides:
  un:
    title: La première
    text: Je clique sur le bouton.
    screen:
      elements:
        - button: {label: Aller, to: deux}
  deux: {title: La seconde, end: true}
"""
CHANGED = COURSE.replace("Je clique", "J'appuie")
TOLD = """\
Diapositives modifiées : 1
  petit/un « La première »
    texte : [-Je clique-]{+J'appuie+} sur le bouton.
"""


def git(folder: Path, *words: str) -> None:
    author = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *author, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def versions(tmp_path: Path) -> Path:
    """A folder with two versions of a course."""
    for name, text in (("before", COURSE), ("after", CHANGED)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "petit.yaml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository of git whose course changed since its only revision."""
    file = tmp_path / "cours" / "petit.yaml"
    file.parent.mkdir()
    file.write_text(COURSE, encoding="utf-8")
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "First"]):
        git(tmp_path, *words)
    file.write_text(CHANGED, encoding="utf-8")
    return tmp_path


def test_two_folders(versions: Path) -> None:
    ran = run("diff", "before", "after", cwd=versions)
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, TOLD, "")


def test_two_files(versions: Path) -> None:
    ran = run("diff", "before/petit.yaml", "after/petit.yaml", cwd=versions)
    assert (ran.returncode, ran.stdout) == (1, TOLD)


def test_nothing_changed(versions: Path) -> None:
    ran = run("diff", "before", "before", "--lang", "en", cwd=versions)
    assert (ran.returncode, ran.stdout) == (0, "No difference.\n")


def test_markdown(versions: Path) -> None:
    ran = run("diff", "before", "after", "--format", "markdown", cwd=versions)
    assert ran.stdout == (
        "### Diapositives modifiées : 1\n\n- petit/un « La première »\n"
        "  - texte : ~~Je clique~~**J'appuie** sur le bouton.\n"
    )


def test_json(versions: Path) -> None:
    ran = run("diff", "before", "after", "--format", "json", cwd=versions)
    (change,) = json.loads(ran.stdout)["slides_changed"]
    assert change["slide"] == "petit/un"
    assert change["edits"][0]["after"] == "J'appuie sur le bouton."


@pytest.mark.parametrize("path", ["cours", "cours/petit.yaml", "."])
def test_a_revision_of_git(path: str, repository: Path) -> None:
    where = repository / "cours" if path == "." else repository
    ran = run("diff", path, "--git", "HEAD", cwd=where)
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, TOLD, "")


@pytest.mark.parametrize("revision", ["nowhere", "--help", "HEAD:cours", ""])
def test_a_revision_that_there_is_not(revision: str, repository: Path) -> None:
    ran = run("diff", "cours", f"--git={revision}", "--lang", "en", cwd=repository)
    assert ran.returncode == 2
    assert ran.stderr == f"pas-a-pas: git knows no revision “{revision}”.\n"


def test_a_course_that_is_in_no_repository(versions: Path) -> None:
    ran = run("diff", "before", "--git", "HEAD", cwd=versions)
    assert ran.returncode == 2
    assert ran.stderr == "pas-a-pas : before n'est pas dans un dépôt de git.\n"


def test_a_course_that_the_revision_does_not_have(repository: Path) -> None:
    new = repository / "neuf"
    new.mkdir()
    (new / "petit.yaml").write_text(COURSE, encoding="utf-8")
    ran = run("diff", "neuf", "--git", "HEAD", cwd=repository)
    assert ran.returncode == 2
    assert ran.stderr == "pas-a-pas : neuf n'est pas dans la révision « HEAD ».\n"


def test_no_git(repository: Path) -> None:
    ran = run("diff", "cours", "--git", "HEAD", cwd=repository, env={"PATH": "/nowhere"})
    assert ran.returncode == 2
    assert "git est introuvable" in ran.stderr


def test_a_mistake_of_the_revision_is_told_as_git_names_the_file(repository: Path) -> None:
    (repository / "cours" / "petit.yaml").write_text("format: 1\n", encoding="utf-8")
    git(repository, "commit", "-qam", "Second")
    ran = run("diff", "cours", "--git", "HEAD", cwd=repository)
    assert ran.returncode == 2
    assert ran.stderr.startswith("HEAD:petit.yaml:1:1: ")


@pytest.mark.parametrize("paths", [[], ["before"], ["before", "after", "before"], ["before", "x"]])
def test_a_wrong_use_is_one_message(paths: list[str], versions: Path) -> None:
    ran = run("diff", *paths, cwd=versions)
    assert ran.returncode == 2
    assert ran.stderr
    assert "Traceback" not in ran.stderr
