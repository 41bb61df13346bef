"""The command line: what is asked, and what is answered."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.conftest import COURSE
from tests.unit.program import DEADLINE, run
from tutor import __version__
from tutor.cli import main
from tutor.commands.common.command import PROGRAM

FIRST = "Activer Mon espace santé, diapositive 1 sur"


class TestWhatIsPlayed:
    def test_the_shipped_course_by_default(self) -> None:
        ran = run("--plain")
        assert ran.returncode == 0
        assert FIRST in ran.stdout
        assert ran.stderr == ""

    def test_the_same_from_any_folder(self, tmp_path: Path) -> None:
        assert run(cwd=tmp_path).stdout == run().stdout

    def test_a_file(self, small: Path) -> None:
        ran = run(str(small), answers="\n\n")
        assert "La première" in ran.stdout
        assert ran.stdout.endswith("Fin.\n")
        assert ran.returncode == 0

    def test_a_folder_named_from_where_one_is(self, small: Path) -> None:
        assert "La première" in run(".", cwd=small.parent).stdout

    def test_the_command_may_be_named(self, small: Path) -> None:
        assert run("play", str(small)).stdout == run(str(small)).stdout

    def test_the_language_may_stand_before_the_command(self, small: Path) -> None:
        after = run("check", "--lang", "en", str(small))
        for before in (["--lang", "en"], ["--lang=en"]):
            assert run(*before, "check", str(small)).stdout == after.stdout

    def test_the_installed_script_does_the_same(self) -> None:
        script = Path(sys.executable).parent / PROGRAM
        ran = subprocess.run(
            [script, "--version"], capture_output=True, text=True, timeout=DEADLINE, check=True
        )
        assert ran.stdout == f"{PROGRAM} {__version__}\n"


class TestWhereItBegins:
    @pytest.mark.parametrize(
        ("name", "title"),
        [
            ("activation/choix", "J'active mon compte / Je m'oppose à la création de mon compte"),
            ("opposition/", "Je m'oppose à Mon espace santé"),
            ("opposition", "Je m'oppose à Mon espace santé"),
            ("contacts/", "Je vérifie mes coordonnées de contact"),
        ],
    )
    def test_at_the_slide_that_is_named(self, name: str, title: str) -> None:
        assert run("--slide", name).stdout.splitlines()[2] == title

    @pytest.mark.parametrize(
        ("name", "meant"),
        [
            ("activaton/choix", "activation/choix"),
            ("activation/chois", "activation/choix"),
            ("opposit/", "opposition/"),
        ],
    )
    def test_a_name_that_is_nearly_right_is_corrected(self, name: str, meant: str) -> None:
        ran = run("--slide", name)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert f"« {name} »" in ran.stderr
        assert ran.stderr.splitlines()[1] == f"Vouliez-vous dire « {meant} » ?"
        english = run("--slide", name, "--lang", "en").stderr
        assert english.splitlines()[1] == f"Did you mean “{meant}”?"

    @pytest.mark.parametrize("name", ["", "/", "zzzzzzzz", "activation/zzzzzzzz", "\x1b[31m"])
    def test_any_other_name_is_refused(self, name: str) -> None:
        ran = run("--slide", name)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert ran.stderr.startswith(f"{PROGRAM} : pas de diapositive «")
        assert "\x1b" not in ran.stderr


class TestWrongUse:
    @pytest.mark.parametrize(
        ("arguments", "french", "english"),
        [
            (["--zz"], "arguments inconnus : --zz", "unrecognized arguments: --zz"),
            (["a.yaml", "b"], "arguments inconnus : b", "unrecognized arguments: b"),
            (["--pla"], "arguments inconnus : --pla", "unrecognized arguments: --pla"),
            (["--slide"], "argument --slide : une valeur est attendue", "expected one argument"),
            (["--dark", "--light"], "incompatible avec", "not allowed with"),
            (["--plain=x"], "valeur de trop : 'x'", "ignored explicit argument 'x'"),
            (["\x1b[2J", "\x1b[2J"], "<U+001B>[2J", "<U+001B>[2J"),
        ],
    )
    def test_it_is_told_in_the_language_of_the_interface(
        self, arguments: list[str], french: str, english: str
    ) -> None:
        ran = run(*arguments)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert french in ran.stderr
        assert "\nPar exemple" in ran.stderr
        ran = run("--lang", "en", *arguments)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert english in ran.stderr
        assert "\nFor example: pas-a-pas play " in ran.stderr

    def test_a_language_that_is_not_spoken(self) -> None:
        ran = run("--lang", "de")
        assert (ran.returncode, ran.stdout) == (2, "")
        assert "valeur inconnue : 'de'" in ran.stderr
        assert "Traceback" not in ran.stderr


class TestWrongCourse:
    def test_no_such_file(self, tmp_path: Path) -> None:
        ran = run(str(tmp_path / "absent.yaml"))
        assert (ran.returncode, ran.stdout) == (2, "")
        assert "absent.yaml" in ran.stderr
        assert "Traceback" not in ran.stderr

    def test_an_empty_folder(self, tmp_path: Path) -> None:
        ran = run(str(tmp_path))
        assert (ran.returncode, ran.stdout) == (2, "")
        assert "aucun parcours" in ran.stderr

    def test_a_mistake_is_told_with_its_place(self, small: Path) -> None:
        small.write_text(COURSE.replace("next: deux", "next: trois"), encoding="utf-8")
        ran = run(str(small))
        assert (ran.returncode, ran.stdout) == (2, "")
        assert f"{small.name}:4:" in ran.stderr
        assert "trois" in ran.stderr

    def test_it_is_told_in_english_on_request(self, tmp_path: Path) -> None:
        assert "no scenario" in run(str(tmp_path), "--lang", "en").stderr


class TestLanguage:
    @pytest.mark.parametrize(
        ("arguments", "env", "word"),
        [
            ([], {}, "diapositive"),
            ([], {"LANG": "en_GB.UTF-8"}, "slide"),
            (["--lang", "en"], {"LANG": "fr_FR.UTF-8"}, "slide"),
            (["--lang=fr"], {"LANG": "en_GB.UTF-8"}, "diapositive"),
        ],
    )
    def test_the_interface_speaks_it(
        self, arguments: list[str], env: dict[str, str], word: str
    ) -> None:
        assert f", {word} 1 " in run(*arguments, env=env).stdout


class TestHelp:
    OPTIONS = ("--slide", "--plain", "--fullscreen", "--lang", "--no-motion", "--dark", "--light")

    @pytest.mark.parametrize(
        "arguments", [["--help"], ["-h"], ["play", "--help"], ["--plain", "-h"]]
    )
    def test_it_tells_every_option_of_play(self, arguments: list[str]) -> None:
        ran = run(*arguments)
        assert (ran.returncode, ran.stderr) == (0, "")
        for option in (*self.OPTIONS, "--help", "--version", "CHEMIN"):
            assert option in ran.stdout

    def test_it_lists_the_commands(self) -> None:
        assert "play " in run("--help").stdout

    @pytest.mark.parametrize("arguments", [["--help"], ["play", "--help"]])
    def test_none_of_its_french_is_english(self, arguments: list[str]) -> None:
        text = run(*arguments).stdout
        assert text.startswith("mode d'emploi : pas-a-pas ")
        for word in (
            "usage",
            "positional",
            "arguments:",
            "options:",
            "show this",
            "PATH",
            "SCENARIO",
        ):
            assert word not in text

    @pytest.mark.parametrize("arguments", [["--help"], ["play", "--help"]])
    def test_none_of_its_english_is_french(self, arguments: list[str]) -> None:
        text = run(*arguments, env={"LANG": "en_GB.UTF-8"}).stdout
        assert text.startswith("usage: pas-a-pas ")
        assert "general:" in text
        assert text.isascii()
        for word in ("montre", "cours ", "CHEMIN"):
            assert word not in text

    @pytest.mark.parametrize(
        "arguments", [["--version"], ["play", "--version"], ["--lang", "en", "--version"]]
    )
    def test_the_version_is_one_line(self, arguments: list[str]) -> None:
        ran = run(*arguments)
        assert (ran.returncode, ran.stderr) == (0, "")
        assert ran.stdout == f"{PROGRAM} {__version__}\n"

    def test_it_is_readable_in_ascii(self) -> None:
        ran = run("--help", env={"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"})
        assert ran.returncode == 0
        assert "--slide" in ran.stdout


@pytest.mark.parametrize("pace", ["0", "-3", "abc", "nan", "inf", "4000", ""])
def test_a_pace_that_is_none_is_told(pace: str) -> None:
    ran = run("play", f"--pace={pace}", "--lang", "en")
    assert ran.returncode == 2
    assert f"“{pace}” is no duration (from 1 to 3600 seconds)" in ran.stderr


class TestACommandThatIsNone:
    @pytest.mark.parametrize(
        ("given", "told"),
        [
            (["chek", "mairie"], "pas de commande « chek ».\nVouliez-vous dire « check » ?"),
            (["jouer"], "pas de commande « jouer ».\nVouliez-vous dire « play » ?"),
            (["zut", "mairie"], "pas de commande « zut ».\nVoir « pas-a-pas --help »."),
            (["mairie", "--plain"], "mairie: introuvable"),
        ],
    )
    def test_the_one_that_was_meant_is_proposed(
        self, given: list[str], told: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(given) == 2
        assert told in capsys.readouterr().err.replace("\u00a0", " ")

    def test_a_slide_is_proposed_with_its_scenario(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["--slide", "bienvenue"]) == 2
        assert "« activation/bienvenue »" in capsys.readouterr().err.replace("\u00a0", " ")
