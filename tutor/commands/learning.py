"""In which mode a course is played, and which of its tasks."""

import argparse
from typing import TYPE_CHECKING, NoReturn

from tutor.language import Language, Phrase

if TYPE_CHECKING:
    from tutor.model.tasks import Task
    from tutor.training.lessons import Lessons, Opening

DEMO, ASK = "demo", "ask"
MODES = (DEMO, "guided", "practice", "exam", ASK)
"""What one may ask for."""

_MODE = Phrase(
    "demo: all is shown; guided: what to do is told; practice: a task, with help; exam: without "
    "help, marked; ask: ask for it (by default, demo)"
)
_TASK = Phrase("the task to play")
_TASK_NAME = Phrase("NAME")
_DEMO_ALONE = Phrase("{program}: {option} goes with the demo alone, not with --mode {mode}.")
_NOT_TOGETHER = Phrase("{program}: --task and {option} do not go together.")
_NO_SUCH_TASK = Phrase("{program}: no task “{name}” in this course (there is: {there}).")
_NO_TASK = Phrase("{program}: this course has no task.")


def add_learning_arguments(playing: argparse._ArgumentGroup, language: Language) -> None:
    """Declare the mode and the task."""
    playing.add_argument(
        "--mode", choices=MODES, default=DEMO, metavar="MODE", help=_MODE(language)
    )
    playing.add_argument("--task", metavar=_TASK_NAME(language), help=_TASK(language))


def check_learning(options: argparse.Namespace) -> None:
    """Raise Refused where what is asked for does not go with the mode or the task."""
    from tutor.commands.refused import Refused

    given = _only_in_demos(options)
    if options.mode != DEMO and given:
        raise Refused(_DEMO_ALONE, option=given, mode=options.mode)
    if options.task is not None and (given or options.mode == ASK):
        raise Refused(_NOT_TOGETHER, option=given or f"--mode {ASK}")


def learning(options: argparse.Namespace, lessons: "Lessons") -> "Opening":
    """Return what is asked for. Raises Refused where there is no such task, or none at all."""
    from tutor.training.lessons import Chosen, Opening
    from tutor.training.modes import Mode

    kept = None if _only_in_demos(options) else lessons.unfinished()
    if options.mode == ASK:
        return Opening(asks=True, kept=kept)
    mode, task = Mode(options.mode), _task(options, lessons)
    if task is None and mode is Mode.DEMO:
        return Opening(kept=kept)
    return Opening(Chosen(mode, task), asks=task is None and mode is not Mode.GUIDED, kept=kept)


def _only_in_demos(options: argparse.Namespace) -> str | None:
    """Return the first option that is given and that only a demo knows."""
    of_demos = {
        "--slide": options.slide is not None,
        "--watch": options.watch,
        "--rehearse": options.rehearse,
        "--port": options.port is not None,
    }
    return next((name for name, is_given in of_demos.items() if is_given), None)


def _task(options: argparse.Namespace, lessons: "Lessons") -> "Task | None":
    """Return the task that is named, or the only one there is where one is needed."""
    from tutor.commands.refused import Refused

    name: str | None = options.task
    if name is None and options.mode not in ("practice", "exam"):
        return None
    tasks = lessons.tasks
    if not tasks:
        raise Refused(_NO_TASK)
    if name is None:
        return tasks[0] if len(tasks) == 1 else None
    return lessons.task(name) or _refused(name, [one.id for one in tasks])


def _refused(name: str, there: list[str]) -> NoReturn:
    from tutor.commands.refused import Refused
    from tutor.loading.mistakes import nearest

    raise Refused(_NO_SUCH_TASK, near=nearest(name, there), name=name, there=", ".join(there))
