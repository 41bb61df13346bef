"""A slide of a session in lines: its place, its texts, its screen with the numbers one chooses."""

from tutor.engine.session import Session
from tutor.language import Language, Phrase
from tutor.model.slide import Slide
from tutor.painting.progress import progress
from tutor.painting.terms import terms_of
from tutor.plain import phrases
from tutor.plain.lines import screen_lines
from tutor.plain.markdown import markdown_lines
from tutor.plain.remarks import remarks
from tutor.plain.voice import Voice

_WAITS = Phrase("On a screen, what follows comes by itself after {seconds} s; here, at Enter.")
_PLACE = Phrase("{scenario}, slide {number} of {count}")


def title_lines(session: Session, language: Language) -> list[str]:
    """Return where one is, and the slide's title."""
    ref = session.state.slide
    scenario = session.course.scenarios[ref.scenario]
    number, count = scenario.numbers[ref.slide], len(scenario.slides)
    place = _PLACE(language, scenario=scenario.title, number=number, count=count)
    return [place, session.slide.title]


def slide_blocks(session: Session, language: Language) -> list[list[str]]:
    """Return all that a slide tells, block by block."""
    slide = session.slide
    numbers = {id(spot.element): spot.number for spot in slide.hotspots}
    told = remarks(slide, numbers, session, language)
    said = next((id(one.element) for one in slide.hotspots if one.id == session.state.said), 0)
    voice = Voice(language, numbers, answers=phrases.in_general(language), remarks=told, said=said)
    done = session.done_shown(slide)
    blocks = [
        title_lines(session, language),
        markdown_lines(slide.text, language=language) if slide.text else [],
        screen_lines(slide, voice),
        [progress(slide, done, language)] if done is not None else [],
        [_WAITS(language, seconds=slide.wait)] if slide.wait else [],
    ]
    return [block for block in blocks if any(block)]


def asides(slide: Slide, answer: str, language: Language) -> list[str]:
    """Return a slide's terms for a `t`, its details for a `d`, nothing for another answer."""
    if answer == "d" and slide.details:
        return markdown_lines(slide.details, language=language)
    terms = terms_of(slide) if answer == "t" else []
    return [
        line
        for term in terms
        for line in ("", term, *markdown_lines(slide.glossary[term], language=language))
    ]
