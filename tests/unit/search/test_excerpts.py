"""Words in their context."""

from hypothesis import given
from hypothesis import strategies as st

from tutor.search.excerpts import Excerpt, cut, mark, plain


def marked(excerpt: Excerpt) -> list[str]:
    return [excerpt.text[start:end] for start, end in excerpt.marks]


def test_a_word_is_marked_as_it_is_written() -> None:
    assert marked(mark("La Sécurité sociale", ["securite"])) == ["Sécurité"]


def test_a_ligature_is_marked_whole() -> None:
    assert marked(mark("le cœur", ["coe"])) == ["cœ"]


def test_every_place_is_marked_and_marks_that_meet_are_one() -> None:
    assert marked(mark("code, codes, décoder", ["code"])) == ["code", "code", "code"]
    assert marked(mark("abcd", ["ab", "bc", "cd"])) == ["abcd"]


def test_the_marks_of_markdown_are_left_out() -> None:
    text = "# Titre\n\nJ'indique **qui je suis** :\n- un [lien](https://x.fr)\n> cité"
    assert plain(text) == "Titre J'indique qui je suis : un lien cité"


def test_a_short_text_is_whole() -> None:
    excerpt = mark("tout court", ["court"])
    assert cut(excerpt, 40) == excerpt


def test_a_long_text_is_cut_before_a_word_near_its_first_mark() -> None:
    text = "mot " * 50 + "trésor " + "mot " * 50
    around = cut(mark(text, ["tresor"]), 40)
    assert around.text.startswith("…mot ")
    assert marked(around)[0] == "trésor"
    assert around.marks[0][1] <= 40


@given(st.text("ab é", max_size=80), st.sampled_from(["a", "b", "ab"]), st.integers(1, 30))
def test_wherever_a_text_is_cut_its_marks_still_bear_the_word(
    text: str, word: str, length: int
) -> None:
    for found in marked(cut(mark(text, [word]), length)):
        assert word in found
