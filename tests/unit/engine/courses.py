"""Small courses, made straight from the model."""

from collections.abc import Iterable, Mapping

from tutor.engine.session import Session
from tutor.model.actions import Say, To, Visit
from tutor.model.course import Course, Scenario
from tutor.model.elements import Button, Element
from tutor.model.screens import Plain, Screen
from tutor.model.slide import Slide
from tutor.model.targets import Reserved, SlideRef, Target


def ref(name: str) -> SlideRef:
    """Return the slide that `parcours/slide` names."""
    scenario, _, slide = name.partition("/")
    return SlideRef(scenario, slide)


def target(name: str) -> Target:
    """Return the target that a reserved word or `parcours/slide` names."""
    return Reserved(name) if name in tuple(Reserved) else ref(name)


def to(name: str, label: str | None = None) -> Button:
    """Return a button that leads to a target, and bears its name unless told otherwise."""
    return Button(id=label or name, label=label or name, action=To(target(name)))


def visit(name: str, label: str | None = None) -> Button:
    """Return a button that visits a target."""
    return Button(id=label or name, label=label or name, action=Visit(target(name)))


def say(message: str, label: str | None = None) -> Button:
    """Return a button that answers."""
    return Button(id=label or message, label=label or message, action=Say(message))


def slide(
    name: str,
    *elements: Element,
    title: str | None = None,
    text: str = "",
    on: str | None = None,
    end: bool = False,
) -> Slide:
    """Return a slide with these elements on a bare screen."""
    return Slide(
        ref=ref(name),
        title=title or f"Title of {name}",
        text=text,
        screen=Screen(frame=Plain(), elements=elements) if elements else None,
        next=target(on) if on else None,
        end=end,
    )


def course(
    *slides: Slide, menu: str | None = None, after: Mapping[str, str] | None = None
) -> Course:
    """Return the course of these slides, the first of which is the start."""
    scenarios: dict[str, dict[str, Slide]] = {}
    for one in slides:
        scenarios.setdefault(one.ref.scenario, {})[one.ref.slide] = one
    return Course(
        title="A small course",
        start=slides[0].ref,
        menu=ref(menu) if menu else None,
        scenarios={
            id: _scenario(id, found, (after or {}).get(id)) for id, found in scenarios.items()
        },
    )


def session(*slides: Slide, menu: str | None = None, at: str | None = None) -> Session:
    """Return a session of the course of these slides."""
    return Session(course(*slides, menu=menu), at=ref(at) if at else None)


def shown(playing: Session) -> str:
    """Return the full name of the slide that a session shows."""
    return str(playing.slide.ref)


def choose(playing: Session, *hotspots: str) -> str:
    """Activate hotspots one after the other; return where that leads."""
    for hotspot in hotspots:
        playing.activate(hotspot)
    return shown(playing)


def names(refs: Iterable[SlideRef]) -> set[str]:
    """Return slides' full names."""
    return {str(one) for one in refs}


def _scenario(id: str, slides: dict[str, Slide], after: str | None) -> Scenario:
    start = next(iter(slides.values())).ref
    return Scenario(
        id=id,
        title=f"Parcours {id}",
        start=start,
        slides=slides,
        after=target(after) if after else None,
    )
