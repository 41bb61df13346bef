"""Walks through courses as Python plays them, told step by step for the page's script to replay."""

import json
import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, given, settings
from msgspec import to_builtins

from tests.unit.checks import generated as in_files
from tests.unit.engine import generated
from tutor.engine.session import Session
from tutor.engine.state import State
from tutor.model.course import Course
from tutor.model.targets import Reserved, SlideRef
from tutor.routes.replay import moves
from tutor.routes.ways import Order, Route, Way, click
from tutor.web.compiled import compiled

Move = list[str | int]
Step = tuple[Move, object]
"""What is asked of the session, and all that it then tells."""

_ORDERS: dict[Order, Move] = {
    Order.NEXT: ["advance"],
    Order.BACK: ["back", 1],
    Order.MENU: ["jump", "menu"],
    Order.RESTART: ["restart"],
}

_CLICKS, _RESTARTS = 0.6, 0.2
"""How often a hotspot is clicked where there is one; how often beginning anew is among the rest."""


class Transcript(NamedTuple):
    """A walk: its course's place among those that are told, and its steps."""

    course: int
    steps: list[Step]


class Player:
    """Plays in one course, or goes on in another; tells each step."""

    def __init__(self, courses: Sequence[Course], number: int) -> None:
        self._courses = courses
        self._number = number
        self.session = Session(courses[number])
        self.steps: list[Step] = [(["begin"], self._told(moved=True))]

    def do(self, move: Move) -> None:
        """Make a move, and tell what came of it."""
        self.steps.append((move, self._told(moved=self._do(*move))))

    @property
    def transcript(self) -> Transcript:
        """All that was played."""
        return Transcript(self._number, self.steps)

    def _do(self, word: str | int, value: str | int = 0) -> bool:
        session = self.session
        match word, value:
            case "activate", str(id):
                return session.activate(id)
            case "back", int(steps):
                return session.back(steps)
            case "jump", str(name):
                return session.jump(_target(name))
            case "resume", int(number):
                self.session = Session.resume(self._courses[number], session.to_json())
                return True
            case "miss" | "restart", _:
                getattr(session, str(word))()
                return True
        return bool(getattr(session, str(word))())

    def _told(self, *, moved: bool) -> object:
        session = self.session
        slide = session.slide
        return {
            "moved": moved,
            "state": told(session.state),
            "next": str(slide.next) if slide.next else None,
            "hotspots": [[spot.number, spot.id] for spot in session.hotspots],
            "answers": any(
                spot.id == session.state.said and spot.element.said("en") != ""
                for spot in session.hotspots
            ),
            "can": [session.can_go_back, session.can_go_forward, session.can_go_on],
            "trail": [[str(ref), steps] for ref, steps in session.trail()],
            "misses": session.misses,
        }


def told(state: State) -> object:
    """Return a state as JSON holds it, each slide as one text."""
    fields = {name: getattr(state, name) for name in state.__struct_fields__}
    fields |= {"slide": str(state.slide), "callers": list(map(str, state.callers))}
    return to_builtins(fields)


def random_walks(courses: Sequence[Course], count: int, steps: int) -> Iterator[Transcript]:
    """Yield walks at random, as many in each course; a few go on in the course before it."""
    for number in range(len(courses)):
        for seed in range(count):
            draw = random.Random(f"{number} {seed}")
            player = Player(courses, number)
            for _ in range(steps):
                player.do(_drawn(player.session, number, draw))
            yield player.transcript


def recorded(course: Course, number: int, route: Route) -> Transcript:
    """Return a recorded route as it is played."""
    player = Player([course], 0)
    for move in moves(course, route):
        player.do(_asked(player.session, move))
    return player.transcript._replace(course=number)


def _asked(session: Session, move: Way | Order) -> Move:
    if isinstance(move, Order):
        return _ORDERS[move]
    spot = click(session.slide, move).hotspot
    return ["activate", spot.id] if spot else ["advance"]


def _drawn(session: Session, number: int, draw: random.Random) -> Move:
    """Return a move, mostly one that leads on."""
    if (spots := session.hotspots) and draw.random() < _CLICKS:
        return ["activate", draw.choice(spots).id]
    advance, go_on, restart = (list[str | int]([word]) for word in ("advance", "go_on", "restart"))
    others: list[Move] = [
        *[advance] * 6,
        *[go_on] * 4,
        *[restart] * (draw.random() < _RESTARTS),
        ["back", draw.randint(1, 3)],
        ["back", 1],
        ["forward"],
        ["miss"],
        ["jump", str(draw.choice(list(session.course.refs)))],
        ["jump", draw.choice([word.value for word in Reserved])],
        ["resume", number],
        ["resume", max(0, number - 1)],
    ]
    return draw.choice(others)


def _target(name: str) -> SlideRef | Reserved:
    scenario, slash, slide = name.partition("/")
    return SlideRef(scenario, slide) if slash else Reserved(name)


def made_up(count: int) -> list[Course]:
    """Return courses of all shapes, always the same ones: half of them with conditions."""
    found: list[Course] = []

    def collect(course: Course) -> None:
        found.append(course)

    always = settings(
        max_examples=count // 2,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    always(given(generated.courses())(collect))()
    always(given(in_files.courses(has_conditions=True))(collect))()
    return found


def written(courses: Sequence[Course], transcripts: Sequence[Transcript]) -> str:
    """Return what the script replays, as JSON."""
    forms = [compiled(course, "en") for course in courses]
    walks = [{"course": one.course, "steps": one.steps} for one in transcripts]
    return json.dumps({"courses": forms, "walks": walks})
