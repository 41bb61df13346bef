"""Terms and details in the player: a click or a key opens them, and nothing else moves."""

from msgspec.structs import replace

from tests.ui.driving import Player, playing
from tests.unit.engine.courses import course, slide, to
from tutor.model.course import Course
from tutor.model.slide import Term
from tutor.ui.screens.dialog import Dialog


def explained(details: str | None = "More of it.") -> Course:
    first = slide("a/one", to("a/two"), text="The NIR is on the card.")
    glossary = {Term("NIR"): "A number.", Term("card"): "Of plastic."}
    second = slide("a/two", end=True)
    return course(replace(first, glossary=glossary, details=details), second)


def dialog(player: Player) -> str:
    """Return the title of what is shown over the slide; nothing where there is nothing."""
    is_shown = isinstance(player.app.screen, Dialog)
    return player.top_lines()[0].strip(" ╭─╮") if is_shown else ""


async def click_word(player: Player, word: str) -> None:
    """Click the first letter of a word that is in view."""
    lines = player.seen()
    y = next(y for y, line in enumerate(lines) if word in line)
    region = player.view.region
    await player.click(region.x + lines[y].index(word), region.y + y)


async def test_a_click_on_an_underlined_word_explains_it_and_moves_nothing() -> None:
    async with playing(explained()) as player:
        await click_word(player, "NIR")
        assert dialog(player) == "NIR"
        assert player.session.misses == 0
        await player.press("escape")
        assert (dialog(player), player.slide) == ("", "a/one")


async def test_a_click_beside_the_word_is_what_it_was() -> None:
    async with playing(explained()) as player:
        await click_word(player, "is on")
        assert (dialog(player), player.session.misses) == ("", 1)


async def test_a_key_lists_the_words_and_a_digit_opens_one() -> None:
    async with playing(explained()) as player:
        await player.press("t", "2")
        assert dialog(player) == "card"


async def test_the_key_of_details_shows_them() -> None:
    async with playing(explained()) as player:
        await player.press("d")
        assert dialog(player) == "En savoir plus"
        await player.press("1")
        assert dialog(player) == ""


async def test_a_click_on_the_mark_shows_the_details() -> None:
    async with playing(explained()) as player:
        await click_word(player, "En savoir plus")
        assert dialog(player) == "En savoir plus"


async def test_a_slide_that_tells_no_more_takes_no_key_for_it() -> None:
    async with playing(explained(), "a/two") as player:
        await player.press("t", "d", "ctrl+t", "ctrl+d")
        assert dialog(player) == ""


async def test_words_are_no_zones_that_digits_choose() -> None:
    async with playing(explained()) as player:
        assert [zone.number for zone in player.view._block.zones] == [1]
        await player.press("1")
        assert player.slide == "a/two"
