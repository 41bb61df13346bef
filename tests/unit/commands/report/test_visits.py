"""`pas-a-pas report --kiosk`: which file is read, what is refused, where it is written."""

import json
from pathlib import Path

import pytest

from tests.unit.program import on_a_terminal, run
from tests.unit.records.visited import a_day, visit
from tutor.language import Language
from tutor.model.course import Course


def told(*arguments: str, lang: Language = "fr", env: dict[str, str] | None = None) -> str:
    ran = run("report", "--kiosk", *arguments, "--lang", lang, env=env)
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return a_day(tmp_path / "kiosk.sqlite")


def test_the_file_is_the_kiosk_s_by_default_and_not_that_of_the_people(path: Path) -> None:
    env = {"PAS_A_PAS_RECORDS": str(path.with_name("records.sqlite"))}
    assert "Visites : 5" in told(env=env)
    path.unlink()
    assert "Rien n'est encore compté" in told(env=env)


def test_files_of_several_halls_are_put_together(path: Path, tmp_path: Path) -> None:
    other = a_day(tmp_path / "other.sqlite")
    assert "Visits: 10" in told("--records", str(path), str(other), lang="en")
    assert "Visits: 5" in told("--records", str(path), str(path), lang="en")


def test_slides_are_told_by_the_titles_of_the_course_at_hand(
    shipped: Course, tmp_path: Path
) -> None:
    figures = tmp_path / "kiosk.sqlite"
    visit(figures, "on", course=shipped)
    assert "Bienvenue ! activation/bienvenue" in told("--records", str(figures))


@pytest.mark.parametrize(("name", "begins"), [("v.csv", "\ufeffTableau;"), ("v.html", "<!DOC")])
def test_the_file_s_name_tells_the_form(path: Path, tmp_path: Path, name: str, begins: str) -> None:
    told("--records", str(path), "--output", str(tmp_path / name))
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)


def test_the_object_is_written_on_request(path: Path) -> None:
    assert json.loads(told("--records", str(path), "--format", "json"))["visits"] == 5


def test_a_terminal_has_tables(path: Path) -> None:
    env = {"TERM": "xterm-256color", "COLUMNS": "100", "LINES": "40"}
    code, shown = on_a_terminal("report", "--kiosk", "--records", str(path), env=env)
    assert code == 0
    assert "█" in shown
    assert "Les parcours" in shown


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--person", "Julie"), "--kiosk does not go with --person"),
        (("--group", "Lundi"), "--kiosk does not go with --group"),
        (("--task", "x"), "--kiosk does not go with --task"),
        (("--heat", "activation/titre"), "--kiosk does not go with --heat"),
        (("--format", "svg"), "text, csv, json, html"),
        (("--course", "nowhere"), "no course “nowhere”"),
    ],
)
def test_what_cannot_be_is_told_in_one_message(
    path: Path, arguments: tuple[str, ...], said: str
) -> None:
    ran = run("report", "--kiosk", "--records", str(path), *arguments, "--lang", "en")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert said in ran.stderr
