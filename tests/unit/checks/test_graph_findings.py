"""How what is proved of a course's graph is told."""

import string

import pytest

from tests.unit.engine.courses import course, names, say, slide, to, visit
from tutor.checks.finding import Finding, Rule, Severity
from tutor.checks.graph.proofs import PROOFS, RULES, check
from tutor.model.course import Course


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def only(found: Course) -> Finding:
    (finding,) = check(found)
    return finding


def names_of_rules(found: Course) -> list[str]:
    return [finding.rule.name for finding in check(found)]


def way(finding: Finding) -> list[str]:
    return [str(one) for one in finding.witness]


def test_codes_go_up_from_proof_to_proof() -> None:
    elsewhere = ("PP107", "PP113")  # found with those of another proof
    codes = [rule.code for proof in PROOFS for rule in proof.RULES if rule.code not in elsewhere]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_speaks_two_languages_of_the_same_things(rule: Rule) -> None:
    for phrase in (rule.problem, rule.remedy):
        assert places(phrase.template("fr")) == places(phrase.template("en"))
        assert phrase.template("fr") != phrase.template("en")
    for words in (rule.title, rule.why):
        assert words("fr") != words("en")
    assert not places(rule.title("fr") + rule.why("fr"))


def test_what_is_out_of_reach_is_named_with_what_it_opens() -> None:
    found = only(
        course(slide("a/1", end=True), slide("a/2", on="a/3"), slide("a/3", end=True)),
    )
    problem = found.rule.problem("en", **found.values)
    assert problem == "nothing leads to the slide “a/2”; out of reach: a/2, a/3"


def test_many_names_are_cut_short() -> None:
    lost = [slide(f"a/{n}", on=f"a/{n + 1}") for n in range(2, 20)]
    found = only(course(slide("a/1", end=True), *lost, slide("a/20", end=True)))
    assert found.values["lost"] == "a/2, a/3, a/4, a/5, a/6, a/7, …"


def test_each_cause_is_told_once_whatever_it_opens() -> None:
    found = course(
        slide("a/1", end=True),
        slide("a/2", on="a/4"),
        slide("a/3", on="a/4"),
        slide("a/4", end=True),
    )
    assert [one.at.slide for one in check(found)] == ["2", "3"]


def test_a_trap_is_told_with_the_shortest_way_there() -> None:
    found = course(
        slide("a/1", to("a/2"), to("a/4"), to("quit")),
        slide("a/2", on="a/3"),
        slide("a/3", on="a/4"),
        slide("a/4", on="a/5"),
        slide("a/5", on="a/4"),
    )
    assert way(only(found)) == ["a/1", "a/4"]


def test_a_trap_is_told_where_one_ends_up_and_not_all_along_the_way() -> None:
    found = only(
        course(slide("a/1", on="a/2"), slide("a/2", on="a/3"), slide("a/3", say("not here")))
    )
    assert found.rule.name == "dead-end"
    assert way(found) == ["a/1", "a/2", "a/3"]


def test_a_trap_that_is_visited_is_told_there_and_nowhere_else() -> None:
    found = course(
        slide("a/1", to("a/2"), to("quit")),
        slide("a/2", visit("a/3")),
        slide("a/3", on="a/4"),
        slide("a/4", on="a/3"),
    )
    assert way(only(found)) == ["a/1", "a/2", "a/3"]


def test_a_trap_in_a_scenario_that_is_visited_is_told_there_and_nowhere_else() -> None:
    found = course(
        slide("a/1", visit("b/1"), to("quit")), slide("b/1", on="b/2"), slide("b/2", on="b/1")
    )
    assert way(only(found)) == ["a/1", "b/1"]


def test_a_trap_is_told_once_whether_somebody_waits_or_nobody() -> None:
    found = course(
        slide("a/1", visit("b/1"), to("b/1", "go"), to("quit")),
        slide("b/1", on="b/2"),
        slide("b/2", on="b/1"),
    )
    assert names_of_rules(found).count("trap") == 1


def test_what_is_visited_from_a_trap_is_no_trap_of_its_own() -> None:
    found = course(
        slide("a/1", to("a/2"), to("quit")),
        slide("a/2", on="a/4"),
        slide("a/3", on="return"),
        slide("a/4", visit("a/3"), to("a/2")),
    )
    assert way(only(found)) == ["a/1", "a/2"]


def test_a_slide_that_leads_from_back_to_a_dead_end_is_on_the_way_to_it() -> None:
    found = course(
        slide("a/1", to("a/2"), to("quit")),
        slide("a/2", to("back"), to("a/3")),
        slide("a/3", on="a/4"),
        slide("a/4", say("not here")),
    )
    assert way(only(found)) == ["a/1", "a/2", "a/3", "a/4"]


def test_a_slide_that_is_left_by_back_alone_is_as_good_as_where_it_is_entered() -> None:
    safe = course(slide("a/1", to("a/2"), to("quit")), slide("a/2", to("back")))
    assert list(check(safe)) == []
    trap = only(
        course(
            slide("a/1", to("a/3"), to("a/2"), to("quit")),
            slide("a/2", to("back")),
            slide("a/3", on="a/2"),
        )
    )
    assert way(trap) == ["a/1", "a/3", "a/2"]


def test_back_may_be_closed_by_a_visit_that_returned() -> None:
    found = only(
        course(
            slide("a/1", to("a/2"), to("quit")),
            slide("a/2", to("back"), visit("a/3")),
            slide("a/3", on="return"),
        )
    )
    assert found.rule.name == "trap"
    assert way(found) == ["a/1", "a/2", "a/3"]


def test_a_visit_that_may_be_undone_closes_back_to_nobody() -> None:
    found = course(
        slide("a/1", to("a/2"), to("quit")),
        slide("a/2", to("back"), visit("a/3")),
        slide("a/3", to("return"), to("back")),
    )
    assert list(check(found)) == []


ENDLESS = slide("b/1", on="return")
"""Goes to itself for ever where nobody waits and its scenario says `after: b/1`."""


def test_a_scenario_that_ends_where_somebody_waits_alone_is_told_to_be_endless() -> None:
    visited = course(slide("a/1", visit("b/1"), to("quit")), ENDLESS, after={"b": "b/1"})
    assert names_of_rules(visited) == ["endless-scenario"]


def test_one_that_play_begins_too_is_told_as_the_trap_that_it_is() -> None:
    both = course(
        slide("a/1", visit("b/1"), to("b/1", "go"), to("quit")), ENDLESS, after={"b": "b/1"}
    )
    assert "endless-scenario" not in names_of_rules(both)


def test_one_that_nobody_visits_is_told_as_out_of_reach_alone() -> None:
    lost = course(slide("a/1", end=True), ENDLESS, after={"b": "b/1"})
    assert "endless-scenario" not in names_of_rules(lost)


def test_a_visit_from_the_menu_may_come_back_by_naming_the_menu() -> None:
    found = course(
        slide("m/menu", visit("a/1")),
        slide("a/1", on="menu"),
        menu="m/menu",
    )
    assert list(check(found)) == []


def test_visits_that_pile_up_are_told_with_their_round() -> None:
    found = course(
        slide("a/1", visit("a/2"), to("quit")),
        slide("a/2", to("return"), to("a/3")),
        slide("a/3", on="a/1"),
    )
    assert only(found).values["round"] == "a/2, a/3, a/1"


def test_a_course_without_end_is_one_finding() -> None:
    found = only(course(*(slide(f"a/{n}", on=f"a/{(n + 1) % 50}") for n in range(50))))
    assert found.rule.severity is Severity.ERROR
    assert way(found) == ["a/0"]


def test_a_course_that_is_wrong_everywhere_tells_the_first_ways_alone() -> None:
    slides = [slide(f"a/{n}", to(f"a/{n + 1}"), to(f"b/{n}")) for n in range(300)]
    ends = [slide(f"b/{n}", say("no")) for n in range(300)]
    found = list(check(course(*slides, slide("a/300", end=True), *ends)))
    assert len(found) == 300
    assert sum(bool(one.witness) for one in found) == 100
    assert names(found[7].witness) == {*(f"a/{n}" for n in range(8)), "b/7"}
