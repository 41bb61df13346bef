"""Windows over a page: seen whole, told from the page with colours and without."""

import pytest

from tests.unit.engine.courses import to
from tests.unit.painting.alone import HERE, paint_whole
from tests.unit.painting.drawn import place_of, rows, style_of, text_of
from tests.unit.painting.looks import COLOURLESS, LIGHT, SIXTEEN
from tutor.model.elements import Button, Element, Field, Text
from tutor.model.screens import FRAMES, Browser, Cover, Dialog, Frame, Phone, Screen
from tutor.model.slide import Slide
from tutor.painting.look import Look
from tutor.painting.moment import Moment

PAGE: tuple[Element, ...] = (Text(text="La page derrière."), Button(label="Supprimer"))


def asking(
    *page: Element, frame: Frame | None = None, title: str = "Vraiment ?", text: str = "Un texte."
) -> Slide:
    """Return a slide on which a window asks something."""
    dialog = Dialog(title=title, elements=(Text(text="C'est définitif."), to("a/2", "Oui")))
    screen = Screen(frame=frame or Browser(url="site.fr"), elements=page or PAGE, dialog=dialog)
    return Slide(ref=HERE, title="Titre", text=text, screen=screen)


def test_a_window_has_its_title_in_its_border_and_what_it_holds_in_it() -> None:
    block = paint_whole(asking())
    x, y = place_of(block, "╔═ Vraiment ? ═")
    assert rows(block)[y + 1][x:].startswith("║ C'est définitif.")


@pytest.mark.parametrize("kind", FRAMES.values(), ids=FRAMES)
def test_a_window_is_seen_whole_in_the_smallest_terminal_in_every_frame(kind: type[Frame]) -> None:
    frame = Cover(title="Titre", note="Attention") if kind is Cover else kind()
    long = tuple(Text(text=f"Ligne {n}.") for n in range(40))
    block = paint_whole(asking(*long, frame=frame), width=79, height=21)
    shown = "\n".join(rows(block)[:21])
    assert "Vraiment ?" in shown
    assert "Oui" in shown
    assert "╝" in shown


def test_the_page_behind_a_window_goes_no_further_than_the_terminal() -> None:
    long = tuple(Text(text=f"Ligne {n}.") for n in range(40))
    block = paint_whole(asking(*long), width=79, height=21)
    assert block.height == 21
    assert rows(block)[-1].strip().startswith("╰")


def test_a_page_stays_where_it_was_when_a_window_opens_over_it() -> None:
    slide = asking()
    assert slide.screen is not None
    alone = Slide(
        ref=HERE, title="Titre", text="Un texte.", screen=Screen(frame=Browser(), elements=PAGE)
    )
    where = [place_of(paint_whole(one), "La page")[1] for one in (slide, alone)]
    assert where[0] == where[1]


def test_one_only_clicks_in_the_window() -> None:
    asked = Field(label="Nom", value="Julie")
    slide = asking(asked, to("a/2", "Derrière"))
    playing = paint_whole(slide, moment=Moment(controls=frozenset(range(1, 5))))
    zones = {"demo": paint_whole(slide).zones, "practice": playing.zones}
    (demo,), practice = zones["demo"], zones["practice"]
    assert demo.number == 1
    assert [zone.number for zone in practice] == [3, 4]


@pytest.mark.parametrize("look", [LIGHT, SIXTEEN], ids=["colours", "sixteen"])
def test_the_page_behind_a_window_is_dimmed(look: Look) -> None:
    block = paint_whole(asking(), look=look)
    behind, over = style_of(block, "La page"), style_of(block, "définitif")
    assert behind.bgcolor != over.bgcolor
    assert over.bgcolor == look.screen_palette.sheet.bgcolor


def test_without_colours_the_border_and_the_title_tell_a_window_from_its_page() -> None:
    block = paint_whole(asking(), look=COLOURLESS)
    assert style_of(block, "Vraiment ?").reverse
    assert style_of(block, "La page").dim
    assert not style_of(block, "définitif").dim


def test_a_title_too_long_for_the_border_stands_in_the_window_whole() -> None:
    title = "Enregistrer la pièce jointe avant de fermer cette fenêtre et de tout quitter ?"
    assert "tout quitter ?" in text_of(paint_whole(asking(title=title), width=79, height=21))


def test_around_a_phone_nothing_is_dimmed() -> None:
    block = paint_whole(asking(frame=Phone()))
    line = block.lines[place_of(block, "La page")[1]]
    assert line[-1].style is not None
    assert line[-1].style.bgcolor == LIGHT.palette.page.bgcolor
