"""The schemas and the loader agree: what the loader takes is valid, what is badly built is not."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from tests.unit.program import ROOT
from tests.unit.schema.validating import VALIDATORS, complaints
from tutor.loading.courses import load_course
from tutor.loading.mistakes import WrongCourse
from tutor.model.actions import ACTIONS
from tutor.model.elements import KINDS
from tutor.model.keys import keys_of
from tutor.model.screens import FRAMES

BAD = ROOT / "tests/data/bad"

WHERE_IT_LEADS = {
    "address_for_a_target",
    "after_return",
    "bad_course_start",
    "bad_menu",
    "button_of_a_cover_without_next",
    "course_start_without_scenario",
    "dead_end",
    "end_that_goes_on",
    "hotspot_behind_a_dialog_alone",
    "menu_in_french",
    "misspelled_full_name",
    "misspelled_word",
    "next_beside_hotspots",
    "next_in_what_screens_share",
    "next_on_the_last_slide",
    "no_menu",
    "scenario_without_slash",
    "slide_of_another_scenario",
    "start_elsewhere",
    "task_to_an_unknown_slide",
    "unknown_after",
    "unknown_scenario",
    "unknown_start",
    "unknown_target",
    "unknown_to",
    "unknown_visit",
    "visit_menu",
}
WHAT_SCREENS_TAKE = {
    "addition_in_two_places",
    "change_of_an_unknown_id",
    "changed_unknown_attribute",
    "from_without_screen",
    "id_of_a_taken_element",
    "id_of_an_element_under_a_dialog",
    "main_beside_a_taken_one",
    "removed_unknown_id",
    "screens_in_a_circle",
    "screens_one_from_another",
}
OTHER_FILES = {
    "missing_scenario_that_is_named",
    "bad_file_name",
    "missing_scenario",
    "misspelled_scenario",
    "no_scenario",
    "picture_not_found",
    "twice_the_same_name",
}
VARIABLES = {
    "label_empty_by_its_variable",
    "no_variable",
    "unknown_variable",
    "variable_that_holds_itself",
}
SAID_TWICE = {
    "repeated_id",
    "repeated_key",
    "repeated_scenario",
    "repeated_slide",
    "repeated_task",
    "two_mains",
}
EMPTY_OR_THE_WORD_NULL = {"empty_target", "empty_title", "missing_items"}
"""To an editor, `title:` and `title: null` are the same; to the loader, the second is a word."""
WHAT_ANSWERS_MEAN = {
    "asked_field_without_value",
    "asked_radio_without_value",
    "asked_select_without_value",
    "bad_date",
    "bad_email",
    "bad_number",
    "bad_phone",
    "bad_pattern",
    "same_as_a_field_that_takes_nothing",
    "same_as_no_field",
    "nav_beyond_its_items",
    "question_with_one_option",
    "question_with_two_right_options",
    "question_without_a_right_option",
    "repeated_option",
    "select_of_no_option",
    "unsafe_pattern",
}
WHAT_CONDITIONS_NAME = {
    "by_an_asked_choice",
    "by_an_unknown_choice",
    "by_an_unknown_option",
    "by_no_choice",
    "by_without_an_option",
    "by_without_ways",
    "choice_with_a_value_twice",
    "condition_on_an_unknown_scenario",
    "condition_on_no_choice",
    "next_without_a_last",
    "question_whose_right_option_may_be_away",
    "question_with_one_option_always_there",
    "set_before_back",
    "unknown_remembered_choice",
    "unknown_value_of_a_choice",
}
NUMBERS_AS_NAMES = {"id_is_a_number"}
HOW_YAML_IS_WRITTEN = {
    "anchor",
    "bidi_override",
    "c1_control",
    "elements_in_a_title",
    "escape_in_quotes",
    "standard_tag",
    "tag",
    "tag_on_a_list",
    "yaml_directive",
    "yaml_half_a_character",
}
LENGTHS = {"long_text", "long_by_its_variables", "too_much_by_variables"}
"""No schema replaces variables; a bound on each of its texts would hide what it tells."""

UNSEEN = {
    *LENGTHS,
    *WHERE_IT_LEADS,
    *WHAT_SCREENS_TAKE,
    *OTHER_FILES,
    *VARIABLES,
    *SAID_TWICE,
    *EMPTY_OR_THE_WORD_NULL,
    *WHAT_ANSWERS_MEAN,
    *WHAT_CONDITIONS_NAME,
    *NUMBERS_AS_NAMES,
    *HOW_YAML_IS_WRITTEN,
}
"""The mistakes that no schema can see: these the loader alone tells."""


def is_yaml(path: Path) -> bool:
    """Return whether a case is made of YAML at all: what is not, no schema is asked about."""
    try:
        complaints(path)
    except (yaml.YAMLError, UnicodeError, OSError):
        return False
    return True


CASES = sorted(path.name for path in BAD.iterdir() if path.suffix != ".txt" and is_yaml(path))


@pytest.mark.parametrize("case", [name for name in CASES if Path(name).stem not in UNSEEN])
def test_what_is_badly_built_is_not_valid(case: str) -> None:
    assert complaints(BAD / case)


@pytest.mark.parametrize("case", [name for name in CASES if Path(name).stem in UNSEEN])
def test_what_no_schema_can_see_is_known_by_name(case: str) -> None:
    assert complaints(BAD / case) == []


def test_no_name_of_an_unseen_mistake_is_stale() -> None:
    assert {Path(case).stem for case in CASES} >= UNSEEN


@pytest.mark.parametrize("path", [ROOT / "scenarios", ROOT / "tests/data/phone.yaml"], ids=str)
def test_courses_that_play_are_valid(path: Path) -> None:
    assert load_course(path)
    assert complaints(path) == []


@pytest.mark.parametrize("file", VALIDATORS)
def test_the_schemas_are_themselves_right(file: str) -> None:
    Draft7Validator.check_schema(VALIDATORS[file].schema)


WRITTEN = """x 034567 on 1.10 ~ '' null true 'true' no 2 "3" 12:30 2021-09-28 10000 0 -1 é-1
'{{v}}' [a,1] [] [[a,2],b] {a:b} {} primary error center divider [divider] [{text:5}]
[[divider],card] {text:a,muted:true} {label:x,to:here}"""
VALUES = st.sampled_from(["", *(value.replace(":", ": ") for value in WRITTEN.split())])
TARGETS = st.sampled_from(["here", "2", "'2'", "any/", "back", "quit", "zz", "''"])


@st.composite
def elements(draw: st.DrawFn) -> str:
    """Draw an element of any kind with any values, right or wrong."""
    kind = draw(st.sampled_from([*KINDS]))
    if draw(st.booleans()):
        return draw(st.sampled_from([f"{kind}: {draw(VALUES)}", kind]))
    keys = keys_of(KINDS[kind])
    names = [*(key.name for key in keys), *ACTIONS]
    others = draw(st.lists(st.sampled_from(names), max_size=3))
    chosen = dict.fromkeys([*(key.name for key in keys if key.is_required), *others])
    pairs = [f"{name}: {draw(TARGETS if name in ACTIONS else VALUES)}" for name in chosen]
    return f"{kind}: {{{', '.join(pairs)}}}"


@given(elements())
def test_an_element_that_loads_is_valid(folder: Path, element: str) -> None:
    shown = f"[{element}, link: {{label: On, to: '2'}}]"
    agree(folder, f"title: T, screen: {{elements: {shown}}}")


@given(st.sampled_from([*FRAMES]), st.sampled_from(["url", "time", "page", "date", "x"]), VALUES)
def test_a_screen_that_loads_is_valid(folder: Path, frame: str, key: str, value: str) -> None:
    agree(folder, f"title: T, end: true, screen: {{frame: {frame}, {key}: {value}}}")


@given(st.sampled_from(["title", "text", "notes", "screen", "x"]), VALUES)
def test_a_slide_that_loads_is_valid(folder: Path, key: str, value: str) -> None:
    title = "" if key == "title" else ", title: T"
    agree(folder, f"{key}: {value}, end: true{title}")


@given(st.sampled_from(["next", "end"]), VALUES)
def test_a_way_on_that_loads_is_valid(folder: Path, key: str, value: str) -> None:
    agree(folder, f"title: T, {key}: {value}")


@given(st.sampled_from(["summary", "start", "after", "minutes", "vars", "x"]), VALUES)
def test_a_head_that_loads_is_valid(folder: Path, key: str, value: str) -> None:
    agree(folder, "title: T, end: true", f"{key}: {value}\n")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("agreement")


def agree(folder: Path, slide: str, head: str = "vars: {v: w}\n") -> None:
    """Write a scenario of two slides, the first of which is given; if it loads, it is valid."""
    path = folder / "any.yaml"
    slides = f"slides:\n  here: {{{slide}}}\n  2: {{title: 2, end: true}}\n"
    path.write_text(f"format: 1\ntitle: T\n{head}{slides}", encoding="utf-8")
    try:
        load_course(path)
    except WrongCourse:
        return
    assert complaints(path) == []
