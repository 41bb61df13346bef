"""Draws the pictures of the documentation: what the program shows, as SVG. Run by `make images`."""

import asyncio
from datetime import date, datetime
from itertools import count
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from typing import NamedTuple

from textual._compositor import LayoutUpdate
from textual.strip import Strip

from tutor.commands.common.command import shipped_course
from tutor.engine.session import Session
from tutor.exports.attestation import Success, attestation
from tutor.exports.looks import FilePainter, picture_look
from tutor.exports.svg import draw
from tutor.following.client import LocalFinder, Status
from tutor.following.rendezvous import Rendezvous
from tutor.following.scene import scene_of
from tutor.language import Language
from tutor.loading.courses import load_course
from tutor.model.course import Course
from tutor.model.targets import SlideRef
from tutor.painting.blocks import Block
from tutor.painting.heatmap import paint_heatmap
from tutor.painting.look import Look
from tutor.painting.moment import Moment
from tutor.painting.slides import paint_slide
from tutor.painting.terminal import choose_look
from tutor.training.conversation import Conversation
from tutor.training.heatmaps import heatmap_of
from tutor.training.lessons import Chosen, Lessons, StartRequest
from tutor.training.modes import Mode
from tutor.training.result import Result
from tutor.ui.app import PlayerApp
from tutor.ui.full_screen import FullScreenApp
from tutor.ui.notes.app import NotesApp
from tutor.ui.opening import first
from tutor.ui.options import Options, Services
from tutor.ui.playing import Demo

IMAGES = Path(__file__).parent / "images"
SCREENSHOT = IMAGES / "capture.png"
"""The file of a picture that examples name."""


WIDE = (120, 36)


class Picture(NamedTuple):
    """What to show, and the keys to press before."""

    name: str
    slide: str
    language: Language = "fr"
    keys: tuple[str, ...] = ()
    dark: bool = False
    size: tuple[int, int] = WIDE


PICTURES = (
    Picture("cover", "activation/titre"),
    Picture("start", "activation/commencer", size=(112, 28)),
    Picture("letter", "activation/notification_courrier"),
    Picture("document", "opposition/justificatif"),
    Picture("room", "activation/choix"),
    Picture("menu", "activation/felicitations", keys=("3",)),
    Picture("dark", "opposition/attestation", dark=True),
    Picture("help", "contacts/coordonnees", keys=("question_mark",), size=(100, 30)),
    Picture("help.en", "contacts/coordonnees", "en", ("question_mark",), size=(100, 30)),
)

EXAMPLES: tuple[tuple[str, str, tuple[int, ...]], ...] = (
    ("wait", "envoi/envoi", ()),
    ("dialog", "demande/confirmer", ()),
    ("form", "carte/formulaire", ()),
    ("rows", "carte/demandes", ()),
    ("chat", "carte/sms", ()),
    ("choices", "carte_perdue/motif", (2, 1)),
    ("quiz", "quiz/delai", (1,)),
    ("zones", "capture/accueil", ()),
)
"""Pictures of slides that an example of the page on the format makes."""

NOTES_TITLE = "Notes"

SHOWN, SHOWN_SIZE = "opposition/choix", (104, 24)
"""The slide that the page on `pas-a-pas show` shows, as this command draws it."""

MISSED_ON = "activation/identification"
MISSED = {
    "field Code provisoire": 9,
    "field Mon numéro de sécurité sociale": 4,
    "ou_trouver": 2,
    None: 3,
}
"""The slide that the page on `pas-a-pas report` shows, and made-up wrong answers to it."""

PASSED = Success(
    course="Activer (ou s'opposer) son compte Mon espace santé",
    task="Mme Leguellec ne veut pas de ce compte",
    person="Julie",
    on=date(2026, 1, 5),
    result=Result(steps=12, right=11, wrong=1, hints=0, seconds=312, mark=91, passed=True),
    session="1b4e28ba-2fa1-41d2-883f-0016d3cca427",
)
"""A made-up exam, whose attestation the same page shows."""


TASK = "nouveau_code"
"""What is practised in the pictures."""

DONE_ALONE = (
    (
        "practice",
        Mode.PRACTICE,
        ("tab", *"11630", "enter", "escape", "shift+tab", "shift+tab", "enter"),
    ),
    ("results", Mode.EXAM, ("shift+tab", "enter", "tab", "enter", "shift+tab", "enter")),
)
"""Pictures of it: how it is done, and the keys that do it."""


def main() -> None:
    """Draw every picture."""
    course = load_course(shipped_course())
    IMAGES.mkdir(exist_ok=True)
    for picture in PICTURES:
        lines = asyncio.run(shown(course, picture))
        title = course.slide(SlideRef(*picture.slide.split("/"))).title
        write(picture.name, draw(lines, picture.size[0], title, rounded=True))
    for name, shown_slide, clicks in EXAMPLES:
        block, title = example(shown_slide, clicks)
        write(name, draw(block.lines, block.width, title))
    for name, mode, keys in DONE_ALONE:
        lines = asyncio.run(shown_task(course, mode, keys))
        write(name, draw(lines, WIDE[0], name, rounded=True))
    write("notes", draw(asyncio.run(shown_notes(course)), 120, NOTES_TITLE, rounded=True))
    slide = course.slide(SlideRef(*SHOWN.split("/")))
    block = FilePainter(picture_look(course.theme, "fr", dark=False), *SHOWN_SIZE).slide(slide)
    write("show", draw(block.lines, block.width, slide.title))
    hot = course.slide(SlideRef(*MISSED_ON.split("/")))
    heat = paint_heatmap(hot, look(course, "fr"), 96, heatmap_of(hot, MISSED, ()))
    write("heat", draw(heat.lines, heat.width, hot.title))
    paper = attestation(PASSED, "fr")
    drawn = FilePainter(picture_look(course.theme, "fr", dark=False), 88, 10).screen(paper)
    write("attestation", draw(drawn.lines, drawn.width, paper.title))


def write(name: str, drawn: str) -> None:
    """Write a picture, and tell its name."""
    path = IMAGES / f"{name}.svg"
    path.write_text(drawn, encoding="utf-8", newline="\n")
    print(path.relative_to(IMAGES.parent.parent))


def example(slide: str, clicks: tuple[int, ...]) -> tuple[Block, str]:
    """Return a slide of an example as `pas-a-pas show` draws it, and its title.

    One that depends on what is done before it stands after clicks on these hotspots.
    """
    ref = SlideRef(*slide.split("/"))
    page = (Path(__file__).parent / "format.fr.md").read_text(encoding="utf-8")
    before, _, text = page.partition(f"```yaml\n# {ref.scenario}.yaml\n")
    written = {ref.scenario: text}
    listing = before.rpartition("```yaml\n# course.yaml\n")[2].partition("```")[0]
    if f"scenarios: [{ref.scenario}]" in listing:
        written["course"] = listing
    with TemporaryDirectory() as folder:
        for name, yaml in written.items():
            path = Path(folder) / f"{name}.yaml"
            path.write_text(yaml.partition("```")[0], encoding="utf-8")
        copy(SCREENSHOT, folder)
        course = load_course(Path(folder) / f"{ref.scenario}.yaml")
        session = Session(course)
        for number in clicks:
            session.activate(session.hotspots[number - 1].id)
        found = session.slide if clicks else course.slide(ref)
        moment = Moment(said=session.state.said if clicks else None)
        drawn_in = picture_look(course.theme, "fr", dark=False)
        return paint_slide(found, drawn_in, *SHOWN_SIZE, moment), found.title


async def shown(course: Course, picture: Picture) -> list[Strip]:
    """Return the lines of the player's window once the picture's keys are pressed."""
    session = Session(course, at=SlideRef(*picture.slide.split("/")))
    shown_in = look(course, picture.language, dark=picture.dark)
    app = PlayerApp(
        Demo(session, shown_in), shown_in, Options(motion=False), Services(), StartRequest()
    )
    async with app.run_test(size=picture.size) as pilot:
        await pilot.pause()
        await pilot.press(*picture.keys)
        await pilot.pause()
        return lines_of(app)


async def shown_task(course: Course, mode: Mode, keys: tuple[str, ...]) -> list[Strip]:
    """Return the lines of the player's window once keys are pressed in a task."""
    lessons = Lessons(course, "fr", clock=count(0, 9).__next__)
    services = Services(conversation=Conversation(lessons))
    opening = StartRequest(Chosen(mode, lessons.task(TASK)))
    options = Options(motion=False)
    shown_in = look(course, "fr")
    playing = first(lessons.play(), services.conversation, opening, shown_in)
    app = PlayerApp(playing, shown_in, options, services, opening)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        return lines_of(app)


async def shown_notes(course: Course) -> list[Strip]:
    """Return the lines of the notes' window while the room is shown the picture « room »."""
    (room,) = (picture for picture in PICTURES if picture.name == "room")
    session = Session(course, at=SlideRef(*room.slide.split("/")))
    scene = scene_of(
        session,
        likely=1,
        commands=("back", "on", "menu", "full_screen", "start"),
        since_start=754,
        since_shown=48,
        since_scenario=754,
    )
    app = NotesApp(
        LocalFinder(Rendezvous(Path("nowhere"))),
        look(course, "fr"),
        now=lambda: datetime(2026, 1, 5, 14, 5),
    )
    async with app.run_test(size=room.size) as pilot:
        await pilot.pause()
        app.notes.take_status(Status.FOLLOWING)
        app.notes.hear(scene)
        await pilot.pause(0.2)
        return lines_of(app)


def look(course: Course, language: Language, *, dark: bool = False) -> Look:
    """Return how the pictures are painted."""
    environment = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    return choose_look(course.theme, language, dark=dark, encoding="utf-8", environment=environment)


def lines_of(app: FullScreenApp) -> list[Strip]:
    """Return the lines of a window, as the application's own screenshots do."""
    compositor = app.screen._compositor
    update = compositor.render_update(full=True, screen_stack=app._background_screens)
    assert isinstance(update, LayoutUpdate)
    return [Strip.join(list(strips)) for strips in update.strips]


if __name__ == "__main__":
    main()
