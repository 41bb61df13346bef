"""The trainer's window, told by a made-up player."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

import msgspec
import pytest
from textual.pilot import Pilot

from tests.ui.courses import course, of_zones, slide, speaking
from tests.ui.driving import COLOURS, SIZES, WIDE, Driven, lines_of
from tutor.engine.session import Session
from tutor.following.client import Address, Status
from tutor.following.messages import (
    Asked,
    Choose,
    Contents,
    GoBack,
    GoTo,
    Perform,
    Scene,
)
from tutor.following.scene import entry_of, scene_of
from tutor.language import Language
from tutor.model.course import Course, Theme
from tutor.model.targets import SlideRef
from tutor.ui.notes.app import NotesApp
from tutor.ui.notes.screen import NotesScreen
from tutor.ui.screens.finder import FinderScreen
from tutor.ui.terminal import choose_look
from tutor.ui.widgets.lines import Lines

COMMANDS = ("back", "on", "menu", "start", "full_screen")


class Nowhere:
    """Finds no player: the test tells what one would."""

    def find(self) -> Address | None:
        return None

    def refused(self) -> None:
        return None


class Trainer(Driven):
    """What a test asks of the window."""

    def __init__(self, app: NotesApp, pilot: Pilot[None]) -> None:
        super().__init__(pilot)
        self.app = app
        self.asked: list[Asked] = []
        follower = self.notes._follower
        follower.ask = self.asked.append  # type: ignore[method-assign, assignment]

    @property
    def notes(self) -> NotesScreen:
        return self.app.notes

    async def hears(self, scene: Scene) -> None:
        """Tell a scene, and wait for its small paintings."""
        self.notes.take_status(Status.FOLLOWING)
        self.notes.hear(scene)
        await self.pilot.pause(0.1)

    def text(self) -> str:
        """Return all that the window on top shows."""
        return "\n".join(line for view in self.app.screen.query(Lines) for line in lines_of(view))


@asynccontextmanager
async def trainer(
    *,
    size: tuple[int, int] = WIDE,
    language: Language = "fr",
    environment: dict[str, str] | None = None,
) -> AsyncIterator[Trainer]:
    look = choose_look(Theme(), language, encoding="utf-8", environment=environment or COLOURS)
    app = NotesApp(Nowhere(), look, now=lambda: datetime(2026, 1, 5, 14, 5))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Trainer(app, pilot)


def told(session: Session, **changes: object) -> Scene:
    scene = scene_of(
        session,
        likely=1,
        commands=COMMANDS,
        since_start=3725,
        since_shown=65,
        since_parcours=600,
    )
    return msgspec.structs.replace(scene, **changes)


def at(shipped: Course, slide: str) -> Session:
    return Session(shipped, at=SlideRef(*slide.split("/")))


@SIZES
async def test_notes_and_what_each_way_leads_to_are_shown(
    shipped: Course, size: tuple[int, int]
) -> None:
    async with trainer(size=size) as one:
        await one.hears(told(at(shipped, "activation/choix")))
        text = one.text()
        assert "Rester neutre" in text
        assert "10/15" in text
        assert "1 ☞ J'active Mon espace santé" in text
        assert "▸ Je m'oppose à Mon espace santé" in text
        assert "● ● ●" in text  # the browser of the slide to come


async def test_the_line_of_times_tells_the_clock_and_how_long(shipped: Course) -> None:
    async with trainer() as one:
        await one.hears(told(at(shipped, "activation/choix"), minutes=20, done=("Opposition",)))
        assert "14:05" in one.text()
        assert "Séance 1:02:05" in one.text()
        assert "Diapositive 1:05" in one.text()
        assert "Parcours 10:00 sur 20 min" in one.text()
        assert "Terminés : Opposition" in one.text()


@pytest.mark.parametrize("environment", [{"TERM": "xterm", "NO_COLOR": "1"}, {"TERM": "xterm"}])
async def test_few_colours_or_none_are_enough(shipped: Course, environment: dict[str, str]) -> None:
    async with trainer(environment=environment) as one:
        await one.hears(told(at(shipped, "activation/choix")))
        assert "Rester neutre" in one.text()


async def test_it_speaks_english_too(shipped: Course) -> None:
    async with trainer(language="en") as one:
        assert "waiting for one" in one.text()
        await one.hears(told(at(shipped, "activation/choix")))
        assert "What comes next" in one.text()
        assert "Session 1:02:05" in one.text()


async def test_it_tells_that_the_player_is_gone_and_goes_on(shipped: Course) -> None:
    async with trainer() as one:
        await one.hears(told(at(shipped, "activation/choix")))
        one.notes.take_status(Status.GONE)
        assert "s'est arrêté" in one.text()
        assert "Rester neutre" in one.text()
        await one.press("right")
        assert one.asked == []
        await one.hears(told(at(shipped, "activation/conditions")))
        assert "s'est arrêté" not in one.text()


@pytest.mark.parametrize(
    ("key", "command"),
    [("right", "on"), ("pagedown", "on"), ("left", "back"), ("m", "menu"), ("home", "start")],
)
async def test_keys_of_the_player_command_the_room(shipped: Course, key: str, command: str) -> None:
    async with trainer() as one:
        await one.hears(told(at(shipped, "activation/choix")))
        await one.press(key)
        assert one.asked == [Perform(command=command)]


async def test_digits_and_enter_take_a_way_of_the_slide_that_one_sees() -> None:
    async with trainer() as one:
        session = Session(of_zones(3))
        here = session.state.slide
        await one.hears(told(session))
        await one.press("3", "tab", "enter")
        assert one.asked == [Choose(number=3, on=here), Choose(number=2, on=here)]


async def test_a_click_on_a_card_takes_its_way_and_one_beside_does_nothing() -> None:
    async with trainer() as one:
        session = Session(of_zones(2))
        await one.hears(told(session))
        zone = one.notes.view._block.zone(2)
        assert zone is not None
        top = one.notes.view.region.y
        await one.pilot.click(offset=(zone.x + 3, top + zone.y + 2))
        await one.pilot.click(offset=(5, top + 20))
        assert one.asked == [Choose(number=2, on=session.state.slide)]


async def test_a_click_anywhere_is_a_way_too(shipped: Course) -> None:
    async with trainer() as one:
        await one.hears(told(Session(shipped), likely=None))
        await one.press("enter")
        assert one.asked == [Choose(number=0, on=shipped.start)]


async def test_titles_of_the_path_lead_back(shipped: Course) -> None:
    async with trainer() as one:
        session = Session(shipped)
        session.go_on()
        await one.hears(told(session))
        await one.pilot.click(offset=(4, 1))
        assert one.asked == [GoBack(steps=1)]


async def test_an_answer_is_told_in_its_card() -> None:
    async with trainer() as one:
        await one.hears(told(Session(speaking())))
        assert "La réponse." in one.text()


async def test_a_slide_without_notes_or_ways_says_so() -> None:
    async with trainer() as one:
        await one.hears(told(Session(course(slide("fin")))))
        assert "Pas de notes pour cette diapositive." in one.text()
        assert "Le parcours finit ici." in one.text()


async def opened(one: Trainer, shipped: Course) -> None:
    """Open the list of slides."""
    await one.hears(told(Session(shipped)))
    entries = [entry_of(shipped, ref) for ref in shipped.refs]
    one.notes.hear(Contents(entries=tuple(entries)))
    await one.press("slash")
    await one.until(lambda: isinstance(one.app.screen, FinderScreen))


@SIZES
async def test_one_jumps_by_words_without_accents_or_capitals(
    shipped: Course, size: tuple[int, int]
) -> None:
    async with trainer(size=size) as one:
        await opened(one, shipped)
        await one.press(*"FELICITATIONS", "space", *"active")
        assert "Félicitations : mon compte est activé !" in one.text()
        await one.press("enter")
        assert one.asked == [GoTo(slide=SlideRef("activation", "felicitations"))]


@pytest.mark.parametrize("key", ["o", "f3", "g", "f2", "n", "ctrl+g", "ctrl+f"])
async def test_every_key_by_which_one_looks_for_a_slide_opens_the_list(
    shipped: Course, key: str
) -> None:
    async with trainer() as one:
        await one.hears(told(Session(shipped)))
        one.notes.hear(Contents(entries=(entry_of(shipped, shipped.start),)))
        await one.press(key)
        assert isinstance(one.app.screen, FinderScreen)
        assert one.asked == []


async def test_one_jumps_by_a_number(shipped: Course) -> None:
    async with trainer() as one:
        await opened(one, shipped)
        await one.press("2", "enter")
        assert one.asked == [GoTo(slide=list(shipped.refs)[1])]


async def test_what_matches_nothing_goes_nowhere(shipped: Course) -> None:
    async with trainer() as one:
        await opened(one, shipped)
        await one.press(*"zzz", "enter")
        assert "Aucune diapositive de ce nom." in one.text()
        await one.press("backspace", "backspace", "backspace", "escape")
        assert one.app.screen is one.notes
        assert one.asked == []


async def test_the_help_lists_the_commands_and_runs_them(shipped: Course) -> None:
    async with trainer() as one:
        await one.hears(told(at(shipped, "activation/choix")))
        await one.press("f1")
        await one.until(lambda: one.app.screen is not one.notes)
        assert "Aller à une diapositive par son nom" in one.text()
        await one.press("1")
        assert one.asked == [Perform(command="back")]


async def asked_to_leave(one: Trainer, shipped: Course) -> None:
    """Press Escape where nothing is open, and wait for the question."""
    await one.hears(told(Session(shipped)))
    await one.press("escape")
    await one.until(lambda: "Fermer les notes\u00a0?" in one.text())


@SIZES
async def test_escape_asks_before_it_closes_the_notes(
    shipped: Course, size: tuple[int, int]
) -> None:
    async with trainer(size=size) as one:
        await asked_to_leave(one, shipped)
        await one.press("enter")
        assert one.app.screen is one.notes
        assert one.app.is_running
        assert one.asked == []


async def test_to_answer_yes_closes_the_notes(shipped: Course) -> None:
    async with trainer() as one:
        await asked_to_leave(one, shipped)
        await one.press("tab", "enter")
        await one.until(lambda: one.app._exit)


@pytest.mark.parametrize("key", ["f1", "slash", "ctrl+p", "escape"])
async def test_escape_closes_what_is_open_first(shipped: Course, key: str) -> None:
    async with trainer() as one:
        await opened(one, shipped)
        await one.press("escape", key)
        await one.until(lambda: one.app.screen is not one.notes)
        await one.press("escape")
        assert one.app.screen is one.notes
        assert not one.app._exit


async def test_ctrl_q_closes_the_notes_at_once(shipped: Course) -> None:
    async with trainer() as one:
        await one.hears(told(Session(shipped)))
        await one.press("ctrl+q")
        await one.until(lambda: one.app._exit)


async def switched(one: Trainer, *keys: str) -> None:
    """Switch single-character keys from the list of commands, named by some keys."""
    await one.press("ctrl+p", *keys, "enter")
    await one.until(lambda: one.app.screen is one.notes)


async def test_single_character_keys_may_be_switched_off_and_on_again(shipped: Course) -> None:
    async with trainer() as one:
        await one.hears(told(at(shipped, "activation/choix")))
        await switched(one, *"touches")
        await one.press("m", "1", "question_mark", "slash")
        assert one.asked == []
        assert one.app.screen is one.notes
        await one.press("right", "enter")
        assert len(one.asked) == 2
        await switched(one, *"character")
        await one.press("m")
        assert one.asked[2:] == [Perform(command="menu")]


@pytest.mark.parametrize(
    ("language", "on", "off"),
    [
        ("fr", "Touches d'un seul caractère : oui", "Touches d'un seul caractère : non"),
        ("en", "Single-character keys: on", "Single-character keys: off"),
    ],
)
async def test_the_help_tells_and_switches_them(
    shipped: Course, language: Language, on: str, off: str
) -> None:
    async with trainer(language=language) as one:
        await one.hears(told(at(shipped, "activation/choix")))
        await one.press("f1")
        await one.until(lambda: on in one.text())
        await one.press(*["shift+tab"] * 2, "enter")
        assert not one.notes.characters
        await one.press("f1")
        await one.until(lambda: off in one.text())
        await one.press("1")
        assert one.asked == []


async def test_a_command_is_found_by_its_words_in_both_languages(shipped: Course) -> None:
    async with trainer() as one:
        await one.hears(told(at(shipped, "activation/choix")))
        await one.press("ctrl+p", *"full screen")
        assert "Plein écran" in one.text()
        await one.press("enter")
        assert one.asked == [Perform(command="full_screen")]
