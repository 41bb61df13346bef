"""Comments that silence findings."""

import pytest

from tests.unit.findings.made_up import COURSE, DEUX, DOUBTFUL, GRAVE, UN, Checker, found
from tutor.model.locus import Locus

TARGET = Locus.of(UN, "to", element=0)


def told(checker: Checker, text: str, *arguments: str) -> list[str]:
    """Return the first line of each finding, without the file's name."""
    checker.write(text)
    lines = checker.run("petit.yaml", *arguments).out.splitlines()
    return [line.removeprefix("petit.yaml:") for line in lines if line.startswith("petit.yaml:")]


def after(line: str, comment: str) -> str:
    """Return the course with a comment after one of its lines."""
    assert COURSE.count(line + "\n") == 1
    return COURSE.replace(line + "\n", f"{line} {comment}\n")


def above(line: str, *comments: str) -> str:
    """Return the course with comments on lines of their own above one of its lines."""
    indented = "".join(f"  {comment}\n" for comment in comments)
    assert COURSE.count("\n" + line) == 1
    return COURSE.replace("\n" + line, f"\n{indented}{line}")


def test_one_on_the_line_silences_what_is_there(checker: Checker) -> None:
    checker.find(found(GRAVE))
    assert told(checker, after("  un:", "# pas-a-pas: ignore PP901 on purpose")) == []
    assert checker.run("petit.yaml").code == 0


def test_what_is_silenced_is_counted(checker: Checker) -> None:
    checker.write(after("  un:", "# pas-a-pas: ignore PP901 on purpose"))
    checker.find(found(GRAVE), found(GRAVE))
    out = checker.run("petit.yaml").out
    assert out == "Nothing to report. 2 more silenced. Checked: 1 scenario, 2 slides.\n"


def test_one_alone_on_its_line_silences_the_next(checker: Checker) -> None:
    checker.find(found(GRAVE))
    assert told(checker, above("  un:", "# pas-a-pas: ignore PP901 on purpose")) == []


def test_comments_may_stand_between(checker: Checker) -> None:
    checker.find(found(GRAVE), found(DOUBTFUL))
    comments = ("# pas-a-pas: ignore PP901 a", "# pas-a-pas: ignore PP902 b", "# The first.")
    assert told(checker, above("  un:", *comments)) == []


def test_several_codes_are_separated_by_commas(checker: Checker) -> None:
    checker.find(found(GRAVE), found(DOUBTFUL))
    for codes in ("PP901,PP902", "PP901, PP902", "PP902 , PP901"):
        comment = f"# pas-a-pas: ignore {codes} on purpose"
        assert told(checker, after("  un:", comment)) == []


def test_neither_another_code_nor_another_line_is_silenced(checker: Checker) -> None:
    checker.find(found(GRAVE), found(DOUBTFUL), found(GRAVE, Locus.of(DEUX)))
    assert told(checker, after("  un:", "# pas-a-pas: ignore PP901 on purpose")) == [
        "4:3: PP902 warning: “it” is in the way",
        "9:3: PP901 error: “it” is in the way",
    ]


def test_one_that_silences_nothing_is_a_finding(checker: Checker) -> None:
    checker.find(found(GRAVE))
    comment = "# pas-a-pas: ignore PP902, PP901 on purpose"
    assert told(checker, after("  un:", comment)) == [
        "4:7: PP401 warning: PP902 is not reported here"
    ]


def test_one_is_not_called_useless_where_its_code_is_not_looked_for(checker: Checker) -> None:
    comment = "# pas-a-pas: ignore PP901 on purpose"
    assert told(checker, after("  un:", comment), "--ignore", "PP901") == []
    assert told(checker, after("  un:", comment), "--ignore", "PP4") == []
    assert len(told(checker, after("  un:", comment), "--select", "PP4,PP901")) == 1


def test_one_without_a_reason_silences_and_is_a_finding(checker: Checker) -> None:
    checker.find(found(GRAVE))
    comment = "# pas-a-pas: ignore PP901"
    assert told(checker, after("  un:", comment)) == ["4:7: PP403 warning: why silence PP901?"]


@pytest.mark.parametrize(
    ("comment", "word"),
    [
        ("# pas-a-pas: ignore PP909 on purpose", "PP909"),
        ("# pas-a-pas: ignore this is on purpose", "this"),
        ("# pas-a-pas: ignore PP9 on purpose", "PP9"),
        ("# pas-a-pas: ignore", "ignore"),
        ("# pas-a-pas: ingore PP901 on purpose", "ingore PP901 on purpose"),
        ("# pas-a-pas:", ""),
    ],
)
def test_one_that_cannot_be_understood_is_a_finding(
    checker: Checker, comment: str, word: str
) -> None:
    assert told(checker, after("  un:", comment)) == [f"4:7: PP402 warning: “{word}” names no rule"]


@pytest.mark.parametrize(
    "text",
    [
        "text: |\n      # pas-a-pas: ignore PP901 on purpose\n",
        "text: |\n      Bla\n\n      # pas-a-pas: ignore PP901 on purpose\n\n",
        'text: "\n      # pas-a-pas: ignore PP901 on purpose"\n',
        "text: '# pas-a-pas: ignore PP901 on purpose'\n",
        "text: a# pas-a-pas: ignore PP901 on purpose\n",
        "text: >-\n      Bla # pas-a-pas: ignore PP901 on purpose\n",
        "# Here, # pas-a-pas: ignore PP901 would silence\n",
    ],
)
def test_what_is_no_such_comment_is_left_alone(checker: Checker, text: str) -> None:
    told_of = told(
        checker, COURSE.replace("    title: La première\n", f"    title: Un\n    {text}")
    )
    assert told_of == []


@pytest.mark.parametrize(
    "text",
    [
        "text: | # pas-a-pas: ignore PP901 on purpose\n      # Bla\n",
        "text: 'it''s # no' # pas-a-pas: ignore PP901 on purpose\n",
        'text: "# no" # pas-a-pas: ignore PP901 on purpose\n',
        "# pas-a-pas: ignore PP901 on purpose\n    text: Bla\n",
        "notes: |\n      # Bla\n    # pas-a-pas: ignore PP901 on purpose\n    text: Bla\n",
    ],
)
def test_it_may_stand_beside_texts(checker: Checker, text: str) -> None:
    checker.find(found(GRAVE, Locus.of(UN, "text")))
    written = COURSE.replace("    title: La première\n", f"    title: Un\n    {text}")
    assert told(checker, written) == []


def test_each_file_has_its_own(checker: Checker) -> None:
    checker.write(after("  un:", "# pas-a-pas: ignore PP901 on purpose"))
    checker.write(name="autre.yaml")
    checker.write("format: 1\ntitle: T\nscenarios: [petit, autre]\n", "course.yaml")
    checker.find(found(GRAVE), found(GRAVE, Locus("autre", "un")))
    out = checker.run(".").out
    assert "autre.yaml:4:3: PP901" in out
    assert "petit.yaml" not in out


def test_the_course_file_may_have_some(checker: Checker) -> None:
    course = "format: 1\ntitle: T # pas-a-pas: ignore PP901 on purpose\nscenarios: [petit]\n"
    checker.write(course, "course.yaml")
    checker.find(found(GRAVE, Locus(keys=("title",))))
    assert checker.run(".").out.startswith("Nothing to report. 1 more silenced.")
