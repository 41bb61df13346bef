"""The names that records keep, found again on the slide."""

from tests.unit.painting.alone import slide_of
from tutor.model.actions import Say, To
from tutor.model.elements import Button, Link, Text
from tutor.model.targets import Reserved, SlideRef
from tutor.training.heatmaps import heatmap_of

ON = To(target=SlideRef("ici", "suite"))
SLIDE = slide_of(
    Text(text="Bonjour"),
    Button(label="Valider", action=ON),
    Link(id="oubli", label="Mot de passe oublié", action=Say(message="Plus tard")),
    Link(label="Retour", action=To(target=Reserved.BACK)),
)


def test_wrong_answers_are_counted_where_they_were_given() -> None:
    heat = heatmap_of(SLIDE, {"oubli": 4, "text Bonjour": 1}, ())
    assert heat.wrong == {3: 4, 1: 1}
    assert heat.total == 5


def test_clicks_beside_all_have_no_place() -> None:
    assert heatmap_of(SLIDE, {None: 3}, ()).beside == 3


def test_what_the_slide_does_not_have_any_more_is_counted_apart() -> None:
    heat = heatmap_of(SLIDE, {"button Ancien": 2, None: 1, "oubli": 1}, ())
    assert (heat.gone, heat.beside, heat.total) == (2, 1, 4)


def test_what_was_rightly_answered_is_right() -> None:
    assert heatmap_of(SLIDE, {}, {"oubli"}).right == {3}


def test_where_nobody_was_right_the_ways_on_are() -> None:
    assert heatmap_of(SLIDE, {"oubli": 1}, ()).right == {2}
