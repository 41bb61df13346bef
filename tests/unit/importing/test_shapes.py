"""Where shapes are, what they hold, how they come."""

from pathlib import Path

import pytest

from tests.unit.importing.decks import SCREENSHOT, Made, jump, link, named, xml
from tests.unit.importing.made import clicks, read, shapes
from tutor.importing.deck import Box, Bullet, Click, Kind, Verb


@pytest.fixture
def made() -> Made:
    return Made()


def group(inner: str, xfrm: str = "", attributes: str = "", hyperlink: str = "") -> str:
    """Return a group of 100 by 100 at 1000, 1000, whose inside is measured in tenths of that."""
    place = xfrm or (
        '<a:off x="1000" y="1000"/><a:ext cx="100" cy="100"/>'
        '<a:chOff x="0" y="0"/><a:chExt cx="1000" cy="1000"/>'
    )
    return (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="50" name="Group">{hyperlink}</p:cNvPr>'
        f"<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm {attributes}>{place}</a:xfrm>"
        f"</p:grpSpPr>{inner}</p:grpSp>"
    )


def shape(
    left: int, top: int, width: int, height: int, attributes: str = "", text: str = ""
) -> str:
    words = f"<p:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody>"
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="51" name="Inner"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
        f'<a:xfrm {attributes}><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/>'
        f"</a:xfrm></p:spPr>{words if text else ''}</p:sp>"
    )


class TestPlaces:
    def test_a_group_scales_what_it_holds(self, made: Made, tmp_path: Path) -> None:
        made.slide().append(group(shape(200, 300, 400, 100)))
        assert shapes(made, tmp_path)["Inner"].box == Box(1020, 1030, 40, 10)

    def test_groups_in_one_another(self, made: Made, tmp_path: Path) -> None:
        inner = group(shape(0, 0, 500, 500), xfrm=(
            '<a:off x="500" y="500"/><a:ext cx="500" cy="500"/>'
            '<a:chOff x="0" y="0"/><a:chExt cx="1000" cy="1000"/>'
        ))  # fmt: skip
        made.slide().append(group(inner))
        assert shapes(made, tmp_path)["Inner"].box == Box(1050, 1050, 25, 25)

    def test_a_group_that_is_flipped(self, made: Made, tmp_path: Path) -> None:
        made.slide().append(group(shape(0, 0, 200, 100), attributes='flipH="1" flipV="1"'))
        assert shapes(made, tmp_path)["Inner"].box == Box(1080, 1090, 20, 10)

    def test_a_group_that_is_turned(self, made: Made, tmp_path: Path) -> None:
        made.slide().append(group(shape(0, 0, 200, 100), attributes='rot="5400000"'))
        assert tuple(shapes(made, tmp_path)["Inner"].box) == pytest.approx((1090, 1000, 10, 20))

    def test_a_shape_that_is_turned_has_the_upright_box_around_it(
        self, made: Made, tmp_path: Path
    ) -> None:
        made.slide().append(shape(100, 100, 40, 20, attributes='rot="5400000"'))
        assert tuple(shapes(made, tmp_path)["Inner"].box) == pytest.approx((110, 90, 20, 40))

    def test_a_placeholder_stands_where_its_layout_says(self, made: Made, tmp_path: Path) -> None:
        page = made.slide("A title")
        there = page.slide.slide_layout.placeholders[0]
        (title,) = [s for s in read(made, tmp_path).slide(1).shapes if s.kind is Kind.TITLE]
        assert title.box == Box(there.left, there.top, there.width, there.height)

    def test_a_group_without_measures_of_its_own(self, made: Made, tmp_path: Path) -> None:
        made.slide().append(group(shape(7, 8, 9, 10), xfrm='<a:off x="0" y="0"/>'))
        assert "Inner" in shapes(made, tmp_path)


class TestGroups:
    LINK = f'<a:hlinkClick r:id="" action="ppaction://{jump("nextslide")}"/>'

    def test_a_group_with_a_link_is_one_zone(self, made: Made, tmp_path: Path) -> None:
        inner = shape(0, 0, 500, 500, text="Go") + shape(500, 500, 500, 500)
        made.slide().append(group(inner, hyperlink=self.LINK))
        found = shapes(made, tmp_path)
        assert set(found) == {"Group"}
        assert found["Group"].click == Click(Verb.NEXT)
        assert found["Group"].text == "Go"
        assert found["Group"].box == Box(1000, 1000, 100, 100)

    def test_a_group_all_of_which_has_links_is_no_zone_of_its_own(
        self, made: Made, tmp_path: Path
    ) -> None:
        page = made.slide()
        page.append(group(shape(0, 0, 9, 9), hyperlink=self.LINK))
        inner = page.slide.shapes._spTree.xpath(".//p:cNvPr[@name='Inner']")[0]
        link(inner, action=f"ppaction://{jump('endshow')}")
        assert [one.verb for one in clicks(made, tmp_path)] == [Verb.END]

    def test_a_link_inside_goes_before_that_of_its_group(self, made: Made, tmp_path: Path) -> None:
        page = made.slide()
        page.append(group(shape(0, 0, 9, 9) + shape(9, 9, 9, 9), hyperlink=self.LINK))
        inner = page.slide.shapes._spTree.xpath(".//p:cNvPr[@name='Inner']")[0]
        link(inner, action=f"ppaction://{jump('endshow')}")
        assert {one.verb for one in clicks(made, tmp_path)} == {Verb.END, Verb.NEXT}


class TestContents:
    def test_texts_have_their_looks_their_bullets_and_their_breaks(
        self, made: Made, tmp_path: Path
    ) -> None:
        layout = made.deck.slide_layouts[1]
        slide = made.deck.slides.add_slide(layout)
        body = slide.placeholders[1]
        body.name = "Body"
        body.text_frame.text = "One\vand two"
        body.text_frame.add_paragraph().text = "Three"
        body.text_frame.paragraphs[1].level = 1
        body.text_frame.paragraphs[1].runs[0].font.bold = True
        first, second = shapes(made, tmp_path)["Body"].paragraphs
        assert [run.text for run in first.runs] == ["One\nand two"]
        assert (first.bullet, first.level) == (Bullet.SIGN, 0)
        assert (second.bullet, second.level, second.runs[0].is_bold) == (Bullet.SIGN, 1, True)

    def test_a_bullet_may_be_taken_off_or_a_number(self, made: Made, tmp_path: Path) -> None:
        slide = made.deck.slides.add_slide(made.deck.slide_layouts[1])
        body = slide.placeholders[1]
        body.name = "Body"
        body.text_frame.text = "One\nTwo"
        for paragraph, said in zip(
            body.text_frame.paragraphs,
            ("<a:buNone/>", '<a:buAutoNum type="arabicPeriod"/>'),
            strict=True,
        ):
            paragraph._p.get_or_add_pPr().append(xml(said))
        bullets = [one.bullet for one in shapes(made, tmp_path)["Body"].paragraphs]
        assert bullets == [Bullet.NONE, Bullet.NUMBER]

    def test_a_text_box_has_no_bullets(self, made: Made, tmp_path: Path) -> None:
        made.slide().text("One").name = "Text"
        assert shapes(made, tmp_path)["Text"].paragraphs[0].bullet is Bullet.NONE

    def test_what_commands_a_terminal_is_left_out(self, made: Made, tmp_path: Path) -> None:
        shape = made.slide().text("a")
        shape.text_frame.paragraphs[0].runs[0]._r.t.text = "e\u0301\u202e {{ nom }}"
        shape.name = "Text"
        assert shapes(made, tmp_path)["Text"].text == "é { { nom } }"

    def test_alternative_texts_and_notes(self, made: Made, tmp_path: Path) -> None:
        page = made.slide("One")
        page.picture((0, 0, 50, 50), alt="The home page").name = "Shot"
        page.slide.notes_slide.notes_text_frame.text = "Say hello.\nThen go on."
        slide = read(made, tmp_path).slide(1)
        assert [shape.alt for shape in slide.shapes if shape.name == "Shot"] == ["The home page"]
        assert [one.text for one in slide.notes] == ["Say hello.", "Then go on."]

    def test_what_is_cut_off_a_picture(self, made: Made, tmp_path: Path) -> None:
        shape = made.slide().picture((0, 0, 50, 50), SCREENSHOT)
        shape.crop_left, shape.crop_bottom, shape.name = 0.25, 0.5, "Shot"
        picture = shapes(made, tmp_path)["Shot"].picture
        assert picture
        assert picture.crop == pytest.approx((0.25, 0, 0, 0.5))

    def test_the_picture_behind_a_slide(self, made: Made, tmp_path: Path) -> None:
        page = made.slide()
        picture = page.picture((0, 0, 1, 1))
        rid = picture._element.xpath(".//a:blip")[0].values()[0]
        blip = f'<a:blip r:embed="{rid}"/>'
        page.slide._element[0].insert(
            0,
            xml(f"<p:bg><p:bgPr><a:blipFill>{blip}</a:blipFill></p:bgPr></p:bg>"),
        )
        behind, *_ = read(made, tmp_path).slide(1).shapes
        assert behind.picture
        assert behind.box.width == made.deck.slide_width

    def test_hidden_shapes_are_not_there(self, made: Made, tmp_path: Path) -> None:
        named(made.slide().text("Secret")).set("hidden", "1")
        assert shapes(made, tmp_path) == {}

    def test_a_diagram_is_read_as_it_was_drawn(self, made: Made, tmp_path: Path) -> None:
        from pptx.opc.package import Part
        from pptx.opc.packuri import PackURI

        page = made.slide()
        dsp = "http://schemas.microsoft.com/office/drawing/2008/diagram"
        inner = shape(10, 20, 30, 40, text="Step").replace("p:", "dsp:")
        action = f'<a:hlinkClick r:id="" action="ppaction://{jump("nextslide")}"/>'
        inner = inner.replace('name="Inner"/>', f'name="Inner">{action}</dsp:cNvPr>')
        a, r = (xml(f"<{p}:x/>").nsmap[p] for p in ("a", "r"))
        drawing = (
            f'<dsp:drawing xmlns:dsp="{dsp}" xmlns:a="{a}" xmlns:r="{r}">'
            f"<dsp:spTree>{inner}</dsp:spTree></dsp:drawing>"
        )
        told = [
            ("data", '<dataModel><x><dataModelExt relId="{}"/></x></dataModel>'),
            ("drawing", drawing),
        ]
        rids: list[str] = []
        for name, text in reversed(told):
            uri = PackURI(f"/ppt/diagrams/{name}1.xml")
            part = Part(
                uri, "application/xml", made.deck.part.package, text.format(*rids[-1:]).encode()
            )
            rids.append(page.slide.part.relate_to(part, f"http://example.org/{name}"))
        page.append(
            '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="60" name="Diagram"/><p:nvPr/>'
            '</p:nvGraphicFramePr><p:xfrm><a:off x="1000" y="1000"/><a:ext cx="90" cy="90"/>'
            "</p:xfrm>"
            '<a:graphic><a:graphicData><d:relIds xmlns:d="http://example.org/d" '
            f'r:dm="{rids[1]}"/></a:graphicData></a:graphic></p:graphicFrame>'
        )
        found = shapes(made, tmp_path)["Inner"]
        assert (found.text, found.click) == ("Step", Click(Verb.NEXT))
        assert found.box == Box(1010, 1020, 30, 40)


class TestLooks:
    def test_a_zone_without_fill_or_outline_is_not_seen(self, made: Made, tmp_path: Path) -> None:
        page = made.slide()
        page.zone((1, 1, 9, 9), name="Unseen")
        page.button("Seen").name = "Seen"
        found = shapes(made, tmp_path)
        assert (found["Unseen"].is_visible, found["Seen"].is_visible) == (False, True)

    def test_a_fill_that_is_transparent_is_not_seen(self, made: Made, tmp_path: Path) -> None:
        shape = made.slide().zone((1, 1, 9, 9), name="Zone")
        fill = '<a:solidFill><a:srgbClr val="FF0000"><a:alpha val="0"/></a:srgbClr></a:solidFill>'
        (none,) = shape._element.spPr.xpath("./a:noFill")
        none.getparent().replace(none, xml(fill))
        assert not shapes(made, tmp_path)["Zone"].is_visible

    def test_what_animations_bring_and_take_away(self, made: Made, tmp_path: Path) -> None:
        page = made.slide()
        ids = {}
        for name in ("comes", "goes", "comes and goes"):
            shape = page.zone((1, 1, 9, 9), name=name)
            ids[name] = shape.shape_id
        effects = "".join(
            f'<p:cTn presetClass="{kind}"><p:spTgt spid="{ids[name]}"/></p:cTn>'
            for name, kind in (("comes", "entr"), ("goes", "exit"), ("comes and goes", "entr"),
                               ("comes and goes", "exit"))
        )  # fmt: skip
        page.slide._element.append(xml(f"<p:timing>{effects}</p:timing>"))
        found = shapes(made, tmp_path)
        assert {name: (one.enters, one.leaves) for name, one in found.items()} == {
            "comes": (True, False),
            "goes": (False, True),
            "comes and goes": (True, True),
        }


class TestSlides:
    @pytest.mark.parametrize("name", ["a.pptx", "a.ppsx", "a.potx", "a.pptm"])
    def test_a_deck_s_name_is_none_of_what_it_is(
        self, name: str, made: Made, tmp_path: Path
    ) -> None:
        made.slide("One")
        assert len(read(made, tmp_path, name).slides) == 1

    def test_what_a_click_beside_does(self, made: Made, tmp_path: Path) -> None:
        made.slide("Open")
        made.slide("Closed", closed=True)
        inside = made.slide("Inside an alternative")
        mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
        inside.slide._element.append(
            xml(
                f'<mc:AlternateContent xmlns:mc="{mc}"><mc:Choice Requires="p14">'
                '<p:transition advClick="0"/></mc:Choice></mc:AlternateContent>'
            )
        )
        assert [one.advances for one in read(made, tmp_path).slides] == [True, False, False]

    def test_how_long_a_slide_waits(self, made: Made, tmp_path: Path) -> None:
        made.slide("One").transition('advTm="2600"')
        made.slide("Two").transition('advTm="soon"')
        assert [one.wait for one in read(made, tmp_path).slides] == [3, None]

    def test_hidden_slides_sections_and_shows(self, made: Made, tmp_path: Path) -> None:
        pages = [made.slide("One"), made.slide("Two", hidden=True), made.slide("Three")]
        made.section("Before", pages[0])
        made.section("After", *pages[1:])
        made.show("Details", pages[2], pages[0])
        deck = read(made, tmp_path)
        assert [one.is_hidden for one in deck.slides] == [False, True, False]
        assert list(deck.sections) == [("Before", (1,)), ("After", (2, 3))]
        assert list(deck.shows) == [("Details", (3, 1))]

    def test_a_kiosk_and_a_range_of_slides(self, made: Made, tmp_path: Path) -> None:
        for title in ("One", "Two", "Three"):
            made.slide(title)
        made.set_show('<p:kiosk/><p:sldRg st="2" end="3"/>', loop="1")
        deck = read(made, tmp_path)
        assert (deck.is_kiosk, deck.loops, list(deck.order)) == (True, True, [2, 3])

    def test_the_language_of_most_words(self, made: Made, tmp_path: Path) -> None:
        made.slide("Hello everybody")
        for shape, lang in ((made.slides[0].slide.shapes.title, "en-GB"),):
            shape.text_frame.paragraphs[0].runs[0]._r.get_or_add_rPr().set("lang", lang)
        assert read(made, tmp_path).language == "en-GB"
