"""What tests of reports may ask for."""

from pathlib import Path

import pytest

from tests.unit.findings.made_up import Checker


@pytest.fixture
def checker(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Checker:
    """The command, in a folder that has the file `petit.yaml`."""
    checker = Checker(monkeypatch, capsys, tmp_path)
    checker.write()
    return checker
