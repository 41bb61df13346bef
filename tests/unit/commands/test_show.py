"""The command `show`: what one asks for, where it goes, and what is refused."""

import os
from pathlib import Path

import pytest

from tests.unit.conftest import COURSE
from tests.unit.program import (
    ROOT,
    in_a_shell,
    on_a_terminal,
    python,
    run,
    run_raw,
)

ATTESTATION = "opposition/attestation"
TITLE = "Je télécharge mon attestation"


class TestWhatIsShown:
    def test_a_slide_of_the_shipped_course(self, tmp_path: Path) -> None:
        ran = run("show", ATTESTATION, cwd=tmp_path)
        assert (ran.returncode, ran.stderr) == (0, "")
        assert TITLE in ran.stdout

    def test_a_slide_of_another_course(self, small: Path) -> None:
        assert "La seconde" in run("show", str(small), "petit/deux").stdout

    def test_the_two_of_them_in_the_other_order(self, small: Path) -> None:
        other = run("show", "petit/deux", str(small)).stdout
        assert other == run("show", str(small), "petit/deux").stdout

    def test_the_first_slide_of_a_course(self, small: Path) -> None:
        assert "La première" in run("show", "petit.yaml", cwd=small.parent).stdout
        assert "La première" in run("show", ".", cwd=small.parent).stdout

    def test_the_first_slide_of_the_shipped_course(self) -> None:
        assert "PAS A PAS" in run("show").stdout

    def test_where_a_scenario_starts(self) -> None:
        assert run("show", "opposition").stdout == run("show", "opposition/choix").stdout

    def test_every_slide_as_text(self, small: Path) -> None:
        shown = run("show", str(small), "--all", "--format", "text").stdout
        assert [line for line in shown.splitlines() if line.startswith("#")] == [
            "# 1. petit/un",
            "# 2. petit/deux",
        ]

    def test_one_scenario(self) -> None:
        shown = run("show", "opposition/", "--all", "--format", "text").stdout
        names = [line for line in shown.splitlines() if line.startswith("# ")]
        assert len(names) > 2
        assert all(" opposition/" in name for name in names)

    def test_a_handout_with_notes_or_without(self) -> None:
        assert "Notes du formateur" in run("show", "opposition", "--handout").stdout
        without = run("show", "opposition", "--handout", "--no-notes").stdout
        assert "Notes du formateur" not in without
        assert "Zones cliquables" in without


class TestItsSize:
    @pytest.mark.parametrize("size", ["80x24", "80X24", "80×24"])
    def test_a_window_of_so_many_cells(self, size: str) -> None:
        lines = run("show", ATTESTATION, "--size", size).stdout.splitlines()
        assert len(lines) >= 24
        assert 70 < max(map(len, lines)) <= 80

    def test_a_slide_that_does_not_fit_is_shown_whole(self) -> None:
        small = run("show", ATTESTATION, "--size", "60x5").stdout
        assert "Télécharger mon justificatif" in small
        assert len(small.splitlines()) > 5

    @pytest.mark.parametrize(
        "size",
        ["", "80", "x24", "80x", "19x24", "401x24", "80x4", "80x201", "80x-5", "٨٠x24", "1e2x24"],
    )
    def test_any_other_is_refused_with_the_bounds(self, size: str) -> None:
        ran = run("show", f"--size={size}")
        assert (ran.returncode, ran.stdout) == (2, "")
        assert "de 20x5 à 400x200" in ran.stderr


class TestItsFormat:
    @pytest.mark.parametrize(
        ("name", "begins"),
        [
            ("a.svg", b"<svg "),
            ("a.png", b"\x89PNG"),
            ("a.html", b"<!DOCTYPE html>"),
            ("a.HTM", b"<!DOCTYPE html>"),
        ],
    )
    def test_the_name_of_the_file_tells_it(self, name: str, begins: bytes, tmp_path: Path) -> None:
        ran = run("show", ATTESTATION, "--output", name, cwd=tmp_path)
        assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"Écrit : {name}\n", "")
        assert (tmp_path / name).read_bytes().startswith(begins)
        assert [path.name for path in tmp_path.iterdir()] == [name]

    def test_or_else_one_tells_it(self, tmp_path: Path) -> None:
        run("show", ATTESTATION, "--format", "svg", "--output", "image", cwd=tmp_path)
        assert (tmp_path / "image").read_text(encoding="utf-8") == (
            run("show", ATTESTATION, "--format", "svg").stdout
        )

    @pytest.mark.parametrize("name", ["a.pdf", "course.yaml", "a"])
    def test_or_else_it_is_asked(self, name: str, tmp_path: Path) -> None:
        (tmp_path / name).write_text("précieux", encoding="utf-8")
        ran = run("show", "--output", name, cwd=tmp_path)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert f"quel format pour « {name} »" in ran.stderr
        assert (tmp_path / name).read_text(encoding="utf-8") == "précieux"

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (["--all", "--format", "svg"], "--all se fait en html ou en text, pas en svg."),
            (["--handout", "--output", "a.png"], "--handout se fait en html, pas en png."),
        ],
    )
    def test_a_whole_course_has_its_own(
        self, arguments: list[str], told: str, tmp_path: Path
    ) -> None:
        ran = run("show", *arguments, cwd=tmp_path)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert told in ran.stderr

    def test_png_names_what_it_needs(self) -> None:
        ask = (
            "import sys; sys.modules['resvg_py'] = None\n"
            "from tutor.cli import main; sys.exit(main(['show', '--format', 'png']))"
        )
        ran = python("-c", ask)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert ran.stderr.startswith("pas-a-pas : le format png demande resvg-py")
        assert "pas-a-pas[png]" in ran.stderr
        assert ran.stderr.count("\n") == 1


class TestText:
    def test_in_a_pipe_it_is_plain_and_signs_tell_what_colours_do(self) -> None:
        shown = run("show", ATTESTATION).stdout
        assert "\x1b" not in shown
        assert "[1] ☞ │  Télécharger mon justificatif  │" in shown

    @pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
    def test_an_encoding_gets_stand_ins_for_what_it_lacks(self, encoding: str) -> None:
        env = {"PYTHONUTF8": "0", "PYTHONIOENCODING": encoding}
        shown = run_raw("show", ATTESTATION, env=env).stdout.decode(encoding)
        assert "[1] > |" in shown
        assert "?" not in shown

    @pytest.mark.skipif(os.name != "posix", reason="POSIX terminals")
    @pytest.mark.parametrize(
        ("env", "coloured"),
        [
            ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, True),
            ({"TERM": "xterm", "NO_COLOR": "1"}, False),
            ({"TERM": "dumb"}, False),
        ],
    )
    def test_on_a_terminal_it_has_its_colours(self, env: dict[str, str], coloured: bool) -> None:
        code, shown = on_a_terminal("show", ATTESTATION, "--size", "80x24", env=env)
        assert code == 0
        assert ("\x1b[1;38;2" in shown) is coloured
        assert "Mon opposition est prise en compte." in shown

    @pytest.mark.skipif(os.name != "posix", reason="POSIX terminals")
    @pytest.mark.parametrize("arguments", [["--all"], ["--handout"], ["--format", "png"]])
    def test_a_terminal_is_spared_what_it_does_not_show(self, arguments: list[str]) -> None:
        code, shown = on_a_terminal("show", *arguments, env={"TERM": "xterm"})
        assert code == 2
        assert "nommez un fichier : --output " in shown
        assert shown.count("\n") == 1


class TestTheFile:
    def test_one_that_exists_is_replaced_and_keeps_its_rights(self, tmp_path: Path) -> None:
        path = tmp_path / "a.svg"
        path.write_text("ancien", encoding="utf-8")
        path.chmod(0o640)
        assert run("show", "--output", str(path)).returncode == 0
        assert path.read_text(encoding="utf-8").startswith("<svg ")
        assert path.stat().st_mode & 0o777 == 0o640

    @pytest.mark.skipif(os.name != "posix", reason="POSIX links")
    def test_a_link_stays_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "lien.svg").symlink_to("vrai.svg")
        run("show", "--output", "lien.svg", cwd=tmp_path)
        assert (tmp_path / "lien.svg").is_symlink()
        assert (tmp_path / "vrai.svg").is_file()

    def test_a_course_that_is_wrong_leaves_the_former_file(self, small: Path) -> None:
        (small.parent / "a.html").write_text("ancien", encoding="utf-8")
        small.write_text(COURSE.replace("next: deux", "next: trois"), encoding="utf-8")
        ran = run("show", str(small), "--all", "--output", "a.html", cwd=small.parent)
        assert ran.returncode == 2
        assert (small.parent / "a.html").read_text(encoding="utf-8") == "ancien"

    @pytest.mark.parametrize(
        ("path", "reason"),
        [
            ("absent/a.svg", "ce dossier n'existe pas"),
            ("a\n.svg/b.svg", "ce dossier n'existe pas"),
            ("petit.yaml/a.svg", "ce dossier n'e"),
            ("dossier.svg", "c'est un dossier"),
        ],
    )
    def test_one_that_cannot_be_written_is_told(self, path: str, reason: str, small: Path) -> None:
        (small.parent / "dossier.svg").mkdir()
        ran = run("show", "--output", path, cwd=small.parent)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert ran.stderr.startswith("pas-a-pas : impossible d'écrire « ")
        assert reason in ran.stderr
        assert ran.stderr.count("\n") == 1

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a full device")
    def test_a_full_disk_is_told(self) -> None:
        ran = run("show", "--format", "svg", "--output", "/dev/full")
        assert ran.returncode == 2
        assert "/dev/full" in ran.stderr

    @pytest.mark.skipif(os.name != "posix", reason="POSIX devices")
    def test_a_pipe_is_written_to(self) -> None:
        ran = run("show", ATTESTATION, "--format", "text", "--output", "/dev/stdout")
        assert TITLE in ran.stdout

    @pytest.mark.skipif(os.name != "posix", reason="closes streams as a POSIX shell does")
    def test_a_closed_output_is_told(self) -> None:
        ran = in_a_shell('"$0" -m tutor show >&-')
        assert ran.returncode == 2
        assert ran.stderr.startswith("pas-a-pas : la sortie standard est fermée")

    @pytest.mark.skipif(os.name != "posix", reason="POSIX pipes")
    def test_a_reader_that_leaves_early_is_no_mistake(self) -> None:
        ran = in_a_shell('"$0" -m tutor show --all | head -n 1')
        assert (ran.stdout, ran.stderr) == ("<!DOCTYPE html>\n", "")


class TestNames:
    @pytest.mark.parametrize(
        ("arguments", "meant"),
        [
            (["activaton/choix"], "activation/choix"),
            ([str(ROOT / "scenarios"), "activation/chois"], "activation/choix"),
            (["opositon", "--all"], "opposition"),
        ],
    )
    def test_one_that_is_nearly_right_is_corrected(self, arguments: list[str], meant: str) -> None:
        ran = run("show", *arguments)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert ran.stderr.splitlines()[1] == f"Vouliez-vous dire « {meant} » ?"
        english = run("show", *arguments, "--lang", "en").stderr
        assert english.splitlines()[1] == f"Did you mean “{meant}”?"

    @pytest.mark.parametrize("name", ["", "zzzzzzzz", "zzz/zzz", "\x1b[31m", "a" * 5000])
    def test_any_other_is_refused(self, name: str) -> None:
        ran = run("show", name)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert ran.stderr.startswith("pas-a-pas : pas de diapositive «")
        assert "PARCOURS/DIAPOSITIVE" in ran.stderr
        assert "\x1b" not in ran.stderr

    @pytest.mark.parametrize("path", ["absent.yaml", "./absent", "/absent/du/tout"])
    def test_a_course_that_is_not_there(self, path: str, tmp_path: Path) -> None:
        ran = run("show", path, cwd=tmp_path)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert ran.stderr.startswith(f"{path.removeprefix('./')}: introuvable")
