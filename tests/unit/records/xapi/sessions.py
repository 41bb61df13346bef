"""Sessions in which everything happens that statements tell."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from tutor.engine.events import ClickMissed, HotspotActivated, Over, ScenarioDone, SlideShown
from tutor.model.targets import SlideRef
from tutor.records.rows import RecordedEvent, RecordedSession
from tutor.records.xapi.activities import BASE
from tutor.records.xapi.statements import statements
from tutor.training.events import Answered, AnyEvent, Began, Ended, Helped
from tutor.training.modes import Mode
from tutor.training.result import Missed, Result

IDENTITY = SlideRef("activation", "identité")
CODE = SlideRef("activation", "code")
TEN = 1_790_000_000.25
"""An instant: 14:13:20 on 21 September 2026, and a quarter of a second."""

EXAM = RecordedSession(
    id="0c52b1f0-9a3e-4b6f-8d27-5a1c7e9f3b21",
    course="espace-sante",
    course_title="Activer son compte",
    course_language="fr",
    person="mésange-7",
    group="accueil",
    mode=Mode.EXAM,
    task="opposer",
    machine="a1b2c3d4e5f60718",
    began=TEN,
)
PRACTICE = msgspec.structs.replace(EXAM, mode=Mode.PRACTICE, person=None, group=None)
GUIDED = msgspec.structs.replace(EXAM, mode=Mode.GUIDED, task=None, course="Thé & café /1")
DEMO = msgspec.structs.replace(EXAM, mode=Mode.DEMO, task=None)

FAILING = Result(
    steps=4,
    right=3,
    wrong=2,
    hints=1,
    seconds=83.4,
    mark=75,
    passed=False,
    missed=(Missed(slide=CODE, wrong=(None, "button Aide"), hints=1, revealed=False),),
)
PASSING = msgspec.structs.replace(FAILING, right=4, wrong=0, hints=0, mark=100, passed=True)


class Told(NamedTuple):
    """A session, and all that happened in it."""

    session: RecordedSession
    events: tuple[AnyEvent, ...]

    @property
    def recorded(self) -> Iterator[RecordedEvent]:
        """What happened, as the records keep it."""
        for number, event in enumerate(self.events, 1):
            yield RecordedEvent(session=self.session.id, number=number, id="", event=event)

    def statements(self, base: str = BASE) -> Iterator[Any]:
        """Yield what is told of it, as other programs read it."""
        for one in self.recorded:
            for statement in statements(self.session, one, base):
                yield msgspec.json.decode(msgspec.json.encode(statement))


def told(session: RecordedSession, *events: AnyEvent) -> list[Any]:
    """Return the statements of a session."""
    return list(Told(session, events).statements())


def began(session: RecordedSession) -> Began:
    return Began(at=TEN, slide=IDENTITY, mode=session.mode, task=session.task)


def ended(session: RecordedSession, result: Result = FAILING) -> Ended:
    return Ended(at=TEN + 90, slide=CODE, mode=session.mode, task=session.task, result=result)


def shown() -> SlideShown:
    return SlideShown(at=TEN, slide=IDENTITY)


def answered(control: str | None, *, right: bool = True) -> Answered:
    return Answered(at=TEN + 3.5, slide=IDENTITY, control=control, right=right, tries=2)


def everything() -> list[Told]:
    """Return sessions of all modes, in which everything happens."""
    attempts = (
        Told(
            session,
            (
                began(session),
                shown(),
                answered(None, right=False),
                Helped(at=TEN + 4, slide=IDENTITY, revealed=True, asked=True),
                answered("button Continuer"),
                HotspotActivated(at=TEN + 5, slide=IDENTITY, hotspot="1"),
                ScenarioDone(at=TEN + 6, slide=CODE, scenario="activation"),
                ended(session, result),
            ),
        )
        for session in (EXAM, PRACTICE, GUIDED)
        for result in (FAILING, PASSING)
    )
    demo = (
        began(DEMO),
        shown(),
        ClickMissed(at=TEN + 1, slide=IDENTITY),
        Over(at=TEN + 2, slide=CODE),
    )
    return [*attempts, Told(DEMO, demo)]
