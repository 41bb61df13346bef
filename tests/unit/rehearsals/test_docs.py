"""What the pages on rehearsing show is what the program prints."""

import re
from pathlib import Path

import pytest

from tests.unit.program import ROOT, run

COURSE = """\
format: 1
title: {title}
minutes: 5
slides:
  {first}: {{title: A, next: {last}}}
  {last}: {{title: B, end: true}}
"""
PAGES = [
    ("rehearsing.md", "en", "break", COURSE.format(title="The break", first="coffee", last="tea")),
    ("rehearsing.fr.md", "fr", "pause", COURSE.format(title="La pause", first="cafe", last="the")),
]


@pytest.mark.parametrize(("page", "language", "name", "course"), PAGES)
def test_the_table_is_the_one_that_is_printed(
    page: str, language: str, name: str, course: str, tmp_path: Path
) -> None:
    (tmp_path / f"{name}.yaml").write_text(course, encoding="utf-8")
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    (block,) = re.findall(r"^```console\n(.*?)^```$", text, re.M | re.S)
    command, _, printed = block.partition("\n")
    arguments = command.removeprefix("$ pas-a-pas ").split()
    done = run(*arguments, "--lang", language, cwd=tmp_path, answers="\n\n")
    assert done.stdout.endswith(f"\n{printed}")
