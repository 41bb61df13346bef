"""The report on visits as tables, lines, a spreadsheet, an object, a page."""

import csv
import json
import re
from io import StringIO
from pathlib import Path

import pytest

from tests.unit.exports.drawn import tags
from tests.unit.records.visited import COURSE, DAY, a_day, figures, visit
from tutor.language import Language
from tutor.painting.console import Console
from tutor.records.figures import Scope
from tutor.records.visits import VisitFigures
from tutor.reports.visits import text
from tutor.reports.visits.formats import FORMATS
from tutor.reports.visits.tables import MOST, VisitReport, tables

EMPTY = VisitReport(Scope(), VisitFigures([]), {})


def report(path: Path, scope: Scope | None = None) -> VisitReport:
    """Return the report on a file's visits, the course at hand."""
    return VisitReport(scope or Scope(), figures(path, scope), {COURSE.known_as: COURSE})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.sqlite"


@pytest.fixture
def told(path: Path) -> VisitReport:
    return report(a_day(path))


def line(told: VisitReport, begins: str, language: Language = "fr") -> str:
    found = (one for one in text.plain(told, language).splitlines() if one.startswith(begins))
    return next(found)


def cells(told: VisitReport, language: Language = "fr") -> list[list[str]]:
    written = "".join(FORMATS["csv"](told, language)).removeprefix("\ufeff")
    return list(csv.reader(StringIO(written), delimiter=";" if language == "fr" else ","))


def test_the_essential_comes_first(told: VisitReport) -> None:
    assert line(told, "Visites : 5 · du 05/01/2026 au 06/01/2026")
    assert line(told, "Sans suite").endswith("1 (20 %)")
    assert line(told, "Un parcours vu jusqu'au bout").endswith("3 (60 %)")
    assert line(told, "La plus longue").endswith("1 min 20 s")


def test_it_is_told_in_english_too(told: VisitReport) -> None:
    assert line(told, "One touch, then nothing", "en").endswith("1 (20%)")
    assert line(told, "Where people stop", "en")


def test_what_the_figures_are_not_is_said(told: VisitReport) -> None:
    lines = text.plain(told, "fr")
    assert "une personne qui revient en fait deux" in lines
    assert "60 s au plus" in lines
    assert "Personne n'est nommé ni reconnu." in lines


def test_a_stop_is_told_with_its_slide(told: VisitReport) -> None:
    assert line(told, "Title of a/2 a/2").split()[-2:] == ["4", "1"]


def test_nothing_is_no_mistake(path: Path) -> None:
    assert "Rien n'est encore compté" in text.plain(EMPTY, "fr")
    filtered = report(a_day(path), Scope(since=9e9))
    assert "No visit is what is asked for." in text.plain(filtered, "en")
    for form in FORMATS.values():
        assert "".join(form(EMPTY, "fr"))


def test_a_terminal_has_bars_and_keeps_to_its_width(told: VisitReport) -> None:
    console = Console(file=StringIO(), width=80, force_terminal=True, color_system=None)
    with console.capture() as captured:
        text.show(told, "fr", console)
    shown = captured.get()
    assert "█" in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_many_days_are_told_by_month_to_people_and_by_day_to_programs(path: Path) -> None:
    for day in range(40):
        visit(path, "a/2", at=day * DAY)
    long = report(path)
    assert line(long, "Par mois")
    assert line(long, "01/2026").endswith("27")
    assert sum(row[0] == "Par jour" for row in cells(long)) == 40
    assert len(json.loads("".join(FORMATS["json"](long, "fr")))["days"]) == 40


def test_people_are_told_the_most_frequent_routes_and_programs_all(path: Path) -> None:
    for steps in range(MOST + 2):
        visit(path, *("a/2", "a/3", "on", "b/1", "b/2", "on", "a/1") * (steps + 1))
    long = report(path)
    (routes,) = [one for one in tables(long, "fr") if one.title("en") == "The most frequent routes"]
    assert len(routes.rows) == MOST
    assert len({row[2] for row in cells(long) if row[0] == routes.title("fr")}) == MOST + 2


def test_who_never_leaves_makes_no_line_that_cannot_be_read(path: Path) -> None:
    visit(path, *("a/2", "a/3", "on", "b/1", "b/2", "on", "a/1") * 20)
    long = report(path)
    (routes,) = [one for one in tables(long, "fr") if one.title("en") == "The most frequent routes"]
    assert [row.id for row in routes.rows] == ["a → b → a → b → … 36 autres … → a"]
    (whole,) = {row[2] for row in cells(long) if row[0] == routes.title("fr")}
    assert whole.count("→") == 40


def test_a_sheet_has_one_figure_a_line(told: VisitReport) -> None:
    head, *rows = cells(told)
    assert head == ["Tableau", "Quoi", "Identifiant", "Mesure", "Valeur"]
    assert ["En bref", "Un parcours vu jusqu'au bout, ou plus", "", "Visites", "3"] in rows
    assert ["En bref", "La plus longue", "", "Secondes", "80,0"] in rows
    assert ["Les parcours", "Parcours a", "a", "Vu", "4"] in rows
    assert ["Où l'on s'arrête en route", "Title of a/2", "a/2", "Arrêts", "1"] in rows
    assert {len(row) for row in rows} == {5}


def test_a_sheet_of_nothing_has_its_zeros() -> None:
    assert ["En bref", "Visites", "", "Visites", "0"] in cells(EMPTY)


def test_an_object_leaves_nothing_out(told: VisitReport) -> None:
    value = json.loads("".join(FORMATS["json"](told, "en")))
    assert (value["visits"], value["one_touch"], value["finished"]) == (5, 1, 3)
    assert {"course": "two-ways", "scenario": "a", "begun": 4, "finished": 3} in value["scenarios"]
    (slide,) = [one for one in value["slides"] if one["slide"] == "a/1"]
    assert (slide["seen"], slide["clicks_beside"], slide["stopped"]) == (4, 2, 0)
    assert value["seconds"]["longest"] == 80.0


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_page_is_whole_and_says_the_same(told: VisitReport, language: Language) -> None:
    page = "".join(FORMATS["html"](told, language))
    assert f'<html lang="{language}">' in page
    assert page.count("<table>") == page.count("</table>") == len(tables(told, language))
    assert "script" not in tags(page)


def test_no_form_says_at_what_moment_somebody_came(told: VisitReport) -> None:
    for form in FORMATS.values():
        written = "".join(form(told, "en"))
        assert not re.search(r"T\d\d:\d\d", written)
        assert "1767" not in written
