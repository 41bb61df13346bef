"""What is worth knowing of a deck: one with each flaw, and one without any."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.importing.decks import Made, Page, jump, link, named, xml
from tests.unit.importing.made import codes
from tests.unit.importing.step_by_step import step_by_step
from tutor.findings.located import LocatedFinding
from tutor.importing.audit.audit import RULES, audit
from tutor.importing.reading.decks import open_deck

Flaw = Callable[[Made, Page, Page], None]


def dangling(_: Made, first: Page, __: Page) -> None:
    link(named(first.button("Go")), "rId99", "ppaction://hlinksldjump")


def hidden(_: Made, first: Page, second: Page) -> None:
    second.slide._element.set("show", "0")
    first.button("Go", to=second)


def unreached(made: Made, _: Page, __: Page) -> None:
    made.slide("Third", hidden=True)


def stuck(_: Made, first: Page, __: Page) -> None:
    first.closed()


def beside(made: Made, first: Page, second: Page) -> None:
    first.button("Go", to=made.slide("Third"))
    second.text("")


def never_run(_: Made, first: Page, __: Page) -> None:
    first.button("Go", do="macro?name=Do")


def off(_: Made, first: Page, second: Page) -> None:
    first.zone((90, 10, 20, 10), to=second)


def covered(_: Made, first: Page, second: Page) -> None:
    first.zone((10, 10, 5, 5), name="Under", to=second)
    first.zone((5, 5, 20, 20), name="Over", to=second)


def hover(_: Made, first: Page, second: Page) -> None:
    first.button("Go", to=second, hover=True)


def late(_: Made, first: Page, second: Page) -> None:
    id = first.button("Go", to=second).shape_id
    effect = f'<p:cTn presetClass="entr"><p:spTgt spid="{id}"/></p:cTn>'
    first.slide._element.append(xml(f"<p:timing>{effect}</p:timing>"))


def media(_: Made, first: Page, __: Page) -> None:
    shape = first.picture((10, 10, 20, 20))
    (properties,) = shape._element.xpath(".//p:nvPr")
    properties.append(xml('<a:videoFile r:link="rId9"/>'))


def thing(_: Made, first: Page, __: Page) -> None:
    first.append(
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="60" name="Chart"/><p:nvPr/>'
        '</p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="90" cy="90"/></p:xfrm>'
        "<a:graphic><a:graphicData/></a:graphic></p:graphicFrame>"
    )


def elsewhere(_: Made, first: Page, __: Page) -> None:
    shape = first.picture((10, 10, 20, 20))
    (blip,) = shape._element.xpath(".//a:blip")
    linked = first.outside("https://example.org/a.png")["id"]
    blip.attrib.clear()
    blip.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}link", linked)


def macros(made: Made, _: Page, __: Page) -> None:
    from pptx.opc.package import Part
    from pptx.opc.packuri import PackURI

    part = Part(PackURI("/ppt/vbaProject.bin"), "application/octet-stream", made.deck.part.package)
    made.deck.part.relate_to(part, "http://example.org/vbaProject")


def font(_: Made, first: Page, __: Page) -> None:
    first.text("Fancy").text_frame.paragraphs[0].runs[0].font.name = "Marianne"


FLAWS: dict[str, Flaw] = {
    "PP601": dangling,
    "PP602": hidden,
    "PP603": unreached,
    "PP604": stuck,
    "PP605": beside,
    "PP606": never_run,
    "PP611": off,
    "PP612": covered,
    "PP613": hover,
    "PP614": late,
    "PP621": media,
    "PP622": thing,
    "PP623": elsewhere,
    "PP624": macros,
    "PP625": font,
}


def flawed(code: str) -> Made:
    made = Made()
    first, second = made.slide("First"), made.slide("Second")
    FLAWS[code](made, first, second)
    return made


@pytest.mark.parametrize("code", FLAWS)
def test_a_deck_with_one_flaw_has_one_finding(code: str, tmp_path: Path) -> None:
    assert codes(flawed(code), tmp_path) == [code]


def test_every_rule_has_its_deck_but_zooms_which_need_powerpoint() -> None:
    assert set(RULES) - set(FLAWS) == {"PP615"}


def test_a_deck_that_is_well_made_has_none(tmp_path: Path) -> None:
    assert codes(step_by_step(), tmp_path) == []


def findings(made: Made, folder: Path) -> list[LocatedFinding]:
    with open_deck(made.save(folder / "deck.pptx")) as deck:
        return list(audit(deck, "fr").findings)


def test_a_finding_names_the_slide_and_the_shape(tmp_path: Path) -> None:
    (found,) = findings(flawed("PP612"), tmp_path)
    assert found.spot == {"slide": 1, "shape": "Under"}
    assert "Under" in found.problem("en")
    assert "Over" in found.problem("en")
    assert found.place.source.path == tmp_path / "deck.pptx"


def test_a_shape_that_a_program_left_without_a_name_is_known_by_its_words(tmp_path: Path) -> None:
    made = Made()
    named(made.slide("One").button("Run it", do="macro?name=Do")).set("name", "")
    (found,) = findings(made, tmp_path)
    assert found.spot == {"slide": 1, "shape": "Run it"}


def test_what_stands_on_a_master_is_told_once(tmp_path: Path) -> None:
    made = Made()
    for title in ("One", "Two", "Three"):
        made.slide(title)
    master = made.slides[0].slide.slide_layout.slide_master
    action = '<a:hlinkClick r:id="" action="ppaction://macro?name=Do"/>'
    master.shapes._spTree.append(
        xml(
            f'<p:sp><p:nvSpPr><p:cNvPr id="90" name="Home">{action}</p:cNvPr><p:cNvSpPr/><p:nvPr/>'
            '</p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="90" cy="90"/></a:xfrm>'
            "</p:spPr></p:sp>"
        )
    )
    assert codes(made, tmp_path) == ["PP606"]


def test_a_jump_is_no_flaw(tmp_path: Path) -> None:
    made = Made()
    made.slide("One").button("Go", do=jump("nextslide"))
    made.slide("Two")
    assert codes(made, tmp_path) == []
