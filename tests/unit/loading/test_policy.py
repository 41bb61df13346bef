"""The policy of a kiosk, and every mistake in it, told with its place."""

from pathlib import Path

import pytest

from tests.unit.policies import PIN, WHOLE, written
from tutor.loading.mistakes import WrongCourse
from tutor.loading.policy import load_policy
from tutor.model.course import Course
from tutor.model.policy import Attract, Hours, InterfaceLanguage, Policy
from tutor.model.targets import SlideRef

TOO_QUICK = f"scrypt$2$8${'0' * 32}${'0' * 64}"
"""What is written as a hash, of a cost that the lock refuses."""


def test_a_policy_that_says_nothing_has_good_rules(shipped: Course, tmp_path: Path) -> None:
    assert load_policy(written(tmp_path, ""), shipped) == Policy()


def test_all_that_a_policy_may_say_is_read(shipped: Course, tmp_path: Path) -> None:
    assert load_policy(written(tmp_path, WHOLE), shipped) == Policy(
        idle=60,
        warning=30,
        visit=15,
        attract=Attract(slide=shipped.scenarios["opposition"].start, pace=5, blank_after=20),
        open=("activation", "opposition"),
        keys=("back", "on"),
        pin=PIN,
        hours=Hours(opens="08:30", closes="18:00"),
        language=InterfaceLanguage("en"),
        languages=(InterfaceLanguage("en"),),
        motion="none",
        statistics=False,
        large=True,
        contrast=True,
        memory=300,
    )


@pytest.mark.parametrize(
    ("text", "place", "problem", "advice"),
    [
        ("idel: 60", "2:1", "clé inconnue « idel »", "« idle »"),
        ("idle: soon", "2:7", "« soon » n'est pas un nombre", ""),
        ("warning: 10", "2:10", "un avertissement de 10 secondes est trop court", "20 secondes"),
        ("open: [activation, oposition]", "2:20", "parcours inconnu", "« opposition »"),
        ("keys: [back, forward]", "2:14", "valeur inconnue « forward »", "back (reculer), on"),
        ("keys: [quit]", "2:8", "valeur inconnue « quit »", "back (reculer), on"),
        ("pin: 1234", "2:6", "pas un code haché", "--set-pin"),
        (
            "hours: {opens: '8h30', closes: '18:00'}",
            "2:16",
            "« 8h30 » n'est pas une heure",
            "08:30",
        ),
        ("hours: {opens: '08:30'}", "2:8", "il manque « closes »", ""),
        ("attract: {slide: activation/nulle}", "2:18", "n'a pas de diapositive", ""),
        ("attract: {route: kiosk.yml}", "2:18", "fichier introuvable « kiosk.yml »", "kiosk.yaml"),
        (
            "attract: {slide: contacts/, route: kiosk.yaml}",
            "2:18",
            "un itinéraire part toujours du début",
            "Ôtez l'un des deux.",
        ),
        ("attract: {pase: 3}", "2:11", "clé inconnue « pase »", "« pace »"),
        ("motion: loud", "2:9", "valeur inconnue « loud »", "none, calm"),
        ("languages: [fr, de]", "2:17", "valeur inconnue « de »", "fr, en"),
        ("large: maybe", "2:8", "ni true ni false", ""),
        ("idle: [90]", "2:7", "une seule valeur est attendue", ""),
        ("idle: 60\nidle: 90", "3:1", "clé répétée « idle »", "ligne 2"),
        ("visit: 1\nwarning: 60", "2:8", "la plus longue visite (60 s) tient dans", "« visit »"),
        ("warning: 1800", "2:10", "son avertissement (1800 s)", "« warning »"),
        ("open: {activation: true}", "2:7", "une liste est attendue", "[a, b]"),
        ("open: [contacts, contacts]", "2:18", "« contacts » est écrit deux fois", "Une fois"),
        ("keys: [back, on, back]", "2:18", "« back » est écrit deux fois", "Une fois"),
        ("languages: [fr, fr]", "2:17", "« fr » est écrit deux fois", "Une fois"),
        ("languages: []", "2:12", "il faut une langue au moins", ""),
        ("languages: [en]\nlanguage: fr", "3:11", "« fr » n'est pas parmi", "borne : en."),
        (
            "open: [contacts]\nattract: {slide: activation/titre}",
            "3:18",
            "« activation » n'est pas ouvert",
            "Parcours ouverts : contacts.",
        ),
        (
            "hours: {opens: '08:30', closes: '08:30'}",
            "2:33",
            "l'écran resterait noir",
            "ôtez « hours »",
        ),
        ("hours: {opens: '08:00', closes: '24:00'}", "2:33", "n'est pas une heure", "23:59"),
        ("pin: ''", "2:6", "pas un code haché", "--set-pin"),
        (f"pin: {TOO_QUICK}", "2:6", "pas un code haché", "--set-pin"),
        ("memory: 20", "2:9", "20 Mo ne suffisent pas", "100 Mo au moins"),
    ],
)
def test_each_mistake_is_told_at_its_place(
    shipped: Course, tmp_path: Path, text: str, place: str, problem: str, advice: str
) -> None:
    with pytest.raises(WrongCourse) as caught:
        load_policy(written(tmp_path, text), shipped)
    report = caught.value.report("fr")
    assert f"kiosk.yaml:{place}: " in report
    assert problem in report
    assert advice in report
    assert f"kiosk.yaml:{place}: " in caught.value.report("en")
    assert caught.value.report("en") != report
    assert len(caught.value.mistakes) == 1


def test_the_route_of_the_loop_lies_beside_the_policy(shipped: Course, tmp_path: Path) -> None:
    route = tmp_path / "boucles" / "activer.txt"
    route.parent.mkdir()
    route.touch()
    text = "attract: {route: boucles/activer.txt}"
    assert load_policy(written(tmp_path, text), shipped).attract.route == route.resolve()


def test_a_mistake_is_told_once_even_where_two_rules_would_see_it(
    shipped: Course, tmp_path: Path
) -> None:
    with pytest.raises(WrongCourse) as caught:
        load_policy(written(tmp_path, "hours: {opens: '8h', closes: '8h'}"), shipped)
    assert [one.message("en") for one in caught.value.mistakes] == [
        "“8h” is not a time of the day"
    ] * 2


@pytest.mark.parametrize(
    "text",
    [
        "hours: {opens: '18:00', closes: '08:00'}",  # overnight
        "hours: {opens: 08:30, closes: 18:00}",
        "hours:",
        "attract:",
        "open: contacts",
        "keys: []",
        "languages: en\nlanguage: en",
        "visit: 1",
        "memory: 100",
    ],
)
def test_what_is_unusual_but_right_is_let_in(shipped: Course, tmp_path: Path, text: str) -> None:
    assert load_policy(written(tmp_path, text), shipped)


def test_visitors_find_a_language_of_the_kiosk_s(shipped: Course, tmp_path: Path) -> None:
    policy = load_policy(written(tmp_path, "languages: [en]"), shipped)
    assert policy.first_language("fr") == "en"
    assert Policy().first_language("en") == "en"
    assert Policy(language=InterfaceLanguage("fr")).first_language("en") == "fr"


def test_a_policy_of_a_newer_format_is_refused(shipped: Course, tmp_path: Path) -> None:
    path = tmp_path / "kiosk.yaml"
    path.write_text("format: 2\nnovelty: 3\n", encoding="utf-8")
    with pytest.raises(WrongCourse) as caught:
        load_policy(path, shipped)
    assert len(caught.value.mistakes) == 1


def test_a_policy_that_is_not_there_is_told(shipped: Course, tmp_path: Path) -> None:
    with pytest.raises(WrongCourse):
        load_policy(tmp_path / "none.yaml", shipped)


def test_the_slide_where_the_loop_begins_may_be_a_scenario_s_first(
    shipped: Course, tmp_path: Path
) -> None:
    policy = load_policy(written(tmp_path, "attract: {slide: contacts/}"), shipped)
    assert isinstance(policy.attract.slide, SlideRef)
    assert policy.attract.slide.scenario == "contacts"
