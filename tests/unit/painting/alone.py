"""One element painted by itself."""

from tests.unit.painting.looks import LIGHT
from tutor.model.elements import Element
from tutor.model.screens import Plain, Screen
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef
from tutor.painting.blocks import Block
from tutor.painting.context import Context
from tutor.painting.elements import PAINTERS
from tutor.painting.flow import paint_elements
from tutor.painting.look import Look
from tutor.painting.moment import Moment
from tutor.painting.slides import paint_slide

HERE = SlideRef("ici", "diapositive")
AT_REST = Moment()


def paint(
    *elements: Element, width: int = 60, look: Look = LIGHT, moment: Moment = AT_REST
) -> Block:
    """Return elements painted one under the other on a sheet, without a frame."""
    hotspots = slide_of(*elements).hotspots
    context = Context(
        palette=look.screen_palette,
        glyphs=look.glyphs,
        language=look.language,
        ground=look.screen_palette.sheet,
        painters=PAINTERS,
        hotspots={id(hotspot.element): hotspot for hotspot in hotspots},
        lit=moment.lit,
        said=moment.said,
        done=moment.done or frozenset(),
        airy=look.airy,
        hyperlinks=look.hyperlinks,
        manual=look.manual,
    )
    return paint_elements(elements, context, width)


def slide_of(*elements: Element, title: str = "Titre", text: str = "") -> Slide:
    """Return a slide that shows elements on a bare sheet."""
    return Slide(ref=HERE, title=title, text=text, screen=Screen(frame=Plain(), elements=elements))


def paint_whole(
    slide: Slide,
    *,
    width: int = 119,
    height: int = 33,
    look: Look = LIGHT,
    moment: Moment = AT_REST,
) -> Block:
    """Return a slide painted as it shows in a window of 120×36."""
    return paint_slide(slide, look, width, height, moment)
