"""The schema of a policy and its loader agree."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.policies import WHOLE, written
from tests.unit.schema.validating import found_in
from tutor.loading.courses import load_course
from tutor.loading.mistakes import WrongCourse
from tutor.loading.policy import load_policy
from tutor.model.keys import keys_of
from tutor.model.policy import Attract, Hours, Policy

SCENARIOS = Path(__file__).parents[3] / "scenarios"
SHIPPED = load_course(SCENARIOS)


def complaints(folder: Path, text: str) -> list[str]:
    return [*found_in(written(folder, text), "policy")]


@pytest.mark.parametrize("text", ["", WHOLE, "hours:", "attract: {}", "open: contacts", "keys: []"])
def test_a_policy_that_loads_is_valid(tmp_path: Path, text: str) -> None:
    assert load_policy(written(tmp_path, text), SHIPPED)
    assert complaints(tmp_path, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "idel: 60",
        "idle: soon",
        "idle: 0",
        "warning: 10",
        "memory: 20",
        "attract: 3",
        "attract: {pase: 3}",
        "attract: {slide: menu}",
        "attract: {slide: titre}",
        "open: {activation: true}",
        "open: [contacts, contacts]",
        "keys: [quit]",
        "keys: [back, back]",
        "pin: 1234",
        "pin: ''",
        "hours: 8",
        "hours: {}",
        "hours: {opens: '08:30'}",
        "hours: {opens: 8h30, closes: '18:00'}",
        "hours: {opens: '08:00', closes: '24:00'}",
        "language: de",
        "languages: []",
        "languages: [fr, fr]",
        "motion: loud",
        "statistics: off",
        "large: maybe",
    ],
)
def test_what_is_badly_built_is_neither_valid_nor_loaded(tmp_path: Path, text: str) -> None:
    assert complaints(tmp_path, text)
    with pytest.raises(WrongCourse):
        load_policy(written(tmp_path, text), SHIPPED)


@pytest.mark.parametrize(
    "text",
    [
        "open: [nowhere]",
        "attract: {slide: activation/nowhere}",
        "open: [contacts]\nattract: {slide: activation/}",
        "visit: 1\nwarning: 60",
        "hours: {opens: '08:30', closes: '08:30'}",
        "languages: [en]\nlanguage: fr",
    ],
)
def test_what_no_schema_can_see_the_loader_alone_tells(tmp_path: Path, text: str) -> None:
    assert complaints(tmp_path, text) == []
    with pytest.raises(WrongCourse):
        load_policy(written(tmp_path, text), SHIPPED)


WRITTEN = """'' 1 0 -1 20 '30' "090" 1.5 x on true 'false' null ~ 08_30 [] {} fr [fr] [fr,fr]
contacts [contacts,contacts] contacts/ activation/titre titre menu none calm [back,on] back [en,fr]
{opens:'08_30',closes:'18_00'} {slide:contacts/,pace:3} {opens:''}"""
VALUES = st.sampled_from(
    ["", *(value.replace(":", ": ").replace("_", ":") for value in WRITTEN.split())]
)
KEYS = st.sampled_from([key.name for cls in (Policy, Attract, Hours) for key in keys_of(cls)])


FORMS = st.sampled_from(["{}", "attract: {{{}}}", "hours: {{opens: '08:00', {}}}"])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("agreement")


@given(KEYS, VALUES, FORMS)
def test_any_policy_that_loads_is_valid(folder: Path, key: str, value: str, form: str) -> None:
    text = form.format(f"{key}: {value}")
    try:
        load_policy(written(folder, text), SHIPPED)
    except WrongCourse:
        return
    assert complaints(folder, text) == []
