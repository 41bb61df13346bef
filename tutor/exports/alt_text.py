"""Slides in words, for those who do not see how they are painted."""

from tutor.exports.asides import asides_in_words
from tutor.language import Language, Phrase
from tutor.model.errors import painting
from tutor.model.slide import Hotspot, Slide
from tutor.plain.lines import caption_line, screen_lines
from tutor.plain.markdown import markdown_lines
from tutor.plain.voice import Voice
from tutor.safe_text import drawable

_ZONE = Phrase("Unnamed zone")


def slide_in_words(slide: Slide, language: Language) -> str:
    """Return the slide's explanation, its screen, its zones and its asides, by lines."""
    with painting(slide.ref):
        text = markdown_lines(slide.text, language=language) if slide.text else []
        screen = screen_in_words(slide, language).split("\n")
        zones = [f"{spot.number}. {caption(spot, language)}" for spot in slide.hotspots]
        return drawable("\n".join([*text, *screen, *zones, *asides_in_words(slide, language)]))


def screen_in_words(slide: Slide, language: Language) -> str:
    """Return the slide's screen in words, line by line."""
    return drawable("\n".join(screen_lines(slide, Voice(language))))


def caption(hotspot: Hotspot, language: Language) -> str:
    """Return a hotspot's name; a general word where it has none."""
    return caption_line(hotspot.element) or _ZONE(language)
