"""Findings as people read them."""

from tests.unit.findings.made_up import DEUX, DOUBTFUL, ODD, UN, Checker, found
from tutor.model.locus import Locus
from tutor.model.targets import SlideRef


def test_a_finding_is_told_with_its_line_its_remedy_and_the_way_there(checker: Checker) -> None:
    checker.find(found(DOUBTFUL, Locus.of(UN, "to", element=0), "deux", UN, DEUX))
    assert checker.run("petit.yaml").out == (
        "petit.yaml:8:38: PP902 warning: “deux” is in the way\n"
        "     8 |         - button: {label: Aller, to: deux}\n"
        "       |                                      ^^^^\n"
        "  Remove “deux”.\n"
        "  Path: petit/un > petit/deux\n"
        "\n"
        "1 warning. Checked: 1 scenario, 2 slides.\n"
    )


def test_it_speaks_french(checker: Checker) -> None:
    checker.find(found(thing="deux"), found(ODD))
    lines = checker.run("petit.yaml", language="fr").out.splitlines()
    assert lines[0] == "petit.yaml:4:3: PP901 erreur : “deux” is in the way"
    assert lines[3] == "  Remove “deux”."
    assert lines[-1] == "1 erreur, 1 remarque. Vérifié : 1 parcours, 2 diapositives."


def test_nothing_found_is_one_line(checker: Checker) -> None:
    assert checker.run("petit.yaml").out == "Nothing to report. Checked: 1 scenario, 2 slides.\n"


def test_they_are_told_in_the_order_of_the_files(checker: Checker) -> None:
    checker.find(found(at=Locus.of(DEUX)), found(), found(at=Locus("petit")), found(DOUBTFUL))
    heads = [line for line in checker.run("petit.yaml").out.splitlines() if ": PP" in line]
    assert [head.split(" ")[0] for head in heads] == [
        "petit.yaml:1:1:",
        "petit.yaml:4:3:",
        "petit.yaml:4:3:",
        "petit.yaml:9:3:",
    ]


def test_a_long_way_is_told_by_its_ends(checker: Checker) -> None:
    way = [SlideRef("petit", f"s{number}") for number in range(100)]
    checker.find(found(ODD, None, "it", *way))
    (path,) = (line for line in checker.run("petit.yaml").out.splitlines() if "Path:" in line)
    assert path.startswith("  Path: petit/s0 > petit/s1 > ")
    assert " > petit/s5 > … > petit/s94 > " in path
    assert path.endswith(" > petit/s99")


def test_nothing_that_a_course_says_commands_the_terminal(checker: Checker) -> None:
    checker.find(found(thing="\x1b[2J\x9b31m\u202e{x}"))
    ran = checker.run("petit.yaml")
    assert "“<U+001B>[2J<U+009B>31m<U+202E>{x}”" in ran.out
    assert all(line.isprintable() for line in ran.out.splitlines())
