"""A French page bears the revision of the English page that it follows."""

import subprocess
from pathlib import Path

import pytest

from docs import revisions
from tests.unit.program import ROOT


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A French page that was just marked."""
    monkeypatch.setattr(revisions, "ROOT", tmp_path)
    (tmp_path / "tea.md").write_text("# Tea\n", encoding="utf-8")
    french = tmp_path / "tea.fr.md"
    french.write_text("# Thé\n", encoding="utf-8")
    monkeypatch.setattr(revisions, "FRENCH", [french])
    assert revisions.main([str(french)]) == 0
    return french


def test_a_page_that_was_marked_is_up_to_date(page: Path) -> None:
    assert revisions.behind(page) is None
    assert revisions.main([]) == 0


def test_it_is_behind_once_the_english_one_has_changed(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = revisions.revision(page.with_name("tea.md"))
    page.with_name("tea.md").write_text("# Green tea\n", encoding="utf-8")
    assert revisions.main([]) == 1
    told = capsys.readouterr().out
    assert told == (
        f"tea.fr.md is behind tea.md: git diff {before} tea.md, translate, "
        "then: python -m docs.revisions tea.fr.md\n"
    )


def test_marking_changes_the_first_line_alone(page: Path) -> None:
    page.with_name("tea.md").write_text("# Green tea\n", encoding="utf-8")
    revisions.mark(page)
    assert page.read_text(encoding="utf-8").splitlines()[1:] == ["# Thé"]
    assert revisions.behind(page) is None


def test_a_page_without_a_mark_is_behind(page: Path) -> None:
    page.write_text("# Thé\n", encoding="utf-8")
    assert revisions.behind(page) is not None


def test_only_french_pages_are_marked(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert revisions.main([str(page.with_name("tea.md"))]) == 2
    assert page.with_name("tea.md").read_text(encoding="utf-8") == "# Tea\n"
    assert "no French page:" in capsys.readouterr().err


def test_a_revision_is_git_s_name_for_the_content() -> None:
    page = ROOT / "README.md"
    asked = ["git", "hash-object", "--no-filters", str(page)]
    named = subprocess.run(asked, capture_output=True, encoding="utf-8", check=True)
    assert named.stdout.startswith(revisions.revision(page))
