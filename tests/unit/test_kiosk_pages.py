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
    for part in ("/etc/systemd/system/kiosk.service", "pixelsize=24", str(STATE)):
        assert part in told
        assert part in unit
    for program in ("cage", "foot"):
        assert f" {program} " in told
        assert f"/usr/bin/{program} " in unit
    assert "useradd" in told
    assert "User=kiosk\n" in unit
