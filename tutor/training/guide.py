"""The right ways to a task's goal: those that lead on without coming back to the same place."""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tutor.engine import state
from tutor.engine.state import Chosen, State
from tutor.model.course import Course
from tutor.model.targets import SlideRef
from tutor.model.tasks import Task
from tutor.routes.ways import Way, follow, ways


class TaskState(NamedTuple):
    """A state of play, and how far the task has come."""

    state: State
    passed: int = 0
    """The number of slides of `through` that were passed."""

    @property
    def step(self) -> "TaskStep":
        """The key that tells this state from the others of the same task."""
        return TaskStep(self.state.slide, self.state.callers, self.passed)


class TaskStep(NamedTuple):
    """A slide, those who wait for one to come back, and how far one has come."""

    slide: SlideRef
    callers: tuple[SlideRef, ...]
    passed: int


class _Known(NamedTuple):
    """All of a place on which the way to the goal depends."""

    step: TaskStep
    is_done: bool
    is_over: bool
    left: tuple[Chosen, ...]
    """What was chosen on those who wait."""
    known: object
    """All else on which it depends how slides stand."""


class Guide:
    """Knows the ways to the goal of one task."""

    def __init__(self, course: Course, task: Task) -> None:
        assert task.start is not None
        self._course = course
        self._task = task
        self.start = self.arrived(TaskState(state.initial(course, task.start)))
        self._far: dict[_Known, int] = {}

    def arrived(self, at: TaskState) -> TaskState:
        """Return a place with its slide passed, where it is the next to pass through."""
        through = self._task.through
        is_next = at.passed < len(through) and at.state.slide == through[at.passed]
        return at._replace(passed=at.passed + 1) if is_next else at

    def passed_by(self, at: TaskState, path: Iterable[SlideRef]) -> TaskState:
        """Return a place with what was passed on the path that led there."""
        through, passed = self._task.through, 0
        for slide in path:
            if passed < len(through) and slide == through[passed]:
                passed += 1
        return at._replace(passed=passed)

    def is_goal(self, at: TaskState) -> bool:
        """Return whether the task is done there."""
        task = self._task
        assert task.start is not None
        if at.passed < len(task.through):
            return False
        if task.goal:
            return at.state.slide == task.goal
        return task.start.scenario in at.state.done

    @property
    def is_solvable(self) -> bool:
        """Whether some way leads from the start to the goal."""
        return self._leads_on(self.start)

    def right_ways(self, at: TaskState) -> list[Way]:
        """Return the ways on to the goal, the shortest first; none where there is no way."""
        found = [(self._distance(after), way, after) for way, after in self._after(at)]
        here = self._distance(at)
        right = [
            (far, way)
            for far, way, after in found
            if far is not None
            and (here is None or far < here or self._leads_on(after, avoiding=at.step))
        ]
        return [way for _, way in sorted(right)]

    def shortest(self) -> list[Way]:
        """Return the shortest way from the start to the goal; none where there is none."""
        at, taken = self.start, list[Way]()
        while not self.is_goal(at) and (right := self.right_ways(at)):
            taken.append(right[0])
            at = next(after for way, after in self._after(at) if way == right[0])
        return taken

    def _after(self, at: TaskState) -> Iterator[tuple[Way, TaskState]]:
        """Yield the ways of a place that may be part of the task, and where they lead."""
        if at.state.over:
            return
        for way in ways(state.shown(self._course, at.state)):
            after = follow(self._course, at.state, way)
            if after is None or after.slide in after.callers:
                continue
            place = self.arrived(TaskState(after, at.passed))
            if self.is_goal(place) or not self._leaves(place):
                yield way, place

    def _leaves(self, at: TaskState) -> bool:
        """Return whether the task cannot go on there: play is over, or in another scenario."""
        menu = self._course.menu
        is_part = menu in (self._task.start, *self._task.through)
        return at.state.over or (at.state.slide == menu and not is_part)

    def _known(self, at: TaskState) -> _Known:
        assert self._task.start is not None
        is_done = self._task.start.scenario in at.state.done
        known = state.known(self._course, at.state)
        return _Known(at.step, is_done, at.state.over, at.state.left, known)

    def _distance(self, at: TaskState) -> int | None:
        """Return how many ways lead from a place to the goal, or None where none do."""
        known = self._known(at)
        if known not in self._far:
            self._survey(at)
        far = self._far[known]
        return None if far < 0 else far

    def _survey(self, start: TaskState) -> None:
        """Find how far the goal is from a place and from all those to which it leads."""
        before: dict[_Known, list[_Known]] = {self._known(start): []}
        waiting, goals = deque([start]), list[_Known]()
        while waiting:
            at = waiting.popleft()
            here = self._known(at)
            if self.is_goal(at):
                goals.append(here)
                continue
            for _, after in self._after(at):
                there = self._known(after)
                if there not in before:
                    before[there] = []
                    waiting.append(after)
                before[there].append(here)
        far = dict.fromkeys(goals, 0)
        reached = deque(goals)
        while reached:
            known = reached.popleft()
            for earlier in before[known]:
                if earlier not in far:
                    far[earlier] = far[known] + 1
                    reached.append(earlier)
        self._far.update({known: far.get(known, -1) for known in before})

    def _leads_on(self, start: TaskState, avoiding: TaskStep | None = None) -> bool:
        """Return whether some way, which does not pass by a step, leads from a place to the goal.

        It goes as far as it can by the first ways: where much is remembered, there are too many
        places to survey them all.
        """
        seen, waiting = {self._known(start)}, [start]
        while waiting:
            at = waiting.pop()
            if self.is_goal(at):
                return True
            if at.step == avoiding:
                continue
            for _, after in self._after(at):
                if (known := self._known(after)) not in seen:
                    seen.add(known)
                    waiting.append(after)
        return False
