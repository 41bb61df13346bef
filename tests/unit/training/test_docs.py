"""What the pages on learning alone show is what the program prints."""

import re
from pathlib import Path

import pytest

from tests.unit.program import ROOT, run
from tutor.commands.play.options import MODES
from tutor.language import Language

PAGES: list[tuple[str, str, Language]] = [
    ("learning.md", "tea.yaml", "en"),
    ("learning.fr.md", "the.yaml", "fr"),
]


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "course", "language"), PAGES)
def test_the_play_that_is_shown_is_the_one_that_is_printed(
    name: str, course: str, language: Language, tmp_path: Path
) -> None:
    (written,) = re.findall(r"^```yaml\n(.*?)^```$", page(name), re.M | re.S)
    (tmp_path / course).write_text(written, encoding="utf-8")
    (shown,) = re.findall(r"^```console\n(.*?)^```$", page(name), re.M | re.S)
    command, _, told = shown.partition("\n")
    question = re.compile(r"^(\[.*\] >) ?(.*)$", re.M)
    answers = "".join(f"{answer}\n" for _, answer in question.findall(told))
    arguments = command.removeprefix("$ pas-a-pas ").split()
    done = run(*arguments, "--lang", language, "--no-record", answers=answers, cwd=tmp_path)
    printed = re.sub(r" +$", "", done.stdout, flags=re.M).strip("\n")
    assert printed == question.sub(r"\1", told).strip("\n")


@pytest.mark.parametrize("name", ["learning.md", "learning.fr.md"])
def test_every_mode_is_told(name: str) -> None:
    assert [mode for mode in MODES if f"| `{mode}` |" not in page(name)] == []
