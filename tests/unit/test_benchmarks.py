"""The benchmarks' command line."""

import shutil
from collections.abc import Iterator

import pytest

from benchmarks import decks
from benchmarks.__main__ import main
from benchmarks.measures import MEASURES
from benchmarks.results import Row
from benchmarks.settings import Settings
from tests.unit.engine.courses import course, slide, to
from tutor.model.elements import Heading


def test_an_unknown_measure_is_refused_with_the_list_before_any_is_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["benchmarks", "keys", "first_frame"])
    with pytest.raises(SystemExit, match="2"):
        main()
    told = capsys.readouterr().err
    assert "measuring" not in told
    assert all(name in told for name in MEASURES)


def test_what_cannot_be_measured_here_is_told_and_the_rest_is_measured(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def measured(_: Settings) -> Iterator[Row]:
        yield Row("A group", "a figure", "s", 1)

    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setitem(MEASURES, "report", measured)
    monkeypatch.setattr("sys.argv", ["benchmarks", "page", "report"])
    assert main() == 0
    told = capsys.readouterr()
    assert "page: not measured, Chromium is not there\n" in told.err
    assert "a figure" in told.out


@pytest.mark.skipif(not decks.PLAYER[0].exists(), reason="reveal.js is not there")
def test_the_deck_beside_which_the_page_is_measured_holds_what_it_does() -> None:
    played = course(slide("a/one", Heading(text="Tea & <b>"), to("a/two")), slide("a/two"))
    made = decks.deck(played)
    assert made.count("<section>") == 2
    assert "<h3>Tea &amp; &lt;b&gt;</h3>" in made
