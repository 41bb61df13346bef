"""What is proved of any course is what playing it in every way shows."""

from collections.abc import Iterable, Iterator
from itertools import chain

from hypothesis import assume, given, note, settings

from tests.unit.checks.brute import (
    Instant,
    came_by,
    comes_back,
    copied,
    escapes,
    escapes_at_length,
    histories,
    moves,
    played,
    soon,
)
from tests.unit.checks.generated import courses
from tutor.checks.finding import Finding
from tutor.checks.graph.graph import PlayGraph
from tutor.checks.graph.nodes import Transition, transitions
from tutor.checks.graph.proofs import check
from tutor.engine.session import Session
from tutor.model.actions import To, Visit
from tutor.model.course import Course
from tutor.model.targets import Reserved, SlideRef

ANY = settings(max_examples=30)
FEW = settings(max_examples=20)
LONGEST = 5
PLAYS = 300


def size(course: Course) -> int:
    return len(list(course.refs))


def every_instant(course: Course) -> dict[Instant, Session]:
    """Return all that play can show, with as many waiting as there are slides."""
    return played(Session(course), size(course))


def shown(course: Course) -> set[SlideRef]:
    return {one.slide for one in every_instant(course)}


def findings(course: Course, *codes: str) -> list[Finding]:
    found = [one for one in check(course) if one.rule.code in codes]
    note(str([(one.rule.code, str(one.at), one.witness) for one in found]))
    return found


def places(found: Iterable[Finding]) -> set[SlideRef]:
    """Return the slides at which findings stand."""
    return {
        SlideRef(one.at.scenario, one.at.slide) for one in found if one.at.scenario and one.at.slide
    }


def leads(course: Course, slide: SlideRef) -> set[SlideRef]:
    """Return where a click on a slide leads, wherever one came from."""
    return {after.slide.ref for after in moves(Session(course, at=slide))}


@ANY
@given(courses())
def test_what_can_be_reached_is_what_play_shows(course: Course) -> None:
    reached = {(node.slide.ref, node.waited) for node in PlayGraph(course).reached}
    assert reached == {(one.slide, bool(one.callers)) for one in every_instant(course)}


@ANY
@given(courses())
def test_the_shortest_way_is_as_short_as_play_knows(course: Course) -> None:
    graph, every = PlayGraph(course), every_instant(course)
    for ref in {at.slide for at in every}:
        witness = graph.witness(*graph.both(ref))
        assert len(witness) == min(
            len(came_by(one)) for at, one in every.items() if at.slide == ref
        )
        assert follow(course, witness)


@ANY
@given(courses())
def test_what_play_never_shows_is_told_with_what_opens_it(course: Course) -> None:
    lost = {slide.ref for slide in course.slides} - shown(course)
    causes = places(findings(course, "PP101", "PP102", "PP103"))
    assert causes <= lost
    assert all(any(other in opened(course, one) for one in causes) for other in lost)
    assert not any((causes - {one}) & begun_at(course, one) for one in causes)


def begun_at(course: Course, slide: SlideRef) -> set[SlideRef]:
    """Return what play shows when it begins on a slide."""
    return {one.slide for one in played(Session(course, at=slide), size(course) + 1)}


def opened(course: Course, slide: SlideRef) -> set[SlideRef]:
    """Return what can be seen once a slide is."""
    found, waiting = {slide}, [slide]
    while waiting:
        for after in leads(course, waiting.pop()) - found:
            found.add(after)
            waiting.append(after)
    return found


def follow(course: Course, witness: tuple[SlideRef, ...]) -> list[Session]:
    """Return the sessions that have come by these slides."""
    sessions = [Session(course)]
    for slide in witness[1:]:
        deeper = [after for one in sessions for after in moves(one)]
        sessions = [
            one
            for one in deeper
            if one.slide.ref == slide and len(came_by(one)) == len(came_by(sessions[0])) + 1
        ]
    return sessions if witness[0] == course.start else []


@FEW
@given(courses())
def test_who_is_told_to_be_trapped_finds_no_way_out(course: Course) -> None:
    for finding in findings(course, "PP104", "PP105"):
        trapped = follow(course, finding.witness)
        assert finding.witness[-1] in places([finding])
        assert any(not escapes_at_length(one, len(one.state.callers) + 3, PLAYS) for one in trapped)


@FEW
@given(courses())
def test_who_finds_no_way_out_is_told_to_be_trapped(course: Course) -> None:
    told = places(findings(course, "PP104", "PP105"))
    deepest = size(course) + LONGEST
    for session in histories(course, LONGEST, LONGEST):
        ahead = soon(session, len(session.state.callers) + size(course)) if told else ()
        is_told = any(one.slide in told for one in chain(came_by(session), ahead))
        note(f"after {[str(one.slide) for one in came_by(session)]}")
        assert is_told or escapes(session, deepest)


@FEW
@given(courses())
def test_a_visit_is_told_never_to_return_when_it_does_not(course: Course) -> None:
    told = {(one.values["slide"], one.values["target"]) for one in findings(course, "PP111")}
    endless = {
        (str(way.slide.ref), str(way.action.target)): after
        for session in every_instant(course).values()
        for way, after in chosen(session)
        if isinstance(way.action, Visit) and way.action.target != session.slide.ref
        if not after.state.callers or not comes_back(after)
    }
    assert told <= endless.keys()
    for visit in endless.keys() - told:
        after = endless[visit]
        assert piles_up(after) or not escapes(after, len(after.state.callers) + size(course))


def piles_up(session: Session) -> bool:
    """Return whether what is visited leads to who waits for it without giving back."""
    callers = session.state.callers
    later = soon(session, len(callers) + size(session.course))
    return any(one.slide == callers[-1] and one.callers[: len(callers)] == callers for one in later)


def chosen(session: Session) -> Iterator[tuple[Transition, Session]]:
    """Yield what leads on from a slide, and the session that took it."""
    for way in transitions(session.slide):
        after = copied(session)
        if after.activate(way.hotspot.id) if way.hotspot else after.advance():
            yield way, after


@FEW
@given(courses())
def test_who_gives_a_visit_up_could_have_come_back(course: Course) -> None:
    told = {(one.values["slide"], one.values["target"]) for one in findings(course, "PP114")}
    given_up = {
        pair
        for session in (every_instant(course).values() if told else ())
        for way, after in chosen(session)
        if (pair := (str(way.slide.ref), str(way.action.target))) in told
        if session.state.callers and comes_back(session)
        if isinstance(way.action, To) and (not after.state.callers or not comes_back(after))
    }
    assert told <= given_up


@FEW
@given(courses())
def test_visits_are_told_to_pile_up_when_they_do(course: Course) -> None:
    every = [way for slide in course.slides for way in transitions(slide)]
    assume(not any(way.action == Visit(way.slide.ref) for way in every))
    deep = played(Session(course), size(course) + 1)
    assert bool(findings(course, "PP113")) == any(
        len(set(one.callers)) < len(one.callers) for one in deep
    )


@ANY
@given(courses())
def test_a_return_to_nobody_is_told_where_play_meets_one(course: Course) -> None:
    met = {
        one.slide
        for one in every_instant(course)
        if not one.callers
        and course.scenarios[one.slide.scenario].after is None
        and any(
            way.action.target is Reserved.RETURN for way in transitions(course.slide(one.slide))
        )
    }
    assert places(findings(course, "PP112")) == met


@ANY
@given(courses())
def test_a_scenario_is_told_never_to_be_done_when_the_menu_offers_it_in_vain(
    course: Course,
) -> None:
    every = every_instant(course).values()
    done = {id for session in every for after in moves(session) for id in after.done}
    menus = [session.slide for session in every if session.slide.ref == course.menu]
    targets = {way.action.target for menu in menus for way in transitions(menu)} - {course.menu}
    offered = {target.scenario for target in targets if isinstance(target, SlideRef)}
    assert {one.at.scenario for one in findings(course, "PP123")} == offered - done


@ANY
@given(courses())
def test_a_scenario_is_told_to_be_out_of_the_menus_reach_when_play_is_never_there_again(
    course: Course,
) -> None:
    every = shown(course)
    if course.menu not in every:
        assert not findings(course, "PP121", "PP122", "PP123")
        return
    again = {one.slide for one in played(Session(course, at=course.menu), size(course))}
    missed = homes(every - {course.menu}) - homes(again - {course.menu})
    assert {one.values["scenario"] for one in findings(course, "PP121")} == missed


def homes(slides: Iterable[SlideRef]) -> set[str]:
    return {slide.scenario for slide in slides}
