"""What is proved of a course with conditions is what playing it in every way shows.

An instant is a slide, those who wait, what is known and what is chosen on the slide; each is played
once. What was chosen on those who wait is left out: it can be chosen anew, so nothing that may be
shown depends on it.
"""

from collections.abc import Iterator

from hypothesis import given, settings
from msgspec.structs import replace

from tests.unit.checks.brute import copied, escapes, is_out, moves, played, soon
from tests.unit.checks.generated import courses
from tests.unit.checks.test_oracle import findings, places
from tests.unit.engine.courses import course as made_of
from tests.unit.engine.courses import ref, slide, to, visit
from tutor.checks.graph.circumstances import Circumstances, Reading
from tutor.checks.graph.graph import PlayGraph
from tutor.checks.graph.proofs import check
from tutor.engine.session import Session
from tutor.model.actions import By, Choose, To
from tutor.model.conditions import Value, When
from tutor.model.course import Course
from tutor.model.elements import Button
from tutor.model.targets import Reserved, SlideRef

ANY = settings(max_examples=50)
FEW = settings(max_examples=20)
CONDITIONAL = courses(has_conditions=True)
DEEPEST = 4
"""How many visits in one another are played."""

VERY_DEEP = 8
"""How many are, where play does not show all that is told."""

GO, LEAVE = To(ref("a/trap")), Button(label="leave", action=To(Reserved.QUIT))

Stand = tuple[SlideRef, bool, Circumstances]


def every_session(course: Course) -> list[Session]:
    return list(played(Session(course), DEEPEST).values())


def stand(session: Session, reading: Reading) -> Stand:
    """Return where a session stands, in all that the course's conditions read."""
    state = session.state
    known = Circumstances(
        frozenset(reading.seen.intersection(state.seen)),
        frozenset(reading.done.intersection(state.done)),
        tuple(one for one in state.remembered if one.choice in reading.choices),
    )
    return state.slide, bool(state.callers), known


@ANY
@given(CONDITIONAL)
def test_what_can_be_reached_and_in_which_circumstances_is_what_play_shows(course: Course) -> None:
    graph = PlayGraph(course)

    def shown(deepest: int) -> set[Stand]:
        every = played(Session(course), deepest).values()
        return {stand(one, graph.reading) for one in every if not one.has_quit}

    reached = {(node.slide.ref, node.waited, node.known) for node in graph.reached}
    assert reached == shown(DEEPEST) or reached == shown(VERY_DEEP)


@ANY
@given(CONDITIONAL)
def test_a_condition_is_told_to_be_constant_where_play_never_shows_its_other_side(
    course: Course,
) -> None:
    sides: dict[object, set[bool]] = {}
    for session in every_session(course):
        slide = course.slide(session.state.slide)
        for index, element in enumerate(slide.elements):
            if element.when and not session.has_quit:
                holds = element.when.holds(session.state.facts)
                sides.setdefault(slide.locus("when", element=index), set()).add(holds)
    told = {
        one.at: one.rule.code
        for one in findings(course, "PP141", "PP142")
        if one.at.element is not None
    }
    constant = {
        at: "PP142" if True in met else "PP141" for at, met in sides.items() if len(met) < 2
    }
    assert told == constant


@ANY
@given(CONDITIONAL)
def test_a_slide_is_told_to_lead_nowhere_where_play_stops_short_on_it(course: Course) -> None:
    stopped = {
        one.state.slide
        for one in every_session(course)
        if course.slide(one.state.slide).conditions
        and not one.has_quit
        and not is_out(one)
        and not any(leads_on(one))
    }
    assert places(findings(course, "PP143")) == stopped


def leads_on(session: Session) -> Iterator[bool]:
    """Yield for each click whether it leads anywhere, or back, once chosen what it goes by."""
    reading = Reading(session.course, session.course.slides)
    for spot in session.hotspots:
        after = copied(session)
        after.activate(spot.id)
        if isinstance(spot.element.action, Choose):
            yield any(isinstance(one.element.action, To) for one in after.hotspots)
        is_led = spot.leads_on and not isinstance(spot.element.action, By)
        yield is_led or stand(after, reading) != stand(session, reading)
        yield str(getattr(spot.element.action, "target", "")) == "back"
    yield session.slide.next is not None


@FEW
@given(CONDITIONAL)
def test_who_finds_no_way_out_is_told_to_be_trapped(course: Course) -> None:
    """Each instant is played once, from the first history that leads there.

    What `back` undoes depends on the history: a trap out of which one history goes back and
    another does not is looked for in the oracle of courses without conditions, by each history.
    """
    told = places(findings(course, "PP104", "PP105", "PP143"))
    for session in played(Session(course), 2).values():
        is_told = told and any(one.slide in told for one in soon(session, DEEPEST))
        assert is_told or escapes(session, DEEPEST)


@FEW
@given(CONDITIONAL)
def test_the_way_that_is_told_to_where_one_is_stuck_leads_there(course: Course) -> None:
    for finding in findings(course, "PP143"):
        sessions = [Session(course)]
        for passed in finding.witness[1:]:
            sessions = [after for one in sessions for after in arrivals(one, passed)]
        assert any(not any(leads_on(one)) for one in sessions)


def arrivals(session: Session, slide: SlideRef) -> Iterator[Session]:
    """Yield the sessions that a click leads to a slide, after any choices on this one."""
    here = session.state
    waiting, met = [session], {here}
    while waiting:
        for after in moves(waiting.pop()):
            at = after.state
            if at.slide == here.slide and at.callers == here.callers and at not in met:
                met.add(at)
                waiting.append(after)
            if at.slide == slide:
                yield after


def test_a_trap_behind_two_conditions_is_told_with_the_way_to_it() -> None:
    yes = When(values=((Value("one", "yes"),), (Value("two", "yes"),)))

    def setting(choice: str, target: str) -> Button:
        return Button(label=choice, action=To(ref(target)), sets=(Value(choice, "yes"),))

    made = made_of(
        slide("a/start", setting("one", "a/hall"), to("a/hall", "plain")),
        slide("a/hall", visit("b/desk", "desk"), Button(label="x", action=GO, when=yes), LEAVE),
        slide("a/trap", to("a/trap", "again")),
        slide("b/desk", setting("two", "b/end"), to("b/end", "no")),
        slide("b/end", to("return")),
    )
    made = replace(made, choices={"one": ("no", "yes"), "two": ("no", "yes")})
    (trap,) = (one for one in check(made) if one.rule.code in ("PP104", "PP105"))
    assert [str(one) for one in trap.witness] == [
        "a/start",
        "a/hall",
        "b/desk",
        "b/end",
        "a/hall",
        "a/trap",
    ]
