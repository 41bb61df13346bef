"""Texts that go on in what YAML takes for a comment."""

from pathlib import Path

import pytest

from tutor.findings.cut_texts import cut_texts
from tutor.loading.mistakes import Source


def told(line: str) -> list[tuple[object, object]]:
    """Return what is cut from a line, and how it should be written."""
    source = Source(Path("a.yaml"), f"a:\n  {line}\n")
    return [(one.values["cut"], one.values["mended"]) for one in cut_texts([source])]


@pytest.mark.parametrize(
    ("line", "cut", "mended"),
    [
        ("title: Dossier #12", "#12", 'title: "Dossier #12"'),
        ("- text: La note #3 et suivre. ", "#3 et suivre.", '- text: "La note #3 et suivre."'),
        ("- Ticket #4821 #2", "#4821 #2", '- "Ticket #4821 #2"'),
        ("value: #12", "#12", 'value: "#12"'),
        ('title: Dit "oui" #1', "#1", 'title: "Dit \\"oui\\" #1"'),
        ("title: Un\n    dossier #12", "#12", '"…"'),
    ],
)
def test_a_text_that_is_cut_is_told_with_the_line_in_quotes(
    line: str, cut: str, mended: str
) -> None:
    assert told(line) == [(cut, mended)]


@pytest.mark.parametrize(
    "line",
    [
        "title: Dossier # le douzième",
        "title: Dossier ## le douzième",
        "#title: Dossier",
        "  #12",
        'title: "Dossier #12"',
        "title: 'Dossier #12'",
        "title: Dossier#12",
        'title: "Dossier" #12',
        "text: |\n    Un #12\n    deux #13",
        "text: | #12\n    Un",
        "list: [un, deux] #12",
    ],
)
def test_a_comment_is_one(line: str) -> None:
    assert told(line) == []
