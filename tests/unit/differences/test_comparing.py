"""What changed from one version of a course to the next."""

import io
from time import perf_counter

import pytest
from hypothesis import given
from msgspec.structs import replace

from tests.unit.engine.courses import course, ref, say, slide, target, to, visit
from tests.unit.engine.generated import courses
from tutor.differences.changes import Differences, Edit, Happened, Part, SlideChange
from tutor.differences.comparing import compare
from tutor.differences.formats import FORMATS
from tutor.model.answers import ELSE, Answer, Rung, Typed
from tutor.model.course import Course, Theme
from tutor.model.elements import Button, Field
from tutor.model.slide import Seconds, Slide, Term
from tutor.model.tasks import Exam, Task

FIRST = slide("a/one", to("a/two", "Go"), text="The first.\n\nA long story.")
SECOND = slide("a/two", on="a/end", text="The second, where one waits for a while.")
END = slide("a/end", end=True, text="All is well that ends well.")


def changed(before: Slide, after: Slide) -> SlideChange:
    """Return what is told where the first slide alone changed."""
    differences = compare(course(before, SECOND, END), course(after, SECOND, END), "en")
    (change,) = differences.slides_changed
    return change


def test_a_course_and_itself_have_no_difference(shipped: Course) -> None:
    assert compare(shipped, shipped).is_empty


@given(courses(), courses())
def test_two_courses_that_differ_have_a_difference(one: Course, other: Course) -> None:
    assert compare(one, other).is_empty == (one == other)


@given(courses(), courses())
def test_what_one_way_gains_the_other_loses(one: Course, other: Course) -> None:
    there, back = compare(one, other), compare(other, one)
    assert len(there.slides_added) - len(there.slides_removed) == len(back.slides_removed) - len(
        back.slides_added
    )


def test_slides_come_and_go() -> None:
    new = slide("a/new", end=True, title="New")
    differences = compare(course(FIRST, SECOND, END), course(FIRST, SECOND, END, new))
    assert [name.slide for name in differences.slides_added] == ["a/new"]
    assert differences.ends.gained == ("a/new",)
    back = compare(course(FIRST, SECOND, END, new), course(FIRST, SECOND, END))
    assert [name.slide for name in back.slides_removed] == ["a/new"]
    assert back.ends.lost == ("a/new",)


def test_a_slide_that_is_called_otherwise_is_no_other() -> None:
    renamed = replace(SECOND, ref=target("a/later"))
    differences = compare(
        course(FIRST, SECOND, END),
        course(slide("a/one", to("a/later", "Go"), text=FIRST.text), renamed, END),
    )
    (change,) = differences.slides_renamed
    assert (change.before, change.slide, change.edits) == ("a/two", "a/later", ())
    assert differences == Differences(slides_renamed=(change,))


def test_nor_is_one_that_was_moved_and_mended() -> None:
    moved = slide(
        "b/in",
        on="a/end",
        title=SECOND.title,
        text="The second, where one waits for a while.\n\nAnd reads.",
    )
    differences = compare(
        course(FIRST, SECOND, END),
        course(slide("a/one", to("b/in", "Go"), text=FIRST.text), END, moved),
    )
    (change,) = differences.slides_renamed
    assert (change.before, change.slide) == ("a/two", "b/in")
    assert [edit.part for edit in change.edits] == [Part.TEXT]
    assert differences.scenarios_added == ("b",)


def test_a_scenario_that_is_called_otherwise_is_told_once() -> None:
    def named(scenario: str) -> Course:
        return course(
            slide(f"{scenario}/one", on=f"{scenario}/two", title="The first"),
            slide(f"{scenario}/two", end=True, title="The second"),
        )

    differences = compare(named("a"), named("b"))
    assert [(one.before, one.scenario) for one in differences.scenarios] == [("a", "b")]
    assert differences.slides_renamed == ()
    assert differences.slides_changed == ()


@pytest.mark.parametrize(
    ("after", "part"),
    [
        (replace(FIRST, title="Other"), Part.TITLE),
        (replace(FIRST, text="Other"), Part.TEXT),
        (replace(FIRST, notes="Other"), Part.NOTES),
        (replace(FIRST, details="Other"), Part.DETAILS),
    ],
)
def test_texts_that_changed(after: Slide, part: Part) -> None:
    change = changed(FIRST, after)
    assert change.edits == (
        Edit(part=part, before=getattr(FIRST, part) or "", after=getattr(after, part)),
    )
    assert change.hotspots == ()


def test_a_click_anywhere_that_leads_elsewhere() -> None:
    change = changed(slide("a/one", on="a/two"), slide("a/one", on="a/end"))
    assert change.edits == (Edit(part=Part.NEXT, before="a/two", after="a/end"),)


def test_a_slide_that_goes_on_by_itself_after_another_time() -> None:
    before = slide("a/one", on="a/two")
    change = changed(before, replace(before, wait=Seconds(3)))
    assert change.edits == (Edit(part=Part.WAIT, after="3"),)


def test_a_callout_that_changed_is_told_with_its_hotspot() -> None:
    button = to("a/two", "Go")
    after = slide("a/one", replace(button, callout="Here"))
    change = changed(slide("a/one", button), after)
    assert change.edits == (Edit(part=Part.CALLOUT, name="Go", before="", after="Here"),)


def test_another_main_hotspot_is_told_by_name() -> None:
    go, stay = to("a/two", "Go"), to("a/end", "Stay")
    marked = slide("a/one", replace(go, main=True), stay)
    changes = changed(slide("a/one", go, stay), marked)
    assert changes.edits == (Edit(part=Part.MAIN, name="Go", after="true"),)


def test_what_no_words_tell_is_told_too() -> None:
    button = to("a/two", "Go")
    after = slide("a/one", replace(button, style="secondary"))
    assert changed(slide("a/one", button), after).edits == (Edit(part=Part.LOOK),)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (to("a/two", "Go"), to("a/end", "Go"), ("leads to a/two", "leads to a/end")),
        (to("a/two", "Go"), visit("a/two", "Go"), ("leads to a/two", "visit of a/two")),
        (to("a/two", "Go"), say("No.", "Go"), ("leads to a/two", "answer “No.”")),
    ],
)
def test_a_hotspot_that_leads_elsewhere(
    before: object, after: object, told: tuple[str, str]
) -> None:
    change = changed(slide("a/one", before), slide("a/one", after))  # type: ignore[arg-type]
    (hotspot,) = change.hotspots
    assert hotspot.happened is Happened.LEADS_ELSEWHERE
    assert (hotspot.before, hotspot.after) == told


def test_a_hotspot_that_answers_otherwise() -> None:
    on = to("a/two", "On")
    change = changed(slide("a/one", say("No.", "Ask"), on), slide("a/one", say("Yes.", "Ask"), on))
    assert [hotspot.happened for hotspot in change.hotspots] == [Happened.ANSWERS_OTHERWISE]


def test_a_hotspot_of_other_words_that_leads_to_the_same_slide_is_relabelled() -> None:
    one, other = (to("a/two", label) for label in ("Go", "Leave"))
    change = changed(
        slide("a/one", replace(one, id=None)),
        slide("a/one", replace(other, id=None)),
    )
    (hotspot,) = change.hotspots
    assert (hotspot.happened, hotspot.before, hotspot.after) == (
        Happened.RELABELLED,
        "Go",
        "Leave",
    )


def test_hotspots_come_and_go() -> None:
    change = changed(
        slide("a/one", to("a/two", "Go"), say("No.", "Ask")),
        slide("a/one", to("a/end", "Skip"), to("a/two", "Go")),
    )
    told = [(one.happened, one.label) for one in change.hotspots]
    assert told == [(Happened.REMOVED, "Ask"), (Happened.ADDED, "Skip")]


def test_routes_are_gained_and_lost_with_their_choices() -> None:
    differences = compare(
        course(FIRST, SECOND, END),
        course(slide("a/one", to("a/two", "Go"), to("a/end", "Skip")), SECOND, END),
        "en",
    )
    assert differences.routes_lost == ()
    (route,) = differences.routes_gained
    assert [(turn.slide, turn.choice) for turn in route.turns] == [("a/one", "2 “Skip”")]


def test_a_slide_put_on_the_way_changes_no_route() -> None:
    fork = slide("a/one", to("a/two", "Go"), to("a/end", "Skip"))
    between = slide("a/two", on="a/new"), slide("a/new", on="a/end", title="New")
    differences = compare(course(fork, SECOND, END), course(fork, *between, END))
    assert (differences.routes_lost, differences.routes_gained) == ((), ())


def test_the_course_itself() -> None:
    before = course(FIRST, SECOND, END)
    after = replace(
        before,
        title="Other",
        start=target("a/two"),
        menu=target("a/end"),
        language="en",
        theme=Theme(primary="#000000"),
        variables={"name": "Ada"},
        terms={Term("tea"): "Leaves."},
    )
    parts = [edit.part for edit in compare(before, after).course]
    assert parts == [
        Part.TITLE,
        Part.LANGUAGE,
        Part.START,
        Part.MENU,
        Part.THEME,
        Part.VARIABLE,
        Part.TERM,
    ]


def test_terms_come_and_go_and_are_explained_otherwise() -> None:
    def explaining(**terms: str) -> Course:
        words = {Term(word): told for word, told in terms.items()}
        return replace(course(FIRST, SECOND, END), terms=words)

    differences = compare(
        explaining(cup="For tea.", kettle="It boils."),
        explaining(cup="For tea and milk.", tea="Leaves."),
    )
    assert differences.course == (
        Edit(part=Part.TERM, name="cup", before="For tea.", after="For tea and milk."),
        Edit(part=Part.TERM, name="kettle", before="It boils."),
        Edit(part=Part.TERM, name="tea", after="Leaves."),
    )


@pytest.mark.parametrize(
    ("before", "after", "told"), [(None, 5, ("", "5")), (5, 10, ("5", "10")), (5, None, ("5", ""))]
)
def test_a_scenario_that_is_meant_to_take_another_time(
    before: int | None, after: int | None, told: tuple[str, str]
) -> None:
    (change,) = compare(lasting(before), lasting(after)).scenarios
    assert change.edits == (Edit(part=Part.MINUTES, before=told[0], after=told[1]),)


def lasting(minutes: int | None) -> Course:
    """Return a course whose scenario is meant to take so many minutes."""
    made = course(FIRST, SECOND, END)
    scenario = replace(made.scenarios["a"], minutes=minutes)
    return replace(made, scenarios={"a": scenario})


PAY = Field(label="Code", value="K7")


@pytest.mark.parametrize(
    ("after", "edit"),
    [
        (replace(PAY, asked=True), Edit(part=Part.ASKED, name="Code", after="true")),
        (
            replace(
                PAY, answer=Answer(one_of=("K7", "M2"), wrong={ELSE: "No.", Typed("L7"): "K."})
            ),
            Edit(part=Part.ANSWER, name="Code", after="one_of: K7, M2\nwrong: No.\nwrong: L7: K."),
        ),
        (replace(PAY, miss="Not here."), Edit(part=Part.MISS, name="Code", after="Not here.")),
    ],
)
def test_what_one_fills_in_and_what_is_answered(after: Field, edit: Edit) -> None:
    on = to("a/two", "On")
    assert changed(slide("a/one", PAY, on), slide("a/one", after, on)).edits == (edit,)


def test_what_is_answered_by_an_element_of_another_name_is_told_only_where_it_changed() -> None:
    on, stop = to("a/two", "On"), Button(label="Stop", miss="Not here.")
    change = changed(
        slide("a/one", on, stop, PAY),
        slide("a/one", on, replace(stop, label="Cancel"), replace(PAY, miss="Nor here.")),
    )
    assert [(edit.part, edit.name) for edit in change.edits[1:]] == [(Part.MISS, "Code")]


def test_what_was_answered_by_an_element_that_went_is_told() -> None:
    on = to("a/two", "On")
    change = changed(slide("a/one", on, Button(label="Stop", miss="No.")), slide("a/one", on))
    assert change.edits[1:] == (Edit(part=Part.MISS, name="Stop", before="No."),)


def test_other_helps_after_a_wrong_click() -> None:
    rungs = Rung(text="Read again."), Rung(text="Here.", reveal=True), Rung()
    change = changed(FIRST, replace(FIRST, on_miss=rungs))
    told = "Read again.\nHere. (the right hotspot is shown)\nthe usual words"
    assert change.edits == (Edit(part=Part.ON_MISS, after=told),)


def test_tasks_come_and_go_and_change() -> None:
    before, after = (
        replace(course(FIRST, SECOND, END), tasks=tasks)
        for tasks in (
            (Task(id="one", title="One", goal=ref("a/two"), minutes=2), Task(id="old", title="O")),
            (
                Task(id="new", title="N"),
                Task(id="one", title="One", brief="Go.", through=(ref("a/two"),), minutes=3),
            ),
        )
    )
    told = compare(before, after)
    assert (told.tasks_removed, told.tasks_added) == (("old",), ("new",))
    (change,) = told.tasks
    assert change.edits == (
        Edit(part=Part.BRIEF, after="Go."),
        Edit(part=Part.THROUGH, after="a/two"),
        Edit(part=Part.GOAL, before="a/two"),
        Edit(part=Part.MINUTES, before="2", after="3"),
    )


def test_a_task_that_leads_to_a_slide_of_another_name_is_the_same() -> None:
    later = slide("a/later", on="a/end", text=SECOND.text, title=SECOND.title)
    one = replace(
        course(FIRST, SECOND, END), tasks=(Task(id="one", title="One", goal=ref("a/two")),)
    )
    other = replace(
        course(slide("a/one", to("a/later", "Go"), text=FIRST.text), later, END),
        tasks=(Task(id="one", title="One", goal=ref("a/later")),),
    )
    assert compare(one, other).tasks == ()


def test_the_exam_and_the_order_of_the_tasks() -> None:
    first, second = Task(id="one", title="One"), Task(id="two", title="Two")
    before = replace(course(FIRST, SECOND, END), tasks=(first, second))
    after = replace(before, id="tea", exam=Exam(pass_mark=60, back=True), tasks=(second, first))
    assert compare(before, after) == Differences(
        course=(
            Edit(part=Part.ID, after="tea"),
            Edit(part=Part.PASS_MARK, before="80", after="60"),
            Edit(part=Part.BACK, after="true"),
            Edit(part=Part.TASKS, before="one, two", after="two, one"),
        )
    )


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_tasks_are_told_in_words(form: str) -> None:
    before = course(FIRST, SECOND, END)
    after = replace(before, tasks=(Task(id="one", title="One"),), exam=Exam(back=True))
    output = io.StringIO()
    FORMATS[form](compare(before, after), "fr", output)
    assert "retour permis à l'examen" in output.getvalue()
    assert "Mises en situation" in output.getvalue()


def test_ten_thousand_slides_that_all_changed_names_take_seconds() -> None:
    def long(prefix: str) -> Course:
        count = 10_000
        return course(
            *(
                slide(f"a/{prefix}{n}", on=f"a/{prefix}{n + 1}", text=f"Line {n}\n\nOther {n}")
                for n in range(count)
            ),
            slide(f"a/{prefix}{count}", end=True, text="The end.\n\nGood bye."),
        )

    begun = perf_counter()
    differences = compare(long("s"), long("t"))
    assert len(differences.slides_renamed) == 10_001
    assert perf_counter() - begun < 30
