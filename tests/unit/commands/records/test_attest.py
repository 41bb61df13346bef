"""`pas-a-pas records attest`: only a passed exam is attested."""

from pathlib import Path

import pytest

from tests.unit.program import run
from tests.unit.records.keeping import JULIE, Tick, begin, click, finish, keeper, query
from tutor.commands.play.attestation import save_attestation
from tutor.training.modes import Mode


def attest(path: Path, *arguments: str, lang: str = "fr") -> str:
    ran = run("records", "attest", *arguments, "--records", str(path), "--lang", lang)
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


def refused(path: Path, *arguments: str) -> str:
    ran = run("records", "attest", *arguments, "--records", str(path), "--lang", "en")
    assert (ran.returncode, ran.stdout) == (2, "")
    (line,) = ran.stderr.splitlines()
    return line


def session(path: Path) -> str:
    """Return the number of the session that began last."""
    return str(query(path, "SELECT id FROM sessions ORDER BY began DESC LIMIT 1")[0][0])


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """Where records are to be."""
    return tmp_path / "records.sqlite"


@pytest.fixture
def passed(records: Path) -> Path:
    """Records of an exam that Julie passed."""
    finish(begin(keeper(records, JULIE, Tick(1.7e9)), Mode.EXAM))
    return records


def test_a_passed_exam_is_attested(passed: Path) -> None:
    told = attest(passed, session(passed)[:8])
    assert "Julie a réussi l'examen" in told
    assert "100 sur 100" in told
    assert "14 novembre 2023" in told or "15 novembre 2023" in told


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.svg", b"<svg"),
        ("a.png", b"\x89PNG"),
        ("a.html", b"<!DOCTYPE"),
        ("a.txt", b"\n    Attestation"),
    ],
)
def test_its_file_is_of_the_form_that_its_name_tells(
    passed: Path, tmp_path: Path, name: str, start: bytes
) -> None:
    attest(passed, session(passed), "-o", str(tmp_path / name))
    assert (tmp_path / name).read_bytes().startswith(start)


def test_its_page_can_be_read_aloud(passed: Path, tmp_path: Path) -> None:
    attest(passed, session(passed), "-o", str(tmp_path / "a.html"))
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "a réussi" in page.split("<pre")[0]


def test_an_exam_that_was_failed_is_not_attested(records: Path) -> None:
    exam = begin(keeper(records, JULIE, Tick(1.7e9)), Mode.EXAM)
    click(exam, "Elsewhere")
    click(exam, "a/3")
    assert "was not passed (0 out of 100)" in refused(records, session(records))


def test_an_exam_that_was_left_is_not_attested(records: Path) -> None:
    click(begin(keeper(records, JULIE, Tick(1.7e9)), Mode.EXAM), "Go on")
    assert "is not finished" in refused(records, session(records))


def test_practice_is_not_attested(records: Path) -> None:
    finish(begin(keeper(records, JULIE, Tick(1.7e9))))
    assert "is no exam" in refused(records, session(records))


def test_a_session_that_there_is_not_is_told(passed: Path) -> None:
    assert "no session begins with “ffff-none”" in refused(passed, "ffff-none")


def test_another_course_is_refused(passed: Path, small: Path) -> None:
    told = refused(passed, session(passed), "--course", str(small))
    assert "not of that of" in told


def test_an_unknown_form_is_told(passed: Path) -> None:
    assert ".txt, .svg, .png or .html" in refused(passed, session(passed), "-o", "a.pdf")


def test_a_player_saves_it_among_ones_documents(
    records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: tmp_path)
    kept = keeper(records, JULIE, Tick(1.7e9))
    exam = begin(kept, Mode.EXAM)
    finish(exam)
    told = save_attestation(exam, person="Julie", keeper=kept, language="fr")
    (page,) = tmp_path.glob("attestation-help-*.html")
    assert str(page) in told
    assert session(records) in page.read_text(encoding="utf-8")


def test_a_player_says_why_it_cannot_be_saved(
    records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exam = begin(keeper(records, JULIE, Tick(1.7e9)), Mode.EXAM)
    finish(exam)
    monkeypatch.setattr("tutor.commands.play.attestation._folder", lambda: tmp_path / "nowhere")
    assert "impossible d'écrire" in save_attestation(exam, person=None, keeper=None, language="fr")
