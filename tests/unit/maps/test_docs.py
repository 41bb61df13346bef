"""What the pages on maps say is what the program does."""

import json
import re
from pathlib import Path

import pytest

from tests.unit.program import ROOT, run
from tutor.maps.graph import EdgeKind

PAGES = {"en": ROOT / "docs" / "map.md", "fr": ROOT / "docs" / "map.fr.md"}


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> str:
    return PAGES[request.param].read_text(encoding="utf-8")


def block(page: str, language: str) -> str:
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", page, re.M | re.S)
    return str(found)


def course(page: str, folder: Path) -> Path:
    """Write the page's course under the name that its first line tells."""
    text = block(page, "yaml")
    path = folder / text.splitlines()[0].removeprefix("# ")
    path.write_text(text, encoding="utf-8")
    return path


def test_the_map_is_what_the_command_prints(page: str, tmp_path: Path) -> None:
    course(page, tmp_path)
    command, _, drawn = block(page, "console").partition("\n")
    ran = run(*command.removeprefix("$ pas-a-pas ").split(), cwd=tmp_path)
    assert ran.stdout == drawn


def test_every_option_and_form_is_told(page: str) -> None:
    told = run("map", "--help", "--lang", "en").stdout
    options = set(re.findall(r"--[a-z]+", told)) - {"--lang", "--help", "--version"}
    forms = {f"`--format {form}`" for form in re.findall(r"\{(text.*?)\}", told)[0].split(",")}
    assert {*options, *forms} == {each for each in (*options, *forms) if each in page}


def test_every_key_and_kind_of_the_data_is_told(page: str, tmp_path: Path) -> None:
    data = json.loads(run("map", str(course(page, tmp_path)), "--format", "json").stdout)
    keys = {*data, *(key for name in ("groups", "nodes", "edges") for key in data[name][0])}
    words = {*keys, *map(str, EdgeKind)}
    assert words == {word for word in words if f"`{word}`" in page}
