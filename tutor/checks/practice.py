"""Whether what someone who practises fills in can be, and whether the answers are ever given."""

from collections.abc import Iterator

from tutor.checks.finding import Finding, Rule, Severity
from tutor.language import Phrase
from tutor.model.actions import By, Say
from tutor.model.answers import ELSE, Answer
from tutor.model.course import Course
from tutor.model.elements import Element, Field
from tutor.model.locus import Locus
from tutor.model.slide import Slide
from tutor.training.answers import example, is_right
from tutor.training.controls import is_asked
from tutor.training.form import asks, form_of

WRONG_VALUE = Rule(
    "PP511",
    "wrong-value",
    Severity.WARNING,
    Phrase("Answer that the demo does not give"),
    Phrase(
        "A demo shows the field's “value”, and guided mode tells one to type it: it is to be one "
        "that the “answer” takes. Without a “value”, a “pattern” tells nobody what to type."
    ),
    Phrase("the answer that “{label}” expects does not take “{value}”"),
    Phrase("Give the field a “value” that its “answer” takes."),
)

ASKED_AT_THE_END = Rule(
    "PP512",
    "asked-at-the-end",
    Severity.WARNING,
    Phrase("Something to fill in where play ends"),
    Phrase(
        "What one fills in is looked at when one goes on. On a slide with “end: true” one does "
        "not go on: nothing will be looked at."
    ),
    Phrase("“{caption}” is to be filled in, but play ends here"),
    Phrase("Remove “asked” or “answer”, or give the slide a way on."),
)

USELESS_MISS = Rule(
    "PP513",
    "useless-miss",
    Severity.NOTE,
    Phrase("Answer to a click never wrong"),
    Phrase(
        "“miss” answers someone who clicks here wrongly. On a slide that asks nothing, on a field "
        "that one fills in, on the only hotspot that leads elsewhere, no click is wrong."
    ),
    Phrase("a click on “{caption}” is never wrong: “miss” will not be read"),
    Phrase("Remove “miss”."),
)

USELESS_ON_MISS = Rule(
    "PP514",
    "useless-on-miss",
    Severity.NOTE,
    Phrase("Helps that nobody will read"),
    Phrase(
        "“on_miss” helps after a wrong click. A slide that asks nothing, or that goes on wherever "
        "one clicks, knows none."
    ),
    Phrase("no click is wrong on “{slide}”: “on_miss” will not be read"),
    Phrase("Remove “on_miss”."),
)

SPACE_AROUND = Rule(
    "PP515",
    "space-around-an-answer",
    Severity.NOTE,
    Phrase("Exact answer with a space around it"),
    Phrase(
        "One does not see a space at the beginning or at the end of what one types: those around "
        "an answer are not compared, those of “exact” included."
    ),
    Phrase("the “exact” answer of “{label}” begins or ends in a space, which nobody has to type"),
    Phrase("Remove the space."),
)

USELESS_WRONG = Rule(
    "PP516",
    "useless-wrong",
    Severity.WARNING,
    Phrase("Right answer told as a mistake"),
    Phrase(
        "“wrong” tells one mistake from another. What the field takes, be it written another way, "
        "is no mistake: what is told of it is never read."
    ),
    Phrase("“{typed}” is a right answer to “{label}”: what “wrong” tells of it will not be read"),
    Phrase("Write there what someone types by mistake, or make the answer “exact”."),
)

RULES: tuple[Rule, ...] = (
    WRONG_VALUE,
    ASKED_AT_THE_END,
    USELESS_MISS,
    USELESS_ON_MISS,
    SPACE_AROUND,
    USELESS_WRONG,
)


def check(course: Course) -> Iterator[Finding]:
    """Yield what cannot be filled in, and what will never be told."""
    for slide in course.slides:
        if slide.on_miss and not _can_be_missed(slide):
            yield Finding(
                USELESS_ON_MISS, Locus.of(slide.ref, "on_miss"), {"slide": slide.ref.slide}
            )
        for index, element in enumerate(slide.elements):
            yield from _check_element(slide, index, element)


def _check_element(slide: Slide, index: int, element: Element) -> Iterator[Finding]:
    if isinstance(element, Field) and element.answer:
        yield from _check_answer(slide, index, element, element.answer)
    caption = {"caption": element.caption}
    if slide.end and is_asked(element):
        yield Finding(ASKED_AT_THE_END, slide.locus(element=index), caption)
    if element.miss and not _can_be_wrong(slide, element):
        yield Finding(USELESS_MISS, slide.locus("miss", element=index), caption)


def _check_answer(slide: Slide, index: int, field: Field, answer: Answer) -> Iterator[Finding]:
    taken = next(
        c.expected for c in form_of(slide, {}, explained=False).controls if c.origin is field
    )
    if taken and not is_right(taken, field.value) and (field.value or not example(taken)):
        at = slide.locus("value", element=index)
        yield Finding(WRONG_VALUE, at, {"label": field.label, "value": field.value})
    if answer.exact and answer.exact != answer.exact.strip():
        at = slide.locus("answer", "exact", element=index)
        yield Finding(SPACE_AROUND, at, {"label": field.label})
    for typed in answer.wrong:
        if taken and typed != ELSE and is_right(taken, typed):
            at = slide.locus("answer", "wrong", typed, element=index)
            yield Finding(USELESS_WRONG, at, {"label": field.label, "typed": typed})


def _can_be_missed(slide: Slide) -> bool:
    """Return whether some click on a slide may be wrong."""
    answering = any(element.miss or element.action for element in slide.elements)
    return asks(slide) and (answering or not slide.next)


def _can_be_wrong(slide: Slide, element: Element) -> bool:
    """Return whether a click on an element may be wrong."""
    actions = [spot.element.action for spot in slide.hotspots]
    leading = [action for action in actions if not isinstance(action, Say)]
    is_by_choice = isinstance(element.action, By)
    is_only_way = leading == [element.action] and not (slide.next or is_by_choice)
    return asks(slide) and not is_asked(element) and not is_only_way
