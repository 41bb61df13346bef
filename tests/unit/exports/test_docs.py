"""What the page on `show` says is what the command does."""

import re
import shlex
from pathlib import Path

import pytest

from tests.unit.program import ROOT, run
from tutor.language import Language

COURSE = """\
format: 1
title: Le thé
slides:
  {slide}: {{title: Une tasse, end: true}}
"""
NAMES: dict[Language, tuple[str, str, str]] = {
    "en": ("show.md", "tea", "cup"),
    "fr": ("show.fr.md", "the", "tasse"),
}


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> Language:
    chosen: Language = request.param
    return chosen


def page(language: Language) -> str:
    return (ROOT / "docs" / NAMES[language][0]).read_text(encoding="utf-8")


def test_it_tells_every_option(language: Language) -> None:
    asked = run("show", "--help", "--lang", language).stdout
    options = set(re.findall(r"(?<![\w-])--[a-z-]+", asked)) - {"--help", "--version", "--lang"}
    assert len(options) > 7
    assert [option for option in sorted(options) if f"`{option}`" not in page(language)] == []


def test_its_commands_do_what_it_says(language: Language, tmp_path: Path) -> None:
    _, scenario, slide = NAMES[language]
    folder = tmp_path / ("my-course" if language == "en" else "mon-cours")
    folder.mkdir()
    course = COURSE.format(slide=slide)
    (folder / f"{scenario}.yaml").write_text(course, encoding="utf-8")
    (block,) = re.findall(r"^```sh\n(.*?)^```$", page(language), re.M | re.S)
    commands = [*block.splitlines(), *re.findall(r"`(pas-a-pas show \S+ .*?)`", page(language))]
    assert len(commands) > 5
    for command in commands:
        _, *arguments = shlex.split(command, comments=True)
        ran = run(*arguments, cwd=tmp_path)
        assert (ran.returncode, ran.stderr) == (0, ""), command
        if "--output" in arguments:
            assert (tmp_path / arguments[-1]).is_file()


def test_it_tells_the_bounds_of_sizes(language: Language) -> None:
    from tutor.commands.common.pictures import LARGEST, SMALLEST

    assert "`{}x{}`".format(*SMALLEST) in page(language)
    assert "`{}x{}`".format(*LARGEST) in page(language)
