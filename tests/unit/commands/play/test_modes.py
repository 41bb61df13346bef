"""`--mode` and `--task`: what is begun, what is refused, what was left."""

from pathlib import Path

import pytest

from tests.unit.program import run
from tests.unit.training.small import COURSE, write_course


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return write_course(tmp_path / "cours")


def played(course: Path, *arguments: str, answers: str = "") -> str:
    """Return what is printed, results kept beside the course."""
    records = course.parent / "records.sqlite"
    ran = run(str(course), "--records", str(records), *arguments, answers=answers)
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


class TestWhatIsBegun:
    def test_without_a_mode_the_demo(self, course: Path) -> None:
        assert played(course) == played(course, "--mode", "demo")
        assert "Parcours A, diapositive 1 sur 4" in played(course)

    @pytest.mark.parametrize(
        ("mode", "title"),
        [("guided", "Guidé"), ("practice", "Entraînement"), ("exam", "Examen")],
    )
    def test_a_task_in_a_mode(self, course: Path, mode: str, title: str) -> None:
        told = played(course, "--mode", mode, "--task", "aider")
        assert told.lstrip().startswith(f"{title} : Aider Mme L.\n")

    def test_the_whole_course_guided(self, course: Path) -> None:
        assert "Guidé : " in played(course, "--mode", "guided")

    @pytest.mark.parametrize("mode", ["practice", "exam"])
    def test_without_a_task_it_is_asked_for(self, course: Path, mode: str) -> None:
        told = played(course, "--mode", mode, answers="2\n")
        assert "1. Aider Mme L.\n2. S'opposer pour elle\n" in told
        assert " : S'opposer pour elle\n" in told

    @pytest.mark.parametrize("mode", ["practice", "exam"])
    def test_the_only_task_is_begun_at_once(self, course: Path, mode: str) -> None:
        (course / "course.yaml").unlink()
        assert "Écran 1" in played(course, "--mode", mode)

    def test_all_is_asked_for_on_request(self, course: Path) -> None:
        told = played(course, "--mode", "ask", answers="3\n1\n")
        assert "Que voulez-vous faire ?" in told
        assert "Entraînement : Aider Mme L." in told

    def test_a_demo_of_a_task_begins_where_it_does(self, course: Path) -> None:
        text = COURSE.replace("id: aider,", "id: aider, start: a/deux,")
        (course / "course.yaml").write_text(text, encoding="utf-8")
        assert "diapositive 2 sur 4" in played(course, "--task", "aider")

    def test_it_speaks_english(self, course: Path) -> None:
        told = played(course, "--mode", "exam", "--task", "aider", "--lang", "en")
        assert told.lstrip().startswith("Exam: Aider Mme L.\n")


class TestRefusals:
    @pytest.mark.parametrize(
        ("arguments", "french", "english"),
        [
            (
                ["--mode", "exam", "--task", "aidr"],
                "pas de mise en situation « aidr » dans ce cours (il y a : aider, refuser).\n"
                "Vouliez-vous dire « aider » ?",
                "no task “aidr” in this course (there is: aider, refuser).\nDid you mean “aider”?",
            ),
            (
                ["--mode", "practice", "--slide", "a/un"],
                "--slide ne va qu'avec la démonstration, pas avec --mode practice.",
                "--slide goes with the demo alone, not with --mode practice.",
            ),
            (
                ["--mode", "guided", "--rehearse"],
                "--rehearse ne va qu'avec la démonstration, pas avec --mode guided.",
                "--rehearse goes with the demo alone, not with --mode guided.",
            ),
            (
                ["--mode", "ask", "--watch"],
                "--watch ne va qu'avec la démonstration, pas avec --mode ask.",
                "--watch goes with the demo alone, not with --mode ask.",
            ),
            (
                ["--mode", "exam", "--port", "4000", "--token", "12345678"],
                "--port ne va qu'avec la démonstration, pas avec --mode exam.",
                "--port goes with the demo alone, not with --mode exam.",
            ),
            (
                ["--task", "aider", "--slide", "a/un"],
                "--task et --slide ne vont pas ensemble.",
                "--task and --slide do not go together.",
            ),
            (
                ["--task", "aider", "--mode", "ask"],
                "--task et --mode ask ne vont pas ensemble.",
                "--task and --mode ask do not go together.",
            ),
        ],
    )
    def test_they_are_told_in_one_message(
        self, course: Path, arguments: list[str], french: str, english: str
    ) -> None:
        for language, message in (("fr", french), ("en", english)):
            ran = run(str(course), "--no-record", *arguments, "--lang", language)
            assert (ran.returncode, ran.stdout) == (2, "")
            assert message in ran.stderr
            assert "Traceback" not in ran.stderr

    def test_a_mode_that_is_none(self, course: Path) -> None:
        ran = run(str(course), "--mode", "examen")
        assert ran.returncode == 2
        assert "valeurs possibles : 'demo', 'guided'" in ran.stderr

    @pytest.mark.parametrize("arguments", [["--mode", "exam"], ["--task", "x"]])
    def test_a_course_that_has_no_task(self, tmp_path: Path, arguments: list[str]) -> None:
        round_and_round = tmp_path / "a.yaml"
        round_and_round.write_text(
            "format: 1\ntitle: A\nslides: {a: {title: A, next: b}, b: {title: B, next: a}}\n",
            encoding="utf-8",
        )
        ran = run(str(round_and_round), "--no-record", *arguments)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert "ce cours n'a pas de mise en situation" in ran.stderr


class TestWhatWasLeft:
    def test_it_is_asked_about_at_the_next_start_and_gone_on_with(self, course: Path) -> None:
        played(course, "--mode", "practice", "--task", "aider", answers="2\n1\n1 1\n")
        told = played(course, answers="1\n")
        assert "Entraînement : Aider Mme L., laissé le " in told
        assert "Écran 2" in told
        done = played(course, "--mode", "ask", answers="1\n1 12\n2\n")
        assert "50 sur 100" in done

    def test_what_was_ended_is_not(self, course: Path) -> None:
        played(course, "--mode", "exam", "--task", "refuser", answers="2\n")
        assert "laissé le" not in played(course)

    def test_nor_is_it_where_something_precise_is_asked_of_a_demo(self, course: Path) -> None:
        played(course, "--mode", "practice", "--task", "aider", answers="1\n")
        assert "pas terminé" not in played(course, "--slide", "a/deux")
        assert "pas terminé" not in played(course, "--rehearse")

    def test_without_records_nothing_is_asked(self, course: Path) -> None:
        played(course, "--mode", "practice", "--task", "aider", answers="1\n")
        ran = run(str(course), "--no-record")
        assert "pas terminé" not in ran.stdout

    def test_what_was_passed_is_marked(self, course: Path) -> None:
        played(course, "--mode", "exam", "--task", "refuser", answers="2\n")
        assert "2. S'opposer pour elle, réussi" in played(course, "--mode", "exam")
