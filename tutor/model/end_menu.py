"""The end menu that a course has where its author writes none: a card for each scenario."""

from collections.abc import Sequence
from itertools import zip_longest

from tutor.language import Language, Phrase
from tutor.model.actions import To, Visit
from tutor.model.course import Scenario
from tutor.model.elements import Card, Columns, Element, Heading, Link, Text
from tutor.model.screens import Screen
from tutor.model.slide import Slide
from tutor.model.targets import Reserved, SlideRef

_TITLE = Phrase("And now?")
_EXPLANATION = Phrase("Each scenario leads back here. Those that are done are ticked.")
_NOTES = Phrase("This menu is made of the scenarios' titles and summaries.")
_SCENARIOS = Phrase("The scenarios")
_QUIT = Phrase("Quit")


def end_menu(scenarios: Sequence[Scenario], language: Language) -> Slide:
    """Return the end menu of these scenarios: a slide of the last one, whose name is reserved."""
    cards = [(_card(scenario),) for scenario in scenarios]
    pairs = zip_longest(cards[::2], cards[1::2], fillvalue=())
    rows: list[Element] = [Columns(columns=pair) for pair in pairs]
    quitting = Link(label=_QUIT(language), action=To(Reserved.QUIT))
    return Slide(
        ref=SlideRef(scenarios[-1].id, Reserved.MENU.value),
        title=_TITLE(language),
        text=_EXPLANATION(language),
        notes=_NOTES(language),
        screen=Screen(elements=(Heading(text=_SCENARIOS(language)), *rows, quitting)),
    )


def _card(scenario: Scenario) -> Card:
    told = (Text(text=scenario.summary),) if scenario.summary else ()
    return Card(id=scenario.id, title=scenario.title, elements=told, action=Visit(scenario.start))
