"""What is pressed and clicked in the trainer's window, the room does."""

from tests.ui.courses import of_zones
from tests.ui.driving import SIZES
from tests.ui.notes.trainer import at, contents_of, opened, told, trainer
from tutor.engine.session import Session
from tutor.following.messages import Choose, Contents, GoBack, GoTo, Perform
from tutor.following.scene import entry_of
from tutor.model.course import Course
from tutor.model.targets import SlideRef
from tutor.ui.screens.search import SearchScreen


async def test_keys_of_the_player_command_the_room(shipped: Course) -> None:
    async with trainer() as one:
        await one.hears(told(at(shipped, "activation/choix")))
        await one.press("right", "pagedown", "left", "m", "home")
        commands = ("on", "on", "back", "menu", "start")
        assert one.asked == [Perform(command=command) for command in commands]


async def test_digits_and_enter_take_a_way_of_the_slide_that_one_sees() -> None:
    async with trainer() as one:
        session = Session(of_zones(3))
        here = session.state.slide
        await one.hears(told(session))
        await one.press("3", "tab", "enter")
        asked = [each for each in one.asked if isinstance(each, Choose)]
        assert asked == [Choose(number=3, on=here), Choose(number=2, on=here)]


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


async def test_every_key_by_which_one_looks_for_a_slide_opens_the_list(shipped: Course) -> None:
    async with trainer() as one:
        await one.hears(told(Session(shipped)))
        one.notes.hear(Contents(entries=(entry_of(shipped, shipped.start),)))
        for key in ("o", "f3", "g", "f2", "n", "ctrl+g", "ctrl+f"):
            await one.press(key)
            assert isinstance(one.app.screen, SearchScreen), key
            await one.press("escape")
        assert one.asked == []


async def test_the_list_opens_before_its_slides_are_told_and_finds_them_then(
    shipped: Course,
) -> None:
    async with trainer() as one:
        await one.hears(told(Session(shipped)))
        await one.press("slash", *"felicitations")
        assert isinstance(one.app.screen, SearchScreen)
        assert "Les diapositives du cours ne sont pas encore là." in one.text()
        one.notes.hear(contents_of(shipped))
        await one.until(lambda: "Félicitations" in one.text())
        await one.press("enter")
        assert one.asked == [GoTo(slide=SlideRef("activation", "felicitations"))]


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
