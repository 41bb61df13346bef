"""What starts the kiosk with the machine."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tutor.kiosk.keyboard import Keyboard, read_keyboard
from tutor.kiosk.units import UNITS, Startup, is_hidden, macos, systemd, windows

COMMAND = Startup(
    ["/usr/bin/python3", "-m", "tutor", "kiosk", "--supervise", "/srv/cours d'été/100%"],
    [Path("/srv/chiffres du hall")],
)

needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="asks systemd-analyze"
)


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """The unit, of programs that are there."""
    written = (
        systemd(COMMAND).replace("/usr/bin/cage", "/bin/true").replace("/usr/bin/foot", "/bin/true")
    )
    path = tmp_path / "kiosk.service"
    path.write_text(written, "utf-8")
    return path


@needs_systemd
def test_systemd_finds_nothing_wrong_in_the_unit(unit: Path) -> None:
    ran = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(unit)], capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    assert unit.name not in ran.stderr


@needs_systemd
def test_the_unit_is_well_confined(unit: Path) -> None:
    ran = subprocess.run(
        ["systemd-analyze", "security", "--offline=yes", "--threshold=20", "--no-pager", unit],
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout[-300:] + ran.stderr


def test_a_path_stays_one_word() -> None:
    assert '"/srv/cours d\'été/100%%"' in systemd(COMMAND)
    assert '"/srv/cours d\'été/100%"' in windows(COMMAND)
    assert "'/srv/cours d'\\\\''été/100%'" in macos(COMMAND)


def test_there_is_one_for_each_system() -> None:
    assert set(UNITS) == {"systemd", "windows", "macos"}


def test_a_folder_outside_of_its_own_may_be_written_in() -> None:
    assert 'ReadWritePaths=-"/srv/chiffres du hall"\n' in systemd(COMMAND)
    assert "ReadWritePaths" not in systemd(Startup(COMMAND.command))


def test_the_terminal_of_the_unit_has_no_key_that_opens_a_shell() -> None:
    assert "--config=/dev/null" in systemd(COMMAND)
    assert "--override=key-bindings.spawn-terminal=none" in systemd(COMMAND)
    assert "--override=key-bindings.show-urls-launch=none" in systemd(COMMAND)
    assert "--override=mouse-bindings.primary-paste=none" in systemd(COMMAND)


@pytest.mark.skipif(shutil.which("foot") is None, reason="asks foot")
def test_foot_knows_each_key_that_is_taken_from_it() -> None:
    taken = [word for word in systemd(COMMAND).split() if word.startswith("--override=")]
    ran = subprocess.run(
        ["foot", "--check-config", "--config=/dev/null", *taken], capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    assert "err" not in ran.stderr


def test_a_dollar_is_doubled_in_the_command_alone() -> None:
    unit = systemd(Startup(["kiosk", "a$b"], [Path("/srv/c$d")]))
    assert "a$$b" in unit
    assert "ReadWritePaths=-/srv/c$d\n" in unit


def test_whoever_leaves_with_the_pin_is_not_brought_back() -> None:
    unit = systemd(COMMAND)
    assert "Restart=always\n" in unit
    assert "ExecCondition=/usr/bin/test ! -e /run/kiosk/left\n" in unit
    assert """/bin/sh -c '"$$@" && touch /run/kiosk/left' kiosk \\\n    /usr/bin/python3""" in unit
    assert "RuntimeDirectoryPreserve=restart\n" in unit


def test_what_the_unit_hides_is_where_the_compositor_s_socket_is_not() -> None:
    unit = systemd(COMMAND)
    assert "RuntimeDirectory=kiosk\n" in unit
    assert "XDG_RUNTIME_DIR=/run/kiosk" in unit
    assert is_hidden(Path("/run/user/1000"))
    assert not is_hidden(Path("/run/kiosk"))


@pytest.mark.parametrize("path", ["/home/julie/cours", "/root/.pyenv/bin/python", "/tmp/x", "/tmp"])
def test_homes_and_what_is_temporary_are_hidden(path: str) -> None:
    assert is_hidden(Path(path))


@pytest.mark.parametrize("path", ["/opt/pas-a-pas/bin/python", "/srv/homes", "/var/lib/kiosk"])
def test_the_rest_is_not(path: str) -> None:
    assert not is_hidden(Path(path))


def test_the_keyboard_s_layout_is_named() -> None:
    unit = systemd(COMMAND._replace(keyboard=Keyboard("fr", (("VARIANT", "oss"),))))
    assert "Environment=XKB_DEFAULT_LAYOUT=fr XKB_DEFAULT_VARIANT=oss\n" in unit


def test_the_layout_is_the_machine_s() -> None:
    settings = '# KEYBOARD\nXKBMODEL="pc105"\nXKBLAYOUT="be"\nXKBVARIANT=""\nXKBOPTIONS=\'lv3:x\'\n'
    variables = read_keyboard(settings, "fr").variables
    assert variables == [
        *("XKB_DEFAULT_LAYOUT=be", "XKB_DEFAULT_MODEL=pc105", "XKB_DEFAULT_OPTIONS=lv3:x"),
    ]


@pytest.mark.parametrize("settings", ["", "XKBLAYOUT=", 'XKBLAYOUT="fr; rm -rf /"'])
def test_where_the_machine_tells_no_layout_it_is_the_language_s(settings: str) -> None:
    assert read_keyboard(settings, "fr").layout == "fr"
    assert read_keyboard(settings, "en").layout == "us"


def test_large_letters_are_larger() -> None:
    assert "pixelsize=24" in systemd(COMMAND)
    assert "pixelsize=36" in systemd(COMMAND._replace(large=True))


def test_the_unit_explains_itself_in_the_language_asked() -> None:
    french = [line for line in systemd(COMMAND._replace(language="fr")).splitlines() if "#" in line]
    english = [line for line in systemd(COMMAND).splitlines() if "#" in line]
    assert len(french) == len(english) > 8
    assert not {*french[1:]} & {*english[1:]}
