"""Learning alone, as authors write it: tasks, the exam, what fields take, what is answered."""

from pathlib import Path

import pytest

from tests.unit.loading.written import elements, report, scenario, screen, slide, write
from tutor.loading.courses import load_course
from tutor.loading.mistakes import WrongCourse
from tutor.model.answers import ELSE, Answer, Rung, Typed
from tutor.model.course import Course
from tutor.model.targets import SlideRef
from tutor.model.tasks import Exam, Task


def course(folder: Path, rest: str) -> Course:
    write(folder / "a.yaml", scenario("debut: {title: Debut, next: fin}\n"))
    write(folder / "course.yaml", f"format: 1\ntitle: Cours\nscenarios: [a]\n{rest}")
    return load_course(folder)


def test_a_task_says_where_it_begins_and_what_it_leads_to(tmp_path: Path) -> None:
    written = """\
vars: {nom: Leguellec}
tasks:
  - id: un
    title: Aider Mme {{ nom }}
    brief: Elle **appelle**.
    start: a/
    through: [a/debut]
    goal: a/fin
    minutes: 3
  - {id: deux, title: Recommencer}
"""
    debut, fin = SlideRef("a", "debut"), SlideRef("a", "fin")
    assert course(tmp_path, written).tasks == (
        Task(
            id="un",
            title="Aider Mme Leguellec",
            brief="Elle **appelle**.",
            start=debut,
            through=(debut,),
            goal=fin,
            minutes=3,
        ),
        Task(id="deux", title="Recommencer"),
    )


def test_the_slides_of_a_task_may_be_one_written_bare(tmp_path: Path) -> None:
    (task,) = course(tmp_path, "tasks: [{id: un, title: U, through: a/debut}]\n").tasks
    assert task.through == (SlideRef("a", "debut"),)


@pytest.mark.parametrize("empty", ["tasks:\n", "tasks: []\n", ""])
def test_a_course_may_have_no_task(tmp_path: Path, empty: str) -> None:
    assert course(tmp_path, empty).tasks == ()


@pytest.mark.parametrize("word", ["menu", "quit", "return", "back"])
def test_a_task_does_not_lead_to_a_reserved_word(tmp_path: Path, word: str) -> None:
    with pytest.raises(WrongCourse, match="4:34: a slide's name is expected here"):
        course(tmp_path, f"tasks: [{{id: un, title: U, goal: {word}}}]\n")


@pytest.mark.parametrize(
    ("written", "exam"),
    [
        ("exam: {pass_mark: 100, back: true}\n", Exam(pass_mark=100, back=True)),
        ("exam: {back: true}\n", Exam(back=True)),
        ("exam:\n", Exam()),
        ("", Exam()),
    ],
)
def test_an_exam_has_the_usual_rules_where_none_is_given(
    tmp_path: Path, written: str, exam: Exam
) -> None:
    assert course(tmp_path, written).exam == exam


def test_a_course_has_a_name_in_the_records(tmp_path: Path) -> None:
    assert course(tmp_path, "id: mon-espace-sante\n").id == "mon-espace-sante"
    assert course(tmp_path, "").id == ""


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("K7 M2", Answer(like="K7 M2")),
        ("'{{ code }}'", Answer(like="K7 M2")),
        ("{exact: k7}", Answer(exact="k7")),
        ("{one_of: [a, b], wrong: Non}", Answer(one_of=("a", "b"), wrong={ELSE: "Non"})),
        ("{pattern: '[0-9]{6}'}", Answer(pattern="[0-9]{6}")),
        ("{date: 25/12/1955}", Answer(date="25/12/1955")),
        ("25/12/1955", Answer(date="25/12/1955")),
        ("06 11 12 13 14", Answer(phone="06 11 12 13 14")),
        ("{phone: '3646'}", Answer(phone="3646")),
        ("{number: 12}", Answer(number="12")),
        ("{email: a@b.fr}", Answer(email="a@b.fr")),
        (
            "{like: a, wrong: {'{{ code }}': Le code., else: Non}}",
            Answer(like="a", wrong={Typed("K7 M2"): "Le code.", ELSE: "Non"}),
        ),
    ],
)
def test_a_field_tells_what_it_takes(tmp_path: Path, written: str, answer: Answer) -> None:
    text = screen(f"- field: {{label: Code, answer: {written}}}", head="vars: {code: K7 M2}\n")
    (field,) = elements(tmp_path / "a.yaml", text)
    assert getattr(field, "expected", None) == answer


def test_a_field_that_is_asked_takes_its_value(tmp_path: Path) -> None:
    (field,) = elements(tmp_path / "a.yaml", screen("- field: {label: A, value: b, asked: true}"))
    assert getattr(field, "expected", None) == Answer(like="b")


def test_the_helps_of_a_slide_are_read_in_their_order(tmp_path: Path) -> None:
    text = scenario(
        """
        debut:
          title: Debut
          on_miss: [Relisez., {text: Voici., reveal: true}, {reveal: true}]
          next: fin
        """
    )
    shown = slide(load_course(write(tmp_path / "a.yaml", text)))
    assert shown.on_miss == (
        Rung(text="Relisez."),
        Rung(text="Voici.", reveal=True),
        Rung(reveal=True),
    )


def test_each_thing_wrong_with_an_answer_is_told_at_its_place(tmp_path: Path) -> None:
    text = screen(
        """
        - field:
            label: A
            answer:
              pattern: "("
              date: hier
        """
    )
    told = report(write(tmp_path / "a.yaml", text))
    assert "a.yaml:10:13: deux réponses pour un champ" in told
    assert "a.yaml:11:24: « ( » n'est pas une expression régulière" in told
    assert "a.yaml:12:21: « hier » n'est pas une date" in told
