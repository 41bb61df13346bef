"""Whether what is typed is right, and what is told where it is not."""

from time import process_time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tutor.folding import fold
from tutor.language import Language
from tutor.model.answers import ELSE, Answer, Typed, answer_of
from tutor.training.answers import LONGEST, example, is_right, what_is_wrong

LIKE = Answer(like="Élodie Martin")
ONE_OF = Answer(one_of=("06 11", "0611223344"))


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        (LIKE, "Élodie Martin"),
        (LIKE, "elodie  MARTIN "),
        (LIKE, "élodiemartin"),
        (Answer(like="cœur"), "COEUR"),
        (Answer(exact="Mq7 Z"), "Mq7 Z"),
        (ONE_OF, "0611"),
        (ONE_OF, "06 11 22 33 44"),
        (Answer(pattern=r"\d{5}"), " 75001 "),
        (Answer(date="12/03/1965"), "12-3-1965"),
        (Answer(date="1965-03-12"), "12031965"),
        (Answer(like="Saint-Étienne"), "saint etienne"),
        (Answer(like="l'Hôpital d’Août"), "L HOPITAL D AOUT"),
        (Answer(like="Étienne"), "E\u0301tienne"),
        (Answer(exact="Hélène"), "He\u0301le\u0300ne"),
        (Answer(pattern="[é]+"), "e\u0301"),
        (Answer(exact="tarif "), "tarif"),
        (Answer(exact="tarif"), " tarif "),
        (Answer(phone="06 11 12 13 14"), "+33 (0)6.11.12.13.14"),
        (Answer(phone="0692 12 34 56"), "+262692123456"),
        (Answer(number="1 234,50"), "1234.5 €"),
        (Answer(number="-3"), "- 3,00"),
        (Answer(email="Marie@Exemple.fr"), " marie@exemple.fr"),
        *(
            (Answer(date="03/11/2025"), typed)
            for typed in (
                "3/11/25",
                "3 novembre 2025",
                "3 nov. 2025",
                "lundi 3 nov 25",
                "2025-11-3",
            )
        ),
        (Answer(date="1er août 2025"), "August 1st, 2025"),
    ],
)
def test_what_is_taken(answer: Answer, typed: str) -> None:
    assert is_right(answer, typed)
    assert what_is_wrong(answer, typed, "fr") is None


@pytest.mark.parametrize(
    ("answer", "typed", "french", "english"),
    [
        (LIKE, "", "Ce champ est vide.", "This field is empty."),
        (LIKE, "   ", "Ce champ est vide.", "This field is empty."),
        (Answer(exact="Mq7"), "mq7", "Les majuscules", "capitals"),
        (Answer(exact="M q"), "Mq", "les espaces", "spaces"),
        (Answer(like="06 11"), "06 1l", "des chiffres", "Digits"),
        (Answer(like="a@b.fr"), "a.b.fr", "une arobase", "an at sign"),
        (Answer(like="1234"), "1", "manque des caractères (1 tapé sur 4)", "1 typed of 4"),
        (Answer(like="1234"), "123", "manque des caractères (3 tapés sur 4)", "3 typed of 4"),
        (Answer(like="1234"), "12 345", "caractères en trop (5 tapés pour 4)", "5 typed for 4"),
        (LIKE, "Élodie Marton", "caractère par caractère", "character by character"),
        (ONE_OF, "07", "caractère par caractère", "character by character"),
        (Answer(pattern=r"\d{5}"), "7500", "la forme attendue", "the right form"),
        (Answer(date="12/03/1965"), "mars", "JJ/MM/AAAA", "DD/MM/YYYY"),
        (Answer(date="12/03/1965"), "31/02/1965", "JJ/MM/AAAA", "DD/MM/YYYY"),
        (Answer(date="12/03/1965"), "13/03/1965", "la date attendue", "the date that is expected"),
        (Answer(date="12/07/1965"), "12 jui 1965", "JJ/MM/AAAA", "DD/MM/YYYY"),
        (Answer(phone="06 11"), "six", "de chiffres", "made of digits"),
        (Answer(phone="0611121314"), "+32 611121314", "caractère par", "character by"),
        (Answer(number="12"), "12 km", "n nombre est attendu", "A number is expected"),
        (Answer(number="1000"), "1.000.000", "le nombre attendu", "the number that is"),
        (Answer(email="a@b.fr"), "a.b.fr", "une arobase", "an at sign"),
        (Answer(email="a-b@c.fr"), "ab@c.fr", "caractère par", "character by"),
        (Answer(same_as="mdp", exact="Ab-1"), "ab1", "l'autre champ", "in the other field"),
        (
            Answer(like="x", wrong={ELSE: "Relisez la carte."}),
            "y",
            "Relisez la carte.",
            "Relisez la carte.",
        ),
    ],
)
def test_what_is_wrong_is_told_by_its_kind(
    answer: Answer, typed: str, french: str, english: str
) -> None:
    assert not is_right(answer, typed)
    assert french in str(what_is_wrong(answer, typed, "fr"))
    assert english in str(what_is_wrong(answer, typed, "en"))


def test_an_empty_field_is_told_before_the_author_s_own_words() -> None:
    assert what_is_wrong(Answer(like="x", wrong={ELSE: "No."}), "", "en") == "This field is empty."


WRONG = Answer(
    like="4821",
    wrong={Typed("12/05/2025"): "La date.", Typed("1 234,50 €"): "Le prix.", ELSE: "Non."},
)


@pytest.mark.parametrize(
    ("typed", "told"),
    [("12 mai 2025", "La date."), ("1234,5", "Le prix."), ("else", "Non."), ("4822", "Non.")],
)
def test_one_mistake_is_told_from_another_however_it_is_typed(typed: str, told: str) -> None:
    assert what_is_wrong(WRONG, typed, "fr") == told


def test_a_mistake_that_is_not_foreseen_is_told_by_its_kind() -> None:
    answer = Answer(like="4821", wrong={Typed("abc"): "Non."})
    assert "chiffres" in str(what_is_wrong(answer, "abcd", "fr"))


@pytest.mark.parametrize(
    ("written", "way"),
    [
        ("06 11 12 13 14", "phone"),
        ("+33611121314", "phone"),
        ("1 234,50 €", "number"),
        ("12,5", "number"),
        ("03/11/2025", "date"),
        ("3 novembre 2025", "date"),
        ("a@b.fr", "email"),
        ("0611121314", "like"),
        ("75001", "like"),
        ("01022021", "like"),
        ("1.10", "like"),
        ("8025000002 01024576124", "like"),
        ("Mme Leguellec", "like"),
    ],
)
def test_how_a_text_is_written_tells_what_it_is(written: str, way: str) -> None:
    assert getattr(answer_of(written), way) == written


def test_a_long_text_is_told_soon_to_be_itself() -> None:
    start = process_time()
    assert answer_of("1" * 50_000 + " x").like
    assert process_time() - start < 0.5


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        (LIKE, "Élodie Martin"),
        (ONE_OF, "06 11"),
        (Answer(exact="x"), "x"),
        (Answer(date="12/03/1965"), "12/03/1965"),
        (Answer(pattern="x+"), None),
    ],
)
def test_an_example_is_one_that_is_taken(answer: Answer, text: str | None) -> None:
    assert example(answer) == text
    assert text is None or is_right(answer, text)


TEXTS = st.text(alphabet="0123456789xyzXYZéÉ@_", min_size=4, max_size=12)
ANSWERS = (
    st.builds(Answer, like=TEXTS)
    | st.builds(Answer, exact=TEXTS)
    | st.builds(Answer, phone=st.from_regex(r"[0-9]{10}", fullmatch=True))
    | st.builds(Answer, number=st.integers(1000).map(str))
    | st.builds(Answer, email=st.emails())
    | st.builds(Answer, one_of=st.lists(TEXTS, min_size=1, max_size=3).map(tuple))
    | st.builds(Answer, date=st.dates().map(lambda day: day.strftime("%d/%m/%Y").zfill(10)))
)


@given(ANSWERS, TEXTS | st.text(max_size=LONGEST), st.sampled_from(("fr", "en")))
def test_no_message_gives_the_answer_away(answer: Answer, typed: str, language: Language) -> None:
    message = what_is_wrong(answer, typed, language)
    assume(message is not None)
    taken = [
        one
        for one in (
            answer.like,
            answer.exact,
            *answer.one_of,
            answer.date,
            answer.phone,
            answer.number,
            answer.email,
        )
        if one
    ]
    assert not [one for one in taken if fold(one) in fold(str(message))]


@given(ANSWERS, st.text(max_size=LONGEST))
def test_a_message_is_told_exactly_where_something_is_wrong(answer: Answer, typed: str) -> None:
    assert (what_is_wrong(answer, typed, "fr") is None) == is_right(answer, typed)
