"""`pas-a-pas report`: what is asked, what is refused, and where it is written."""

import json
from pathlib import Path

import pytest

from tests.unit.exports.drawn import course_of
from tests.unit.program import on_a_terminal, run
from tests.unit.records.keeping import Tick, kinds
from tests.unit.records.recorded import record
from tutor.language import Language
from tutor.records.keeper import RecordKeeper
from tutor.records.learner import Learner
from tutor.training.lessons import Lessons
from tutor.training.modes import Mode

WRITTEN = """\
format: 1
title: Le thé
slides:
  eau:
    title: Je fais bouillir l'eau
    screen:
      elements:
        - button: {label: Bouillir, to: tasse}
        - button: {label: Refroidir, say: Non.}
  tasse: {title: Ma tasse, end: true}
"""
TERMINAL = {"TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"}


def report(*arguments: str, lang: Language = "fr", env: dict[str, str] | None = None) -> str:
    """Return what the command prints, once it has succeeded."""
    ran = run("report", *arguments, "--lang", lang, env=env)
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


def refused(*arguments: str) -> str:
    """Return what the command that is refused says."""
    ran = run("report", *arguments, "--lang", "en")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert len(ran.stderr.strip().splitlines()) <= 2
    return ran.stderr


@pytest.fixture
def tea(tmp_path: Path) -> tuple[str, str]:
    """A course in a file, and records of someone who was wrong twice in it."""
    course = course_of(WRITTEN, tmp_path)
    path = tmp_path / "tea.sqlite"
    keeper = RecordKeeper(path, course, Learner("Julie"), wall=Tick(1.7e9))
    lessons = Lessons(course, "fr", clock=Tick(), keeper=keeper)
    attempt = lessons.begin(Mode.PRACTICE, lessons.tasks[0])
    for number in (2, 2, 1):
        attempt.choose(number)
    assert attempt.is_over
    return str(tmp_path / "essai.yaml"), str(path)


def test_it_tells_how_each_person_got_on(path: Path) -> None:
    told = report("--records", str(path))
    assert "Julie (Lundi)" in told
    assert "Karim (Mardi)" in told


def test_it_keeps_to_whom_and_what_is_asked(path: Path) -> None:
    told = report("--records", str(path), "--person", "Julie", "--since", "01/01/2020", lang="en")
    assert "person: Julie · since 2020-01-01" in told
    assert "Karim" not in told


def test_nothing_recorded_is_no_mistake(tmp_path: Path) -> None:
    none = {"PAS_A_PAS_RECORDS": str(tmp_path / "none.sqlite")}
    assert "Rien n'est encore enregistré" in report(env=none)
    assert json.loads(report("--format", "json", env=none))["sessions"] == 0
    assert not (tmp_path / "none.sqlite").exists()


def test_records_of_which_one_may_not_know_whether_they_are_there_are_told() -> None:
    ran = run("report", "--lang", "en", env={"PAS_A_PAS_RECORDS": "x" * 300})
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("pas-a-pas: cannot read “xxx")


def test_whoever_asks_for_nobody_is_told_who_was_meant(path: Path) -> None:
    told = refused("--records", str(path), "--person", "Juli")
    assert "nobody is called “Juli”" in told
    assert "Did you mean “Julie”?" in told


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--group", "Lundy"), "Did you mean “Lundi”?"),
        (("--task", "hlp"), "Did you mean “help”?"),
        (("--course", "nowhere"), "no course “nowhere”"),
        (("--since", "2026-13-01"), "“2026-13-01” is no date"),
        (("--format", "png"), "text, csv, json, html"),
        (("--output", "x.svg"), ".txt, .csv, .json or .html"),
        (("--heat", "a/1", "--format", "csv"), "text, svg, png, html"),
        (("--heat", "a/1"), "no slide “a/1”"),
    ],
)
def test_what_cannot_be_is_told_in_one_message(
    path: Path, arguments: tuple[str, ...], said: str
) -> None:
    assert said in refused("--records", str(path), *arguments)


def test_a_file_that_holds_no_records_is_told(tmp_path: Path, path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("Bonjour\n", encoding="utf-8")
    assert "notes.txt:1" in refused("--records", str(path), str(other))
    assert "nowhere" in refused("--records", str(tmp_path / "nowhere"))


def test_files_of_several_machines_count_once(path: Path, tmp_path: Path) -> None:
    exported = tmp_path / "export.jsonl"
    ran = run("records", "export", "--records", str(path), "--output", str(exported))
    assert ran.returncode == 0
    other = record(tmp_path / "other.sqlite")
    asked = ("--records", str(path), str(exported), str(other), "--format", "json")
    assert json.loads(report(*asked))["sessions"] == 8
    again = ("--records", str(path), "--records", str(exported), "--format", "json")
    assert json.loads(report(*again)) == json.loads(
        report("--records", str(path), "--format", "json")
    )


def test_nothing_is_added_to_the_files_that_are_read(path: Path, tmp_path: Path) -> None:
    other = record(tmp_path / "other.sqlite")
    before = kinds(path)
    report("--records", str(path), str(other))
    assert kinds(path) == before


@pytest.mark.parametrize("name", ["r.txt", "r.csv", "r.json", "r.html"])
def test_a_files_name_tells_its_form(path: Path, tmp_path: Path, name: str) -> None:
    output = tmp_path / name
    assert str(output) in report("--records", str(path), "-o", str(output))
    starts = {".csv": b"\xef\xbb\xbf", ".json": b"{", ".html": b"<!DOCTYPE", ".txt": b"R"}
    assert output.read_bytes().startswith(starts[output.suffix])


def test_a_course_is_named_by_its_path_or_by_its_title(tea: tuple[str, str]) -> None:
    course, records = tea
    by_path = report("--records", records, "--course", course)
    assert "Je fais bouillir l'eau" in by_path
    by_title = report("--records", records, "--course", "Le thé")
    assert "essai/eau" in by_title


def test_a_task_is_named_by_its_id_or_by_its_title(tea: tuple[str, str]) -> None:
    course, records = tea
    asked = ("--records", records, "--course", course, "--format", "json")
    by_title, by_id = (json.loads(report(*asked, "--task", name)) for name in ("Le thé", "essai"))
    assert by_title == by_id
    (told,) = by_title["outcomes"]
    assert (told["task"], told["task_title"]) == ("essai", "Le thé")


def test_a_slides_wrong_answers_are_painted(tea: tuple[str, str], tmp_path: Path) -> None:
    course, records = tea
    asked = ("--records", records, "--course", course, "--heat", "essai/eau")
    told = report(*asked)
    assert "[▓ 2]" in told
    assert "2 mauvaises réponses" in told
    for name, start in (("h.svg", b"<svg"), ("h.png", b"\x89PNG"), ("h.html", b"<!DOCTYPE")):
        report(*asked, "-o", str(tmp_path / name))
        assert (tmp_path / name).read_bytes().startswith(start)


@pytest.mark.parametrize("name", ["Je fais bouillir l'eau", "je fais bouillir l’EAU"])
def test_a_slide_to_paint_may_be_named_by_its_title(tea: tuple[str, str], name: str) -> None:
    course, records = tea
    asked = ("--records", records, "--course", course, "--heat")
    assert report(*asked, name) == report(*asked, "essai/eau")


def test_of_a_title_that_several_slides_bear_their_names_are_told(tea: tuple[str, str]) -> None:
    _, records = tea
    told = refused("--records", records, "--heat", "La notification de l'usager")
    assert "activation/notification_mail, activation/notification_courrier" in told


def test_painting_needs_the_course(tea: tuple[str, str]) -> None:
    _, records = tea
    told = refused("--records", records, "--course", "Le thé", "--heat", "essai/eau")
    assert "--course PATH" in told


def test_a_pipe_is_plain_and_a_terminal_has_tables(path: Path) -> None:
    code, shown = on_a_terminal("report", "--records", str(path), "--lang", "fr", env=TERMINAL)
    assert code == 0
    assert "─" in shown
    assert "█" in shown
    piped = report("--records", str(path))
    assert not set(piped) & set("─█\x1b")


def test_a_terminal_paints_a_slide_in_colours(tea: tuple[str, str]) -> None:
    course, records = tea
    asked = ("report", "--records", records, "--course", course, "--heat", "essai/eau")
    _, shown = on_a_terminal(*asked, "--lang", "fr", env={**TERMINAL, "COLORTERM": "truecolor"})
    assert "▓ 2" in shown
    assert "\x1b[" in shown
