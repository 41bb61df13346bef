"""Pictures with zones, clicked."""

import pytest

from docs.screenshots import SCREENSHOT
from tests.ui.courses import course, ref, slide, to
from tests.ui.driving import SIZES, Player, playing
from tests.ui.tasks import attempt_of, doing, place
from tutor.model.course import Course
from tutor.model.elements import Image, Rectangle, Zone
from tutor.model.tasks import Task
from tutor.training.modes import Mode

MENU = Zone(at=Rectangle(0, 23.5, 22.9, 10), label="Mes demandes", action=to("fin"), callout="Ici")
MAIL = Zone(at=Rectangle(0, 34.5, 22.9, 10), label="Messages", miss="Ce sont des messages.")
PAGE = Image(alt="La page d'accueil", source=SCREENSHOT, zones=(MENU, MAIL))
TASK = Task(id="menu", title="Trouver mes demandes", start=ref("accueil"), goal=ref("fin"))


def of_a_picture() -> Course:
    return course(slide("accueil", PAGE), slide("fin"))


@pytest.fixture
def pictured() -> Course:
    return of_a_picture()


def in_picture(player: Player) -> tuple[int, int]:
    """Return a place in the picture, in none of its zones."""
    zone = player.view._block.zones[0]
    top = player.view.region.y - player.view.top
    return player.view.region.x + zone.x + zone.width + 5, top + zone.y


@SIZES
async def test_a_click_on_a_zone_chooses_it(pictured: Course, size: tuple[int, int]) -> None:
    async with playing(pictured, size=size) as player:
        assert "▀▀▀" in "\n".join(player.seen())
        await player.click_zone(1)
        assert player.slide == "essai/fin"


async def test_a_click_on_its_label_does_too(pictured: Course) -> None:
    async with playing(pictured) as player:
        _, label = (zone for zone in player.view._block.zones if zone.number == 1)
        await player.click(label.x + 8, label.y + player.view.region.y)
        assert player.slide == "essai/fin"


async def test_a_click_beside_the_zones_is_a_miss(pictured: Course) -> None:
    async with playing(pictured) as player:
        await player.click(*in_picture(player))
        assert player.slide == "essai/accueil"
        assert player.session.misses == 1


@SIZES
async def test_who_practises_is_told_of_a_wrong_place_and_of_a_wrong_zone(
    pictured: Course, size: tuple[int, int]
) -> None:
    async with doing(Mode.PRACTICE, TASK, course=pictured, size=size) as player:
        await player.click(*in_picture(player))
        assert "Ce n'est pas ici" in answered(player)
        await player.click_zone(3)
        assert "Ce sont des messages." in answered(player)
        assert place(player) == "accueil"
        await player.click_zone(2)
        assert place(player) == "fin"


def answered(player: Player) -> str:
    """Return what the last click was answered."""
    reply = attempt_of(player).reply
    assert reply is not None
    return reply.message
