"""`pas-a-pas diff`, as one runs it."""

import json
import subprocess
from pathlib import Path
from tempfile import gettempdir

import pytest

from tests.unit.program import run
from tutor.differences.revisions import RevisionError, files_at

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


def git(folder: Path, *words: str) -> str:
    author = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    ran = subprocess.run(["git", *author, *words], cwd=folder, check=True, capture_output=True)
    return ran.stdout.decode()


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


WITH_A_PICTURE = COURSE.replace(
    "elements:\n", "elements:\n        - image: {alt: Une carte, source: images/carte.png}\n"
)


def add_a_picture(folder: Path, content: bytes) -> None:
    (folder / "images").mkdir(exist_ok=True)
    (folder / "images/carte.png").write_bytes(content)
    (folder / "petit.yaml").write_text(WITH_A_PICTURE, encoding="utf-8")


def test_the_same_picture_in_two_folders_is_no_difference(versions: Path) -> None:
    for name in ("before", "after"):
        add_a_picture(versions / name, b"a picture")
    ran = run("diff", "before", "after", cwd=versions)
    assert (ran.returncode, ran.stdout) == (0, "Aucune différence.\n")


def test_the_same_picture_in_a_revision_is_no_difference(repository: Path) -> None:
    add_a_picture(repository / "cours", b"a picture")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "A picture")
    ran = run("diff", "cours", "--git", "HEAD", cwd=repository)
    assert (ran.returncode, ran.stdout) == (0, "Aucune différence.\n")
    add_a_picture(repository / "cours", b"another picture")
    ran = run("diff", "cours", "--git", "HEAD", cwd=repository)
    assert ran.returncode == 1
    assert ran.stdout.endswith("  petit/un « La première »\n    autre image « Une carte »\n")


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


def test_no_program_that_the_repository_names_is_run(repository: Path) -> None:
    trap = repository / "trap"
    trap.write_text("#!/bin/sh\ntouch ran\ncat\n", encoding="utf-8")
    trap.chmod(0o755)
    for attributes in (".git/info/attributes", "cours/.gitattributes"):
        (repository / attributes).write_text("* filter=t diff=t export-subst\n", "utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "Attributes")
    for key in (
        "filter.t.smudge",
        "filter.t.clean",
        "filter.t.process",
        "diff.t.textconv",
        "diff.t.command",
        "diff.external",
        "core.fsmonitor",
        "core.sshCommand",
        "core.pager",
        "tar.tar.command",
    ):
        git(repository, "config", key, str(trap))
    for name in ("post-index-change", "post-checkout", "reference-transaction"):
        (repository / ".git/hooks" / name).write_bytes(trap.read_bytes())
        (repository / ".git/hooks" / name).chmod(0o755)
    ran = run("diff", "cours", "--git", "HEAD", cwd=repository)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert not list(repository.rglob("ran"))


def test_another_repository_that_the_environment_names_is_not_asked(
    repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other")
    git(other, "init", "-q")
    names = {"GIT_DIR": str(other / ".git"), "GIT_EXTERNAL_DIFF": "false"}
    ran = run("diff", "cours", "--git", "HEAD", cwd=repository, env=names)
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, TOLD, "")


def test_a_folder_that_looks_like_a_repository_is_none(repository: Path) -> None:
    git(repository, "init", "-q", "--bare", "bare")
    (repository / "bare/petit.yaml").write_text(COURSE, encoding="utf-8")
    ran = run("diff", "bare", "--git", "HEAD", "--lang", "en", cwd=repository)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "is in no repository" in ran.stderr


def test_a_link_of_the_revision_leads_to_its_own_files_alone(repository: Path) -> None:
    (repository / "secret.yaml").write_text(COURSE, encoding="utf-8")
    (repository / "cours/inside.yaml").symlink_to("petit.yaml")
    (repository / "cours/outside.yaml").symlink_to(repository / "secret.yaml")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "Links")
    with files_at("HEAD", repository / "cours") as files:
        assert sorted(path.name for path in files.path.iterdir()) == ["inside.yaml", "petit.yaml"]
        assert (files.path / "inside.yaml").read_text("utf-8") == CHANGED


def test_a_revision_whose_names_lead_elsewhere_writes_nothing_there(repository: Path) -> None:
    blob = git(repository, "rev-parse", "HEAD:cours/petit.yaml").strip()
    tree = b"100644 ../../stray.yaml\0" + bytes.fromhex(blob)
    written = subprocess.run(
        ["git", "hash-object", "-t", "tree", "-w", "--literally", "--stdin"],
        cwd=repository,
        input=tree,
        capture_output=True,
        check=True,
    )
    commit = git(repository, "commit-tree", "-m", "Bad", written.stdout.decode().strip()).strip()
    with pytest.raises(RevisionError), files_at(commit, repository):
        pass
    assert not (Path(gettempdir()).parent / "stray.yaml").exists()


@pytest.mark.parametrize("paths", [[], ["before"], ["before", "after", "before"], ["before", "x"]])
def test_a_wrong_use_is_one_message(paths: list[str], versions: Path) -> None:
    ran = run("diff", *paths, cwd=versions)
    assert ran.returncode == 2
    assert ran.stderr
    assert "Traceback" not in ran.stderr
