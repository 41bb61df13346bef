"""Whether the tasks of a course can be done, and are worth doing."""

from collections.abc import Iterator

from msgspec.structs import replace

from tutor.checks.finding import Finding, Rule, Severity
from tutor.language import Phrase
from tutor.model.course import Course
from tutor.model.locus import Locus
from tutor.model.tasks import Exam, Task
from tutor.training.asked import asks
from tutor.training.guide import Guide

UNSOLVABLE_TASK = Rule(
    "PP501",
    "unsolvable-task",
    Severity.ERROR,
    Phrase("Mise en situation impossible à réussir", "Task that cannot be done"),
    Phrase(
        "Aucun chemin ne mène du début (« start ») au but (« goal ») en passant par les "
        "diapositives de « through », dans leur ordre. Sans « goal », le but est la fin du "
        "parcours où l'on commence. Le menu de fin n'est pas un passage, sauf s'il est nommé.",
        "No way leads from the “start” to the “goal” by the slides of “through”, in their order. "
        "Without “goal”, the goal is the end of the scenario in which one begins. The end menu is "
        "no passage, unless it is named.",
    ),
    Phrase(
        "la mise en situation « {id} » ne peut pas être réussie",
        "the task “{id}” cannot be done",
    ),
    Phrase(
        "Rien ne mène de « {start} » à son but par ces diapositives : changez-les, ou leur ordre.",
        "Nothing leads from “{start}” to its goal by these slides: change them, or their order.",
    ),
)

IDLE_TASK = Rule(
    "PP502",
    "idle-task",
    Severity.WARNING,
    Phrase("Mise en situation où il n'y a rien à faire", "Task in which there is nothing to do"),
    Phrase(
        "Du début au but, rien n'est demandé : pas de zone à choisir, pas de champ à remplir. La "
        "note serait la meilleure sans que l'on ait rien su.",
        "From the start to the goal nothing is asked: no hotspot to choose, no field to fill in. "
        "The mark would be the best one without anything being known.",
    ),
    Phrase(
        "la mise en situation « {id} » ne demande rien", "the task “{id}” asks nothing of anyone"
    ),
    Phrase(
        "Mettez entre son début et son but une diapositive où l'on choisit ou remplit.",
        "Put a slide on which one chooses or fills in between its start and its goal.",
    ),
)

NO_BRIEF = Rule(
    "PP503",
    "no-brief",
    Severity.NOTE,
    Phrase("Mise en situation sans consigne", "Task without a brief"),
    Phrase(
        "À l'entraînement et à l'examen, la consigne (« brief ») prend la place de l'explication "
        "de chaque diapositive, qui dirait où cliquer. Sans elle, il ne reste que le titre : dites "
        "qui demande quoi, et tout ce qu'il faudra taper.",
        "In practice and in the exam, the brief takes the place of each slide's explanation, "
        "which would tell where to click. Without it, the title alone is left: tell who asks "
        "what, and all that is to be typed.",
    ),
    Phrase("la mise en situation « {id} » n'a pas de consigne", "the task “{id}” has no brief"),
    Phrase("Ajoutez « brief: » avec la situation.", "Add “brief:” with the situation."),
)

NO_MINUTES = Rule(
    "PP504",
    "no-minutes",
    Severity.NOTE,
    Phrase("Mise en situation sans durée, à côté d'autres", "Task without minutes, among others"),
    Phrase(
        "Celui qui choisit dans la liste voit la durée des autres : sans la sienne, il ne sait "
        "pas si celle-ci est courte ou longue.",
        "Whoever chooses in the list sees how long the others take: without its own, one cannot "
        "tell whether this one is short or long.",
    ),
    Phrase(
        "la mise en situation « {id} » ne dit pas sa durée, d'autres la disent",
        "the task “{id}” does not tell how long it takes, others do",
    ),
    Phrase("Ajoutez « minutes: ».", "Add “minutes:”."),
)

EXAM_WITHOUT_TASKS = Rule(
    "PP505",
    "exam-without-tasks",
    Severity.NOTE,
    Phrase("Règles d'examen sans mise en situation", "Rules of an exam without tasks"),
    Phrase(
        "Le cours donne les règles d'un examen (« exam »), mais n'a pas de « tasks » : l'examen "
        "porte alors sur chaque parcours, avec son résumé pour toute consigne. Personne n'y dit "
        "ce qu'il demande, et ce que l'on attend se devine.",
        "The course gives the rules of an “exam”, but has no “tasks”: the exam is then each "
        "scenario, with its summary for a brief. Nobody there says what they ask, and what is "
        "expected is guessed.",
    ),
    Phrase("un examen, et aucune mise en situation", "an exam, and no task"),
    Phrase(
        "Écrivez une mise en situation sous « tasks: », ou retirez « exam: ».",
        "Write a task under “tasks:”, or remove “exam:”.",
    ),
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
