"""Texts that open over the slide: its terms explained, its details, the task's brief."""

from tutor.model.slide import Term
from tutor.painting.terms import BRIEF, DETAILS, LEARN_MORE, terms_of
from tutor.ui.command import Command
from tutor.ui.feature import Actions, Feature
from tutor.ui.screens.questions import popup_slide, terms_slide


class Popups(Feature):
    """Opens the explanation of a term, the details of a slide, the brief of a task."""

    @property
    def actions(self) -> Actions:
        """Those for which the slide, or the task, has a text."""
        slide, attempt = self.play.playing.slide, self.play.attempt
        actions: Actions = {}
        if slide.glossary and terms_of(slide):
            actions[Command.TERMS] = self._open_terms
        if slide.details:
            actions[Command.DETAILS] = lambda: self.popup_clicked(DETAILS)
        if attempt and attempt.task:
            actions[Command.BRIEF] = lambda: self.popup_clicked(BRIEF)
        return actions

    def popup_clicked(self, name: str) -> None:
        """Open a term's explanation, the details, or the brief."""
        title, text = self._told(name)
        shown = popup_slide(self.play.look.language, title, text)
        self.play.ask(shown, lambda _: None)

    def _told(self, name: str) -> tuple[str, str]:
        slide, attempt = self.play.playing.slide, self.play.attempt
        language = self.play.look.language
        if name == BRIEF and attempt and attempt.task:
            from tutor.training.instructions import (
                brief_of,  # those who only watch do not wait for it
            )

            return attempt.task.title, brief_of(attempt.task, language)
        if name == DETAILS:
            return LEARN_MORE(language), slide.details or ""
        return name, slide.glossary[Term(name)]

    def _open_terms(self) -> None:
        def answer(chosen: int | None) -> None:
            if chosen is not None and chosen <= len(terms):
                self.popup_clicked(terms[chosen - 1])

        terms = terms_of(self.play.playing.slide)
        if len(terms) == 1:
            self.popup_clicked(terms[0])
        else:
            self.play.ask(terms_slide(self.play.look.language, terms), answer)
