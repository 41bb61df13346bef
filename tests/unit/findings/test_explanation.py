"""What is said of the rules themselves."""

import pytest

from tests.unit.findings.made_up import Checker
from tutor.checks.check import RULES


def test_a_rule_is_explained(checker: Checker) -> None:
    ran = checker.run("--explain", "pp901")
    assert ran.code == 0
    assert ran.out == (
        "# PP901 rule-pp901\n"
        "\n"
        "**A thing.** Severity: error.\n"
        "\n"
        "It is a **pity**.\n"
        "\n"
        "To accept it in one place, a comment on the line, or alone on the one above, gives the "
        "reason:\n"
        "\n"
        "```yaml\n"
        "# pas-a-pas: ignore PP901 the reason\n"
        "```\n"
    )


def test_nothing_is_checked_meanwhile(checker: Checker) -> None:
    assert checker.run("--explain", "PP901", "absent.yaml").code == 0
    assert checker.run("--rules", "absent.yaml").code == 0


def test_a_rule_on_silences_cannot_be_silenced(checker: Checker) -> None:
    assert "To accept it" not in checker.run("--explain", "PP401").out


@pytest.mark.parametrize("code", ["PP90", "PP9O1", "x"])
def test_one_that_there_is_not_is_a_wrong_use(checker: Checker, code: str) -> None:
    ran = checker.run("--explain", code)
    assert (ran.code, ran.out) == (2, "")
    assert f"“{code}”" in ran.err


def test_all_are_listed(checker: Checker) -> None:
    lines = checker.run("--rules").out.splitlines()
    assert len(lines) == len(RULES) + 2
    assert "| `PP902` | warning | `rule-pp902` | A thing |" in lines


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("code", RULES)
def test_the_explanation_of_each_can_be_read(checker: Checker, code: str, language: str) -> None:
    ran = checker.run("--explain", code, language=language)
    assert ran.code == 0
    assert ran.out.startswith(f"# {code} {RULES[code].name}\n")
