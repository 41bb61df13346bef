"""Every verb of a deck is read as what it does."""

from pathlib import Path
from typing import Any

import pytest

from tests.unit.importing.decks import Made, Page, jump, link, named, xml
from tests.unit.importing.made import clicks, read, shapes
from tutor.importing.deck import Click, Verb


@pytest.fixture
def made() -> Made:
    return Made()


@pytest.fixture
def page(made: Made) -> Page:
    return made.slide("One")


@pytest.mark.parametrize(
    ("verb", "meant"),
    [
        ("nextslide", Verb.NEXT),
        ("previousslide", Verb.PREVIOUS),
        ("firstslide", Verb.FIRST),
        ("lastslide", Verb.LAST),
        ("lastslideviewed", Verb.BACK),
        ("endshow", Verb.END),
        ("nowhere", Verb.BROKEN),
    ],
)
def test_a_jump(verb: str, meant: Verb, made: Made, page: Page, tmp_path: Path) -> None:
    page.button("Go", do=jump(verb))
    assert clicks(made, tmp_path) == [Click(meant)]


def test_a_link_to_a_slide(made: Made, page: Page, tmp_path: Path) -> None:
    page.button("Go", to=made.slide("Two"), tip="Go on")
    assert clicks(made, tmp_path) == [Click(Verb.SLIDE, 2, tip="Go on")]


def test_a_custom_show_and_whether_one_comes_back(made: Made, page: Page, tmp_path: Path) -> None:
    show = made.show("Details", made.slide("Two"))
    page.button("Go", do=f"customshow?id={show}&return=true")
    page.button("Leave", do=f"customshow?id={show}")
    page.button("Lost", do="customshow?id=9")
    coming_back, leaving, lost = clicks(made, tmp_path)
    assert coming_back == Click(Verb.SHOW, show=0, returns=True)
    assert leaving == Click(Verb.SHOW, show=0)
    assert lost.verb is Verb.BROKEN


@pytest.mark.parametrize("address", ["https://example.org/a?b=c", "mailto:someone@example.org"])
def test_a_web_address(address: str, made: Made, page: Page, tmp_path: Path) -> None:
    page.button("Go", url=address)
    assert clicks(made, tmp_path) == [Click(Verb.ADDRESS, address=address)]


@pytest.mark.parametrize(
    ("action", "meant"),
    [
        ("hlinkfile", Verb.FILE),
        ("hlinkpres?slideindex=2", Verb.FILE),
        ("program", Verb.PROGRAM),
    ],
)
def test_a_file_and_a_program_are_named(
    action: str, meant: Verb, made: Made, page: Page, tmp_path: Path
) -> None:
    link(named(page.button("Go")), **page.outside("file:///calc.exe", f"ppaction://{action}"))
    assert clicks(made, tmp_path) == [Click(meant, address="file:///calc.exe")]


def test_an_address_that_is_none_of_the_web_s_is_a_file(
    made: Made, page: Page, tmp_path: Path
) -> None:
    page.button("Go", url="javascript:alert(1)")
    assert [one.verb for one in clicks(made, tmp_path)] == [Verb.FILE]


@pytest.mark.parametrize(
    ("action", "meant"),
    [
        ("noaction", Click(Verb.NOTHING)),
        ("macro?name=Do", Click(Verb.MACRO, address="Do")),
        ("media", Click(Verb.MEDIA)),
        ("ole?verb=0", Click(Verb.OBJECT)),
        ("unheardof", Click(Verb.BROKEN)),
    ],
)
def test_what_has_no_target(
    action: str, meant: Click, made: Made, page: Page, tmp_path: Path
) -> None:
    page.button("Go", do=action)
    assert clicks(made, tmp_path) == [meant]


def test_a_link_without_action_or_target_only_keeps_the_click(
    made: Made, page: Page, tmp_path: Path
) -> None:
    link(named(page.button("Ding")))
    assert [one.verb for one in clicks(made, tmp_path)] == [Verb.NOTHING]


def test_a_dangling_relationship(made: Made, page: Page, tmp_path: Path) -> None:
    link(named(page.button("Go")), "rId99", "ppaction://hlinksldjump")
    link(named(page.button("Go")), "rId98")
    assert [one.verb for one in clicks(made, tmp_path)] == [Verb.BROKEN] * 2


def test_the_pointer_over_a_shape(made: Made, page: Page, tmp_path: Path) -> None:
    page.button("Go", do=jump("nextslide"), hover=True).name = "Zone"
    shape = shapes(made, tmp_path)["Zone"]
    assert (shape.click, shape.hover) == (None, Click(Verb.NEXT))


@pytest.mark.parametrize(("tag", "field"), [("hlinkClick", "click"), ("hlinkMouseOver", "hover")])
def test_words_that_react(tag: str, field: str, made: Made, page: Page, tmp_path: Path) -> None:
    shape = page.text("Ask for a code")
    run = shape.text_frame.paragraphs[0].runs[0]
    link(run._r.get_or_add_rPr(), action=f"ppaction://{jump('lastslide')}", tag=tag)
    shape.name = "Words"
    ((found,),) = [one.runs for one in shapes(made, tmp_path)["Words"].paragraphs]
    assert getattr(found, field) == Click(Verb.LAST)


def test_words_in_a_cell(made: Made, page: Page, tmp_path: Path) -> None:
    shape = page.table((5, 30, 60, 20), ("A", "B"), ("C", "D"))
    run = shape.table.cell(1, 0).text_frame.paragraphs[0].runs[0]
    link(run._r.get_or_add_rPr(), action=f"ppaction://{jump('nextslide')}")
    shape.name = "Table"
    table = shapes(made, tmp_path)["Table"]
    assert [[cell.text for cell in row] for row in table.rows] == [["A", "B"], ["C", "D"]]
    assert table.rows[1][0].paragraphs[0].runs[0].click == Click(Verb.NEXT)


@pytest.mark.parametrize("behind", ["slide_layout", "slide_master"])
def test_links_behind_a_slide_are_live_on_each(behind: str, made: Made, tmp_path: Path) -> None:
    pages = [made.slide("One"), made.slide("Two")]
    sheet: Any = pages[0].slide.slide_layout
    sheet = sheet if behind == "slide_layout" else sheet.slide_master
    shape = xml(
        '<p:sp><p:nvSpPr><p:cNvPr id="90" name="Home"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
        '<a:xfrm><a:off x="0" y="0"/><a:ext cx="90" cy="90"/></a:xfrm></p:spPr></p:sp>'
    )
    link(shape[0][0], **pages[0].to(pages[1], sheet.part))
    sheet.shapes._spTree.append(shape)
    for slide in read(made, tmp_path).slides:
        (home,) = [one for one in slide.shapes if one.name == "Home"]
        assert (home.is_own, home.click) == (False, Click(Verb.SLIDE, 2))


def test_a_slide_may_do_without_what_is_behind_it(made: Made, page: Page, tmp_path: Path) -> None:
    sheet = page.slide.slide_layout
    sheet.shapes._spTree.append(
        xml(
            '<p:sp><p:nvSpPr><p:cNvPr id="90" name="Home"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
            '<a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm></p:spPr></p:sp>'
        )
    )
    assert "Home" in shapes(made, tmp_path)
    page.slide._element.set("showMasterSp", "0")
    assert "Home" not in shapes(made, tmp_path)


def test_a_zoom(made: Made, page: Page, tmp_path: Path) -> None:
    two = made.slide("Two")
    made.section("Part", two)
    for inner in (f'sldZmObj sldId="{two.key}"', 'sectionZmObj sectionId="{Part}"'):
        page.append(_zoom(inner))
    assert clicks(made, tmp_path) == [
        Click(Verb.SLIDE, 2),
        Click(Verb.SLIDE, 2, returns=True),
    ]


def _zoom(inner: str) -> str:
    """Return a zoom as PowerPoint writes it: a frame that few know, and a picture beside it."""
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    zoom = "http://schemas.microsoft.com/office/powerpoint/2016/slidezoom"
    place = '<a:off x="0" y="0"/><a:ext cx="900" cy="900"/>'
    return (
        f'<mc:AlternateContent xmlns:mc="{mc}" xmlns:z="{zoom}"><mc:Choice Requires="z">'
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="40" name="Zoom"/></p:nvGraphicFramePr>'
        f"<p:xfrm>{place}</p:xfrm><a:graphic><a:graphicData><z:sldZm><z:{inner}/></z:sldZm>"
        f"</a:graphicData></a:graphic></p:graphicFrame></mc:Choice><mc:Fallback><p:pic><p:nvPicPr>"
        f'<p:cNvPr id="41" name="Zoom"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill/><p:spPr>'
        f"<a:xfrm>{place}</a:xfrm></p:spPr></p:pic></mc:Fallback></mc:AlternateContent>"
    )
