"""The tasks of a course: its author's, or one for each scenario that can be played to its end."""

from msgspec.structs import replace

from tutor.model.course import Course, Scenario
from tutor.model.tasks import Task
from tutor.training.guide import Guide


def tasks_of(course: Course) -> tuple[Task, ...]:
    """Return the tasks of a course, each with its start."""
    if course.tasks:
        return tuple(replace(task, start=task.start or course.start) for task in course.tasks)
    each = (_of_scenario(scenario) for scenario in course.scenarios.values())
    return tuple(task for task in each if Guide(course, task).is_solvable)


def _of_scenario(scenario: Scenario) -> Task:
    return Task(
        id=scenario.id,
        title=scenario.title,
        brief=scenario.summary,
        start=scenario.start,
        minutes=scenario.minutes,
    )
