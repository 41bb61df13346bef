"""The benchmarks' command line."""

import pytest

from benchmarks.__main__ import main
from benchmarks.measures import MEASURES


def test_an_unknown_measure_is_refused_with_the_list_before_any_is_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["benchmarks", "keys", "first_frame"])
    with pytest.raises(SystemExit, match="2"):
        main()
    told = capsys.readouterr().err
    assert "measuring" not in told
    assert all(name in told for name in MEASURES)
