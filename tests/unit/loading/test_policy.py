"""The policy of a kiosk, and every mistake in it, told with its place."""

from pathlib import Path

import pytest

from tutor.kiosk import pin
from tutor.loading.mistakes import WrongCourse
from tutor.loading.policy import load_policy
from tutor.model.course import Course
from tutor.model.policy import Attract, Hours, Policy
from tutor.model.targets import SlideRef


def written(folder: Path, text: str) -> Path:
    path = folder / "kiosk.yaml"
    path.write_text(f"format: 1\n{text}", encoding="utf-8")
    return path


def test_a_policy_that_says_nothing_has_good_rules(shipped: Course, tmp_path: Path) -> None:
    assert load_policy(written(tmp_path, ""), shipped) == Policy()


def test_all_that_a_policy_may_say_is_read(shipped: Course, tmp_path: Path) -> None:
    stored = pin.make("1234")
    text = f"""
idle: 60
warning: 30
visit: 15
attract: {{slide: opposition/, pace: 5, blank_after: 20}}
open: [activation, opposition]
keys: [back, on]
pin: {stored}
hours: {{opens: "08:30", closes: "18:00"}}
language: en
languages: [en]
motion: none
statistics: false
large: true
contrast: true
memory: 300
"""
    assert load_policy(written(tmp_path, text), shipped) == Policy(
        idle=60,
        warning=30,
        visit=15,
        attract=Attract(slide=shipped.scenarios["opposition"].start, pace=5, blank_after=20),
        open=("activation", "opposition"),
        keys=("back", "on"),
        pin=stored,
        hours=Hours(opens="08:30", closes="18:00"),
        language="en",
        languages=("en",),
        motion="none",
        statistics=False,
        large=True,
        contrast=True,
        memory=300,
    )


@pytest.mark.parametrize(
    ("text", "place", "problem", "advice"),
    [
        ("idel: 60", "2:1", "clé inconnue « idel »", "« idle »"),
        ("idle: soon", "2:7", "« soon » n'est pas un nombre", ""),
        ("warning: 10", "2:10", "un avertissement de 10 secondes est trop court", "20 secondes"),
        ("open: [activation, oposition]", "2:20", "parcours inconnu", "« opposition »"),
        ("keys: [back, forward]", "2:14", "valeur inconnue « forward »", "back, on"),
        ("keys: [quit]", "2:8", "valeur inconnue « quit »", "back, on"),
        ("pin: 1234", "2:6", "pas un code haché", "--set-pin"),
        (
            "hours: {opens: '8h30', closes: '18:00'}",
            "2:16",
            "« 8h30 » n'est pas une heure",
            "08:30",
        ),
        ("hours: {opens: '08:30'}", "2:8", "il manque « closes »", ""),
        ("attract: {slide: activation/nulle}", "2:18", "n'a pas de diapositive", ""),
        ("attract: {pase: 3}", "2:11", "clé inconnue « pase »", "« pace »"),
        ("motion: loud", "2:9", "valeur inconnue « loud »", "none, calm"),
        ("languages: [fr, de]", "2:17", "valeur inconnue « de »", "fr, en"),
        ("large: maybe", "2:8", "ni true ni false", ""),
    ],
)
def test_each_mistake_is_told_at_its_place(
    shipped: Course, tmp_path: Path, text: str, place: str, problem: str, advice: str
) -> None:
    with pytest.raises(WrongCourse) as caught:
        load_policy(written(tmp_path, text), shipped)
    report = caught.value.report("fr")
    assert f"kiosk.yaml:{place}: " in report
    assert problem in report
    assert advice in report
    assert len(caught.value.mistakes) == 1


def test_a_policy_of_a_newer_format_is_refused(shipped: Course, tmp_path: Path) -> None:
    path = tmp_path / "kiosk.yaml"
    path.write_text("format: 2\nnovelty: 3\n", encoding="utf-8")
    with pytest.raises(WrongCourse) as caught:
        load_policy(path, shipped)
    assert len(caught.value.mistakes) == 1


def test_a_policy_that_is_not_there_is_told(shipped: Course, tmp_path: Path) -> None:
    with pytest.raises(WrongCourse):
        load_policy(tmp_path / "none.yaml", shipped)


def test_the_slide_where_the_loop_begins_may_be_a_scenario_s_first(
    shipped: Course, tmp_path: Path
) -> None:
    policy = load_policy(written(tmp_path, "attract: {slide: contacts/}"), shipped)
    assert isinstance(policy.attract.slide, SlideRef)
    assert policy.attract.slide.scenario == "contacts"
