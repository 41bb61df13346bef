"""Courses made for one test."""

from tutor.model.actions import Say, To
from tutor.model.course import Course, Scenario
from tutor.model.elements import Button, Element, Link, Text
from tutor.model.screens import Plain, Screen
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef


def ref(name: str) -> SlideRef:
    return SlideRef("essai", name)


def to(name: str) -> To:
    return To(ref(name))


def slide(name: str, *elements: Element) -> Slide:
    """Return a slide that shows elements; without any, one that ends."""
    screen = Screen(frame=Plain(), elements=elements) if elements else None
    return Slide(ref=ref(name), title=name, text=f"Voici {name}.", screen=screen, end=not elements)


def course(*slides: Slide) -> Course:
    """Return a course of one parcours; it begins with the first slide."""
    named = {each.ref.slide: each for each in slides}
    scenario = Scenario(id="essai", title="Un essai", start=slides[0].ref, slides=named)
    return Course(title="Essais", start=slides[0].ref, scenarios={"essai": scenario})


def of_zones(count: int) -> Course:
    """Return a course whose first slide leads by zone N to the slide « zone-N »."""
    numbers = range(1, count + 1)
    links = [Link(label=f"Zone {number}", action=to(f"zone-{number}")) for number in numbers]
    return course(slide("choix", *links), *[slide(f"zone-{number}") for number in numbers])


def in_a_row() -> Course:
    """Return a course whose buttons that lead on bear the numbers 2, 1 and 2."""
    away = Link(label="Ailleurs", action=to("ailleurs"))
    return course(
        slide("un", away, Button(label="Continuer", action=to("deux"))),
        slide("deux", Button(label="Continuer", action=to("trois")), away),
        slide("trois", away, Button(label="Continuer", action=to("quatre"))),
        slide("quatre"),
        slide("ailleurs"),
    )


def tall(lines: int = 60) -> Course:
    """Return a course whose first slide has a zone at its top and another at its bottom."""
    top, bottom = Link(label="En haut", action=to("haut")), Link(label="En bas", action=to("bas"))
    body = [Text(text=f"Ligne {number}") for number in range(lines // 2)]
    return course(slide("long", top, *body, bottom), slide("haut"), slide("bas"))


def speaking() -> Course:
    """Return a course whose slide has a zone that answers."""
    says = Link(id="dire", label="Demander", action=Say("La **réponse**."))
    goes = Link(id="aller", label="Aller", action=to("fin"))
    return course(slide("question", says, goes), slide("fin"))
