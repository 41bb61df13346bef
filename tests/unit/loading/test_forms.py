"""What one may ask to play: a folder, with a course file or without, or a scenario's file."""

from pathlib import Path

import pytest

from tests.unit.loading.written import END, HEAD, heads, report, scenario, write
from tutor.loading.courses import load_course
from tutor.model.course import Course, Theme
from tutor.model.targets import Reserved, SlideRef

COURSE = "format: 1\ntitle: Cours\n"


def titled(title: str) -> str:
    return f"format: 1\ntitle: {title}\nslides:\n{END}"


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    """A course of two scenarios, in an order that is not the alphabet's."""
    write(tmp_path / "course.yaml", COURSE + "scenarios: [zebre, abeille]\nvars: {nom: Julie}\n")
    write(tmp_path / "zebre.yaml", titled("Zèbre de {{ nom }}"))
    write(tmp_path / "abeille.yaml", titled("Abeille de {{ nom }}"))
    write(tmp_path / "brouillon.yaml", titled("Brouillon"))
    return tmp_path


def outline(course: Course) -> tuple[str, str, list[str]]:
    return course.title, str(course.start), list(course.scenarios)


def test_a_folder_with_a_course_file_is_what_it_lists(listed: Path) -> None:
    assert outline(load_course(listed)) == ("Cours", "zebre/fin", ["zebre", "abeille"])


def test_the_course_file_stands_for_its_folder(listed: Path) -> None:
    assert load_course(listed / "course.yaml") == load_course(listed)


def test_a_listed_file_begins_its_course_there(listed: Path) -> None:
    course = load_course(listed / "abeille.yaml")
    assert outline(course) == ("Cours", "abeille/fin", ["zebre", "abeille"])
    assert course.scenarios["abeille"].title == "Abeille de Julie"


def test_a_file_that_is_not_listed_is_played_alone(listed: Path) -> None:
    course = load_course(listed / "brouillon.yaml")
    assert outline(course) == ("Brouillon", "brouillon/fin", ["brouillon"])


def test_a_listed_file_is_named_from_its_own_folder_too(
    listed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(listed)
    assert str(load_course(Path("abeille.yaml")).start) == "abeille/fin"
    assert str(load_course(Path()).start) == "zebre/fin"


def test_a_wrong_course_file_is_told_before_its_scenarios(listed: Path) -> None:
    write(listed / "course.yaml", COURSE + "scenarios: [abeille\n")
    assert "course.yaml:3:12" in report(listed / "abeille.yaml")


def test_a_course_file_without_a_list_leaves_a_file_alone(listed: Path) -> None:
    write(listed / "course.yaml", COURSE)
    assert outline(load_course(listed / "brouillon.yaml"))[0] == "Brouillon"


def test_a_course_of_one_scenario_needs_no_brackets(tmp_path: Path) -> None:
    write(tmp_path / "course.yaml", COURSE + "scenarios: seul\n")
    write(tmp_path / "seul.yaml", titled("Seul"))
    assert outline(load_course(tmp_path)) == ("Cours", "seul/fin", ["seul"])
    assert load_course(tmp_path / "seul.yaml") == load_course(tmp_path)


def test_a_folder_without_a_course_file_is_in_alphabetical_order(tmp_path: Path) -> None:
    for name in ("zebre.yaml", "Mouche.yml", "abeille.yaml"):
        write(tmp_path / name, titled(name.partition(".")[0]))
    write(tmp_path / "notes.md", "Rien.")
    write(tmp_path / ".brouillon.yaml", "pas un parcours")
    course = load_course(tmp_path)
    assert outline(course) == ("abeille", "abeille/fin", ["abeille", "Mouche", "zebre"])
    assert (course.menu, course.language, course.theme) == (None, "fr", Theme())


def test_a_file_alone_is_a_course(tmp_path: Path) -> None:
    course = load_course(write(tmp_path / "seul.yaml", titled("Seul")))
    assert outline(course) == ("Seul", "seul/fin", ["seul"])


def test_files_may_end_in_yml(tmp_path: Path) -> None:
    write(tmp_path / "course.yml", COURSE + "scenarios: [a, b]\n")
    write(tmp_path / "a.yml", titled("A"))
    write(tmp_path / "b.yaml", titled("B"))
    assert outline(load_course(tmp_path)) == ("Cours", "a/fin", ["a", "b"])
    assert str(load_course(tmp_path / "b.yaml").start) == "b/fin"


def test_a_course_says_its_language_its_start_its_menu_and_its_colours(tmp_path: Path) -> None:
    head = "language: en\nstart: b/\nmenu: a/fin\nscenarios: [a, b]\ntheme: {primary: '#AbCdEf'}\n"
    write(tmp_path / "course.yaml", COURSE + head)
    write(tmp_path / "a.yaml", titled("A"))
    slides = "debut:\n  title: Debut\n  next: fin\n"
    write(tmp_path / "b.yaml", scenario(slides, head="start: fin\n"))
    course = load_course(tmp_path)
    assert (course.language, course.start, course.menu) == (
        "en",
        SlideRef("b", "fin"),
        SlideRef("a", "fin"),
    )
    assert course.theme == Theme(primary="#AbCdEf")


@pytest.mark.parametrize("key", ["theme", "vars"])
def test_a_key_with_nothing_under_it_says_nothing(tmp_path: Path, key: str) -> None:
    write(tmp_path / "course.yaml", COURSE + f"scenarios: [a]\n{key}:\n  # nom: Martin\n")
    write(tmp_path / "a.yaml", titled("A"))
    assert load_course(tmp_path).theme == Theme()


@pytest.mark.parametrize("start", ["suite", "a/suite"])
def test_a_scenario_begins_where_it_says(tmp_path: Path, start: str) -> None:
    slides = "debut:\n  title: Debut\n  next: fin\nsuite:\n  title: Suite\n  next: fin\n"
    path = write(tmp_path / "a.yaml", scenario(slides, head=f"start: {start}\n"))
    course = load_course(path)
    assert course.scenarios["a"].start == SlideRef("a", "suite")
    assert course.start == SlideRef("a", "suite")
    assert list(course.scenarios["a"].slides) == ["debut", "suite", "fin"]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("fin", SlideRef("a", "fin")),
        ("a/fin", SlideRef("a", "fin")),
        ("b/fin", SlideRef("b", "fin")),
        ("b/", SlideRef("b", "milieu")),
        ("a/", SlideRef("a", "debut")),
        ("return", Reserved.RETURN),
        ("back", Reserved.BACK),
        ("menu", Reserved.MENU),
        ("quit", Reserved.QUIT),
    ],
)
def test_a_target_leads_where_it_says(
    tmp_path: Path, target: str, expected: SlideRef | Reserved
) -> None:
    write(tmp_path / "course.yaml", COURSE + "scenarios: [a, b]\nmenu: a/fin\n")
    write(tmp_path / "a.yaml", scenario(f"debut:\n  title: Debut\n  next: {target}\n"))
    slides = "debut:\n  title: Debut\n  next: fin\nmilieu:\n  title: Milieu\n  next: fin\n"
    write(tmp_path / "b.yaml", scenario(slides, head="start: milieu\n"))
    assert load_course(tmp_path).scenarios["a"].slides["debut"].next == expected


@pytest.mark.parametrize(
    ("after", "expected"),
    [("fin", SlideRef("a", "fin")), ("b/", SlideRef("b", "fin")), ("menu", Reserved.MENU)],
)
def test_a_scenario_says_what_comes_after(
    tmp_path: Path, after: str, expected: SlideRef | Reserved
) -> None:
    write(tmp_path / "course.yaml", COURSE + "scenarios: [a, b]\nmenu: a/fin\n")
    write(tmp_path / "a.yaml", scenario(head=f"after: {after}\n"))
    write(tmp_path / "b.yaml", scenario())
    read = load_course(tmp_path).scenarios
    assert (read["a"].after, read["b"].after) == (expected, None)


def test_mistakes_of_all_files_are_told_in_their_order(tmp_path: Path) -> None:
    write(tmp_path / "course.yaml", COURSE + "scenarios: [a, b, c]\nlangage: fr\n")
    wrong = "debut:\n  titre: Debut\n  next: nulle_part\n"
    write(tmp_path / "a.yaml", scenario(wrong))
    write(tmp_path / "b.yaml", HEAD + "slides:\n  fin: {title: 'Fin, end: true\n")
    write(tmp_path / "c.yaml", scenario(wrong))
    places = [line.split(": ")[0].rpartition("/")[2] for line in heads(report(tmp_path))]
    assert places == [
        "a.yaml:5:5",
        "a.yaml:6:11",
        "b.yaml:4:16",
        "c.yaml:5:5",
        "c.yaml:6:11",
        "course.yaml:4:1",
    ]
