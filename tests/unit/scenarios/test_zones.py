"""Where the zones of the shipped course lead, as the deck's facts say."""

import pytest

from tests.unit.engine.courses import ref
from tests.unit.painting.looks import LIGHT
from tests.unit.scenarios.walking import ON, walk, zone
from tutor.model.actions import Say
from tutor.model.course import Course
from tutor.model.elements import Choice, Field
from tutor.painting.moment import Moment
from tutor.painting.slides import paint_slide

E_MAIL = "Je clique ici pour modifier mon adresse e-mail"
PHONE = "Je clique ici pour modifier mon numéro"
OWN_DETAILS = "Mes coordonnées de contact"
NEW_CODE = "Générer un nouveau code provisoire"
ACTIVATE = "J'active Mon espace santé"
OPPOSE = "Je m'oppose à la création de Mon espace santé"
BY_SMS = ["Par SMS", "Envoyer le code"]
BY_MAIL = ["Par e-mail", "Envoyer le code"]
BACK_FROM_CODE = ["Continuer", *BY_SMS, "M'identifier avec mon nouveau code"]
SERIAL = "Mon numéro de série"
WRONG_NUMBER = "Et si je me trompe de numéro de série ?"

PARCOURS: dict[str, list[str]] = {
    "activation": [
        "Activation",
        "Activer Mon espace santé",
        "Commencer",
        "Valider",
        ACTIVATE,
        "Valider",
        "Confirmer",
        "Valider",
        "Terminer",
    ],
    "opposition": [
        "Opposition",
        "Continuer",
        "Valider",
        "Télécharger mon justificatif",
        "Cliquez ici pour terminer le parcours",
    ],
    "new_code": ["Nouveau code provisoire", *BACK_FROM_CODE],
    "contacts": ["Coordonnées de contact", E_MAIL, "Valider", "Valider", "Terminer"],
}

QUIZ = "Cinq questions pour finir"
ALL_DONE = [step for steps in PARCOURS.values() for step in steps]

JOURNEYS: list[tuple[str, list[str], str]] = [
    # The introduction: click anywhere.
    ("activation/titre", [ON], "activation/bienvenue"),
    ("activation/bienvenue", [ON], "activation/mode_emploi"),
    ("activation/mode_emploi", [ON], "activation/avant_de_commencer"),
    ("activation/avant_de_commencer", [ON], "activation/notification_mail"),
    ("activation/notification_mail", [ON], "activation/notification_courrier"),
    ("activation/notification_courrier", [ON], "activation/accueil_site"),
    # Activation.
    ("activation/accueil_site", ["Activer Mon espace santé"], "activation/commencer"),
    ("activation/commencer", ["Commencer"], "activation/identification"),
    ("activation/commencer", [NEW_CODE], "new_code/demande"),
    ("activation/commencer", [NEW_CODE, *BACK_FROM_CODE], "activation/commencer"),
    ("activation/identification", ["Valider"], "activation/choix"),
    ("activation/identification", [WRONG_NUMBER], "activation/numero_refuse"),
    ("activation/identification", [WRONG_NUMBER, SERIAL, "Valider"], "activation/choix"),
    ("activation/numero_refuse", [SERIAL], "activation/identification"),
    ("activation/choix", [ACTIVATE], "activation/conditions"),
    ("activation/choix", [OPPOSE], "opposition/choix"),
    ("activation/conditions", ["Valider"], "activation/coordonnees"),
    ("activation/coordonnees", [E_MAIL], "contacts/email_saisie"),
    ("activation/coordonnees", [PHONE], "contacts/telephone_saisie"),
    ("activation/coordonnees", ["Confirmer"], "activation/identifiants"),
    ("activation/identifiants", ["Valider"], "activation/felicitations"),
    ("activation/felicitations", ["Terminer"], "activation/fin"),
    # What tasks alone show: the account, from which one comes to one's contact details.
    ("situations/compte", [OWN_DETAILS], "contacts/coordonnees"),
    ("situations/compte", ["Me déconnecter"], "activation/fin"),
    ("situations/compte", [OWN_DETAILS, PHONE, "Valider", "Valider"], "contacts/coordonnees"),
    ("situations/compte", [OWN_DETAILS, "Terminer"], "situations/compte"),
    # Opposition.
    ("opposition/choix", ["Continuer"], "opposition/confirmation"),
    ("opposition/confirmation", ["Valider"], "opposition/attestation"),
    ("opposition/confirmation", ["Annuler"], "opposition/choix"),
    ("opposition/attestation", ["Télécharger mon justificatif"], "opposition/justificatif"),
    ("opposition/justificatif", ["Cliquez ici pour terminer le parcours"], "activation/fin"),
    # Contact details, from the third step of the activation.
    ("activation/coordonnees", [E_MAIL, "Valider"], "contacts/email_validation"),
    ("activation/coordonnees", [E_MAIL, "Valider", "Valider"], "activation/coordonnees"),
    ("activation/coordonnees", [E_MAIL, "Annuler"], "activation/coordonnees"),
    (
        "activation/coordonnees",
        [E_MAIL, "← Je renseigne mon adresse e-mail"],
        "activation/coordonnees",
    ),
    ("activation/coordonnees", [E_MAIL, "Valider", "Annuler"], "contacts/email_saisie"),
    (
        "activation/coordonnees",
        [E_MAIL, "Valider", "← Je valide mon adresse e-mail"],
        "contacts/email_saisie",
    ),
    ("activation/coordonnees", [PHONE, "Valider"], "contacts/telephone_validation"),
    ("activation/coordonnees", [PHONE, "Valider", "Valider"], "activation/coordonnees"),
    ("activation/coordonnees", [PHONE, "Annuler"], "activation/coordonnees"),
    (
        "activation/coordonnees",
        [PHONE, "← Je renseigne mon numéro de téléphone mobile"],
        "activation/coordonnees",
    ),
    ("activation/coordonnees", [PHONE, "Valider", "Annuler"], "contacts/telephone_saisie"),
    (
        "activation/coordonnees",
        [PHONE, "Valider", "← Je valide mon numéro de téléphone mobile"],
        "contacts/telephone_saisie",
    ),
    # Contact details, from the end menu.
    ("contacts/coordonnees", [E_MAIL, "Valider", "Valider"], "contacts/coordonnees"),
    ("contacts/coordonnees", [PHONE, "Valider", "Valider"], "contacts/coordonnees"),
    ("contacts/coordonnees", [E_MAIL, "Annuler"], "contacts/coordonnees"),
    ("contacts/coordonnees", [PHONE, "Annuler"], "contacts/coordonnees"),
    # A new code, by either way.
    ("new_code/reception", BY_SMS, "new_code/code_envoye"),
    ("new_code/reception", BY_MAIL, "new_code/code_par_email"),
    ("new_code/reception", [*BY_MAIL, BACK_FROM_CODE[-1]], "activation/identification"),
    # Without a caller, each goes on where it makes sense.
    ("new_code/demande", BACK_FROM_CODE, "activation/identification"),
    ("contacts/coordonnees", ["Terminer"], "activation/coordonnees"),
    ("contacts/email_validation", ["Valider"], "activation/coordonnees"),
    # The end menu, and back to it.
    ("activation/fin", ["Activation"], "activation/accueil_site"),
    ("activation/fin", ["Opposition"], "opposition/choix"),
    ("activation/fin", ["Nouveau code provisoire"], "new_code/demande"),
    ("activation/fin", ["Coordonnées de contact"], "contacts/coordonnees"),
    ("activation/fin", ["Nouveau code provisoire", *BACK_FROM_CODE], "activation/fin"),
    ("activation/fin", ["Coordonnées de contact", "Terminer"], "activation/fin"),
    (
        "activation/fin",
        ["Coordonnées de contact", PHONE, "Valider", "Valider", "Terminer"],
        "activation/fin",
    ),
    # The quiz, once all is done: five questions, and back.
    ("activation/fin", [*ALL_DONE, QUIZ], "quiz/delai"),
    ("activation/fin", [*ALL_DONE, QUIZ, ON, ON, ON, ON], "quiz/definitif"),
    ("activation/fin", [*ALL_DONE, QUIZ, ON, ON, ON, ON, ON], "activation/fin"),
]

OUT_OF_SCOPE = ["Découvrir Mon espace santé", "Gérer un autre profil rattaché"]


@pytest.mark.parametrize(("start", "steps", "expected"), JOURNEYS)
def test_a_journey_leads_where_the_facts_say(
    shipped: Course, start: str, steps: list[str], expected: str
) -> None:
    session, _ = walk(shipped, start, steps)
    assert str(session.slide.ref) == expected
    assert not session.is_over


@pytest.mark.parametrize("label", OUT_OF_SCOPE)
def test_what_is_out_of_scope_says_so_and_stays(shipped: Course, label: str) -> None:
    session, _ = walk(shipped, "activation/felicitations", [label])
    assert session.message is not None
    assert "parcours non détaillé dans ce pas à pas" in session.message.lower()
    assert str(session.slide.ref) == "activation/felicitations"


def test_every_zone_of_the_course_is_tried_here(shipped: Course) -> None:
    tried = {
        activated for start, steps, _ in JOURNEYS for activated in walk(shipped, start, steps)[1]
    }
    felicitations = "activation/felicitations"
    tried |= {
        (felicitations, zone(shipped.slide(ref(felicitations)), label).id) for label in OUT_OF_SCOPE
    }
    everything = {
        (str(slide.ref), hotspot.id)
        for slide in shipped.slides
        for hotspot in slide.played.hotspots
        if not isinstance(hotspot.element, Choice)
    }
    assert tried == everything


def test_only_what_is_out_of_scope_answers(shipped: Course) -> None:
    answering = [
        hotspot.element.caption
        for slide in shipped.slides
        for hotspot in slide.hotspots
        if isinstance(hotspot.element.action, Say) and not isinstance(hotspot.element, Choice)
    ]
    assert answering == OUT_OF_SCOPE


def test_the_quiz_opens_once_all_four_are_done(shipped: Course) -> None:
    for scenario, left_out in PARCOURS.items():
        steps = [one for name, some in PARCOURS.items() if name != scenario for one in some]
        session, _ = walk(shipped, "activation/fin", steps)
        assert QUIZ not in [spot.element.caption for spot in session.slide.hotspots]
        session, _ = walk(shipped, "activation/fin", [*steps, *left_out])
        assert session.slide.hotspots[-1].element.caption == QUIZ


@pytest.mark.parametrize("steps", [ALL_DONE, [*ALL_DONE, QUIZ, ON, ON, ON, ON, ON]])
def test_the_end_menu_fits_a_small_window_when_all_is_told(
    shipped: Course, steps: list[str]
) -> None:
    session, _ = walk(shipped, "activation/fin", steps)
    room = 24 - 3  # the header, the way here and the footer
    moment = Moment(done=frozenset(session.done))
    assert paint_slide(session.slide, LIGHT, 80, room, moment).height == room


def test_what_was_changed_is_shown_from_then_on(shipped: Course) -> None:
    def known(steps: list[str]) -> list[str]:
        session, _ = walk(shipped, "activation/coordonnees", steps)
        return [one.value for one in session.slide.elements if isinstance(one, Field)]

    mail, phone = [E_MAIL, "Valider", "Valider"], [PHONE, "Valider", "Valider"]
    assert known([]) == ["m.leguellec@courrier.example", "06 39 98 12 34"]
    assert known(mail) == ["martine.leguellec@email.example", "06 39 98 12 34"]
    assert known(phone) == ["m.leguellec@courrier.example", "06 11 12 13 14"]
    assert known([*mail, *phone]) == ["martine.leguellec@email.example", "06 11 12 13 14"]
    assert known([E_MAIL, "Valider", "Annuler", "Annuler"]) == known([])


@pytest.mark.parametrize(("scenario", "steps"), PARCOURS.items())
def test_a_scenario_entered_from_the_menu_ends_there_and_is_done(
    shipped: Course, scenario: str, steps: list[str]
) -> None:
    session, _ = walk(shipped, "activation/fin", steps)
    assert session.slide.ref == shipped.menu
    assert session.done == (scenario,)


def test_opposing_from_the_activation_completes_the_opposition_alone(shipped: Course) -> None:
    steps = [OPPOSE, *PARCOURS["opposition"][1:]]
    session, _ = walk(shipped, "activation/choix", steps)
    assert session.done == ("opposition",)
