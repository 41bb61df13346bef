"""A small course to practise in, and what plays it."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from tests.ui.courses import course, ref, slide, to
from tests.ui.driving import WIDE, Player, playing
from tutor.engine.session import stopped_clock
from tutor.language import Language
from tutor.model.answers import Answer
from tutor.model.course import Course
from tutor.model.elements import Button, Checkbox, Element, Field, Link, Radio, Text
from tutor.model.tasks import Exam, Task
from tutor.training.attempt import Attempt
from tutor.training.conversation import Conversation
from tutor.training.lessons import Chosen, Keeper, Lessons, StartRequest
from tutor.training.modes import Mode

NUMBER, SECRET, TERMS, BY_PHONE, GO_ON = 2, 3, 4, 7, 8
"""The numbers of controls of the form."""

BRIEF = "Mme Leguellec vous appelle : son numéro est le **12 34**."
TASK = Task(
    id="aider",
    title="Aider Mme Leguellec",
    brief=BRIEF,
    start=ref("accueil"),
    goal=ref("fini"),
    minutes=5,
)
OTHER = Task(id="refuser", title="S'opposer pour elle", start=ref("accueil"), goal=ref("refus"))

FORM: tuple[Element, ...] = (
    Text(text="Remplissez le formulaire."),
    Field(label="Numéro", value="12 34", answer=Answer(like="12 34")),
    Field(label="Code", value="secret", secret=True, asked=True),
    Checkbox(label="J'accepte", checked=True, asked=True),
    Radio(label="Par", options=("courrier", "téléphone"), value="téléphone", asked=True),
    Button(label="Continuer", action=to("fini")),
    Button(label="Annuler", style="secondary", miss="Annuler **perdrait** tout."),
)


ASKS = StartRequest(asks=True)
"""One is asked for the mode."""


def with_tasks(exam: Exam | None = None) -> Course:
    """Return a course of two tasks: a choice, a form, an end."""
    from msgspec.structs import replace

    made = course(
        slide(
            "accueil",
            Link(label="Activer", action=to("formulaire")),
            Link(label="S'opposer", action=to("refus")),
            Button(label="Contacts", miss="Ce ne sont que des adresses."),
        ),
        slide("formulaire", *FORM),
        slide("fini", Link(label="Revenir", action=to("accueil"))),
        slide("refus", Link(label="Revenir", action=to("accueil"))),
    )
    return replace(made, tasks=(TASK, OTHER), exam=exam or Exam())


def lessons_of(course: Course, keeper: Keeper | None = None, language: Language = "fr") -> Lessons:
    return Lessons(course, language, clock=stopped_clock, keeper=keeper)


def conversation_of(
    course: Course, keeper: Keeper | None = None, language: Language = "fr"
) -> Conversation:
    return Conversation(lessons_of(course, keeper, language))


@asynccontextmanager
async def doing(
    mode: Mode,
    task: Task | None = TASK,
    *,
    course: Course | None = None,
    keeper: Keeper | None = None,
    size: tuple[int, int] = WIDE,
    language: Language = "fr",
    attest: Callable[[Attempt], str] | None = None,
    environment: dict[str, str] | None = None,
) -> AsyncIterator[Player]:
    """Run the player at a task."""
    course = course or with_tasks()
    conversation = Conversation(lessons_of(course, keeper, language), attest)
    opening = StartRequest(Chosen(mode, task))
    async with playing(
        course,
        size=size,
        language=language,
        environment=environment,
        conversation=conversation,
        opening=opening,
    ) as player:
        yield player


def attempt_of(player: Player) -> Attempt:
    attempt = player.play.attempt
    assert attempt is not None
    return attempt


def place(player: Player) -> str:
    """Return the name of the slide that is shown."""
    return player.play.session.state.slide.slide


def told(player: Player) -> str:
    """Return what is shown over the slide, its hard spaces as any other."""
    return player.top_text().replace("\N{NO-BREAK SPACE}", " ")


async def fill_in(player: Player) -> None:
    """Fill in the form as it should be, by the keyboard, and go on."""
    await player.click_zone(NUMBER)
    await player.press(*"12 34", "tab", *"secret", "tab", "space", "tab", "tab", "space")
    await player.press("tab", "enter")


async def to_the_result(player: Player) -> None:
    """Do the task from its first slide to its end."""
    await player.click_zone(1)
    await fill_in(player)
    await player.until(player.is_asking)
    await player.pilot.pause()
