"""Every hotspot of a slide does something of its own, and can be told from the others."""

from collections.abc import Iterator

from tutor.checks.finding import Finding, Rule, Severity
from tutor.checks.graph.graph import Graph, locus_of, ways
from tutor.language import Phrase
from tutor.model.actions import Say, To, Visit
from tutor.model.course import Hotspot, Slide
from tutor.model.targets import Reserved, SlideRef

_DIGITS = 9
"""How many hotspots of a slide a digit key can choose."""

_SAME_SLIDE = Rule(
    code="PP131",
    name="leads-to-itself",
    severity=Severity.WARNING,
    title=Phrase("Zone qui ramène sur place", "Hotspot that leads to its own slide"),
    why=Phrase(
        "Cette zone mène à la diapositive où elle se trouve : on clique, et rien ne change. C'est "
        "souvent une cible recopiée d'une autre zone.\n\n"
        "Menez-la ailleurs, faites-la répondre par « say: », ou retirez son action.",
        "This hotspot leads to the slide that it is on: one clicks, and nothing changes. Often its "
        "target was copied from another hotspot.\n\n"
        "Lead it elsewhere, let it answer by “say:”, or remove its action.",
    ),
    problem=Phrase(
        "la zone {number} de « {slide} » ramène sur place",
        "hotspot {number} of “{slide}” leads to its own slide",
    ),
    remedy=Phrase(
        "Menez-la ailleurs, ou faites-la répondre par « say: ».",
        "Lead it elsewhere, or let it answer by “say:”.",
    ),
)

_REPEATED = Rule(
    code="PP132",
    name="repeated-hotspot",
    severity=Severity.WARNING,
    title=Phrase("Zone en double", "Repeated hotspot"),
    why=Phrase(
        "Deux zones de la diapositive portent le même libellé et font la même chose. L'une des "
        "deux prend un numéro et une place pour rien ; c'est souvent le reste d'une copie.\n\n"
        "Retirez-en une, ou l'action de l'une d'elles.",
        "Two hotspots of the slide bear the same label and do the same. One of them takes a number "
        "and room for nothing; often it was copied and left.\n\n"
        "Remove one of them, or its action.",
    ),
    problem=Phrase(
        "sur « {slide} », la zone {number} répète la zone {first} : « {caption} »",
        "on “{slide}”, hotspot {number} repeats hotspot {first}: “{caption}”",
    ),
    remedy=Phrase(
        "Retirez l'une des deux, ou changez sa cible.", "Remove one of them, or change its target."
    ),
)

_ALIKE = Rule(
    code="PP133",
    name="indistinct-hotspots",
    severity=Severity.WARNING,
    title=Phrase("Zones que rien ne distingue", "Hotspots that look the same"),
    why=Phrase(
        "Deux zones de la diapositive portent le même libellé et la même infobulle, mais font des "
        "choses différentes. Dans la liste des choix, rien ne dit laquelle est laquelle.\n\n"
        "Donnez à chacune son infobulle (« callout: »), ou un autre libellé.",
        "Two hotspots of the slide bear the same label and the same callout, but do different "
        "things. In the list of choices, nothing tells which is which.\n\n"
        "Give each its own “callout:”, or another label.",
    ),
    problem=Phrase(
        "sur « {slide} », rien ne distingue la zone {number} de la zone {first} : « {caption} »",
        "on “{slide}”, nothing tells hotspot {number} from hotspot {first}: “{caption}”",
    ),
    remedy=Phrase(
        "Donnez à chacune un « callout: » ou un libellé qui lui soit propre.",
        "Give each a “callout:” or a label of its own.",
    ),
)

_BACK_AT_START = Rule(
    code="PP134",
    name="back-at-start",
    severity=Severity.WARNING,
    title=Phrase("« back » au début du cours", "“back” at the course's start"),
    why=Phrase(
        "Le cours commence sur cette diapositive : il n'y a alors rien avant elle, et cette zone "
        "ne fait rien.\n\n"
        "Retirez-la, ou menez-la à une diapositive que vous nommez.",
        "The course begins on this slide: there is then nothing before it, and this hotspot does "
        "nothing.\n\n"
        "Remove it, or lead it to a slide that you name.",
    ),
    problem=Phrase(
        "« back » sur « {slide} », par où le cours commence, ne mène nulle part",
        "“back” on “{slide}”, where the course begins, leads nowhere",
    ),
    remedy=Phrase(
        "Retirez cette action, ou nommez la diapositive.", "Remove this action, or name the slide."
    ),
)

_SAME_ANSWER = Rule(
    code="PP135",
    name="repeated-answer",
    severity=Severity.NOTE,
    title=Phrase("Réponse répétée", "Repeated answer"),
    why=Phrase(
        "Deux zones de la diapositive répondent par les mêmes mots. Qui clique sur la seconde "
        "après la première ne voit rien changer, et peut croire que rien ne s'est passé.\n\n"
        "Dites dans chaque réponse à quoi elle répond.",
        "Two hotspots of the slide answer in the same words. Who clicks the second one after the "
        "first sees nothing change, and may think that nothing happened.\n\n"
        "Say in each answer what it answers.",
    ),
    problem=Phrase(
        "sur « {slide} », la zone {number} répond comme la zone {first}",
        "on “{slide}”, hotspot {number} answers as hotspot {first} does",
    ),
    remedy=Phrase(
        "Dites dans chaque réponse à quoi elle répond.", "Say in each answer what it answers."
    ),
)

_NO_DIGIT = Rule(
    code="PP136",
    name="no-digit-left",
    severity=Severity.WARNING,
    title=Phrase("Plus de neuf zones", "More than nine hotspots"),
    why=Phrase(
        "Les touches 1 à 9 choisissent une zone par son numéro. À partir de la dixième, il n'y a "
        "plus de touche : il faut la souris, ou la tabulation.\n\n"
        "Répartissez les choix sur plusieurs diapositives.",
        "The keys 1 to 9 choose a hotspot by its number. From the tenth on, there is no key left: "
        "it takes the mouse, or the tabulation key.\n\n"
        "Share the choices among several slides.",
    ),
    problem=Phrase(
        "« {slide} » a {count} zones : celles d'après la neuvième n'ont pas de touche",
        "“{slide}” has {count} hotspots: those after the ninth have no key",
    ),
    remedy=Phrase(
        "Répartissez les choix sur plusieurs diapositives.",
        "Share the choices among several slides.",
    ),
)

_SAME_PLACE = Rule(
    code="PP137",
    name="same-way-twice",
    severity=Severity.NOTE,
    title=Phrase("Deux zones pour un même chemin", "Two hotspots for one way"),
    why=Phrase(
        "Deux zones de la diapositive, sous des libellés différents, font exactement la même "
        "chose. C'est parfois voulu : deux façons d'arriver au même endroit. C'est souvent une "
        "cible recopiée.\n\n"
        "Vérifiez la cible de chacune. Les zones qui ramènent en arrière ou qui quittent ne sont "
        "pas visées : on en met volontiers deux.",
        "Two hotspots of the slide, under different labels, do exactly the same. Sometimes that is "
        "meant: two ways to one place. Often a target was copied.\n\n"
        "Check the target of each. Hotspots that lead back or that leave are not looked at: two of "
        "them are common.",
    ),
    problem=Phrase(
        "sur « {slide} », la zone {number} mène à « {target} » comme la zone {first}",
        "on “{slide}”, hotspot {number} leads to “{target}” as hotspot {first} does",
    ),
    remedy=Phrase("Vérifiez la cible de chacune des deux.", "Check the target of both."),
)

RULES: tuple[Rule, ...] = (
    _SAME_SLIDE,
    _REPEATED,
    _ALIKE,
    _BACK_AT_START,
    _SAME_ANSWER,
    _NO_DIGIT,
    _SAME_PLACE,
)


def prove(graph: Graph) -> Iterator[Finding]:
    """Yield hotspots that do nothing, nothing new, or that cannot be told apart or typed."""
    for slide in graph.slides:
        hotspots = slide.hotspots
        if len(hotspots) > _DIGITS:
            values = {"slide": str(slide.ref), "count": len(hotspots)}
            yield Finding(_NO_DIGIT, locus_of(slide, hotspots[_DIGITS]), values)
        yield from _idle(graph, slide)
        yield from _twins(slide)


def _idle(graph: Graph, slide: Slide) -> Iterator[Finding]:
    """Yield hotspots that change nothing, on a slide that is no dead end anyway."""
    for way in ways(slide):
        if way.hotspot is None:
            continue
        target = graph.lands(way.action.target)
        values = {"slide": str(slide.ref), "number": way.hotspot.number}
        if target == slide.ref and graph.leads_away(slide.ref):
            yield Finding(_SAME_SLIDE, way.locus, values)
        elif target is Reserved.BACK and slide.ref == graph.course.start:
            yield Finding(_BACK_AT_START, way.locus, values)


def _twins(slide: Slide) -> Iterator[Finding]:
    """Yield hotspots that are too much like one before them."""
    met: dict[tuple[str, object], Hotspot] = {}
    for spot in slide.hotspots:
        likenesses = [(rule, (rule.code, key)) for rule, key in _likenesses(slide, spot)]
        alike = ((rule, met[key]) for rule, key in likenesses if key in met)
        if found := next(alike, None):
            yield _twin(slide, spot, *found)
        for _, key in likenesses:
            met.setdefault(key, spot)


def _likenesses(slide: Slide, spot: Hotspot) -> Iterator[tuple[Rule, object]]:
    """Yield what no other hotspot of the slide should share, the gravest first."""
    element, action = spot.element, spot.element.action
    yield _REPEATED, (element.caption, action)
    yield _ALIKE, (element.caption, element.callout)
    match action:
        case Say(message):
            yield _SAME_ANSWER, message
        case To(target) | Visit(target) if isinstance(target, SlideRef) and target != slide.ref:
            yield _SAME_PLACE, action


def _twin(slide: Slide, spot: Hotspot, rule: Rule, first: Hotspot) -> Finding:
    action = spot.element.action
    values = {
        "slide": str(slide.ref),
        "number": spot.number,
        "first": first.number,
        "caption": spot.element.caption,
        "target": str(action.target) if isinstance(action, To | Visit) else "",
    }
    return Finding(rule, locus_of(slide, spot), values)
