"""The words of the shipped course: what the deck's facts fix."""

import re

import pytest

from tests.unit.engine.courses import ref
from tutor.model.course import Course
from tutor.model.elements import Question
from tutor.model.slide import Slide
from tutor.plain.lines import screen_lines
from tutor.plain.markdown import markdown_lines
from tutor.plain.voice import Voice

TITLES = {
    "activation/titre": "ACTIVER (OU S'OPPOSER) SON COMPTE MON ESPACE SANTE — PAS A PAS",
    "activation/bienvenue": "Bienvenue !",
    "activation/mode_emploi": "Mode d'emploi",
    "activation/avant_de_commencer": "Avant de commencer",
    "activation/notification_mail": "La notification de l'usager",
    "activation/notification_courrier": "La notification de l'usager",
    "activation/accueil_site": "Activer -ou s'opposer à- Mon espace santé · Pour commencer",
    "activation/commencer": "Pour commencer",
    "activation/identification": "J'active mon compte / Je m'oppose à la création de mon compte",
    "activation/numero_refuse": "J'active mon compte / Je m'oppose à la création de mon compte",
    "activation/choix": "J'active mon compte / Je m'oppose à la création de mon compte",
    "activation/conditions": "J'active mon compte",
    "activation/coordonnees": "Je vérifie mes coordonnées de contact",
    "activation/identifiants": "Je choisis mon nouvel identifiant et mon mot de passe",
    "activation/felicitations": "Félicitations : mon compte est activé !",
    "activation/fin": "Félicitations vous voici arrivé à la fin de ce pas à pas !",
    "opposition/choix": "Je m'oppose à Mon espace santé",
    "opposition/confirmation": "Je valide ma décision d'opposition",
    "opposition/attestation": "Je télécharge mon attestation d'opposition",
    "opposition/justificatif": "Aperçu du justificatif d'opposition",
    "contacts/coordonnees": "Je vérifie mes coordonnées de contact",
    "contacts/email_saisie": "Je modifie mon adresse email",
    "contacts/email_validation": "Je valide mon adresse email",
    "contacts/telephone_saisie": "Je modifie mon numéro de téléphone mobile",
    "contacts/telephone_validation": "Je valide mon numéro de téléphone mobile",
    "situations/compte": "Mon espace santé · Mon compte",
    "new_code/demande": "Je génère un nouveau code provisoire",
    "new_code/reception": "Je génère un nouveau code provisoire",
    "new_code/code_envoye": "Je génère un nouveau code provisoire",
    "new_code/code_par_email": "Je génère un nouveau code provisoire",
    "quiz/delai": "Question 1 · Le délai",
    "quiz/identite": "Question 2 · Qui je suis",
    "quiz/ou_cliquer": "Question 3 · Où cliquer",
    "quiz/code_perdu": "Question 4 · Le code perdu",
    "quiz/definitif": "Question 5 · Changer d'avis",
}

CERTAIN = {
    "activation/titre",
    "activation/bienvenue",
    "activation/mode_emploi",
    "activation/notification_mail",
    "activation/felicitations",
    "activation/fin",
    "opposition/justificatif",
}
"""The slides whose screens stand in the deck, or that have none; the others are redrawn."""

SHOWN = {
    "activation/titre": ["l'outil évolue", "à date"],
    "activation/mode_emploi": ["Échap", "Cliquer n'importe où"],
    "activation/avant_de_commencer": [
        "Étape 1 : Je m'identifie",
        "Étape 2 : J'active ou je m'oppose",
        "Étape 3 : Je vérifie mes coordonnées",
        "Étape 4 : Je choisis identifiant et mot de passe",
        "dès l'étape 2",
    ],
    "activation/notification_mail": [
        "Martine Julie LEGUELLEC",
        "Mq7ZkXt4R9bN",
        "monespacesante.fr",
        "1 mois",
        "Votre conseiller Mon espace santé",
        "[bouton] SE CONNECTER À MON ESPACE SANTÉ",
        "Avec Mon espace santé, vous pouvez :",
        "Et dès 2022,",
    ],
    "activation/notification_courrier": ["Martine Julie LEGUELLEC", "Mq7ZkXt4R9bN"],
    "activation/accueil_site": [
        "[bouton] Activer Mon espace santé",
        "[lien] Connexion",
        "MON PROFIL MÉDICAL",
        "Partagez l'essentiel de vos informations de santé",
    ],
    "activation/commencer": ["Pour l'activer, il me faut :", "[bouton] Commencer", "5 minutes"],
    "activation/identification": [
        "[champ] Code provisoire : Mq7ZkXt4R9bN (12 caractères)",
        "[champ] Mon numéro de sécurité sociale : 1 16 30 44 038 016 18",
        "[option] Carte Vitale sans photo",
        "[option choisie] Carte Vitale avec photo",
        "[champ] Mon numéro de série : 8025000002 01024576124",
        "[lien] Où trouver mon numéro de série ?",
        "[bouton] Valider",
    ],
    "activation/numero_refuse": [
        "[champ] Mon numéro de série : 8025000002 0102",
        "Numéro incorrect",
    ],
    "activation/choix": ["Étape 2 sur 4", "[bouton] Continuer"],
    "activation/conditions": [
        "J'accepte les Conditions Générales d'Utilisation et la Politique de protection des "
        "données personnelles.",
        "[lien] En savoir plus",
    ],
    "activation/coordonnees": [
        "[champ] Adresse e-mail (obligatoire) : m.leguellec@courrier.example",
        "[champ] Adresse e-mail (obligatoire) : martine.leguellec@email.example",
        "[champ] Numéro de téléphone : 06 39 98 12 34",
        "[champ] Numéro de téléphone : 06 11 12 13 14",
        "[bouton] Confirmer",
    ],
    "activation/identifiants": [
        "[champ] Choisir mon identifiant : martine.leguellec (8 caractères minimum)",
        "[champ] Choisir mon mot de passe, rempli et caché",
        "[champ] Confirmer le mot de passe, rempli et caché",
    ],
    "activation/felicitations": [
        "Mon espace santé a bien été activé !",
        "Gérer un autre profil rattaché",
    ],
    "activation/fin": ["Pour revenir aux parcours proposés :"],
    "opposition/choix": ["[option choisie] Je m'oppose à la création de Mon espace santé"],
    "opposition/attestation": ["[bouton] Télécharger mon justificatif", "28/09/2021"],
    "opposition/justificatif": [
        "page 1/1",
        "Le 28/09/2021",
        "Numéro de l'assuré : 1 16 30 44 038 016 18",
        "Nom de l'assuré : LEGUELLEC Martine Julie",
        "Bonjour Martine Julie Leguellec,",
        "prise en compte le 28/09/2021",
        "Cliquez ici pour terminer le parcours",
    ],
    "contacts/email_saisie": ["Ex : mon-adresse@email.com", "[bouton] Annuler"],
    "contacts/email_validation": ["Ex. : 034567", "martine.leguellec@email.example"],
    "contacts/telephone_saisie": [
        "← Je renseigne mon numéro de téléphone mobile",
        "06 11 12 13 14",
    ],
    "contacts/telephone_validation": [
        "[champ] Code à usage unique, vide (Ex. : 034567)",
        "[lien] Envoyer à nouveau le code",
        "06 11 12 13 14",
    ],
    "new_code/demande": ["1 16 30 44 038 016 18", "12/03/1965", "8025000002 01024576124"],
    "new_code/reception": [
        "[option choisie] Par SMS",
        "[option] Par e-mail",
        "[lien] Mes coordonnées sont incorrectes ?",
        "[bouton] Envoyer le code",
    ],
    "new_code/code_envoye": ["Mq7ZkXt4R9bN"],
    "new_code/code_par_email": ["Mq7ZkXt4R9bN", "ne-pas-repondre@info.ameli.fr"],
}

NOTED = [
    "six semaines",
    "R1111-28",
    "Hameçonnage",
    "info.ameli.fr",
    "3422",
    "8 h 30-17 h 30",
    "France services",
    "mai 2022",
    "à tout moment",
    "mineurs",
]

NOISE = [
    "Fatientité",
    "MOU",
    "samé",
    "Matalise",
    "Soldantiès",
    "grantit",
    "Règiement",
    "Inalement",
    "dénormé",
    "condez-vous",
    "monespacesanté.fr",
    "eens",
    "{{",
    "}}",
]


def slides(course: Course) -> list[Slide]:
    """Return every slide of a course."""
    return list(course.slides)


def visible(slide: Slide) -> str:
    """Return all that a slide shows, on one line."""
    lines = [slide.title, *markdown_lines(slide.text), *screen_lines(slide, Voice("fr"))]
    return " ".join(" ".join(lines).split())


def test_every_slide_of_the_deck_is_there_under_its_title(shipped: Course) -> None:
    assert {str(slide.ref): slide.title for slide in slides(shipped)} == TITLES


def test_every_slide_has_notes_for_the_trainer(shipped: Course) -> None:
    assert [str(slide.ref) for slide in slides(shipped) if not slide.notes.strip()] == []


def test_the_notes_tell_where_a_screen_was_redrawn(shipped: Course) -> None:
    silent = {
        str(slide.ref)
        for slide in slides(shipped)
        if "écran reconstitué" not in slide.notes.lower()
    }
    assert silent <= CERTAIN


@pytest.mark.parametrize(("name", "words"), SHOWN.items())
def test_a_slide_shows_its_labels_and_the_sample_data(
    shipped: Course, name: str, words: list[str]
) -> None:
    shown = visible(shipped.slide(ref(name)))
    assert [word for word in words if word not in shown] == []


@pytest.mark.parametrize("words", NOTED)
def test_the_notes_tell_what_a_trainer_wants(shipped: Course, words: str) -> None:
    assert any(words in slide.notes for slide in slides(shipped))


@pytest.mark.parametrize("noise", NOISE)
def test_the_noise_of_the_deck_was_left_out(shipped: Course, noise: str) -> None:
    words = [slide.title + slide.text + slide.notes + visible(slide) for slide in slides(shipped)]
    pattern = re.compile(rf"(?<!\w){re.escape(noise)}(?!\w)")
    assert not any(pattern.search(text) for text in words)


def test_the_delay_of_today_stands_in_the_notes_alone(shipped: Course) -> None:
    assert not any("six semaines" in visible(slide) for slide in slides(shipped))


def test_the_mail_says_once_what_comes_in_2022(shipped: Course) -> None:
    mail = visible(shipped.slide(ref("activation/notification_mail")))
    assert mail.count("Et dès 2022") == 1


def test_the_persona_has_one_phone_and_one_address_and_those_from_before(
    shipped: Course,
) -> None:
    everything = " ".join(visible(slide) for slide in slides(shipped))
    phones = set(re.findall(r"\b0[67](?: \d\d){4}\b", everything))
    assert phones == {"06 11 12 13 14", "06 39 98 12 34"}
    addresses = set(re.findall(r"[\w.-]+@[\w.-]*\w", everything))
    of_others = {"mon-adresse@email.com", "ne-pas-repondre@info.ameli.fr"}
    before = "m.leguellec@courrier.example"
    assert addresses - of_others == {"martine.leguellec@email.example", before}


def test_every_answer_of_the_quiz_tells_why(shipped: Course) -> None:
    questions = [
        one for slide in slides(shipped) for one in slide.elements if isinstance(one, Question)
    ]
    assert len(questions) == 5
    assert all(option.why for question in questions for option in question.options)
