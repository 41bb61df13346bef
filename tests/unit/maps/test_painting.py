"""The map as it is drawn in cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.unit.engine.courses import course, ref, slide, to, visit
from tests.unit.engine.generated import courses
from tests.unit.maps.drawn import drawing, inside, plain_look, rows, text
from tutor.maps.graph import graph_of
from tutor.maps.legend import heading, legend
from tutor.maps.painting import Progress, paint_map
from tutor.model.course import Course

END = slide("a/end", end=True, title="End")


def test_the_spine_is_a_line_of_stops() -> None:
    made = course(slide("a/one", on="a/end", title="One"), END)
    assert rows(made) == ["● One", "● End  ■ fin"]


def test_a_spaced_map_draws_the_line_between_stops() -> None:
    made = course(slide("a/one", on="a/end", title="One"), END)
    drawn = paint_map(graph_of(made), plain_look(), 40, spaced=True)
    assert inside(drawn) == ["● One", "│", "● End  ■ fin"]


def test_a_detour_leaves_the_line_and_joins_it_again() -> None:
    by = slide("a/by", on="a/end", title="By")
    made = course(slide("a/one", to("a/end"), to("a/by", "Detour"), title="One"), by, END)
    assert rows(made) == ["● One", "├──╮ Detour", "│  ● By", "├──╯", "● End  ■ fin"]


def test_a_detour_that_joins_further_on_says_where() -> None:
    made = course(
        slide("a/one", to("a/two"), to("a/by", "Detour"), title="One"),
        slide("a/by", on="a/end", title="By"),
        slide("a/two", on="a/end", title="Two"),
        END,
    )
    assert rows(made) == [
        "● One",
        "├──╮ Detour",
        "│  ● By",
        "│  ╰──▶ End  end",
        "● Two",
        "● End  ■ fin",
    ]


def test_a_visit_is_dashed_and_comes_back() -> None:
    help_slides = slide("a/help", on="a/more", title="Help"), slide("a/more", on="return")
    made = course(slide("a/one", visit("a/help", "?"), to("a/end"), title="One"), *help_slides, END)
    assert rows(made) == [
        "● One",
        "├╌╌╮ ?",
        "│  ● Help",
        "│  ● Title of a/more",
        "├╌╌╯ ↩ retour",
        "● End  ■ fin",
    ]


def test_a_branch_at_the_end_of_a_line_leaves_nothing_beside_it() -> None:
    made = course(
        slide("a/one", visit("a/help", "?"), title="One"), slide("a/help", on="quit", title="Help")
    )
    assert rows(made) == ["● One", "╰╌╌╮ ?", "   ● Help  × quitter"]


def elsewhere() -> Course:
    return course(
        slide("a/one", to("a/one", "Again"), visit("b/two", "Look"), to("a/end"), title="One"),
        END,
        slide("b/two", on="return", title="Two"),
    )


def test_a_way_to_a_slide_that_stands_elsewhere_tells_its_title_and_its_name() -> None:
    assert rows(elsewhere(), 60)[1:3] == ["├──▶ One  one  Again", "├╌╌▷ Two  b/two  Look"]


def test_to_who_learns_it_tells_its_number_and_its_title_and_no_name() -> None:
    progress = Progress(ref("a/end"), frozenset())
    shown = rows(elsewhere(), 60, progress=progress)
    assert shown[1:3] == ["├──▶ 1 One  Again", "├╌╌▷ Parcours b · 1 Two  Look"]


def test_ways_without_a_slide_are_told_in_a_word_or_by_their_sign_alone() -> None:
    made = course(slide("a/one", to("return"), to("back"), title="A long enough title"))
    assert rows(made, 60) == ["● A long enough title  ↩ retour  ← précédente"]
    assert rows(made, 30) == ["● A long enough title ↩ ←"]


def test_what_is_out_of_reach_is_told_in_words_and_by_its_sign() -> None:
    made = course(END, slide("a/lost", on="a/end", title="Lost"))
    assert rows(made, 60)[1:] == [
        "",
        "Hors d'atteinte : aucun passage n'y mène",
        "✗ Lost",
        "╰──▶ End  end",
    ]


def test_names_stand_before_the_line_where_there_is_room() -> None:
    made = course(slide("a/one", on="a/end", title="One"), END)
    assert rows(made, 80) == ["one  ● One", "end  ● End  ■ fin"]


def test_progress_is_told_by_signs() -> None:
    made = course(
        slide("a/one", on="a/two", title="One"), slide("a/two", on="a/end", title="Two"), END
    )
    progress = Progress(ref("a/two"), frozenset({ref("a/one"), ref("a/two")}))
    assert rows(made, progress=progress) == ["✓ One", "◉ Two  ◀ vous êtes ici", "○ End  ■ fin"]


def test_each_slide_has_a_zone_on_its_row() -> None:
    made = course(slide("a/one", visit("a/help"), to("a/end")), slide("a/help", on="return"), END)
    drawn = drawing(made)
    assert drawn.slides == (ref("a/one"), ref("a/help"), ref("a/end"))
    for number, slide_ref in enumerate(drawn.slides, 1):
        zone = drawn.block.zone(number)
        assert zone
        assert made.slide(slide_ref).title in text(drawn, zone.y)


def test_text_is_shown_as_it_is_written_but_for_what_commands_a_terminal() -> None:
    made = course(slide("a/one", title="[b]x[/b] \x1b[31m\nred", end=True))
    assert rows(made, 60) == ["● [b]x[/b]  [31m red  ■ fin"]


def test_a_terminal_without_symbols_gets_others_and_dashes_still_differ() -> None:
    made = course(
        slide("a/one", visit("b/two", "é"), to("a/end")), END, slide("b/two", on="return")
    )
    drawn = paint_map(graph_of(made), plain_look(encoding="ascii"), 40)
    shown = "\n".join(text(drawn, y) for y in range(drawn.block.height))
    assert shown.isascii()
    assert "b/two  e" in shown
    assert "+..> " in shown


@given(courses(), st.integers(20, 130))
def test_no_row_is_narrower_or_wider_than_asked(made: Course, width: int) -> None:
    drawn = paint_map(graph_of(made), plain_look(), width)
    assert {cell_len(text(drawn, y)) for y in range(drawn.block.height)} == {width}


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_wide_characters_are_cut_to_the_width(width: int) -> None:
    made = course(slide("a/一二三四五六七八九十" * 3, title="日本語のタイトル" * 20, end=True))
    drawn = drawing(made, width)
    assert {cell_len(text(drawn, y)) for y in range(drawn.block.height)} == {width}


def test_the_heading_counts_what_there_is() -> None:
    made = course(slide("a/one", on="b/end"), slide("b/end", end=True), slide("b/lost", on="quit"))
    lines = [
        "".join(part.text for part in line).rstrip()
        for line in heading(graph_of(made), plain_look("en"), 80).lines
    ]
    assert lines == [" A small course", " 3 slides · 2 scenarios · 2 ways · 1 out of reach"]


def test_the_legend_tells_the_signs_that_are_drawn() -> None:
    made = course(slide("a/one", visit("a/help"), to("a/end")), slide("a/help", on="return"), END)
    (line,) = legend(graph_of(made), plain_look(), 80).lines
    shown = "──▶ passage   ╌╌▷ visite : on en revient   ↩ retour   ■ fin"
    assert "".join(part.text for part in line).strip() == shown


def test_the_legend_takes_as_many_lines_as_it_needs() -> None:
    made = course(slide("a/one", to("menu"), to("return"), to("back")), END, menu="a/end")
    block = legend(graph_of(made), plain_look(), 30)
    assert block.height > 2
    assert block.width == 30
