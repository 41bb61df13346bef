"""What tests of several commands may ask for."""

from pathlib import Path

import pytest

COURSE = """\
format: 1
title: Un petit cours
slides:
  un: {title: La première, text: Bonjour., next: deux}
  deux: {title: La seconde, end: true}
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A course of one file."""
    path = tmp_path / "petit.yaml"
    path.write_text(COURSE, encoding="utf-8")
    return path
