"""The mode in which play begins, and its task."""

from tutor.commands.common.refused import Refused
from tutor.commands.play.options import ASK, DEMO, Options
from tutor.folding import composed
from tutor.language import Phrase
from tutor.model.tasks import Task
from tutor.training.lessons import Chosen, Lessons, StartRequest
from tutor.training.modes import Mode

_DEMO_ALONE = Phrase("{program}: {option} goes with the demo alone, not with --mode {mode}.")
_NOT_TOGETHER = Phrase("{program}: --task and {option} do not go together.")
_NO_SUCH_TASK = Phrase("{program}: no task “{name}” in this course (there is: {there}).")
_NO_TASK = Phrase("{program}: this course has no task.")


def check_mode(options: Options) -> None:
    """Raise Refused where what is asked for does not go with the mode or the task."""
    given = _only_in_demos(options)
    if options.mode != DEMO and given:
        raise Refused(_DEMO_ALONE, option=given, mode=options.mode)
    if options.task is not None and (given or options.mode == ASK):
        raise Refused(_NOT_TOGETHER, option=given or f"--mode {ASK}")


def choose_opening(options: Options, lessons: Lessons) -> StartRequest:
    """Return what is asked for. Raises Refused where there is no such task, or none at all."""
    kept = None if _only_in_demos(options) else lessons.unfinished()
    if options.mode == ASK:
        return StartRequest(asks=True, kept=kept)
    mode, task = Mode(options.mode), _task(options, lessons)
    if task is None and mode is Mode.DEMO:
        return StartRequest(kept=kept)
    return StartRequest(
        Chosen(mode, task), asks=task is None and mode is not Mode.GUIDED, kept=kept
    )


def _only_in_demos(options: Options) -> str | None:
    """Return the first option that is given and that only a demo knows."""
    of_demos = {
        "--slide": options.slide is not None,
        "--watch": options.watch,
        "--rehearse": options.rehearse,
        "--port": options.port is not None,
    }
    return next((name for name, is_given in of_demos.items() if is_given), None)


def _task(options: Options, lessons: Lessons) -> Task | None:
    """Return the task that is named, or the only one there is where one is needed."""
    name = options.task
    if name is None and options.mode not in (Mode.PRACTICE, Mode.EXAM):
        return None
    tasks = lessons.tasks
    if not tasks:
        raise Refused(_NO_TASK)
    if name is None:
        return tasks[0] if len(tasks) == 1 else None
    if task := lessons.task(composed(name)):
        return task
    there = [one.id for one in tasks]
    raise Refused(_NO_SUCH_TASK, near=(name, there), name=name, there=", ".join(there))
