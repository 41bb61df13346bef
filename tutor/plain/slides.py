"""A slide of a session in lines: its place, its texts, its screen, and what there is to choose."""

from tutor.engine.session import Session
from tutor.language import Language, Phrase
from tutor.model.course import Hotspot, Slide
from tutor.painting.progress import progress
from tutor.painting.terms import terms_of
from tutor.plain.lines import caption_line, markdown_lines, screen_lines
from tutor.plain.phrases import labelled

_PLACE = Phrase("{scenario}, slide {number} of {count}")
_CHOICES = Phrase("Choices:")
_ZONE = Phrase("hotspot")
_DONE = Phrase("{caption} (done)")


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
    done = session.done_shown(slide)
    blocks = [
        title_lines(session, language),
        markdown_lines(slide.text, language=language) if slide.text else [],
        screen_lines(slide, language),
        [progress(slide, done, language)] if done is not None else [],
    ]
    if slide.hotspots:
        choices = (_choice(session, hotspot, language) for hotspot in slide.hotspots)
        blocks.append([_CHOICES(language), *choices])
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


def _choice(session: Session, hotspot: Hotspot, language: Language) -> str:
    element = hotspot.element
    caption = caption_line(element) or _ZONE(language)
    if hotspot.scenario in (session.done_shown(session.slide) or ()):
        caption = _DONE(language, caption=caption)
    callout = element.callout if element.callout != caption else None
    return f"{hotspot.number}. {labelled(caption, callout or '', language)}"
