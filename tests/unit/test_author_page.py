"""Whoever does what the author's page says, from top to bottom, sees what it says."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.unit.program import ROOT, run
from tests.unit.test_docs import blocks
from tutor.loading.courses import load_course
from tutor.model.targets import SlideRef
from tutor.training.controls import is_asked
from tutor.training.guide import Guide


class Author(NamedTuple):
    """A page, and someone who follows it in a folder of their own."""

    text: str
    folder: Path
    course: str
    scenario: str
    slip: tuple[str, str]
    """What the page says to misspell, right and wrong."""

    def told(self, number: int) -> tuple[str, str]:
        """Return what a console block of the page prints, and what the program does."""
        command, _, output = blocks(self.text, "console")[number].partition("\n")
        ran = run(*command.split()[2:], cwd=self.folder)
        return output, ran.stdout + ran.stderr

    def change(self, name: str, before: str, after: str) -> None:
        """Replace the first place where a file of the course says so."""
        path = self.folder / self.course / f"{name}.yaml"
        text = path.read_text(encoding="utf-8")
        assert before in text
        path.write_text(text.replace(before, after, 1), encoding="utf-8")

    def add(self, name: str, block: str, *, above: str = "", under: str = "") -> None:
        """Copy a block of the page into a file of the course; by default, to its end."""
        if line := above or under:
            assert f"`{line.strip()}`" in self.text
            self.change(name, line, block + line if above else line + block)
            return
        path = self.folder / self.course / f"{name}.yaml"
        path.write_text(path.read_text(encoding="utf-8") + block, encoding="utf-8")


PAGES = {
    "authors.md": ("town-hall", "appointment", ("to: lost", "to: lots")),
    "authors.fr.md": ("mairie", "rendez_vous", ("to: perdue", "to: perdu")),
}
FREE_DAYS = {"town-hall": "Free days", "mairie": "Jours libres"}


@pytest.fixture(params=PAGES)
def author(request: pytest.FixtureRequest, tmp_path: Path) -> Author:
    text = (ROOT / "docs" / request.param).read_text(encoding="utf-8")
    return Author(text, tmp_path, *PAGES[request.param])


def followed(author: Author) -> Iterator[tuple[str, str]]:
    """Do what the page says; yield what each console block prints, and what the program does."""
    slide, zone, _, task, elements, *_ = blocks(author.text, "yaml")
    right, wrong = author.slip
    assert f"`{right}`" in author.text
    assert f"`{wrong}`" in author.text
    yield author.told(0)
    author.add(author.scenario, slide)
    author.add(author.scenario, zone, above="        - link:\n")
    yield author.told(1)
    author.change(author.scenario, f"{right}\n", f"{wrong}\n")
    yield author.told(2)
    author.change(author.scenario, f"{wrong}\n", f"{right}\n")
    author.add("course", task)
    under = f"        - heading: {FREE_DAYS[author.course]}\n"
    author.add(author.scenario, elements, under=under)


def test_every_console_prints_what_the_page_says(author: Author) -> None:
    pairs = [*followed(author)]
    assert len(pairs) == len(blocks(author.text, "console"))
    assert [printed for _, printed in pairs] == [shown for shown, _ in pairs]


def test_the_slide_makes_a_branch_and_the_task_asks_for_four_clicks(author: Author) -> None:
    [*followed(author)]
    course = load_course(author.folder / author.course)
    lost = SlideRef(author.scenario, author.slip[0].removeprefix("to: "))
    assert len(course.slide(lost).hotspots) == 2
    assert [len(Guide(course, task).shortest()) for task in course.tasks] == [4]
    assert any(is_asked(element) for slide in course.slides for element in slide.elements)


def test_the_course_of_the_page_checks_clean_with_every_rule(author: Author) -> None:
    [*followed(author)]
    ran = run("check", author.course, "--severity", "note", cwd=author.folder)
    assert (ran.returncode, ran.stdout.count("PP"), ran.stderr) == (0, 0, "")


def test_what_one_often_looks_for_makes_a_course_without_warnings(author: Author) -> None:
    slides = "".join(blocks(author.text, "yaml")[5:])
    path = author.folder / "often.yaml"
    path.write_text(f"format: 1\ntitle: Often\nslides:\n{slides}", encoding="utf-8")
    ran = run("check", path.name, "--severity", "warning", cwd=author.folder)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_every_command_of_the_page_runs(author: Author) -> None:
    [*followed(author)]
    commands = [line for block in blocks(author.text, "sh") for line in block.splitlines()]
    commands += re.findall(r"`(pas-a-pas .+?)`", author.text)
    assert len(commands) > 9
    for command in commands:
        _, *arguments = shlex.split(re.sub(r"> \S+", "", command), comments=True)
        ran = run(*arguments, cwd=author.folder, answers="q\n")
        assert (ran.returncode, ran.stderr) == (0, ""), command
        if "--output" in arguments:
            assert (author.folder / arguments[-1]).is_file()
