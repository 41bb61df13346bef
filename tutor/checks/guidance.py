"""Whether people are helped: the trainer by notes, the others by callouts, words and answers."""

import re
from collections.abc import Iterator

from tutor.checks.finding import Finding, Rule, Severity
from tutor.language import Phrase
from tutor.model.actions import Say
from tutor.model.course import Course
from tutor.model.elements import Choice, Element, Image
from tutor.model.locus import Locus
from tutor.model.slide import Slide

NO_NOTES = Rule(
    "PP301",
    "no-notes",
    Severity.NOTE,
    Phrase("Slide without notes"),
    Phrase(
        "Notes tell the trainer what to say, to show or to leave out; nobody else sees them. "
        "Whoever takes over somebody else's course has nothing more. One line is often enough."
    ),
    Phrase("the slide “{slide}” has no notes"),
    Phrase("Add “notes:” with what the trainer is to say or to know."),
)

NO_CALLOUT = Rule(
    "PP302",
    "no-callout",
    Severity.NOTE,
    Phrase("Hotspot that nothing explains"),
    Phrase(
        "A callout tells why one clicks; a hint only shows to whoever hesitates. Without either, "
        "one who plays alone has to guess. Menus are left aside: the end menu, and slides of more "
        "than four hotspots, whose words are enough; and so are “say” hotspots, which answer and "
        "lead nowhere."
    ),
    Phrase("the hotspot “{caption}” has neither a callout nor a hint"),
    Phrase("Add “callout:” (shown to all) or “hint:” (shown to whoever hesitates)."),
)

POOR_ALT = Rule(
    "PP303",
    "poor-alt",
    Severity.WARNING,
    Phrase("Picture that its words do not tell"),
    Phrase(
        "“alt” tells the picture to those who do not see it: a screen reader, a terminal without "
        "colours, the line player. A file's name, or nothing, tells them nothing."
    ),
    Phrase("“{alt}” does not say what is shown"),
    Phrase("Write in “alt” what the picture shows, in a sentence."),
)

SHORT_ANSWER = Rule(
    "PP304",
    "short-answer",
    Severity.NOTE,
    Phrase("Answer of a single word"),
    Phrase(
        "A “say” hotspot answers and stays, and so does “miss” in practice: this answer should "
        "tell why one does not go on, or where to click. A single word does not."
    ),
    Phrase("the answer “{message}” explains nothing"),
    Phrase("Answer with a sentence."),
)

RULES: tuple[Rule, ...] = (NO_NOTES, NO_CALLOUT, POOR_ALT, SHORT_ANSWER)

_MENU = 4
"""The hotspots over which a slide is a menu."""

_FILE = re.compile(r"\S+\.(png|jpe?g|gif|webp|bmp|svg|tiff?)", re.IGNORECASE)


def check(course: Course) -> Iterator[Finding]:
    """Yield what is missing on each slide."""
    for slide in course.slides:
        if not slide.notes.strip():
            yield Finding(NO_NOTES, Locus.of(slide.ref), {"slide": slide.ref.slide})
        is_menu = slide.ref == course.menu or len(slide.hotspots) > _MENU
        for index, element in enumerate(slide.elements):
            yield from _check_element(slide, index, element, is_menu=is_menu)


def _check_element(
    slide: Slide, index: int, element: Element, *, is_menu: bool
) -> Iterator[Finding]:
    if isinstance(element, Image) and (
        not element.alt.strip() or _FILE.fullmatch(element.alt.strip())
    ):
        yield Finding(POOR_ALT, slide.locus("alt", element=index), {"alt": element.alt})
    if element.miss and len(element.miss.split()) < 2:
        at = slide.locus("miss", element=index)
        yield Finding(SHORT_ANSWER, at, {"message": element.miss})
    action = element.action
    if isinstance(action, Say):
        if not isinstance(element, Choice) and len(action.message.split()) < 2:
            at = slide.locus("say", element=index)
            yield Finding(SHORT_ANSWER, at, {"message": action.message})
    elif action and not is_menu and not element.callout and not element.hint:
        at = slide.locus(element=index)
        yield Finding(NO_CALLOUT, at, {"caption": element.caption})
