"""A deck as trainers make them: 25 slides, screenshots, zones under pointers, an end menu."""

from itertools import pairwise

from tests.unit.importing.decks import POINTER, SCREENSHOT, Made, Page, png

_SCREEN = (40, 18, 55, 70)
ACTIVATION = "Activer -ou s'opposer à- Mon espace santé"
END = "Félicitations vous voici arrivé à la fin de ce pas à pas !"


def step_by_step() -> Made:
    """Return the deck."""
    made = Made()
    _opening(made)
    seven = _screen(made, ACTIVATION, "Pour commencer", "1/ Je me rends sur monespacesante.fr")
    steps = [_screen(made, title) for title in _ACTIVATION]
    done = _screen(made, "Félicitations : mon compte est activé !", "Deux suites sont ailleurs")
    opposition = [_screen(made, title) for title in _OPPOSITION]
    contacts = [_screen(made, title) for title in _CONTACTS]
    code = [_screen(made, "Je génère un nouveau code provisoire") for _ in range(2)]
    menu = made.slide(END, "Pour revenir aux parcours proposés :", closed=True)
    _point(seven, (70, 20, 20, 8), "Activer Mon espace santé", steps[0])
    _point(steps[0], (45, 70, 15, 8), "Commencer", steps[1])
    _point(steps[0], (65, 80, 25, 6), "Générer un nouveau code provisoire", code[0])
    _point(steps[1], (45, 80, 15, 8), "Valider", steps[2])
    _point(steps[2], (45, 40, 30, 8), "J'active Mon espace santé", steps[3])
    _point(steps[2], (45, 60, 30, 8), "Je m'oppose", opposition[0])
    _point(steps[3], (45, 80, 15, 8), "Valider", steps[4])
    _point(steps[4], (80, 40, 10, 6), "Modifier l'adresse", contacts[0])
    _point(steps[4], (80, 55, 10, 6), "Modifier le téléphone", contacts[2])
    _point(steps[4], (45, 80, 15, 8), "Confirmer", steps[5])
    _point(steps[5], (45, 80, 15, 8), "Valider", done)
    for before, after in pairwise(opposition):
        _point(before, (45, 80, 15, 8), "Continuer", after)
    _point(contacts[0], (45, 80, 15, 8), "Valider", contacts[1])
    _point(contacts[1], (45, 80, 15, 8), "Valider", steps[4])
    _point(contacts[2], (45, 80, 15, 8), "Valider", contacts[3])
    _point(contacts[3], (45, 80, 15, 8), "Valider", steps[4])
    _point(code[0], (45, 80, 15, 8), "Continuer", code[1])
    _point(code[1], (45, 80, 15, 8), "Envoyer le code", steps[1])
    done.button("Je clique ici pour terminer mon parcours", (5, 80, 30, 8), to=menu)
    opposition[-1].button("Cliquez ici pour terminer le parcours", (5, 80, 30, 8), to=menu)
    choices = [
        ("réaliser le parcours d'activation", seven),
        ("réaliser le parcours d'opposition", opposition[0]),
        ("demander l'édition d'un nouveau code provisoire", code[0]),
        ("modifier mes coordonnées de contact (téléphone ou mail)", contacts[0]),
    ]
    for at, (label, first) in enumerate(choices):
        place = (5 + 47 * (at % 2), 40 + 25 * (at // 2), 43, 15)
        menu.button(f"Je clique ici pour {label}", place, to=first)
    return made


_ACTIVATION = [
    "Pour commencer",
    "J'active mon compte / Je m'oppose à la création de mon compte",
    "J'active mon compte / Je m'oppose à la création de mon compte",
    "J'active mon compte",
    "Je vérifie mes coordonnées de contact",
    "Je choisis mon nouvel identifiant et mon mot de passe",
]
_OPPOSITION = [
    "Je m'oppose à Mon espace santé",
    "Je valide ma décision d'opposition",
    "Je télécharge mon attestation d'opposition",
    "Aperçu du justificatif d'opposition",
]
_CONTACTS = [
    "Je modifie mon adresse email",
    "Je valide mon adresse email",
    "Je modifie mon numéro de téléphone mobile",
    "Je valide mon numéro de téléphone mobile",
]


def _opening(made: Made) -> None:
    """Add the six slides on which a click anywhere goes on."""
    made.slide("ACTIVER (OU S'OPPOSER) SON COMPTE", "PAS A PAS", "A noter : les écrans évoluent")
    made.slide("Bienvenue !", "Grâce à ce pas à pas je serai en mesure de :")
    usage = made.slide("Mode d'emploi", "L'icône ci-contre signale une zone « cliquable ».")
    usage.picture((80, 50, 3, 4), POINTER, alt="zone cliquable")
    made.slide("Avant de commencer", "Pour activer Mon espace santé, je suis plusieurs étapes :")
    for shade in (100, 120):
        page = made.slide("La notification de l'usager", "En tant qu'usager je suis notifié.")
        page.picture(_SCREEN, png(40, 30, shade), alt="Le message de notification")


def _screen(made: Made, title: str, *texts: str) -> Page:
    """Add a slide with a screenshot, on which marked zones alone react."""
    page = made.slide(title, *texts, closed=True)
    page.picture(_SCREEN, SCREENSHOT, alt=f"L'écran « {title} »")
    return page


def _point(page: Page, at: tuple[float, float, float, float], label: str, to: Page) -> None:
    """Lay a zone over the screenshot, and a pointer beside its middle."""
    page.zone(at, alt=label, to=to)
    page.picture((at[0] + at[2] / 2, at[1] + at[3] / 2, 2, 3), POINTER)
