"""Differences in the tasks of a course, and in the rules of its exam."""

from collections.abc import Iterator

from tutor.differences.changes import Edit, Part, TaskChange
from tutor.differences.pairing import Renames
from tutor.model.course import Course
from tutor.model.targets import SlideRef
from tutor.model.tasks import Task


def exam_edits(before: Course, after: Course) -> Iterator[Edit]:
    """Yield what changed in the course's name in the records, its exam, and the tasks' order."""
    old, new = before.exam, after.exam
    kept = [task.id for task in before.tasks if task.id in _ids(after)]
    now = [task.id for task in after.tasks if task.id in kept]
    for part, was, is_now in (
        (Part.ID, before.id, after.id),
        (Part.PASS_MARK, str(old.pass_mark), str(new.pass_mark)),
        (Part.BACK, "true" if old.back else "", "true" if new.back else ""),
        (Part.TASKS, ", ".join(kept), ", ".join(now)),
    ):
        if was != is_now:
            yield Edit(part=part, before=was, after=is_now)


def task_changes(before: Course, after: Course, renames: Renames) -> Iterator[TaskChange]:
    """Yield the tasks that are in both versions, and not the same."""
    tasks = {task.id: task for task in after.tasks}
    for old in before.tasks:
        new = tasks.get(old.id)
        if new and (edits := tuple(_edits(old, new, renames))):
            yield TaskChange(task=new.id, title=new.title, edits=edits)


def tasks_without(course: Course, other: Course) -> tuple[str, ...]:
    """Return the ids of a course's tasks that the other one does not have."""
    return tuple(task.id for task in course.tasks if task.id not in _ids(other))


def _ids(course: Course) -> set[str]:
    return {task.id for task in course.tasks}


def _edits(old: Task, new: Task, renames: Renames) -> Iterator[Edit]:
    for part, was, now in (
        (Part.TITLE, old.title, new.title),
        (Part.BRIEF, old.brief, new.brief),
        (Part.START, _place(old.start, renames), _place(new.start)),
        (Part.THROUGH, _way(old, renames), _way(new)),
        (Part.GOAL, _place(old.goal, renames), _place(new.goal)),
        (Part.MINUTES, str(old.minutes or ""), str(new.minutes or "")),
    ):
        if was != now:
            yield Edit(part=part, before=was, after=now)


def _place(ref: SlideRef | None, renames: Renames | None = None) -> str:
    return str((renames or {}).get(ref, ref)) if ref else ""


def _way(task: Task, renames: Renames | None = None) -> str:
    return ", ".join(_place(ref, renames) for ref in task.through)
