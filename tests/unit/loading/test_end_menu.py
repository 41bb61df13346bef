"""An end menu that is made by itself: a card for each scenario."""

from pathlib import Path

import pytest

from tests.unit.loading.written import HEAD, write
from tutor.engine.session import Session
from tutor.loading import course_files
from tutor.loading.course_files import CourseFiles
from tutor.loading.courses import load_files
from tutor.model.elements import Card
from tutor.model.locus import Locus
from tutor.model.targets import Reserved, SlideRef


@pytest.fixture(params=["whole", "by slides"])
def files(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> CourseFiles:
    """A course of three scenarios, read at once or slide by slide: it makes no difference."""
    if request.param == "by slides":
        monkeypatch.setattr(course_files, "WHOLE", 0)
    write(tmp_path / "course.yaml", f"{HEAD}menu: auto\nscenarios: [un, deux, trois]\n")
    for name in ("un", "deux", "trois"):
        text = f"format: 1\ntitle: Titre {name}\nsummary: En {name}\n"
        write(tmp_path / f"{name}.yaml", f"{text}slides:\n  seule: {{title: Seule, next: menu}}\n")
    return load_files(tmp_path)


def test_it_tells_each_scenarios_title_and_summary(files: CourseFiles) -> None:
    assert files.course.menu
    menu = files.course.slide(files.course.menu)
    cards = [one for one in menu.elements if isinstance(one, Card)]
    assert [card.title for card in cards] == ["Titre un", "Titre deux", "Titre trois"]
    assert [card.caption for card in cards] == ["Titre un", "Titre deux", "Titre trois"]


def test_each_card_leads_to_its_scenario_and_from_there_back(files: CourseFiles) -> None:
    session = Session(files.course)
    session.advance()
    session.activate("deux")
    assert session.slide.ref == SlideRef("deux", "seule")
    session.advance()
    assert session.slide.ref == files.course.menu
    assert session.done == ("un", "deux")


def test_it_speaks_the_courses_language(files: CourseFiles) -> None:
    assert files.course.menu
    assert files.course.slide(files.course.menu).title == "Et maintenant ?"


def test_it_stands_where_the_course_asks_for_it(files: CourseFiles) -> None:
    assert files.course.menu
    place = files.places().place(Locus.of(files.course.menu, "title"))
    assert place.source.line(place.line) == "menu: auto"


def test_its_name_is_one_that_no_slide_may_bear(files: CourseFiles) -> None:
    assert files.course.menu == SlideRef("trois", Reserved.MENU)


def test_it_offers_to_quit(files: CourseFiles) -> None:
    session = Session(files.course)
    session.advance()
    assert session.slide.elements[-1].caption == "Quitter"
    session.activate(str(len(session.slide.hotspots)))
    assert session.has_quit
