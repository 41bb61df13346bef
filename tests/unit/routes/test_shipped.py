"""The routes that come with the course."""

from pathlib import Path

import pytest

from tutor.engine.session import Session
from tutor.loading.courses import load_course
from tutor.model.course import Course
from tutor.routes.labels import meant
from tutor.routes.random_walk import demo_scenarios
from tutor.routes.replay import replay
from tutor.routes.scripts import read_script
from tutor.routes.ways import HotspotName, obey

ROUTES = sorted((Path(__file__).parents[3] / "scenarios" / "routes").iterdir())


@pytest.mark.parametrize("path", ROUTES, ids=lambda path: path.stem)
def test_a_route_can_be_followed(path: Path, shipped: Course) -> None:
    script = read_script(path.read_text(encoding="utf-8"))
    assert script.mistakes == ()
    assert replay(shipped, script.route) is None


@pytest.mark.parametrize("path", ROUTES, ids=lambda path: path.stem)
def test_a_route_leads_from_the_title_to_the_end_menu_with_its_scenario_done(
    path: Path, shipped: Course
) -> None:
    session = Session(shipped)
    for step in read_script(path.read_text(encoding="utf-8")).route.steps:
        if isinstance(step.act, HotspotName):
            (spot,) = meant(session.slide, step.act)
            session.activate(spot.id)
        elif step.act:
            obey(session, step.act)
    assert session.state.slide == shipped.menu
    assert path.stem in session.done


def test_each_scenario_has_its_route(shipped: Course) -> None:
    assert {path.stem for path in ROUTES} == set(demo_scenarios(shipped))


def test_their_folder_is_no_part_of_the_course(tmp_path: Path) -> None:
    (tmp_path / "routes").mkdir()
    (tmp_path / "routes" / "a.txt").write_text("a/one\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text(
        "format: 1\ntitle: A\nslides:\n  one: {title: One, end: true}\n", encoding="utf-8"
    )
    assert set(load_course(tmp_path).scenarios) == {"a"}
