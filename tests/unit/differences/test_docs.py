"""What the page on differences shows is what the program does."""

from pathlib import Path

import pytest

from tests.unit.program import ROOT
from tests.unit.routes.test_docs import blocks, printed
from tutor.differences.comparing import compare
from tutor.differences.formats import FORMATS
from tutor.differences.routes import MOST_ROUTES
from tutor.model.course import Course

PAGES = {
    "diff.md": ("before", "after", {"three": "five", "to: cup": "to: wait", "wait": "patience"}),
    "diff.fr.md": (
        "avant",
        "apres",
        {"trois": "cinq", "to: tasse": "to: attente", "attente": "patience"},
    ),
}
"""Each page, its two folders, and the changes that it tells of."""


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def write_versions(name: str, folder: Path) -> None:
    """Write the page's course, and the course as the page says that it became."""
    before, after, changes = PAGES[name]
    (course,) = blocks(page(name), "yaml")
    for version in (before, after):
        (folder / version).mkdir()
        (folder / version / course.split()[1]).write_text(course, encoding="utf-8")
        for old, new in changes.items():
            course = (
                course.replace("I wait", "I WAIT").replace(old, new).replace("I WAIT", "I wait")
            )


@pytest.mark.parametrize("name", PAGES)
def test_the_command_prints_what_the_page_says(name: str, tmp_path: Path) -> None:
    write_versions(name, tmp_path)
    (block,) = blocks(page(name), "console")
    assert printed(block, tmp_path) == block


@pytest.mark.parametrize("name", PAGES)
def test_every_form_and_the_bound_are_told(name: str, shipped: Course) -> None:
    assert compare(shipped, shipped).routes_compared
    assert f" {MOST_ROUTES} " in page(name)
    assert [form for form in FORMATS if f"| `{form}` |" not in page(name)] == []
