"""What surrounds a screen: a window, a phone, a message, a letter, a page, a sheet."""

import pytest

from tests.unit.painting.alone import HERE
from tests.unit.painting.drawn import control_characters, faults, place_of, rows, style_of, text_of
from tests.unit.painting.looks import COLOURLESS, DARK, LIGHT
from tutor.model import screens as model
from tutor.model.actions import To
from tutor.model.elements import Button, Link, Text
from tutor.model.screens import FRAMES, Frame, Screen
from tutor.model.slide import Slide
from tutor.painting.blocks import Block
from tutor.painting.frames import FRAME_PAINTERS
from tutor.painting.frames.phone import WIDEST as PHONE_WIDTH
from tutor.painting.look import Look
from tutor.painting.moment import Moment
from tutor.painting.slides import paint_slide

ALL_FRAMES: tuple[Frame, ...] = (
    model.Browser(url="exemple.fr", title="Onglet"),
    model.Phone(title="Appli", time="09:41"),
    model.Email(sender="Service", recipient="Moi", subject="Objet du mail", date="28/09/2021"),
    model.Letter(sender="Service", recipient="Moi", date="le 28/09/2021"),
    model.Document(title="Justificatif", page="1/1"),
    model.Cover(title="Titre", subtitle="Pas à pas", service="Mairie", note="Un avis", button="Go"),
    model.Plain(title="Feuille"),
    model.Plain(),
)
BUTTON = Button(label="Valider", action=To(HERE))


def painted(frame: Frame, width: int = 119, height: int = 33, look: Look = LIGHT) -> Block:
    screen = Screen(frame=frame, elements=(Text(text="dedans"), BUTTON))
    slide = Slide(ref=HERE, title="Titre", text="Explication", screen=screen)
    return paint_slide(slide, look, width, height, Moment())


def test_every_frame_has_a_painter() -> None:
    assert FRAME_PAINTERS.keys() == set(FRAMES.values())


def test_every_frame_is_tried_here() -> None:
    assert {type(frame) for frame in ALL_FRAMES} == set(FRAMES.values())


@pytest.mark.parametrize(
    "frame",
    ALL_FRAMES,
    ids=["browser", "phone", "email", "letter", "document", "cover", "titled", "bare"],
)
@pytest.mark.parametrize(("width", "height"), [(40, 5), (79, 21), (119, 33), (200, 60)])
def test_a_frame_is_a_rectangle_around_its_elements(frame: Frame, width: int, height: int) -> None:
    block = painted(frame, width, height)
    assert faults(block, width, height, hotspots=1) == []
    assert block.zones[0].contains(*place_of(block, "Valider"))
    assert "dedans" in text_of(block)


def test_a_browser_has_its_tab_in_the_border_and_an_address_bar() -> None:
    block = painted(model.Browser(url="exemple.fr/page", title="Onglet"))
    assert "╭─ Onglet ─" in text_of(block)
    bar = place_of(block, "exemple.fr/page")[1]
    assert bar == place_of(block, "Onglet")[1] + 1
    assert LIGHT.glyphs.disc * 1 in rows(block)[bar]


def test_an_address_too_long_for_its_bar_is_cut_with_a_mark() -> None:
    assert "…" in text_of(painted(model.Browser(url="exemple.fr/" + "long/" * 40)))


def test_a_phone_shows_the_hour_and_the_application_and_never_grows_wide() -> None:
    block = painted(model.Phone(title="Appli", time="09:41"), width=200)
    x, y = place_of(block, "09:41")
    assert place_of(block, "Appli")[1] == y
    assert place_of(block, "Appli")[0] - x < PHONE_WIDTH


def test_a_message_tells_sender_recipient_subject_and_date() -> None:
    frame = model.Email(sender="Service", recipient="Moi", subject="Bonjour", date="28/09/2021")
    words = text_of(painted(frame))
    for line in ("De : Service", "À : Moi", "Objet : Bonjour", "Date : 28/09/2021"):
        assert line in words


def test_a_message_tells_the_address_behind_the_sender_s_name() -> None:
    frame = model.Email(sender="Service", address="agent@service.example")
    assert "De : Service <agent@service.example>" in text_of(painted(frame))


@pytest.mark.parametrize("height", [5, 33])
def test_a_message_s_text_stands_apart_from_its_head_though_it_is_cut(height: int) -> None:
    block = painted(model.Email(sender="Service", subject="Objet"), height=height)
    assert place_of(block, "dedans")[1] == place_of(block, "Objet")[1] + 2


@pytest.mark.parametrize(
    ("frame", "top"),
    [(model.Letter(sender="Service"), "Service"), (model.Document(title="Page"), "dedans")],
    ids=["letter", "document"],
)
def test_what_is_on_paper_keeps_off_its_edge_where_there_is_room(frame: Frame, top: str) -> None:
    for height, air in ((33, 1), (5, 0)):
        block = painted(frame, height=height)
        edge = next(y for y, row in enumerate(rows(block)) if "╭" in row)
        assert place_of(block, top)[1] == edge + 1 + air


def test_a_long_address_is_told_to_its_end() -> None:
    frame = model.Email(sender="Le service des usagers", address=f"agent@{'tres-' * 8}long.example")
    assert f"<{frame.address}>" in text_of(painted(frame, width=79))


def test_what_is_outside_stands_under_the_frame_on_the_page() -> None:
    link = Link(label="Terminer", action=To(HERE))
    screen = Screen(frame=model.Letter(), elements=(Text(text="dedans"),), outside=(link,))
    slide = Slide(ref=HERE, title="Titre", text="Explication", screen=screen)
    block = paint_slide(slide, DARK, 119, 33, Moment())
    edge = max(y for y, row in enumerate(rows(block)) if "╰" in row)
    assert place_of(block, "Terminer")[1] > edge
    assert block.zones[0].contains(*place_of(block, "Terminer"))
    assert style_of(block, "Terminer").bgcolor == DARK.palette.page.bgcolor
    assert block.height == 33


def test_a_message_tells_its_lines_in_the_interface_s_language() -> None:
    block = painted(model.Email(sender="Service", subject="Hello"), look=COLOURLESS)
    assert "From : Service" in text_of(block)
    assert "Subject : Hello" in text_of(block)


def test_a_message_leaves_out_what_is_not_told() -> None:
    words = text_of(painted(model.Email(subject="Bonjour")))
    assert "De :" not in words
    assert "Date :" not in words


def test_a_letter_has_its_sender_at_the_left_and_the_others_at_the_right() -> None:
    block = painted(model.Letter(sender="Service", recipient="Moi", date="le 28/09/2021"))
    sender, recipient = place_of(block, "Service"), place_of(block, "Moi")
    date = place_of(block, "le 28/09/2021")
    assert sender[0] < recipient[0]
    assert sender[1] < recipient[1] < date[1] < place_of(block, "dedans")[1]
    assert recipient[0] + len("Moi") == date[0] + len("le 28/09/2021")


def test_a_document_has_a_bar_with_its_name_and_its_page() -> None:
    block = painted(model.Document(title="Justificatif", page="1/1"))
    assert place_of(block, "Page 1/1")[1] == place_of(block, "Justificatif")[1]


def test_a_bare_sheet_has_a_border_only_with_a_title() -> None:
    assert "╭─ Feuille ─" in text_of(painted(model.Plain(title="Feuille")))
    assert "╭" not in text_of(painted(model.Plain()))


def test_on_a_dark_page_the_screens_stay_light() -> None:
    block = painted(model.Browser(url="exemple.fr"), look=DARK)
    assert style_of(block, "dedans").bgcolor == LIGHT.palette.sheet.bgcolor
    assert style_of(block, "Explication").bgcolor == DARK.palette.page.bgcolor


@pytest.mark.parametrize(
    "frame",
    [
        model.Browser(title="un\ndeux"),
        model.Browser(url="un\tdeux"),
        model.Phone(title="un\ndeux"),
        model.Email(subject="un\ndeux\n"),
        model.Document(title="un\ndeux"),
        model.Cover(title="un\ndeux", subtitle="un\ndeux", note="un\ndeux"),
        model.Plain(title="un\ndeux"),
    ],
    ids=str,
)
def test_a_line_feed_in_a_title_never_reaches_the_terminal(frame: Frame) -> None:
    assert control_characters(painted(frame)) == set()
