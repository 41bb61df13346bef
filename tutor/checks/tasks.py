"""Whether the tasks of a course can be done, and are worth doing."""

from collections.abc import Iterator

from msgspec.structs import replace

from tutor.checks.finding import Finding, Rule, Severity
from tutor.language import Phrase
from tutor.model.course import Course
from tutor.model.locus import Locus
from tutor.model.tasks import Exam, Task
from tutor.training.form import asks
from tutor.training.guide import Guide

UNSOLVABLE_TASK = Rule(
    "PP501",
    "unsolvable-task",
    Severity.ERROR,
    Phrase("Task that cannot be done"),
    Phrase(
        "No way leads from the “start” to the “goal” by the slides of “through”, in their order. "
        "Without “goal”, the goal is the end of the scenario in which one begins. The end menu is "
        "no passage, unless it is named."
    ),
    Phrase("the task “{id}” cannot be done"),
    Phrase(
        "Nothing leads from “{start}” to its goal by these slides: change them, or their order."
    ),
)

IDLE_TASK = Rule(
    "PP502",
    "idle-task",
    Severity.WARNING,
    Phrase("Task in which there is nothing to do"),
    Phrase(
        "From the start to the goal nothing is asked: no hotspot to choose, no field to fill in. "
        "The mark would be the best one without anything being known."
    ),
    Phrase("the task “{id}” asks nothing of anyone"),
    Phrase("Put a slide on which one chooses or fills in between its start and its goal."),
)

NO_BRIEF = Rule(
    "PP503",
    "no-brief",
    Severity.NOTE,
    Phrase("Task without a brief"),
    Phrase(
        "In practice and in the exam, the brief takes the place of each slide's explanation, "
        "which would tell where to click. Without it, the title alone is left: tell who asks "
        "what, and all that is to be typed."
    ),
    Phrase("the task “{id}” has no brief"),
    Phrase("Add “brief:” with the situation."),
)

NO_MINUTES = Rule(
    "PP504",
    "no-minutes",
    Severity.NOTE,
    Phrase("Task without minutes, among others"),
    Phrase(
        "Whoever chooses in the list sees how long the others take: without its own, one cannot "
        "tell whether this one is short or long."
    ),
    Phrase("the task “{id}” does not tell how long it takes, others do"),
    Phrase("Add “minutes:”."),
)

EXAM_WITHOUT_TASKS = Rule(
    "PP505",
    "exam-without-tasks",
    Severity.NOTE,
    Phrase("Rules of an exam without tasks"),
    Phrase(
        "The course gives the rules of an “exam”, but has no “tasks”: the exam is then each "
        "scenario, with its summary for a brief. Nobody there says what they ask, and what is "
        "expected is guessed."
    ),
    Phrase("an exam, and no task"),
    Phrase("Write a task under “tasks:”, or remove “exam:”."),
)

RULES: tuple[Rule, ...] = (UNSOLVABLE_TASK, IDLE_TASK, NO_BRIEF, NO_MINUTES, EXAM_WITHOUT_TASKS)


def check(course: Course) -> Iterator[Finding]:
    """Yield what is wrong with the tasks and with the exam."""
    if course.exam != Exam() and not course.tasks:
        yield Finding(EXAM_WITHOUT_TASKS, Locus(keys=("exam",)))
    some_tell = any(task.minutes for task in course.tasks)
    for number, task in enumerate(course.tasks):
        at = Locus(keys=("tasks", str(number), "id"))
        yield from _check_task(course, task, at)
        if some_tell and not task.minutes:
            yield Finding(NO_MINUTES, at, {"id": task.id})


def _check_task(course: Course, task: Task, at: Locus) -> Iterator[Finding]:
    begun = replace(task, start=task.start or course.start)
    guide = Guide(course, begun)
    if not guide.is_solvable:
        yield Finding(UNSOLVABLE_TASK, at, {"id": task.id, "start": str(begun.start)})
    elif not _asks(course, guide):
        yield Finding(IDLE_TASK, at, {"id": task.id})
    if not task.brief.strip():
        yield Finding(NO_BRIEF, at, {"id": task.id})


def _asks(course: Course, guide: Guide) -> bool:
    """Return whether some slide on the shortest way asks something."""
    return any(asks(course.slide(way.slide)) for way in guide.shortest())
