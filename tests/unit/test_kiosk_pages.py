"""What the pages on the kiosk say is what the program does."""

import re
from pathlib import Path

import pytest

from tests.unit.program import ROOT, run
from tests.unit.schema.validating import found_in
from tests.unit.test_docs import blocks, codes
from tutor.kiosk.units import STATE, Startup, systemd
from tutor.loading.policy import load_policy
from tutor.model.course import Course
from tutor.model.keys import keys_of
from tutor.model.policy import Attract, Hours, Policy

KIOSK = [ROOT / "docs/kiosk.md", ROOT / "docs/kiosk.fr.md"]
SETUP = [ROOT / "docs/kiosk-setup.md", ROOT / "docs/kiosk-setup.fr.md"]


@pytest.mark.parametrize("page", [*KIOSK, *SETUP], ids=lambda page: page.name)
def test_the_policies_of_the_pages_load_and_name_their_schema(
    page: Path, shipped: Course, tmp_path: Path
) -> None:
    (text,) = blocks(page.read_text(encoding="utf-8"), "yaml")
    assert text.startswith("# yaml-language-server: $schema=policy.schema.json\n")
    path = tmp_path / "kiosk.yaml"
    path.write_text(text, encoding="utf-8")
    assert load_policy(path, shipped)
    assert [*found_in(path, "policy")] == []


@pytest.mark.parametrize("page", KIOSK, ids=lambda page: page.name)
def test_the_page_tells_every_key_of_a_policy(page: Path) -> None:
    told = set(codes(page.read_text(encoding="utf-8")))
    assert {key.name for cls in (Policy, Attract, Hours) for key in keys_of(cls)} <= told


@pytest.mark.parametrize(
    ("page", "language"), [*zip(KIOSK, ("en", "fr"), strict=True)], ids=("en", "fr")
)
def test_the_page_tells_every_option(page: Path, language: str) -> None:
    told = page.read_text(encoding="utf-8")
    options = set(re.findall(r"--[a-z-]+", run("kiosk", "--help", "--lang", language).stdout))
    everywhere = {"--lang", "--help", "--version"}
    assert {option for option in options - everywhere if option not in told} == set()


@pytest.mark.parametrize("page", SETUP, ids=lambda page: page.name)
def test_the_places_of_the_setup_are_those_of_the_unit(page: Path) -> None:
    told, unit = page.read_text(encoding="utf-8"), systemd(Startup([]))
    assert "pixelsize=36" in told
    for part in ("/etc/systemd/system/kiosk.service", "pixelsize=24", str(STATE)):
        assert part in told
        assert part in unit
    for program in ("cage", "foot"):
        assert f" {program} " in told
        assert f"/usr/bin/{program} " in unit
    assert "useradd" in told
    assert "User=kiosk\n" in unit


CAPITAL, LINE = 0.729, 1.164
"""The height of a capital, and of a line, of DejaVu Sans Mono, in its size."""
MILLIMETRES = 25.4 * 9 / (16**2 + 9**2) ** 0.5 / 1080
"""The height of a pixel of 1920×1080, a screen's diagonal being one inch."""


@pytest.mark.parametrize("page", SETUP, ids=lambda page: page.name)
def test_the_page_s_arithmetic_of_letters_is_right(page: Path) -> None:
    rows = re.findall(
        r"^\| (\d+) (?:inches|pouces) \| ([\d.,]+) m \| ([\d.,]+) m \|$",
        page.read_text("utf-8"),
        re.M,
    )
    assert len(rows) == 4
    for inches, *distances in rows:
        for pixels, told in zip((24, 36), distances, strict=True):
            metres = 200 * pixels * CAPITAL * int(inches) * MILLIMETRES / 1000
            assert float(told.replace(",", ".")) == pytest.approx(metres, abs=0.06)
            assert pixels == pytest.approx(600 * metres / int(inches), rel=0.02)
    assert 1080 // (38 * LINE) == 24
    assert 1080 // (39 * LINE) < 24


@pytest.mark.parametrize("page", SETUP, ids=lambda page: page.name)
def test_what_the_steps_name_an_earlier_one_made(page: Path) -> None:
    steps = "\n".join(blocks(page.read_text("utf-8"), "sh"))
    (course,) = set(re.findall(r"/srv/kiosk/cour\w+", steps))
    assert steps.index(f"cp -r scenarios {course}") < steps.index(f"kiosk {course} --policy")
    assert (ROOT / "scenarios").is_dir()
    assert "--print-unit >" not in steps


@pytest.mark.parametrize("page", SETUP, ids=lambda page: page.name)
def test_the_packages_whose_lack_makes_it_black_are_installed_and_their_words_reach_the_log(
    page: Path,
) -> None:
    text = page.read_text(encoding="utf-8")
    installed = [line for line in text.splitlines() if "apt-get install" in line and "foot" in line]
    for package, words in (("fonts-dejavu-core", "failed to match font"), ("xwayland", "Xwayland")):
        assert installed
        assert all(package in line for line in installed)
        assert any(package in row and words in row for row in text.splitlines() if row[:1] == "|")
    assert "StandardError=journal\n" in systemd(Startup([]))
