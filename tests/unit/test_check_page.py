"""What the pages on checking say is what the command does."""

import json
import re
from pathlib import Path

import pytest

from docs.rules import with_table
from tests.unit.program import ROOT, run
from tests.unit.test_docs import blocks, codes, row, write
from tutor.checks.check import CHECKS, RULES
from tutor.checks.silences import RULES as SILENCE_RULES
from tutor.checks.sources import RULES as SOURCE_RULES
from tutor.findings.formats import FORMATS
from tutor.language import Language

PAGES: dict[Language, str] = {"en": "check.md", "fr": "check.fr.md"}


class Page:
    """A page and its language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.path = ROOT / "docs" / PAGES[language]
        self.text = self.path.read_text(encoding="utf-8")


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> Page:
    return Page(request.param)


def test_the_example_gives_what_the_page_says(page: Page, tmp_path: Path) -> None:
    write(blocks(page.text, "yaml")[0], tmp_path)
    (console,) = blocks(page.text, "console")
    command, _, output = console.partition("\n")
    ran = run(*command.split()[2:], "--lang", page.language, cwd=tmp_path)
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, output, "")


def test_the_silence_silences(page: Page, tmp_path: Path) -> None:
    path = write(blocks(page.text, "yaml")[1], tmp_path)
    quiet = run("check", path.name, "--select", "PP1,PP4", cwd=tmp_path)
    assert quiet.returncode == 0, quiet.stdout
    loud = re.sub("# pas-a-pas.*\n", "\n", path.read_text(encoding="utf-8"))
    path.write_text(loud, encoding="utf-8")
    assert "PP101" in run("check", path.name, "--select", "PP1", cwd=tmp_path).stdout


def test_every_rule_is_in_the_table(page: Page) -> None:
    assert page.text == with_table(page.text, page.language), "run: make rules"


def test_every_option_is_told(page: Page) -> None:
    help_text = run("check", "--help").stdout
    told = page.text.replace("`", " ")
    options = set(re.findall(r"--[a-z]+", help_text)) - {"--help", "--version"}
    assert {option for option in options if option not in told} == set()


def test_every_form_is_told(page: Page) -> None:
    for form in FORMATS:
        assert row(page.text, form, cells=2)


def test_every_key_of_json_is_told(page: Page, tmp_path: Path) -> None:
    write(blocks(page.text, "yaml")[0], tmp_path)
    ran = run("check", "tea.yaml", "the.yaml", "--format", "json", cwd=tmp_path)
    report = json.loads(ran.stdout)
    assert set(report) <= set(codes(page.text))
    for key in ("findings", "mistakes"):
        (cell,) = row(page.text, key, cells=2)
        assert set(report[key][0]) <= set(codes(cell))
    (cell,) = row(page.text, "counts", cells=2)
    assert list(report["counts"]) == codes(cell)


def test_a_code_belongs_to_one_rule() -> None:
    written = [rule.code for one in CHECKS for rule in one.RULES]
    written += [rule.code for rule in (*SILENCE_RULES, *SOURCE_RULES)]
    assert sorted(written) == list(RULES)
    names = {rule.name for rule in RULES.values()}
    assert len(names) == len(RULES)
