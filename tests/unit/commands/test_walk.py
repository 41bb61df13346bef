"""`pas-a-pas walk`, as one runs it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.program import DEADLINE, ROOT, environment, run

COURSE = """\
format: 1
title: Un petit cours
slides:
  un:
    title: La première
    screen:
      elements:
        - button: {label: Aller, to: deux}
        - button: {label: Rester, say: Bien.}
  deux: {title: La seconde, end: true}
"""
LOST = "  perdue: {title: Nulle part, end: true}\n"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A folder with a course of one file."""
    (tmp_path / "petit.yaml").write_text(COURSE, encoding="utf-8")
    return tmp_path


def test_the_shipped_course_is_walked_by_default() -> None:
    ran = run("walk", "--lang", "en")
    assert ran.returncode == 0
    assert "All of it was walked." in ran.stdout
    assert "seed " in ran.stdout


def test_the_routes_that_are_shipped_are_replayed() -> None:
    paths = sorted(str(path) for path in (ROOT / "scenarios" / "routes").iterdir())
    ran = run("walk", str(ROOT / "scenarios"), "--script", *paths)
    assert ran.returncode == 0, ran.stdout
    assert ran.stdout.endswith("Itinéraires rejoués : 5, tous possibles.\n")


def test_what_is_left_is_told_with_its_place(small: Path) -> None:
    (small / "petit.yaml").write_text(COURSE + LOST, encoding="utf-8")
    ran = run("walk", "petit.yaml", "--seed", "1", cwd=small)
    assert ran.returncode == 1
    assert "  petit.yaml:11:3: diapositive petit/perdue « Nulle part »\n" in ran.stdout


def test_so_is_what_too_few_steps_left(small: Path) -> None:
    ran = run("walk", "petit.yaml", "--seed", "1", "--steps", "1", "--lang", "en", cwd=small)
    assert ran.returncode == 1
    assert "Not walked yet after 1 steps (--steps)" in ran.stdout
    assert "petit.yaml:9:11: hotspot 2 “Rester” on petit/un" in ran.stdout


def test_a_seed_prints_the_same_again(small: Path) -> None:
    first, again = (run("walk", "petit.yaml", "--seed", "5", cwd=small) for _ in range(2))
    assert first.stdout == again.stdout


@pytest.mark.parametrize("how", [["--seed", "3"], ["--to", "petit/deux"]])
def test_what_is_recorded_can_be_replayed(how: list[str], small: Path) -> None:
    assert run("walk", "petit.yaml", *how, "--record", "r/un.txt", cwd=small).returncode == 0
    ran = run("walk", "petit.yaml", "--script", "r/un.txt", cwd=small)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_every_listed_route_is_recorded_in_a_folder(small: Path) -> None:
    assert run("walk", "petit.yaml", "--routes", "--record", "all", cwd=small).returncode == 0
    assert (small / "all" / "1.txt").read_text(encoding="utf-8") == (
        "# Itinéraire 1 : jusqu'à petit/deux (fin), 1 pas.\n\n"
        "petit/un > 1 « Aller »\npetit/deux\nend\n"
    )


def test_a_route_may_be_recorded_again(small: Path) -> None:
    for _ in range(2):
        ran = run("walk", "petit.yaml", "--to", "petit/deux", "--record", "r.txt", cwd=small)
        assert ran.returncode == 0


def test_no_other_file_is_written_over(small: Path) -> None:
    ran = run("walk", "petit.yaml", "--to", "petit/deux", "--record", "petit.yaml", cwd=small)
    assert ran.returncode == 2
    assert ran.stderr == "pas-a-pas : petit.yaml n'est pas un itinéraire ; il reste comme il est.\n"
    assert (small / "petit.yaml").read_text(encoding="utf-8") == COURSE


def test_a_file_that_cannot_be_written_is_told(small: Path) -> None:
    ran = run("walk", "--to", "contacts/", "--record", "petit.yaml/r.txt", cwd=small)
    assert ran.returncode == 2
    assert "petit.yaml/r.txt" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_route_that_is_no_longer_possible_is_told_with_its_place(small: Path) -> None:
    (small / "r.txt").write_text("petit/un > 1 « Alelr »\npetit/deux\n", encoding="utf-8")
    ran = run("walk", "petit.yaml", "--script", "r.txt", "--lang", "en", cwd=small)
    assert ran.returncode == 1
    assert ran.stdout == (
        "r.txt:1:12: no hotspot 1 “Alelr” on petit/un\n"
        "     1 | petit/un > 1 « Alelr »\n"
        "       |            ^^^^^^^^^^^\n"
        "  What one may choose there: 1 “Aller”, 2 “Rester”.\n"
        "  Did you mean “Aller”?\n"
        "Routes replayed: 1; that the course no longer allows: 1.\n"
    )


def test_an_unreadable_route_is_told_before_any_is_played(small: Path) -> None:
    (small / "good.txt").write_text("petit/un\n", encoding="utf-8")
    (small / "bad.txt").write_text("petit/un\nun peu de texte\n", encoding="utf-8")
    ran = run("walk", "petit.yaml", "--script", "good.txt", "bad.txt", "gone.txt", cwd=small)
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert "bad.txt:2:1: ce n'est pas un nom de diapositive" in ran.stderr
    assert "gone.txt: introuvable" in ran.stderr


def test_a_slide_that_there_is_not_is_told_with_its_neighbour(small: Path) -> None:
    ran = run("walk", "petit.yaml", "--to", "petit/duex", "--lang", "en", cwd=small)
    assert ran.returncode == 2
    assert "Did you mean “petit/deux”?" in ran.stderr


def test_a_slide_to_which_nothing_leads_is_told(small: Path) -> None:
    (small / "petit.yaml").write_text(COURSE + LOST, encoding="utf-8")
    ran = run("walk", "petit.yaml", "--to", "petit/perdue", cwd=small)
    assert ran.returncode == 1
    assert ran.stderr == "pas-a-pas : rien ne mène à petit/perdue depuis petit/un.\n"


@pytest.mark.parametrize(
    "wrong",
    [
        ["--seed", "x"],
        ["--steps", "-1"],
        ["--limit", "1.5"],
        ["--seed", "9" * 5000],
        ["--routes", "--to", "petit/un"],
        ["--script", "r.txt", "--record", "s.txt"],
        ["--script"],
        ["nowhere.yaml"],
    ],
)
def test_a_wrong_use_is_one_message(wrong: list[str], small: Path) -> None:
    ran = run("walk", *wrong, cwd=small)
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr
    assert ran.stderr


@pytest.mark.parametrize("options", [[], ["--routes"]])
def test_a_reader_who_leaves_is_no_mistake(options: list[str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tutor", "walk", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(DEADLINE) == 141


def test_the_routes_of_a_folder_are_replayed(small: Path) -> None:
    run("walk", "petit.yaml", "--routes", "--record", "all", cwd=small)
    ran = run("walk", "petit.yaml", "--script", "all", "--lang", "en", cwd=small)
    assert (ran.returncode, ran.stdout.splitlines()[0]) == (0, "all/1.txt: as expected, steps: 1")


def test_a_folder_without_routes_is_told(small: Path) -> None:
    ran = run("walk", "petit.yaml", "--script", ".", "--lang", "en", cwd=small)
    assert ran.returncode == 2
    assert ran.stderr == ".: no route in this folder\n  A route is a file that ends in .txt.\n"


ROUTE = (
    "# Mon itinéraire\r\n\r\n  petit/un > 2  \r\npetit/un > 1 « Aller »\r\npetit/deux\r\nend\r\n"
)


def test_a_relabelled_button_is_rewritten_in_the_routes_and_shown(small: Path) -> None:
    (small / "route.txt").write_bytes(ROUTE.encode())
    relabelled = COURSE.replace("Aller", "Continuer")
    (small / "petit.yaml").write_text(relabelled, encoding="utf-8")
    assert run("walk", "petit.yaml", "--script", "route.txt", cwd=small).returncode == 1
    ran = run("walk", "petit.yaml", "--script", "route.txt", "--update", "--lang", "en", cwd=small)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == (
        "route.txt:4:\n- petit/un > 1 « Aller »\n+ petit/un > 1 « Continuer »\n"
        "route.txt: as expected, steps: 2\nRoutes replayed: 1, all possible.\n"
    )
    written = (small / "route.txt").read_bytes().decode()
    assert written == ROUTE.replace("Aller", "Continuer")


def test_what_is_not_sure_is_not_rewritten(small: Path) -> None:
    (small / "route.txt").write_text("petit/un > 1 « Ailleurs »\npetit/trois\n", encoding="utf-8")
    before = (small / "route.txt").read_text(encoding="utf-8")
    ran = run("walk", "petit.yaml", "--script", "route.txt", "--update", cwd=small)
    assert ran.returncode == 1
    assert (small / "route.txt").read_text(encoding="utf-8") == before


def test_nothing_is_updated_but_what_is_replayed(small: Path) -> None:
    ran = run("walk", "petit.yaml", "--update", "--lang", "en", cwd=small)
    assert ran.returncode == 2
    assert "--update only rewrites what --script replays" in ran.stderr
