"""Elements that share the width: columns, tables, steps."""

import pytest

from tests.unit.painting.alone import HERE, paint
from tests.unit.painting.drawn import place_of, rows, style_of, text_of, trimmed
from tests.unit.painting.looks import LIGHT
from tutor.model.actions import To
from tutor.model.elements import Button, Card, Columns, Link, Row, Steps, Table, Text
from tutor.painting.elements.columns import NARROWEST

LEFT, RIGHT = Text(text="gauche"), Text(text="droite")
STEPS = ("Je m'identifie", "Je choisis", "Je vérifie")


def test_columns_stand_side_by_side_in_equal_shares() -> None:
    block = paint(Columns(columns=((LEFT,), (RIGHT,))), width=62)
    assert place_of(block, "gauche") == (0, 0)
    assert place_of(block, "droite") == (32, 0)


def test_columns_take_the_shares_that_their_author_gives() -> None:
    block = paint(Columns(columns=((LEFT,), (RIGHT,)), widths=(2, 1)), width=62)
    assert place_of(block, "droite") == (42, 0)


def test_a_column_without_a_share_has_one() -> None:
    block = paint(Columns(columns=((LEFT,), (RIGHT,)), widths=(2,)), width=62)
    assert place_of(block, "droite") == (42, 0)


def test_four_columns_stand_two_by_two_where_there_is_no_room_for_all() -> None:
    words = [Text(text=word) for word in ("un", "deux", "trois", "quatre")]
    block = paint(Columns(columns=tuple((word,) for word in words)), width=62)
    places = [place_of(block, word.text) for word in words]
    assert places == [(0, 0), (32, 0), (0, 2), (32, 2)]


def test_cards_side_by_side_are_as_high_as_the_highest() -> None:
    high = Card(title="Haute", elements=(Text(text="un\n\ndeux\n\ntrois"),))
    low = Card(title="Basse", elements=(Text(text="un"),), action=To(HERE))
    block = paint(Columns(columns=((high,), (low,))), width=62)
    assert rows(block)[-1].count("╰") == 2
    assert block.zones[0].height == block.height


def test_what_a_card_holds_grows_no_higher_with_it() -> None:
    inner = Card(title="Dedans", elements=(Text(text="un"),))
    high = Card(elements=(Text(text="un\n\ndeux\n\ntrois"),))
    block = paint(Columns(columns=((high,), (Card(elements=(inner,)),))), width=62)
    assert rows(block)[3].count("╰") == 1


@pytest.mark.parametrize(
    ("width", "beside"), [(2 * NARROWEST + 2, True), (2 * NARROWEST + 1, False)]
)
def test_columns_stack_when_there_is_no_room(width: int, beside: bool) -> None:
    block = paint(Columns(columns=((LEFT,), (RIGHT,))), width=width)
    assert (place_of(block, "droite")[1] == 0) is beside
    assert place_of(block, "gauche") == (0, 0)


def test_stacked_columns_keep_their_order_and_their_zones() -> None:
    first, second = Link(label="un", action=To(HERE)), Link(label="deux", action=To(HERE))
    block = paint(Columns(columns=((first,), (second,))), width=20)
    assert [zone.number for zone in sorted(block.zones, key=lambda zone: zone.y)] == [1, 2]


def test_an_empty_column_keeps_its_share() -> None:
    block = paint(Columns(columns=((), (RIGHT,))), width=62)
    assert place_of(block, "droite") == (32, 0)


def test_a_table_has_aligned_columns_and_a_rule_under_its_head() -> None:
    table = Table(
        head=("Étape", "Quoi"), rows=(Row(cells=("1", "Code")), Row(cells=("2", "Choix")))
    )
    assert [row.rstrip() for row in rows(paint(table))] == [
        "Étape  Quoi",
        "────────────",
        "1      Code",
        "2      Choix",
    ]


def test_a_table_shrinks_its_widest_column_and_wraps_its_cells() -> None:
    table = Table(rows=(Row(cells=("1", "une cellule trop longue")),))
    block = paint(table, width=16)
    assert block.width <= 16
    assert [row.rstrip() for row in rows(block)] == ["1  une cellule", "   trop longue"]


def test_rows_of_a_table_may_be_shorter_than_its_head() -> None:
    table = Table(
        head=("un", "deux", "trois"),
        rows=(Row(cells=("a",)), Row(cells=()), Row(cells=("b", "c", "d"))),
    )
    assert "b   c     d" in rows(paint(table))[-1]


def test_the_present_step_is_told_with_how_many_there_are() -> None:
    block = paint(Steps(items=STEPS, current=2))
    assert "Étape 2 sur 3 Je choisis" in text_of(block)


def test_the_bar_of_steps_is_filled_up_to_the_present_one() -> None:
    bar = rows(paint(Steps(items=STEPS, current=2), width=32))[0]
    step, rule = LIGHT.glyphs.step, LIGHT.glyphs.rule
    assert bar == f"{step * 10} {step * 10} {rule * 10}"


def test_the_present_step_is_in_the_main_colour() -> None:
    block = paint(Steps(items=STEPS, current=2))
    assert style_of(block, "Je choisis").color == LIGHT.palette.primary.color


def test_without_a_present_step_all_are_listed_one_under_the_other() -> None:
    assert trimmed(paint(Steps(items=STEPS))) == [
        "1   Je m'identifie",
        "│",
        "2   Je choisis",
        "│",
        "3   Je vérifie",
    ]


@pytest.mark.parametrize("current", [1, 2, 3])
@pytest.mark.parametrize("width", [8, 20, 77, 200])
def test_a_bar_of_steps_fits_the_width(current: int, width: int) -> None:
    assert paint(Steps(items=STEPS, current=current), width=width).width <= width


def test_elements_of_one_line_stand_together_and_others_apart() -> None:
    links = (Link(label="un"), Link(label="deux"))
    assert [row.strip() for row in rows(paint(*links))] == ["un", "deux"]
    block = paint(LEFT, RIGHT, Button(label="Valider"))
    assert [row.strip() for row in rows(block)][:4] == ["gauche", "", "droite", ""]
