"""`pas-a-pas kiosk --print-unit`: what was asked is carried, what cannot work refused."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.unit.program import run
from tutor.commands.common.refused import Refused
from tutor.commands.kiosk import unit
from tutor.commands.kiosk.options import Options
from tutor.commands.parser import read_arguments
from tutor.kiosk.units import UNITS
from tutor.loading.mistakes import WrongCourse

Printed = Callable[..., str]

COURSE = """\
format: 1
title: Essai
slides:
  un:
    title: Un
    screen: {elements: [image: {alt: Une photo, source: photo.png}]}
    next: deux
  deux: {title: Deux, text: Voilà., end: true}
"""


def print_unit(system: str, *arguments: str) -> None:
    """Print the unit that the command prints in French."""
    _, options = read_arguments(["kiosk", "--print-unit", system, *arguments], "fr")
    assert isinstance(options, Options)
    unit.print_unit(system, options, "fr")


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> Printed:
    """Prints the unit of a program that is installed for the whole machine."""
    monkeypatch.setattr("sys.executable", "/usr/bin/python3")
    monkeypatch.setattr(unit, "__file__", "/opt/pas-a-pas/unit.py")

    def of(*arguments: str) -> str:
        print_unit(*arguments)
        return str(capsys.readouterr().out)

    return of


@pytest.fixture
def anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Courses of tests are under /tmp, which the unit hides."""
    monkeypatch.setattr(unit, "is_hidden", lambda path: path.is_relative_to("/home"))


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    path = tmp_path / "kiosk.yaml"
    path.write_text("format: 1\n", encoding="utf-8")
    return path


@pytest.mark.usefixtures("anywhere")
def test_all_that_was_asked_is_carried_with_whole_paths(
    printed: Printed, policy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(policy.parent)
    unit = printed(
        *("systemd", "--policy", "kiosk.yaml", "--records", "k.sqlite", "--log", "l.log"),
        *("--large", "--pictures", "sixel", "--lang", "en"),
    )
    here = policy.parent
    for words in (
        f"--policy {here}/kiosk.yaml",
        f"--records {here}/k.sqlite",
        f"--log {here}/l.log",
        "--large",
        "--pictures sixel",
        "--lang en",
        f"ReadWritePaths=-{here}\n",
    ):
        assert words in unit


@pytest.mark.usefixtures("anywhere")
def test_by_default_a_unit_writes_to_its_own_folder(printed: Printed) -> None:
    unit = printed("systemd")
    assert "--records /var/lib/kiosk/kiosk.sqlite --log /var/lib/kiosk/kiosk.log" in unit
    assert "ReadWritePaths" not in unit
    assert "--large" not in unit
    assert "--pictures" not in unit


@pytest.mark.usefixtures("anywhere")
def test_the_language_is_that_of_whoever_asks_unless_the_policy_has_one(
    printed: Printed, policy: Path
) -> None:
    assert "--lang fr" in printed("systemd", "--policy", str(policy))
    policy.write_text("format: 1\nlanguage: en\n", encoding="utf-8")
    assert "--lang" not in printed("systemd", "--policy", str(policy))
    policy.write_text("format: 1\nlanguages: [en]\n", encoding="utf-8")
    assert "--lang en" in printed("systemd", "--policy", str(policy))


@pytest.mark.usefixtures("anywhere")
def test_a_policy_that_would_be_refused_is_refused_now(printed: Printed, policy: Path) -> None:
    policy.write_text("format: 1\nidle: soon\n", encoding="utf-8")
    with pytest.raises(WrongCourse) as caught:
        printed("systemd", "--policy", str(policy))
    assert "kiosk.yaml:2:7" in caught.value.report("fr")


@pytest.mark.parametrize("option", ["--policy", "--records", "--log"])
def test_what_the_unit_hides_is_refused_with_what_to_do(
    printed: Printed, policy: Path, monkeypatch: pytest.MonkeyPatch, option: str
) -> None:
    monkeypatch.setattr(unit, "is_hidden", lambda path: path == policy)
    with pytest.raises(Refused) as caught:
        printed("systemd", option, str(policy))
    told = caught.value.report("en")
    assert f"the kiosk would not see “{policy}”" in told
    assert ("/srv" if option == "--policy" else "/var/lib/kiosk") in told


def test_a_program_in_a_home_is_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/home/julie/venv/bin/python")
    with pytest.raises(Refused) as caught:
        print_unit("systemd")
    assert "/home/julie/venv/bin/python" in caught.value.report("fr")
    assert "/usr/bin/python3 -m venv /opt/pas-a-pas" in caught.value.report("fr")


@pytest.mark.parametrize("system", ["windows", "macos"])
def test_where_the_session_is_the_user_s_own_nothing_is_hidden(system: str, policy: Path) -> None:
    done = run("kiosk", "--print-unit", system, "--policy", str(policy), "--large", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert str(policy) in done.stdout
    assert "--records" not in done.stdout


@pytest.mark.parametrize("system", ["systemd", "windows", "macos"])
@pytest.mark.usefixtures("anywhere")
def test_a_line_break_in_a_path_is_refused(printed: Printed, tmp_path: Path, system: str) -> None:
    policy = tmp_path / "a\nExecStartPre=b.yaml"
    policy.write_text("format: 1\n", encoding="utf-8")
    with pytest.raises(Refused) as caught:
        printed(system, "--policy", str(policy))
    told = caught.value.report("en")
    assert f"what starts a kiosk ({system}) cannot carry" in told
    assert "\nExecStartPre" not in told


@pytest.mark.usefixtures("anywhere")
def test_a_unit_is_written_to_a_file(printed: Printed, tmp_path: Path) -> None:
    path = tmp_path / "kiosk.service"
    printed("systemd", "--output", str(path))
    assert path.read_text("utf-8").startswith("# /etc/systemd/system/kiosk.service\n")


@pytest.mark.usefixtures("anywhere")
@pytest.mark.parametrize("system", UNITS)
@pytest.mark.parametrize("read", ["cours/essai.yaml", "cours/photo.png", "va.txt", "kiosk.yaml"])
def test_a_unit_takes_the_place_of_nothing_that_is_read(
    read: str, system: str, printed: Printed, policy: Path
) -> None:
    policy.write_text("format: 1\nattract: {route: va.txt}\n", "utf-8")
    (policy.parent / "va.txt").write_text("essai/un > next\n", "utf-8")
    (folder := policy.parent / "cours").mkdir()
    (folder / "essai.yaml").write_text(COURSE, "utf-8")
    (folder / "photo.png").write_bytes(b"a picture")
    path = policy.parent / read
    before = path.read_bytes()
    with pytest.raises(Refused, match="is one of the files that are read"):
        printed(system, str(folder), "--policy", str(policy), "--output", str(path))
    assert path.read_bytes() == before


@pytest.mark.usefixtures("anywhere")
def test_what_is_refused_leaves_no_file(printed: Printed, tmp_path: Path) -> None:
    wrong, path = tmp_path / "wrong.yaml", tmp_path / "kiosk.service"
    wrong.write_text("format: 1\nidel: 60\n", "utf-8")
    with pytest.raises(WrongCourse):
        printed("systemd", "--policy", str(wrong), "--output", str(path))
    assert not path.exists()


@pytest.mark.usefixtures("anywhere")
def test_the_policy_s_large_letters_are_the_unit_s(printed: Printed, policy: Path) -> None:
    policy.write_text("format: 1\nlarge: true\n", "utf-8")
    assert "pixelsize=36" in printed("systemd", "--policy", str(policy))


def test_an_output_without_a_unit_is_refused() -> None:
    ran = run("kiosk", "--output", "x", "--lang", "en")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "--output goes with --print-unit" in ran.stderr
