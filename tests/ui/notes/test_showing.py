"""What the trainer's window shows."""

import pytest

from tests.ui.courses import course, slide, speaking
from tests.ui.driving import SIZES
from tests.ui.notes.trainer import at, told, trainer
from tutor.engine.session import Session
from tutor.following import slides
from tutor.following.client import Status
from tutor.following.messages import Choice
from tutor.language import Phrase
from tutor.model.course import Course
from tutor.model.elements import Button, Columns


@SIZES
async def test_notes_and_what_each_way_leads_to_are_shown(
    shipped: Course, size: tuple[int, int]
) -> None:
    async with trainer(size=size) as one:
        await one.hears(told(at(shipped, "activation/choix")))
        text = one.text()
        assert "Rester neutre" in text
        assert "10/16" in text
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


async def test_an_answer_is_told_in_its_card() -> None:
    async with trainer() as one:
        await one.hears(told(Session(speaking())))
        assert "La réponse." in one.text()


async def test_a_slide_without_notes_or_ways_says_so() -> None:
    async with trainer() as one:
        await one.hears(told(Session(course(slide("fin")))))
        assert "Pas de notes pour cette diapositive." in one.text()
        assert "Le parcours finit ici." in one.text()


async def test_what_lasts_in_the_room_is_told_as_it_came(shipped: Course) -> None:
    """What a player says fills no place of ours."""
    async with trainer() as one:
        await one.hears(told(at(shipped, "activation/choix"), marks=(Phrase("{0.secret} {x}"),)))
        assert "{0.secret} {x}" in one.text()


async def test_a_slide_that_cannot_be_painted_leaves_its_card_empty(shipped: Course) -> None:
    odd = slide("drôle", Columns(columns=((Button(label="A"),), ()), widths=(0,)))
    way = Choice(number=1, label="Aller", leads_on=True, slide=slides.write(odd))
    async with trainer() as one:
        await one.hears(told(at(shipped, "activation/choix"), ways=(way,)))
        assert "1 ☞ Aller" in one.text()
