"""What the page on walking shows is what the program does."""

import re
import shlex
from pathlib import Path

import pytest

from tests.unit.program import ROOT, run
from tutor.routes.scripts import read_script

PAGES = {"walk.md": ("to: cup", "to: wait"), "walk.fr.md": ("to: tasse", "to: attente")}
"""Each page, and the change that it tells of before its last command."""


@pytest.mark.parametrize("page", PAGES)
def test_every_command_prints_what_the_page_says(page: str, tmp_path: Path) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    (course,) = blocks(text, "yaml")
    file = tmp_path / course.split()[1]
    file.write_text(course, encoding="utf-8")
    *first, last = blocks(text, "console")
    assert [printed(block, tmp_path) for block in first] == first
    before, after = PAGES[page]
    file.write_text(course.replace(before, after), encoding="utf-8")
    assert printed(last, tmp_path) == last


@pytest.mark.parametrize("page", PAGES)
def test_every_form_of_a_step_is_read(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    forms = re.findall(r"`(> [^`]+)`", text)
    assert len(forms) == 9
    assert [read_script(form).mistakes for form in forms] == [()] * 9


def printed(block: str, folder: Path) -> str:
    """Return a block as the program would have it: its command, then what this prints."""
    command = block.partition("\n")[0]
    ran = run(*shlex.split(command.removeprefix("$ pas-a-pas ")), cwd=folder)
    assert ran.stderr == ""
    return f"{command}\n{ran.stdout}"


def blocks(text: str, language: str) -> list[str]:
    """Return the fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.M | re.S)
