"""A deck → the files of a course, under their names."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from tutor.importing.deck import Deck, Slide
from tutor.importing.flow import Flow, Leaving, Stop
from tutor.importing.reading.plain import plain
from tutor.importing.writing.arranging import arrange, icons_of
from tutor.importing.writing.common import hoist
from tutor.importing.writing.images import Images
from tutor.importing.writing.markdown import markdown
from tutor.importing.writing.plan import Plan, Scenario
from tutor.importing.writing.screens import GO_ON, Content, Screens
from tutor.importing.writing.titles import language_of, said_title, title_of
from tutor.importing.writing.yaml import to_yaml
from tutor.language import Language, Phrase
from tutor.schema.files import OF_A_COURSE, SCHEMAS, as_text, file_name

COURSE = "course.yaml"
_WAIT = (1, 60)
_FROM = Phrase("# Made of {deck}.")

Contents = Callable[[Stop], Content]


class Course(NamedTuple):
    """The files of a course, and what each slide of the deck has become in it."""

    files: Mapping[str, bytes]
    names: Mapping[str, str]
    """`scenario/slide` under the key of each slide."""
    slides: Mapping[str, int]
    """The number in the deck of each slide, under its key."""


class Writer:
    """Writes the course of a deck.

    `known` are the names that slides had when the deck was imported before, under their keys.
    """

    def __init__(
        self, deck: Deck, title: str | None = None, known: Mapping[str, str] | None = None
    ) -> None:
        self.deck = deck
        self.language: Language = language_of(deck)
        self.titles = {one.number: title_of(one, self.language) for one in deck.slides}
        flow = Flow(deck)
        self.title = title or deck.title or said_title(deck.slide(flow.start.slide))
        self.title = self.title or plain(deck.path.stem)
        self.plan = Plan(flow, self.title, self.titles, known or {})
        self.images = Images(deck)
        self.screens = Screens(self.plan, self.images, self.titles, self.language)
        self._icons = icons_of(deck)

    def as_screens(self, stop: Stop) -> Content:
        """Return a slide's content as elements."""
        slide, reacting = self.deck.slide(stop.slide), self.plan.flow.live(stop.slide)
        return self.screens.content(stop, arrange(slide, reacting, self.deck, self._icons))

    def course(self, contents: Contents) -> Course:
        """Return the course, each slide with the content that it is given. Raises WrongDeck."""
        scenarios = {f"{one.id}.yaml": self._scenario(one, contents) for one in self.plan.scenarios}
        texts = {COURSE: self._course(), **scenarios}
        marked = {name: self._marked(name, value) for name, value in texts.items()}
        schemas = {file_name(one): as_text(SCHEMAS[one](self.language)) for one in OF_A_COURSE}
        files = {name: text.encode() for name, text in {**marked, **schemas}.items()}
        keys = {stop: self.plan.key(stop) for stop in self.plan.names}
        return Course(
            {**files, **self.images.files},
            {keys[stop]: "/".join(name) for stop, name in self.plan.names.items()},
            {keys[stop]: stop.slide for stop in self.plan.names},
        )

    def _course(self) -> dict[str, Any]:
        plan = self.plan
        start = "/".join(plan.names[plan.flow.start])
        is_first = plan.flow.start == plan.scenarios[0].stops[0]
        return {
            "format": 1,
            "title": self.title,
            "language": self.language,
            **({} if is_first else {"start": start}),
            **({"menu": "/".join(plan.names[plan.menu])} if plan.menu else {}),
            "scenarios": [scenario.id for scenario in plan.scenarios],
        }

    def _scenario(self, scenario: Scenario, contents: Contents) -> dict[str, Any]:
        slides = {
            self.plan.names[stop][1]: self._slide(stop, contents(stop)) for stop in scenario.stops
        }
        common = hoist(slides)
        return {
            "format": 1,
            "title": scenario.title,
            **({"screen": common} if common else {}),
            "slides": slides,
        }

    def _slide(self, stop: Stop, content: Content) -> dict[str, Any]:
        slide = self.deck.slide(stop.slide)
        reacts = _reacts(content)
        way = self._way(stop, reacts=reacts)
        if reacts:
            content, way = self._with_button(content, way), {}
        screen = self._screen(slide, content)
        return {
            "title": self.titles[stop.slide],
            **({"text": content.text} if content.text else {}),
            **({"notes": markdown(slide.notes)} if slide.notes else {}),
            **({"screen": screen} if screen else {}),
            **way,
        }

    def _way(self, stop: Stop, *, reacts: bool) -> dict[str, Any]:
        """Return where a slide goes on by a click anywhere, or that it is the end."""
        if reacts and not self.plan.flow.has_next(stop):
            return {}
        after = self.plan.flow.after(stop)
        if isinstance(after, Leaving) and not after.returns:
            return {"end": True}
        wait = self.deck.slide(stop.slide).wait
        pause = {} if wait is None else {"wait": min(max(wait, _WAIT[0]), _WAIT[1])}
        return {"next": self.plan.target(stop, after), **pause}

    def _with_button(self, content: Content, way: Mapping[str, Any]) -> Content:
        """Return a content with a button for a click beside its zones, if none leads there."""
        target = way.get("next")
        if target is None or any(one.get("to") == target for one in _mappings(content)):
            return content
        button = {"button": {"label": GO_ON(self.language), "to": target}}
        return content._replace(outside=(*content.outside, button))

    def _screen(self, slide: Slide, content: Content) -> dict[str, Any]:
        """Return a slide's screen, which bears its title where nothing else shows it."""
        shows_title = content.text or content.shows_title or not said_title(slide)
        return {
            **({} if shows_title or not content.elements else {"title": self.titles[slide.number]}),
            **({"elements": [*content.elements]} if content.elements else {}),
            **({"outside": [*content.outside]} if content.outside else {}),
        }

    def _marked(self, name: str, value: Mapping[str, Any]) -> str:
        """Return a file's text, after what it is made of and what an editor knows it by."""
        kind = "course" if name == COURSE else "scenario"
        told = _FROM(self.language, deck=self.deck.path.name)
        return f"# yaml-language-server: $schema={kind}.schema.json\n{told}\n{to_yaml(value)}"


def _mappings(value: Any) -> Iterator[Mapping[str, Any]]:
    """Yield all the mappings that a value holds, however deep."""
    if isinstance(value, Mapping):
        yield value
        value = value.values()
    if not isinstance(value, str | int | float | None):
        for one in value:
            yield from _mappings(one)


def _reacts(content: Content) -> bool:
    return any("to" in one or "visit" in one for one in _mappings(content))
