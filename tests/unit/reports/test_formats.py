"""The report as tables, lines, a spreadsheet, an object, a page."""

import csv
import json
import re
from datetime import UTC, datetime
from io import StringIO

import pytest
from msgspec.structs import replace

from tests.unit.exports.drawn import tags
from tests.unit.records.keeping import COURSE, TASK
from tests.unit.records.recorded import EVERYONE
from tutor.language import Language
from tutor.painting.console import Console
from tutor.records.figures import Figures, Scope
from tutor.reports import text
from tutor.reports.formats import FORMATS
from tutor.reports.report import LearningReport
from tutor.training.modes import Mode


def written(form: str, report: LearningReport, language: Language = "fr") -> str:
    return "".join(FORMATS[form](report, language))


def plain(report: LearningReport, language: Language) -> list[str]:
    """Return the lines, each of their cells one word: “7 s” is “7s”."""
    return re.sub(r"(?<=\d) (?=s|min|h)", "", text.plain(report, language)).splitlines()


def shown(report: LearningReport, width: int, language: Language = "fr") -> str:
    console = Console(file=StringIO(), width=width, force_terminal=True, color_system=None)
    with console.capture() as captured:
        text.show(report, language, console)
    return captured.get()


def named(report: LearningReport, person: str) -> LearningReport:
    """Return the report with other names than Julie's."""
    figures = report.figures
    outcomes = tuple(
        replace(one, person=person) if one.person == "Julie" else one for one in figures.outcomes
    )
    return report._replace(figures=replace(figures, outcomes=outcomes))


EMPTY = LearningReport(
    EVERYONE,
    Figures(sessions=0, people=0, first=None, last=None, outcomes=(), wrong_answers=()),
    {},
    (),
)


def rows(report: LearningReport, language: Language = "fr") -> list[list[str]]:
    told = written("csv", report, language).removeprefix("\ufeff")
    return list(csv.reader(StringIO(told), delimiter=";" if language == "fr" else ","))


def test_plain_text_has_a_line_for_each_person_and_each_task(report: LearningReport) -> None:
    lines = plain(report, "fr")
    (julie,) = [line for line in lines if line.startswith("Julie")]
    assert julie.split()[:7] == ["Julie", "(Lundi)", "1/1", "–", "2", "100", "100"]
    (task,) = [line for line in lines if line.startswith(TASK.title)]
    assert task.split()[-7:-5] == ["1/2", "1/1"]


def test_who_passed_the_exam_is_one_glance(report: LearningReport) -> None:
    lines = plain(report, "fr")
    head = next(line.split() for line in lines if line.startswith("Personne"))
    exam = head.index("Examen") - len(head)
    people = [line.split() for line in lines if re.match(r"Ju|Ka|\(sans", line)]
    passed = {cells[0]: cells[exam] for cells in people}
    assert passed == {"Julie": "–", "Karim": "–", "(sans": "1/1"}


def test_of_which_tasks_some_were_passed_is_told(report: LearningReport) -> None:
    told = text.plain(report, "en")
    assert f"Practice: tasks passed, of 1: {TASK.title}." in told
    assert f"<p>Exam: tasks passed, of 1: {TASK.title}.</p>" in written("html", report, "en")


def test_one_mode_alone_has_no_column_of_the_other(report: LearningReport) -> None:
    told = text.plain(report._replace(scope=Scope(mode=Mode.EXAM)), "fr")
    assert "Entraînement" not in told
    assert "mode : Examen" in told.replace("\xa0", " ")


def test_slides_are_told_by_their_titles(report: LearningReport) -> None:
    title = COURSE.slide(next(COURSE.refs)).title
    (first,) = [line for line in text.plain(report, "en").splitlines() if "Elsewhere" in line]
    assert title in first
    assert title in written("html", report)


def test_plain_text_is_without_borders_bars_or_colours(report: LearningReport) -> None:
    told = text.plain(report, "fr")
    assert not set(told) & set("│─█░\x1b")
    assert all(line == line.rstrip() for line in told.splitlines())


def test_one_person_needs_no_table_of_people(report: LearningReport) -> None:
    figures = report.figures
    alone = tuple(one for one in figures.outcomes if one.person == "Julie")
    told = text.plain(report._replace(figures=replace(figures, outcomes=alone)), "fr")
    assert "Par personne" not in told
    assert re.search(rf"{TASK.title} +oui", told)


def test_the_most_missed_zones_come_with_their_slides(report: LearningReport) -> None:
    lines = text.plain(report, "en").splitlines()
    (first,) = [line for line in lines if line.startswith("Elsewhere")]
    assert first.split()[-2:] == ["3", "2"]
    assert any(line.startswith("beside everything") for line in lines)


def test_a_terminal_gets_bars(report: LearningReport) -> None:
    assert "██████████" in shown(report, 80)


@pytest.mark.parametrize("width", [80, 120, 200])
def test_nothing_is_cut_on_a_terminal(report: LearningReport, width: int) -> None:
    name = "Jean-Baptiste de La Fontaine de Château-Thierry"
    told = shown(named(report, name), width)
    assert "…" not in told
    assert all(len(line) <= width for line in told.splitlines())
    words = told.split()
    assert all(any(part in word for word in words) for part in name.split())


def test_what_was_asked_is_told(report: LearningReport) -> None:
    asked = report._replace(scope=Scope(person="Julie", course=COURSE.known_as))
    assert "personne : Julie · cours : Un cours" in text.plain(asked, "fr")


def test_whose_course_it_is_about_is_told(report: LearningReport) -> None:
    signed = replace(COURSE, author="A. Martin", version="2")
    asked = report._replace(courses={COURSE.known_as: signed}, scope=Scope(course=COURSE.known_as))
    assert "\nPar A. Martin · version 2\n" in text.plain(asked, "fr")
    assert "<p>Par A. Martin\N{NO-BREAK SPACE}· version 2</p>" in written("html", asked)
    of_all = asked._replace(scope=Scope())
    assert "A. Martin" not in text.plain(of_all, "fr")


def test_nothing_recorded_is_said_kindly() -> None:
    assert "Rien n'est encore enregistré" in text.plain(EMPTY, "fr")
    nobody = EMPTY._replace(scope=Scope(person="Julie"))
    assert "Aucune séance ne correspond" in text.plain(nobody, "fr")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_form_takes_a_report_without_sessions(form: str, language: Language) -> None:
    assert written(form, EMPTY, language)


def test_a_french_spreadsheet_opens_at_a_double_click(report: LearningReport) -> None:
    told = written("csv", report, "fr")
    assert told.startswith("\ufeffPersonne;Groupe;")
    assert re.search(r";\d+,\d+;", told)
    assert told.endswith("\r\n")


def test_an_english_spreadsheet_has_commas_and_points(report: LearningReport) -> None:
    told = written("csv", report, "en")
    assert told.startswith("\ufeffPerson,Group,")
    assert re.search(r",\d+\.\d+,", told)


def test_a_spreadsheet_has_a_row_for_each_person_task_and_mode(report: LearningReport) -> None:
    head, *told = rows(report)
    assert {len(row) for row in told} == {len(head)}
    assert [(row[0], row[5], row[6]) for row in told] == [
        ("", "examen", "1"),
        ("Julie", "entraînement", "2"),
        ("Karim", "entraînement", "1"),
    ]


def test_a_spreadsheet_names_a_task_by_its_title_and_by_its_id(report: LearningReport) -> None:
    head, *told = rows(report)
    assert head[3:5] == ["Mise en situation", "Identifiant"]
    assert {(row[3], row[4]) for row in told} == {(TASK.title, TASK.id)}


@pytest.mark.parametrize("form", FORMATS)
def test_a_name_commands_nothing_in_any_form(report: LearningReport, form: str) -> None:
    told = written(form, named(report, "a\x1b[2J\x9b31m\u202eb\n"), "fr")
    assert "a [2J" in told or form == "json"
    assert not set(told) & set("\x1b\x9b\u202e")


@pytest.mark.parametrize("name", ["=1+1", "+33", "-x", "@SUM(A1)"])
def test_a_name_is_no_formula(report: LearningReport, name: str) -> None:
    told = [row[0] for row in rows(named(report, name))]
    assert f"'{name}" in told


def test_the_object_has_the_shape_that_is_documented(report: LearningReport) -> None:
    told = json.loads(written("json", report))
    assert list(told) == [
        "format", "version", "scope", "sessions", "people", "first", "last", "outcomes", "misses",
    ]  # fmt: skip
    julie = next(one for one in told["outcomes"] if one["person"] == "Julie")
    assert julie["task_title"] == TASK.title
    assert (julie["mode"], julie["attempts"], julie["best"]) == ("practice", 2, 100)
    miss = told["misses"][0]
    assert (miss["control"], miss["zone"]) == ("Elsewhere", "Elsewhere")
    assert (miss["slide"], miss["slide_title"], miss["count"], miss["people"]) == (
        "a/1", COURSE.slide(next(COURSE.refs)).title, 3, 2,
    )  # fmt: skip


def test_dates_of_the_object_are_in_utc(report: LearningReport) -> None:
    first = json.loads(written("json", report))["first"]
    assert first.endswith("Z")
    assert report.figures.first is not None
    at = datetime.fromtimestamp(int(report.figures.first), UTC)
    assert datetime.fromisoformat(first) == at


def test_the_object_is_in_ascii(report: LearningReport) -> None:
    assert written("json", named(report, "Aïcha")).isascii()


def test_the_page_stands_alone(report: LearningReport) -> None:
    page = written("html", report)
    assert not tags([page]) & {"script", "link", "img", "iframe"}
    assert not re.search(r"(href|src)=|url\(|@import", page)


def test_the_pages_tables_can_be_read_aloud(report: LearningReport) -> None:
    page = written("html", report)
    assert '<html lang="fr">' in page
    assert page.count('scope="row"') >= 3
    assert 'scope="col"' in page
    assert all('aria-hidden="true"' in bar for bar in re.findall(r'<span class="bar"[^>]*>', page))


def test_who_tried_nothing_in_a_mode_has_no_bar_there(report: LearningReport) -> None:
    page = written("html", report)
    assert re.search(r">–</td>", page)
    assert not re.search(r"–<span", page)


def test_the_page_shows_the_most_missed_slides_and_tells_them_in_words(
    report: LearningReport,
) -> None:
    page = written("html", report)
    assert page.count("<svg") == len(report.worst) == 2
    assert "Elsewhere : 3" in page
    assert "░" in page or "▓" in page


def test_the_page_obeys_no_name(report: LearningReport) -> None:
    page = written("html", named(report, "<script>alert(1)</script>"))
    assert "<script>" not in page


def test_a_name_commands_no_terminal(report: LearningReport) -> None:
    hostile = named(report, "\x1b[31mrouge\u202e[bold]")
    assert "\x1b" not in text.plain(hostile, "fr")
    assert "\u202e" not in text.plain(hostile, "fr")
    assert "[bold]" in text.plain(hostile, "fr")


def test_a_course_that_is_not_at_hand_is_told_in_the_words_of_the_records(
    report: LearningReport,
) -> None:
    told = text.plain(report._replace(courses={}, worst=()), "fr")
    assert TASK.id in told
    assert TASK.title not in told


def test_the_worst_slides_are_those_of_courses_at_hand(report: LearningReport) -> None:
    assert [str(hot.slide.ref) for hot in report.worst] == ["a/1", "a/2"]
    assert report.worst[0].heat.total == 4
    assert report.courses[COURSE.known_as] is report.worst[0].course


def test_the_four_forms_tell_the_same_figures(report: LearningReport) -> None:
    """The tables of people, made anew of the spreadsheet and of the object, are those told."""
    sheet, value = rows(report, "en"), json.loads(written("json", report))
    head = sheet[0]
    of_sheet = [dict(zip(head, row, strict=True)) for row in sheet[1:]]
    of_value = [
        {
            "Person": one["person"] or "",
            "Mode": one["mode"],
            "Tries": str(one["attempts"]),
            "Passed": str(one["passed"]),
            "Best mark": _text(one["best"]),
            "Last mark": _text(one["last"]),
            "Helps": str(one["hints"]),
            "Misses": str(one["wrong"]),
        }
        for one in value["outcomes"]
    ]
    assert [{key: one[key] for key in of_value[0]} for one in of_sheet] == of_value
    lines = plain(report, "en")
    page = written("html", report, "en")
    for one in of_value:
        name = one["Person"] or "(no name)"
        (line,) = [line for line in lines if line.startswith(name)]
        (row, *_) = re.findall(rf'<tr><th scope="row">{re.escape(name)}.*?</tr>', page)
        cells = [re.sub("<.*?>|\\s", "", cell) for cell in re.findall(r"<td.*?</td>", row)]
        assert line.split()[-len(cells) :] == cells
        practised, examined, tries, best, last, _, helps = cells
        passed = examined if one["Mode"] == "exam" else practised
        assert (tries, helps) == (one["Tries"], one["Helps"])
        assert (best, last) == (one["Best mark"] or "–", one["Last mark"] or "–")
        assert passed == ("1/1" if one["Passed"] != "0" else "0/1")


def _text(mark: int | None) -> str:
    return "" if mark is None else str(mark)
