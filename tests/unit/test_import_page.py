"""What the pages on importing say is what the command does."""

import re
from pathlib import Path

import pytest

from docs.rules import with_table
from tests.unit.importing.decks import Made
from tests.unit.program import ROOT, run
from tests.unit.test_docs import blocks
from tutor.importing import package
from tutor.importing.audit.audit import RULES
from tutor.importing.reading.decks import MOST_SLIDES
from tutor.language import Language

PAGES: dict[Language, str] = {"en": "import.md", "fr": "import.fr.md"}


class Page:
    """A page and its language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.text = (ROOT / "docs" / PAGES[language]).read_text(encoding="utf-8")


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> Page:
    return Page(request.param)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the deck that the pages tell of."""
    made = Made()
    first = made.slide("The coffee corner", closed=True)
    second = made.slide("The receipt", closed=True)
    last = made.slide("My coffee is ready")
    first.text("I press the button.", (5, 30, 30, 10))
    first.picture((40, 20, 50, 60), alt="The machine")
    first.zone((50, 50, 10, 6), alt="Espresso", to=second)
    second.button("Print", (10, 40, 20, 10), do="macro?name=Print").name = "Print"
    second.button("Go on", (10, 60, 20, 10), to=last)
    for one in made.slides:
        run_of_title = one.slide.shapes.title.text_frame.paragraphs[0].runs[0]
        run_of_title._r.get_or_add_rPr().set("lang", "en-GB")
    made.save(tmp_path / "coffee.pptx")
    return tmp_path


def test_the_examples_give_what_the_page_says(page: Page, folder: Path) -> None:
    for console, code in zip(blocks(page.text, "console"), (0, 1), strict=True):
        command, _, output = console.partition("\n")
        ran = run(*command.split()[2:], cwd=folder)
        assert (ran.returncode, ran.stdout, ran.stderr) == (code, output, "")


def test_the_course_is_the_one_that_the_page_shows(page: Page, folder: Path) -> None:
    run("import", "coffee.pptx", "coffee", cwd=folder)
    text = (folder / "coffee/the_coffee_corner.yaml").read_text(encoding="utf-8")
    assert [text.split("\n", 2)[2]] == blocks(page.text, "yaml")


def test_every_rule_is_in_the_table(page: Page) -> None:
    assert page.text == with_table(page.text, page.language, RULES), "run: make rules"


def test_every_option_is_told(page: Page) -> None:
    help_text = run("import", "--help").stdout
    told = page.text.replace("`", " ")
    options = set(re.findall(r"--[a-z]+", help_text)) - {"--help", "--version", "--lang"}
    assert {option for option in options if option not in told} == set()


def test_the_bounds_are_those_of_the_code() -> None:
    mebi = 1024**2
    told = f"{package.MOST_BYTES // mebi // 1024} GiB and {package.MOST_PARTS:,} parts at most, "
    told += f"{package.LARGEST_PART // mebi} MiB for a part that is read, {MOST_SLIDES:,} slides."
    assert told in " ".join(Page("en").text.split())
