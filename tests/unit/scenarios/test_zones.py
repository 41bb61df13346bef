"""Where the zones of the shipped course lead, as the deck's facts say."""

import pytest

from tests.unit.engine.courses import ref
from tests.unit.scenarios.walking import ON, walk, zone
from tutor.model.actions import Say
from tutor.model.course import Course

E_MAIL = "Je clique ici pour modifier mon adresse e-mail"
PHONE = "Je clique ici pour modifier mon numéro"
OLD_PHONE = "situations/etape_3_ancien_telephone"
OWN_DETAILS = "Mes coordonnées de contact"
NEW_CODE = "Générer un nouveau code provisoire"
ACTIVATE = "J'active Mon espace santé"
OPPOSE = "Je m'oppose à la création de Mon espace santé"
BACK_FROM_CODE = ["Continuer", "Envoyer le code", "M'identifier avec mon nouveau code"]

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
    ("activation/choix", [ACTIVATE], "activation/conditions"),
    ("activation/choix", [OPPOSE], "opposition/choix"),
    ("activation/conditions", ["Valider"], "activation/coordonnees"),
    ("activation/coordonnees", [E_MAIL], "contacts/email_saisie"),
    ("activation/coordonnees", [PHONE], "contacts/telephone_saisie"),
    ("activation/coordonnees", ["Confirmer"], "activation/identifiants"),
    ("activation/identifiants", ["Valider"], "activation/felicitations"),
    ("activation/felicitations", ["Terminer"], "activation/fin"),
    # What tasks alone show: a phone number or an address that is still the old one.
    ("situations/compte", [OWN_DETAILS], "situations/ancien_telephone"),
    ("situations/compte", ["Me déconnecter"], "activation/fin"),
    ("situations/compte", [OWN_DETAILS, PHONE, "Valider", "Valider"], "situations/compte"),
    ("situations/compte", [OWN_DETAILS, "Terminer"], "situations/compte"),
    ("situations/etape_3_ancien_email", [E_MAIL, "Valider", "Valider"], "activation/coordonnees"),
    ("situations/etape_3_ancien_email", ["Confirmer"], "activation/identifiants"),
    (
        "situations/etape_3_ancien_telephone",
        [PHONE, "Valider", "Valider"],
        "activation/coordonnees",
    ),
    (OLD_PHONE, ["Confirmer"], "activation/identifiants"),
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
        (str(slide.ref), hotspot.id) for slide in shipped.slides for hotspot in slide.hotspots
    }
    assert tried == everything


def test_only_what_is_out_of_scope_answers(shipped: Course) -> None:
    answering = [
        hotspot.element.caption
        for slide in shipped.slides
        for hotspot in slide.hotspots
        if isinstance(hotspot.element.action, Say)
    ]
    assert answering == OUT_OF_SCOPE


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
