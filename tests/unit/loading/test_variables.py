"""Variables that hold others."""

from pathlib import Path
from time import process_time

import pytest

from tests.unit.loading.written import END, HEAD, heads, report, scenario, slide, write
from tutor.checks.variables import check
from tutor.loading.course_files import Reading
from tutor.loading.courses import load_course, load_files

NAMES = "vars: {complet: '{{ prenom }} {{ nom }}', prenom: Karim, nom: Benali}\n"
SHOWN = "debut: {title: '{{ complet }}', next: fin}\n"


def of_course(folder: Path, common: str, own: str = "", slides: str = SHOWN) -> Path:
    write(folder / "course.yaml", f"{HEAD}scenarios: [a]\n{common}")
    write(folder / "a.yaml", scenario(slides, head=own))
    return folder


def test_a_variable_may_hold_others_wherever_these_stand(tmp_path: Path) -> None:
    path = write(tmp_path / "a.yaml", scenario(SHOWN, head=NAMES))
    assert slide(load_course(path)).title == "Karim Benali"


def test_a_variable_of_the_course_holds_what_the_scenario_says(tmp_path: Path) -> None:
    read = load_course(of_course(tmp_path, NAMES, "vars: {prenom: Lina}\n"))
    assert slide(read).title == "Lina Benali"


def test_a_value_for_one_session_is_held_too(tmp_path: Path) -> None:
    path = of_course(tmp_path, NAMES)
    assert slide(load_files(path, Reading(values={"nom": "Petit"})).course).title == "Karim Petit"


def test_what_a_variable_holds_is_used(tmp_path: Path) -> None:
    assert not list(check(load_course(of_course(tmp_path, NAMES))))
    own = load_course(of_course(tmp_path, NAMES, "vars: {prenom: Lina}\n"))
    assert not list(check(own))
    unused = of_course(tmp_path, NAMES, slides="debut: {title: A, next: fin}\n")
    (finding,) = check(load_course(unused))
    assert finding.values == {"name": "complet"}


@pytest.mark.parametrize(
    ("common", "own", "told"),
    [
        ("vars: {a: '{{ b }}', b: '{{ a }}'}\n", "", "course.yaml:4:11: la variable"),
        ("vars: {a: '{{ a }}'}\n", "", "course.yaml:4:11: la variable"),
        ("vars: {a: '{{ b }}', b: x}\n", "vars: {b: '{{ a }}'}\n", "a.yaml:3:11: la variable"),
        ("vars: {a: '{{ c }}'}\n", "vars: {a: x}\n", "course.yaml:4:11: variable inconnue"),
    ],
)  # fmt: skip
def test_a_circle_or_a_hole_is_told_once_where_it_is_made(
    tmp_path: Path, common: str, own: str, told: str
) -> None:
    path = of_course(tmp_path, common, own, slides="debut: {title: '{{ a }}', next: fin}\n")
    (head,) = heads(report(path))
    assert f"/{told}" in head


def test_variables_that_grow_in_one_another_stay_within_bounds(tmp_path: Path) -> None:
    growing = "".join(f"  v{n}: '{{{{v{n - 1}}}}}{{{{v{n - 1}}}}}'\n" for n in range(1, 60))
    path = write(tmp_path / "a.yaml", f"{HEAD}vars:\n  v0: x\n{growing}slides:\n{END}")
    assert "65536 signes" in heads(report(path))[0]


def test_a_long_chain_of_variables_is_read_soon(tmp_path: Path) -> None:
    chain = "".join(f"  v{n}: '{{{{v{n + 1}}}}}'\n" for n in range(5_000))
    head = f"vars:\n{chain}  v5000: Fin\n"
    start = process_time()
    path = write(tmp_path / "a.yaml", scenario("debut: {title: '{{v0}}', next: fin}\n", head=head))
    assert slide(load_course(path)).title == "Fin"
    assert process_time() - start < 2
