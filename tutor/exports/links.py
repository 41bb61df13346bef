"""The actions and the targets of a slide as HTML: words, with links where they lead."""

from tutor.exports.markdown import to_html
from tutor.exports.pages import in_course_language, safe
from tutor.exports.selection import Selection, SlideNumbers
from tutor.language import Language, Phrase
from tutor.model.actions import Action, By, Choose, Say, To, Visit
from tutor.model.elements import Element
from tutor.model.targets import Reserved, SlideRef, Target

_SLIDE = Phrase("slide {number}, “{title}”")
_TO = Phrase("leads to {slide}")
_VISIT = Phrase("shows {slide}, then comes back here")
_SAY = Phrase("answers: {answer}")
_OPTION = Phrase("“{option}”: {way}")
_CHOOSES = Phrase("chooses this, and stays")
_RETURN = Phrase("goes back to where one came from")
_RETURN_OR = Phrase("goes back to where one came from, or {after}")
_BACK = Phrase("goes back to the previous slide")
_MENU = Phrase("leads to the end menu")
_MENU_AT = Phrase("leads to the end menu ({slide})")
_QUIT = Phrase("leaves the tutorial")


class Links:
    """Tells where actions and targets lead, as HTML."""

    def __init__(self, selection: Selection, numbers: SlideNumbers, language: Language) -> None:
        self._course = selection.course
        self._numbers = numbers
        self._language = language

    def action(self, element: Element, action: Action, scenario: str) -> str:
        """Return where an element's action leads, or what it answers."""
        match action:
            case Say():
                return _SAY(self._language, answer=to_html(element.said(self._language), level=4))
            case Visit(SlideRef() as ref):
                return _VISIT(self._language, slide=self._slide(ref))
            case To(target) | Visit(target):
                return self.target(target, scenario)
            case By(ways=ways):
                told = ((safe(option), self.target(one, scenario)) for option, one in ways)
                each = (_OPTION(self._language, option=option, way=way) for option, way in told)
                return "".join(f"<br>{way}" for way in each)
            case Choose():
                return _CHOOSES(self._language)

    def target(self, target: Target, scenario: str) -> str:
        """Return where a target of a scenario leads."""
        match target:
            case SlideRef():
                return _TO(self._language, slide=self._slide(target))
            case Reserved.RETURN:
                return self._return(scenario)
            case Reserved.BACK:
                return _BACK(self._language)
            case Reserved.QUIT:
                return _QUIT(self._language)
            case Reserved.MENU:
                menu = self._course.menu
                at = self._slide(menu) if menu else ""
                return _MENU_AT(self._language, slide=at) if at else _MENU(self._language)

    def _return(self, scenario: str) -> str:
        after = self._course.scenarios[scenario].after
        if after is None or after is Reserved.RETURN:
            return _RETURN(self._language)
        return _RETURN_OR(self._language, after=self.target(after, scenario))

    def _slide(self, ref: SlideRef) -> str:
        theirs = in_course_language(self._course, self._language)
        title = f"<span{theirs}>{safe(self._course.slide(ref).title)}</span>"
        words = _SLIDE(self._language, number=self._numbers[ref], title=title)
        anchor = self._numbers.anchor(ref)
        return f'<a href="#{anchor}">{words}</a>' if anchor else words
