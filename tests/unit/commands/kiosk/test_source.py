"""The course of a kiosk: read whole and checked, taken again only where it is fit for a hall."""

import os
from pathlib import Path

import pytest

from tests.unit.program import run
from tutor.commands.kiosk.source import Departed, Flawed, KioskSource
from tutor.loading.mistakes import WrongCourse
from tutor.routes.ways import Order

GOOD = """\
format: 1
title: Essai
slides:
  un: {title: Un, text: Voici., next: deux}
  deux: {title: Deux, text: Voilà., end: true}
"""
TRAP = GOOD.replace("end: true", "next: un")
BROKEN = GOOD.replace("next: deux", "next: trois")


def course(folder: Path, text: str, seconds: int = 0) -> Path:
    """Write a course, so many seconds after 2026 began."""
    path = folder / "essai.yaml"
    path.write_text(text, encoding="utf-8")
    os.utime(path, (1_767_225_600 + seconds, 1_767_225_600 + seconds))
    return path


def test_a_course_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongCourse):
        KioskSource(course(tmp_path, BROKEN), None).read()


def test_a_course_in_which_visitors_get_stuck_is_refused_with_what_is_found(tmp_path: Path) -> None:
    with pytest.raises(Flawed) as caught:
        KioskSource(course(tmp_path, TRAP), None).read()
    report = caught.value.report("fr")
    assert "essai.yaml:" in report
    assert "erreur" in report


def test_what_is_only_a_warning_is_let_in(tmp_path: Path) -> None:
    read, _ = KioskSource(course(tmp_path, GOOD), None).read()
    assert len(read.course.scenarios) == 1


def test_a_policy_may_open_some_scenarios_alone(tmp_path: Path) -> None:
    policy = tmp_path / "kiosk.yml"
    policy.write_text("format: 1\nopen: [opposition]\n", encoding="utf-8")
    shipped = Path(__file__).parents[4] / "scenarios"
    read, _ = KioskSource(shipped, policy).read()
    assert read.course.start.scenario == "opposition"
    assert "contacts" not in read.course.scenarios


def test_a_course_that_did_not_change_is_not_read_again(tmp_path: Path) -> None:
    path = course(tmp_path, GOOD)
    source = KioskSource(path, None)
    read, _ = source.read()
    course(tmp_path, GOOD.replace("Voici", "Voila"))
    assert source.latest(read) is None  # as long, and of the same time: nothing tells them apart


def test_a_course_that_changed_is_taken(tmp_path: Path) -> None:
    source = KioskSource(course(tmp_path, GOOD), None)
    read, _ = source.read()
    course(tmp_path, GOOD.replace("Voici", "Ici"), 5)
    now = source.latest(read)
    assert now is not None
    assert now.course.slide(now.course.start).text == "Ici."


@pytest.mark.parametrize("text", [BROKEN, TRAP, ""])
def test_a_course_that_became_wrong_is_left_until_it_is_mended(tmp_path: Path, text: str) -> None:
    source = KioskSource(course(tmp_path, GOOD), None)
    read, _ = source.read()
    course(tmp_path, text, 5)
    assert source.latest(read) is None
    course(tmp_path, GOOD.replace("Voici", "Ici"), 10)
    assert source.latest(read) is not None


def looped(folder: Path, route: str) -> Path:
    """Write a policy whose loop is a route, and the route."""
    (folder / "boucle.txt").write_text(route, encoding="utf-8")
    policy = folder / "kiosk.policy"
    policy.write_text("format: 1\nattract: {route: boucle.txt}\n", encoding="utf-8")
    return policy


def test_what_plays_by_itself_is_the_route_of_the_policy(tmp_path: Path) -> None:
    policy = looped(tmp_path, "essai/un > next\nessai/deux\n")
    read, _ = KioskSource(course(tmp_path, GOOD), policy).read()
    assert read.route
    assert [step.act for step in read.route.steps] == [Order.NEXT, None]


def test_a_route_that_the_course_does_not_follow_is_refused_where_it_departs(
    tmp_path: Path,
) -> None:
    policy = looped(tmp_path, "essai/un > next\nessai/trois\n")
    with pytest.raises(Departed) as caught:
        KioskSource(course(tmp_path, GOOD), policy).read()
    assert "boucle.txt:2:1" in caught.value.report("fr")


def test_a_route_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    policy = looped(tmp_path, "n'importe quoi\n")
    with pytest.raises(WrongCourse, match=r"boucle\.txt:1:1"):
        KioskSource(course(tmp_path, GOOD), policy).read()


def test_a_course_that_departs_from_the_route_is_left_until_the_route_follows(
    tmp_path: Path,
) -> None:
    policy = looped(tmp_path, "essai/un > next\nessai/deux\n")
    source = KioskSource(course(tmp_path, GOOD), policy)
    read, _ = source.read()
    course(tmp_path, GOOD.replace("deux", "suite"), 5)
    assert source.latest(read) is None
    looped(tmp_path, "essai/un > next\nessai/suite\n")
    now = source.latest(read)
    assert now
    assert now.route != read.route


def test_a_course_that_is_gone_goes_on(tmp_path: Path) -> None:
    path = course(tmp_path, GOOD)
    source = KioskSource(path, None)
    read, _ = source.read()
    path.unlink()
    assert source.latest(read) is None


def test_the_command_tells_a_wrong_policy_at_its_place(tmp_path: Path) -> None:
    policy = tmp_path / "kiosk.yaml"
    policy.write_text("format: 1\nidel: 60\n", encoding="utf-8")
    done = run("kiosk", "--policy", str(policy), "--lang", "en")
    assert done.returncode == 2
    assert "kiosk.yaml:2:1: unknown key “idel”" in done.stderr
    assert "Did you mean “idle”?" in done.stderr


def test_without_a_terminal_the_command_says_what_it_needs() -> None:
    done = run("kiosk", "--lang", "en")
    assert done.returncode == 2
    assert "a kiosk needs a terminal's full-screen display" in done.stderr
