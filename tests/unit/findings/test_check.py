"""The command `check`: what it looks at, what it looks for, and how it exits."""

import json

import pytest

from tests.unit.findings.made_up import COURSE, DOUBTFUL, GRAVE, ODD, Checker, found
from tutor.checks.finding import Rule
from tutor.painting import extras

ALL = (found(GRAVE), found(DOUBTFUL), found(ODD))


def codes(out: str) -> list[str]:
    """Return the codes that a report tells."""
    return [line.split(" ")[1] for line in out.splitlines() if ": PP" in line]


class TestExitCode:
    @pytest.mark.parametrize(
        ("rule", "least", "code"),
        [
            (GRAVE, "error", 1),
            (DOUBTFUL, "error", 0),
            (DOUBTFUL, "warning", 1),
            (ODD, "warning", 0),
            (ODD, "note", 1),
        ],
    )
    def test_it_is_1_for_what_is_as_grave_as_asked(
        self, checker: Checker, rule: Rule, least: str, code: int
    ) -> None:
        checker.find(found(rule))
        ran = checker.run("petit.yaml", "--severity", least)
        assert ran.code == code
        assert codes(ran.out) == [rule.code]

    def test_a_warning_is_grave_enough_unless_one_says(self, checker: Checker) -> None:
        checker.find(found(DOUBTFUL))
        assert checker.run("petit.yaml").code == 1
        checker.find(found(ODD))
        assert checker.run("petit.yaml").code == 0


class TestRules:
    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (["--select", "PP901"], ["PP901"]),
            (["--select", "PP90"], ["PP901", "PP902"]),
            (["--select", "pp911, PP901"], ["PP901", "PP911"]),
            (["--ignore", "PP90"], ["PP911"]),
            (["--select", "PP90", "--ignore", "PP902"], ["PP901"]),
            (["--ignore", "PP"], []),
        ],
    )
    def test_some_are_selected_and_some_ignored(
        self, checker: Checker, arguments: list[str], told: list[str]
    ) -> None:
        checker.find(*ALL)
        assert codes(checker.run("petit.yaml", *arguments).out) == told

    @pytest.mark.parametrize("option", ["--select", "--ignore"])
    def test_one_that_there_is_not_is_a_wrong_use(self, checker: Checker, option: str) -> None:
        ran = checker.run("petit.yaml", option, "PP901,PP9O2")
        assert (ran.code, ran.out) == (2, "")
        assert ran.err == "pas-a-pas: no rule begins with “PP9O2”.\nDid you mean “PP902”?\n"

    @pytest.mark.parametrize("code", ["", ",", "\x1b[31m", "zzzzzzzz"])
    def test_without_a_near_one_the_list_is_shown_the_way(
        self, checker: Checker, code: str
    ) -> None:
        ran = checker.run("petit.yaml", "--select", code, language="fr")
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.splitlines()[1] == "Voir « pas-a-pas check --rules »."
        assert "\x1b" not in ran.err


class TestCourses:
    def test_several_are_told_together(self, checker: Checker) -> None:
        checker.write(name="autre/petit.yaml")
        checker.find(found())
        ran = checker.run("petit.yaml", "autre")
        heads = [line.split(":")[0] for line in ran.out.splitlines() if ": PP" in line]
        assert heads == ["autre/petit.yaml", "petit.yaml"]
        assert ran.out.endswith("2 errors. Checked: 2 scenarios, 4 slides.\n")

    def test_one_that_is_named_twice_is_checked_once(self, checker: Checker) -> None:
        assert "1 scenario," in checker.run("petit.yaml", "./petit.yaml").out

    def test_a_file_stands_for_the_course_that_lists_it(self, checker: Checker) -> None:
        checker.write(name="autre.yaml")
        checker.write("format: 1\ntitle: T\nscenarios: [petit, autre]\n", "course.yaml")
        ran = checker.run("autre.yaml", "petit.yaml", "course.yaml", ".")
        assert ran.out == "Nothing to report. Checked: 2 scenarios, 4 slides.\n"

    def test_an_unreadable_one_is_told_and_the_others_checked(self, checker: Checker) -> None:
        checker.write(COURSE.replace("to: deux", "to: trois"), "faux.yaml")
        checker.find(found())
        ran = checker.run("absent.yaml", "faux.yaml", "petit.yaml")
        assert ran.code == 2
        assert codes(ran.out) == ["PP901"]
        heads = [line for line in ran.err.splitlines() if line[0] != " "]
        assert heads[0] == "absent.yaml: not found"
        assert heads[1].startswith("faux.yaml:8:")

    def test_nothing_is_called_right_beside_one_that_could_not_be_read(
        self, checker: Checker
    ) -> None:
        assert checker.run("absent.yaml", "petit.yaml").out == "Checked: 1 scenario, 2 slides.\n"
        assert checker.run("absent.yaml").out == ""

    def test_a_folder_without_a_scenario(self, checker: Checker) -> None:
        (checker.folder / "vide").mkdir()
        ran = checker.run("vide")
        assert ran.code == 2
        assert ran.err.startswith("vide: no scenario in this folder\n")


class TestExtras:
    """What draws pictures and QR codes is told where it is needed and missing."""

    SHOWING = COURSE.replace(
        "elements:\n", "elements:\n        - {element}\n        - heading: Là\n"
    )

    @pytest.fixture(autouse=True)
    def _without(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(extras, "find_spec", lambda _: None)

    @pytest.mark.parametrize(
        ("element", "told"),
        [
            ("qr: https://exemple.fr", "QR codes are not drawn here"),
            ("image: {alt: Un chat, source: petit.yaml}", "pictures are not drawn here"),
        ],
    )
    def test_what_is_not_drawn_is_told_and_is_no_finding(
        self, checker: Checker, element: str, told: str
    ) -> None:
        checker.write(self.SHOWING.replace("{element}", element))
        ran = checker.run("petit.yaml")
        assert ran.code == 0
        assert told in ran.err
        assert "pas-a-pas[author]" in ran.err

    def test_nothing_is_told_where_nothing_is_to_be_drawn(self, checker: Checker) -> None:
        checker.write(self.SHOWING.replace("{element}", "image: {alt: Un chat, art: '=^.^='}"))
        assert checker.run("petit.yaml").err == ""


class TestFix:
    WRONG = COURSE.replace("title: La première", "title: La première : ici")

    def test_each_line_is_told_before_and_after_and_the_course_is_checked(
        self, checker: Checker
    ) -> None:
        path = checker.write(self.WRONG)
        ran = checker.run("--fix", "petit.yaml")
        assert ran.out.splitlines()[1:] == [
            "  -     title: La première : ici",
            '  +     title: "La première : ici"',
            "1 mistake mended.",
            "Nothing to report. Checked: 1 scenario, 2 slides.",
        ]
        assert (ran.code, ran.err) == (0, "")
        assert '"La première : ici"' in path.read_text(encoding="utf-8")

    def test_without_it_one_is_told_that_it_can_be_done(self, checker: Checker) -> None:
        path = checker.write(self.WRONG)
        ran = checker.run("petit.yaml")
        assert ran.err.endswith("“pas-a-pas check --fix petit.yaml” mends one of these mistakes.\n")
        assert path.read_text(encoding="utf-8") == self.WRONG

    def test_other_programs_are_told_of_it_elsewhere(self, checker: Checker) -> None:
        checker.write(self.WRONG)
        ran = checker.run("--fix", "--format", "json", "petit.yaml")
        assert json.loads(ran.out)["mistakes"] == []
        assert "1 mistake mended." in ran.err

    def test_nothing_is_mended_where_nothing_can_be(self, checker: Checker) -> None:
        checker.write(COURSE.replace("to: deux", "to: trois"))
        ran = checker.run("--fix", "petit.yaml")
        assert ran.out.startswith("Nothing was mended.")
        assert ran.code == 2
