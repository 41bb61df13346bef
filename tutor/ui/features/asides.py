"""What a slide tells on demand: its terms, explained, and its details."""

from tutor.language import Phrase
from tutor.model.course import Word
from tutor.painting.terms import DETAILS, terms_of
from tutor.ui.commands import Command
from tutor.ui.features.feature import Actions, Feature
from tutor.ui.screens.questions import aside_slide, terms_slide

_SIZE = 76, 20
_DETAILS_TITLE = Phrase("En savoir plus", "Learn more")


class Asides(Feature):
    """Opens the explanation of a term, and the details of a slide."""

    @property
    def actions(self) -> Actions:
        """What this slide has."""
        slide = self.play.playing.slide
        actions: Actions = {}
        if slide.glossary and terms_of(slide):
            actions[Command.TERMS] = self._open_terms
        if slide.details:
            actions[Command.DETAILS] = lambda: self.aside_clicked(DETAILS)
        return actions

    def aside_clicked(self, name: str) -> None:
        """Open a term's explanation, or the details."""
        slide, language = self.play.playing.slide, self.play.look.language
        if name == DETAILS:
            shown = aside_slide(language, _DETAILS_TITLE(language), slide.details or "")
        else:
            shown = aside_slide(language, name, slide.glossary[Word(name)])
        self.play.ask(shown, _SIZE, lambda _: None)

    def _open_terms(self) -> None:
        def answer(chosen: int | None) -> None:
            if chosen is not None and chosen <= len(terms):
                self.aside_clicked(terms[chosen - 1])

        terms = terms_of(self.play.playing.slide)
        if len(terms) == 1:
            self.aside_clicked(terms[0])
        else:
            self.play.ask(terms_slide(self.play.look.language, terms), _SIZE, answer)
