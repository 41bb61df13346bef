"""The forms that other programs read."""

import json
from typing import Any

import pytest

from tests.unit.findings.made_up import COURSE, DEUX, DOUBTFUL, ODD, UN, Checker, found
from tutor import __version__
from tutor.checks.check import RULES
from tutor.commands.parser import read_arguments
from tutor.findings.formats import FORMATS
from tutor.model.locus import Locus

TARGET = Locus.of(UN, "to", element=0)


def read(checker: Checker, form: str, *paths: str) -> Any:
    """Return the JSON that a report is."""
    out = checker.run(*(paths or ("petit.yaml",)), "--format", form).out
    assert out.isascii()
    return json.loads(out)


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_may_be_asked_for(form: str) -> None:
    _, options = read_arguments(["check", "--format", form], "en")
    assert options.format == form


@pytest.mark.parametrize("form", FORMATS)
def test_each_tells_every_finding_and_exits_alike(checker: Checker, form: str) -> None:
    checker.find(found(thing="alpha"), found(DOUBTFUL, None, "beta"), found(ODD, None, "gamma"))
    ran = checker.run("petit.yaml", "--format", form)
    assert ran.code == 1
    for word in ("PP901", "alpha", "PP902", "beta", "PP911", "gamma"):
        assert word in ran.out


class TestJson:
    def test_a_finding_has_all_that_is_known(self, checker: Checker) -> None:
        checker.find(found(DOUBTFUL, TARGET, "é", UN, DEUX))
        report = read(checker, "json")
        assert (report["format"], report["version"]) == (1, __version__)
        assert report["findings"] == [
            {
                "code": "PP902",
                "name": "rule-pp902",
                "severity": "warning",
                "path": "petit.yaml",
                "line": 8,
                "column": 38,
                "length": 4,
                "slide": "petit/un",
                "problem": "“é” is in the way",
                "remedy": "Remove “é”.",
                "witness": ["petit/un", "petit/deux"],
            }
        ]

    def test_it_counts(self, checker: Checker) -> None:
        checker.write(COURSE.replace("  un:", "  # pas-a-pas: ignore PP911 on purpose\n  un:"))
        checker.find(found(DOUBTFUL), found(ODD))
        assert read(checker, "json")["counts"] == {
            "error": 0,
            "warning": 1,
            "note": 0,
            "silenced": 1,
            "scenarios": 1,
            "slides": 2,
        }

    def test_it_has_the_mistakes_of_what_could_not_be_read(self, checker: Checker) -> None:
        checker.write(COURSE.replace("to: deux", "to: deu"))
        report = read(checker, "json", "petit.yaml", "absent.yaml")
        assert report["findings"] == []
        absent, misspelt = sorted(report["mistakes"], key=lambda mistake: str(mistake["path"]))
        assert absent == {
            "path": "absent.yaml",
            "line": None,
            "column": None,
            "length": None,
            "problem": "not found",
            "advice": ["Did you mean “petit.yaml”?"],
        }
        assert (misspelt["line"], misspelt["column"]) == (8, 38)
        assert misspelt["advice"][-1] == "Did you mean “deux”?"


class TestSarif:
    def run(self, checker: Checker, *paths: str) -> Any:
        """Return the only run of a log."""
        log = read(checker, "sarif", *paths)
        assert log["version"] == "2.1.0"
        assert log["$schema"].endswith("sarif-2.1.0.json")
        (run,) = log["runs"]
        return run

    def test_every_rule_is_described(self, checker: Checker) -> None:
        driver = self.run(checker)["tool"]["driver"]
        assert driver["name"] == "pas-a-pas"
        assert [rule["id"] for rule in driver["rules"]] == list(RULES)
        for rule in driver["rules"]:
            assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
            assert rule["shortDescription"]["text"]
            assert rule["help"]["markdown"].startswith(f"# {rule['id']} ")

    def test_a_finding_is_a_result(self, checker: Checker) -> None:
        checker.find(found(DOUBTFUL, TARGET, "it", UN, DEUX))
        run = self.run(checker)
        (result,) = run["results"]
        assert (
            run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "PP902"
        )
        assert result["level"] == "warning"
        assert result["message"]["text"].splitlines() == [
            "“it” is in the way",
            "Remove “it”.",
            "Path: petit/un > petit/deux",
        ]
        assert run["columnKind"] == "unicodeCodePoints"
        (location,) = result["locations"]
        assert location["physicalLocation"] == {
            "artifactLocation": {"uri": "petit.yaml"},
            "region": {"startLine": 8, "startColumn": 38, "endColumn": 42},
        }

    def test_a_path_is_a_relative_uri(self, checker: Checker) -> None:
        checker.write(name="dé à 1:2/petit.yaml")
        checker.find(found())
        (result,) = self.run(checker, "dé à 1:2")["results"]
        location = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert location == {"uri": "d%C3%A9%20%C3%A0%201%3A2/petit.yaml"}

    def test_a_finding_keeps_its_fingerprint_while_its_line_moves(self, checker: Checker) -> None:
        checker.find(found(), found(), found(at=TARGET), found(DOUBTFUL))
        before = self.prints(checker)
        assert len(set(before)) == 4
        checker.write(COURSE.replace("slides:", "# one more line\nslides:"))
        assert self.prints(checker) == before

    def prints(self, checker: Checker) -> list[str]:
        """Return the fingerprints of the findings."""
        results = self.run(checker)["results"]
        return [result["partialFingerprints"]["primaryLocationLineHash"] for result in results]

    def test_a_course_that_cannot_be_read_is_a_failed_run(self, checker: Checker) -> None:
        (good,) = self.run(checker)["invocations"]
        (bad,) = self.run(checker, "absent.yaml")["invocations"]
        assert good == {"executionSuccessful": True, "toolExecutionNotifications": []}
        assert bad["executionSuccessful"] is False
        (notification,) = bad["toolExecutionNotifications"]
        assert notification["message"]["text"].startswith("not found")


class TestGithub:
    def test_each_finding_is_a_command(self, checker: Checker) -> None:
        checker.find(found(at=TARGET), found(DOUBTFUL), found(ODD))
        lines = checker.run("petit.yaml", "--format", "github").out.splitlines()
        assert [line.split(" ")[0] for line in lines] == ["::warning", "::notice", "::error"]
        assert lines[2] == (
            "::error file=petit.yaml,line=8,col=38,endColumn=41,title=PP901 A thing"
            "::“it” is in the way%0ARemove “it”."
        )

    def test_what_would_end_a_command_is_escaped(self, checker: Checker) -> None:
        checker.write(name="a,b:c%.d/petit.yaml")
        checker.find(found(thing="100 %: a, b::c"))
        (line,) = checker.run("a,b:c%.d", "--format", "github").out.splitlines()
        assert line.startswith("::error file=a%2Cb%3Ac%25.d/petit.yaml,line=4,")
        assert "::“100 %25: a, b::c” is in the way%0A" in line

    def test_a_path_commands_nothing(self, checker: Checker) -> None:
        checker.write(name="a\x1b[2J\n::stop/petit.yaml")
        checker.find(found())
        (line,) = checker.run("a\x1b[2J\n::stop", "--format", "github").out.splitlines()
        assert line.startswith("::error file=a [2J %3A%3Astop/petit.yaml,")

    def test_nothing_found_is_nothing(self, checker: Checker) -> None:
        assert checker.run("petit.yaml", "--format", "github").out == ""

    def test_the_mistakes_of_what_could_not_be_read_are_shown_too(self, checker: Checker) -> None:
        checker.write(COURSE.replace("to: deux", "to: deu"))
        ran = checker.run("petit.yaml", "--format", "github")
        assert ran.code == 2
        assert ran.out.startswith("::error file=petit.yaml,line=8,col=38,endColumn=40,title=Unread")
        assert ran.out.endswith("%0ADid you mean “deux”?\n")
