"""What a list of choices tells besides names: which of two alike, that it leads back, is done."""

from collections import Counter
from collections.abc import Collection
from textwrap import shorten

from tutor.engine.session import Session
from tutor.language import Language, Phrase
from tutor.model.actions import To
from tutor.model.elements import Button, Element, Link
from tutor.model.slide import Slide
from tutor.model.targets import Reserved
from tutor.plain import phrases
from tutor.plain.lines import caption_line
from tutor.plain.phrases import listed

_UNDER = Phrase("under “{name}”")
_LEADS_BACK = Phrase("leads back")
_DONE = Phrase("done")
_LONGEST = 40
"""Characters of what was just read: enough to tell it from its like."""


def remarks(
    slide: Slide, chosen: Collection[int], session: Session, language: Language
) -> dict[int, str]:
    """Return what is told after the name of what one chooses, under its identity.

    The slide is the session's as it is drawn; `chosen` holds the identities of what one chooses.
    """
    shown = session.done_shown(slide) or frozenset()
    done = {id(spot.element) for spot in slide.hotspots if spot.scenario in shown}
    told = _told_apart(slide, chosen, session, language)
    return {
        key: listed((words, _DONE(language) if key in done else ""), language)
        for key, words in told.items()
    }


def confirmed(
    element: Element, slide: Slide, chosen: Collection[int], session: Session, language: Language
) -> list[str]:
    """Return what confirms that one chose an element of a slide, before what it leads to."""
    remark = _told_apart(slide, chosen, session, language)[id(element)]
    return phrases.chosen(caption_line(element), language, remark)


def _told_apart(
    slide: Slide, chosen: Collection[int], session: Session, language: Language
) -> dict[int, str]:
    """Return which of two alike each one is, and whether it leads back."""
    alike = Counter(_name(one) for one in slide.elements if id(one) in chosen)
    told: dict[int, str] = {}
    above = ""
    for element in slide.elements:
        kind, caption = name = _name(element)
        if id(element) in chosen:
            words = (
                _under(above, language) if alike[name] > 1 else "",
                _LEADS_BACK(language) if _leads_back(element, session) else "",
            )
            told[id(element)] = listed(words, language)
        if kind not in (Button, Link):
            above = caption or above
    return told


def _under(above: str, language: Language) -> str:
    return _UNDER(language, name=shorten(above, width=_LONGEST, placeholder="…")) if above else ""


def _name(element: Element) -> tuple[type[Element], str]:
    return type(element), caption_line(element)


def _leads_back(element: Element, session: Session) -> bool:
    """Return whether it leads to where one comes from, which was seen before this slide was.

    The end menu offers, it does not lead.
    """
    here, action = session.slide.ref, element.action
    if not isinstance(action, To) or here == session.course.menu:
        return False
    if action.target is Reserved.BACK:
        return True
    path = [state.slide for state in session.behind()]
    first = {slide: -place for place, slide in enumerate([here, *path])}
    return path[:1] == [action.target] and first[path[0]] < first[here]
