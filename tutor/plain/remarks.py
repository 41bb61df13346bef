"""What a list of choices tells besides names: which of two alike, that it leads back, is done."""

from collections import Counter
from collections.abc import Collection

from tutor.engine.session import Session
from tutor.language import Language, Phrase
from tutor.model.actions import To
from tutor.model.course import Slide
from tutor.model.elements import Button, Element, Link
from tutor.model.targets import Reserved
from tutor.painting.blocks import shorten
from tutor.plain.lines import caption_line
from tutor.plain.phrases import listed

_UNDER = Phrase("under “{name}”")
_LEADS_BACK = Phrase("leads back")
_DONE = Phrase("done")
_LONGEST = 60


def remarks(
    slide: Slide, chosen: Collection[int], session: Session, language: Language
) -> dict[int, str]:
    """Return what is told after the name of what one chooses, under its identity.

    The slide is the session's as it is drawn; `chosen` holds the identities of what one chooses.
    """
    alike = Counter(_name(one) for one in slide.elements if id(one) in chosen)
    shown = session.done_shown(slide) or frozenset()
    done = {id(spot.element) for spot in slide.hotspots if spot.scenario in shown}
    told: dict[int, str] = {}
    above = ""
    for element in slide.elements:
        kind, caption = name = _name(element)
        if id(element) in chosen:
            words = (
                _under(above, language) if alike[name] > 1 else "",
                _LEADS_BACK(language) if _leads_back(element, session) else "",
                _DONE(language) if id(element) in done else "",
            )
            told[id(element)] = listed(words, language)
        if kind not in (Button, Link):
            above = caption or above
    return told


def _under(above: str, language: Language) -> str:
    return _UNDER(language, name=shorten(above, _LONGEST)) if above else ""


def _name(element: Element) -> tuple[type[Element], str]:
    return type(element), caption_line(element)


def _leads_back(element: Element, session: Session) -> bool:
    """Return whether it leads to where one comes from; the end menu offers, it does not lead."""
    if not isinstance(element.action, To) or session.slide.ref == session.course.menu:
        return False
    before = next(session.behind(), None)
    return element.action.target in (Reserved.BACK, before and before.slide)
