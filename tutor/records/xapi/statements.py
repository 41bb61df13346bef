"""Recorded events → statements."""

from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID, uuid5

from tutor.engine.events import SlideShown
from tutor.model.tasks import BEST_MARK
from tutor.records.rows import RecordedEvent, RecordedSession, event_id
from tutor.records.xapi.activities import Activities
from tutor.records.xapi.shapes import (
    Activity,
    Context,
    ContextActivities,
    Score,
    Statement,
    StatementResult,
    Verb,
)
from tutor.records.xapi.verbs import ANSWERED, ATTEMPTED, COMPLETED, EXPERIENCED, FAILED, PASSED
from tutor.training.events import Answered, AnyEvent, Began, Ended
from tutor.training.modes import Mode
from tutor.training.result import Result

_PLATFORM = "pas-a-pas"
_MARKED = (Mode.PRACTICE, Mode.EXAM)
"""The modes in which one may be wrong, and so pass or fail."""

_Told = tuple[Verb, Activity, StatementResult | None]


def statements(session: RecordedSession, one: RecordedEvent, base: str) -> Iterator[Statement]:
    """Yield what is told of something that happened in a session: mostly one statement, or none.

    The same event always yields the same statements, under the same ids, the first one under its
    own.
    """
    about, own = Activities(session, base), event_id(one.session, one.number)
    for number, (verb, activity, outcome) in enumerate(_told(about, one.event)):
        yield Statement(
            id=str(uuid5(UUID(own), verb.id)) if number else own,
            actor=about.agent(session.person or session.id),
            verb=verb,
            object=activity,
            result=outcome,
            context=_context(about, activity),
            timestamp=_date(one.event.at),
        )


def _told(about: Activities, event: AnyEvent) -> Iterator[_Told]:
    whole = about.task or about.course
    match event:
        case Began(mode=Mode.DEMO):
            yield EXPERIENCED, whole, None
        case Began():
            yield ATTEMPTED, whole, None
        case SlideShown(slide=slide):
            yield EXPERIENCED, about.slide(slide), None
        case Answered(slide=slide):
            yield ANSWERED, about.step(slide), _answer(about, event)
        case Ended(result=result):
            yield (
                COMPLETED,
                whole,
                StatementResult(completion=True, duration=_duration(result.seconds)),
            )
            if event.mode in _MARKED:
                yield (PASSED if result.passed else FAILED), whole, _mark(about, result)


def _answer(about: Activities, event: Answered) -> StatementResult:
    tries = {about.extension("tries"): event.tries}
    return StatementResult(success=event.right, response=event.control, extensions=tries)


def _mark(about: Activities, result: Result) -> StatementResult:
    counts = {
        "steps": result.steps,
        "right": result.right,
        "wrong": result.wrong,
        "hints": result.hints,
    }
    return StatementResult(
        score=Score(scaled=result.mark / BEST_MARK, raw=result.mark, min=0, max=BEST_MARK),
        success=result.passed,
        completion=True,
        duration=_duration(result.seconds),
        extensions={about.extension(name): count for name, count in counts.items()},
    )


def _context(about: Activities, activity: Activity) -> Context:
    session = about.session
    return Context(
        registration=session.id,
        context_activities=_holders(about, activity),
        team=about.group(session.group) if session.group else None,
        platform=_PLATFORM,
        language=session.course_language,
        extensions={
            about.extension("mode"): session.mode,
            about.extension("machine"): session.machine,
        },
    )


def _holders(about: Activities, activity: Activity) -> ContextActivities | None:
    """Return the task and the course that an activity is in, where it is not one of them."""
    if activity == about.course:
        return None
    task = about.task if activity != about.task else None
    return ContextActivities(parent=(task,) if task else (), grouping=(about.course,))


def _date(at: float) -> str:
    date = datetime.fromtimestamp(at, UTC).replace(tzinfo=None)
    return date.isoformat(timespec="milliseconds") + "Z"


def _duration(seconds: float) -> str:
    """Return a duration as ISO 8601 writes it, to the tenth of a second."""
    minutes, tenths = divmod(round(seconds * 10), 600)
    hours, minutes = divmod(minutes, 60)
    parts = ((f"{hours}H", hours), (f"{minutes}M", minutes), (f"{tenths / 10:g}S", tenths))
    written = "".join(part for part, count in parts if count)
    return f"PT{written or '0S'}"
