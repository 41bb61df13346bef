"""Attempts at tasks as Python makes them, told step by step for the page's script to make again."""

import json
import random
from collections.abc import Iterator, Sequence

from hypothesis import HealthCheck, Phase, given, settings

from tests.unit.training.attempts import Situation, right_value
from tests.unit.training.generated import solvable
from tests.unit.web.transcripts import Move, Step, told
from tutor.engine.session import Session
from tutor.language import Language
from tutor.model.elements import Field
from tutor.training.attempt import Attempt
from tutor.training.controls import Control
from tutor.training.modes import Mode
from tutor.training.saving import SavedAttempt
from tutor.web.compiled import compiled, task_form
from tutor.web.markdown import nodes_of
from tutor.web.nodes import Node
from tutor.web.words import words

MODES = (Mode.GUIDED, Mode.PRACTICE, Mode.EXAM)

_TYPED = (
    *("", " ", "12", "123", "x", "Martin", "MARTIN ", "é", "4821", "48-21", "48211234", "a b"),
    *("05/04/2026", "5 avril 1965", "5.4.65", "1965-04-05", "05041965", "31/02/2021", "1er mai 21"),
    *(
        "0611121314",
        "+33 6 11 12 13 14",
        "06.11",
        "1234,5",
        "1.234,50",
        "-3",
        "12 €",
        "1 234,50 euros",
    ),
    *("a@b.c", "Julie@Example.org", "a@b@c", "Example-2021", "example 2021", "Saint Etienne"),
    *("l’hay", "L'HAŸ", "Paris", "PARIS", "05/04/26", "ß", "ﬁn", "日本", "1️⃣", "٣"),
)


class Learner:
    """Does a task at random; tells each step."""

    def __init__(self, situation: Situation, mode: Mode, language: Language) -> None:
        self._situation, self._mode, self._language = situation, mode, language
        course, task = situation
        session = Session(course, at=task.start if task else None)
        self._attempt = self._at(session, None)
        self.steps: list[Step] = [(["begin"], self._told())]

    def _at(self, session: Session, saved: SavedAttempt | None) -> Attempt:
        task, clock = self._situation.task, lambda: 0.0
        return Attempt(session, task, self._mode, self._language, clock=clock, saved=saved)

    def learn(self, draw: random.Random) -> None:
        """Do something, right more often than not."""
        move = self._drawn(draw)
        match move:
            case ["choose", int(number)]:
                self._attempt.choose(number)
            case ["fill", int(number), str(text)]:
                self._attempt.fill(number, text)
            case ["resume"]:
                saved = self._attempt.to_saved()
                session = Session.resume(self._situation.course, saved.session)
                self._attempt = self._at(session, saved)
            case [str(word)]:
                getattr(self._attempt, word)()
        self.steps.append((move, self._told()))

    def _drawn(self, draw: random.Random) -> Move:
        position = self._attempt.position
        lacking = [one for one in position.form.to_fill if one.number in _lacking(self._attempt)]
        if lacking and draw.random() < _DILIGENCE:
            return _filling(lacking[0], draw)
        if draw.random() < _DILIGENCE and (right := [*filter(position.is_right, position.choices)]):
            return ["choose", draw.choice(right).number]
        others: list[Move] = [["go_on"], ["go_on"], ["back"], ["help"], ["fold"], ["resume"]]
        others += [["choose", one.number] for one in position.choices]
        fields = [one for one in position.form.to_fill if isinstance(one.origin, Field)]
        others += [["fill", one.number, draw.choice(_TYPED)] for one in fields]
        return draw.choice(others)

    def _told(self) -> object:
        attempt = self._attempt
        position, result = attempt.position, attempt.result
        return {
            "state": told(attempt.session.state),
            "step": position.is_step,
            "controls": [
                [one.name, one.reacts, one.is_filled_in] for one in position.form.controls
            ],
            "marked": sorted(position.marked),
            "wrong": [one.number for one in position.wrong],
            "right": [way.place for way in position.right],
            "instruction": squeezed([attempt.instruction]),
            "reply": attempt.reply and squeezed([*nodes_of(attempt.reply.message)]),
            "tone": attempt.reply and attempt.reply.tone,
            "over": attempt.is_over,
            "can": [attempt.can_go_back, attempt.can_be_helped],
            "screen": attempt.screen_number,
            "result": [result.steps, result.right, result.wrong, result.hints, result.mark],
            "missed": [
                [str(one.slide), one.number, one.wrong, one.hints, one.revealed]
                for one in result.missed
            ],
        }


_DILIGENCE = 0.55
"""How often one does what is asked."""


def _lacking(attempt: Attempt) -> set[int]:
    return {one.number for one in attempt.position._lacking}


def _filling(control: Control, draw: random.Random) -> Move:
    """Return what fills a control in, rightly more often than not."""
    if isinstance(control.origin, Field):
        right = right_value(control) or ""
        return ["fill", control.number, draw.choice([right, right, right[:-1], *_TYPED])]
    return ["choose", control.number]


def squeezed(nodes: Sequence[Node]) -> str:
    """Return what nodes say, without the spaces between their words."""
    return "".join("".join(_words(nodes)).split())


def _words(nodes: Sequence[object]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif isinstance(node, list):
            yield from _words(node[1])


def attempts(situations: Sequence[Situation], count: int, steps: int, language: Language) -> str:
    """Return attempts at tasks, as many at each in each mode, as JSON for the script."""
    walks = []
    for number, situation in enumerate(situations):
        for mode in MODES:
            for seed in range(count):
                learner = Learner(situation, mode, language)
                draw = random.Random(f"{number} {mode} {seed}")
                for _ in range(steps):
                    learner.learn(draw)
                walks.append({"situation": number, "mode": mode.value, "steps": learner.steps})
    courses = list({id(one.course): one.course for one in situations}.values())
    told = [
        {"course": courses.index(one.course), "task": one.task and task_form(one.task, language)}
        for one in situations
    ]
    form = {
        "courses": [compiled(one, language) for one in courses],
        "situations": told,
        "walks": walks,
    }
    return json.dumps({**form, "words": words(language)})


def made_up(count: int) -> list[Situation]:
    """Return courses and tasks of all shapes, always the same ones."""
    found: list[Situation] = []
    always = settings(
        max_examples=count,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    always(given(solvable())(lambda situation: found.append(situation)))()
    return found
