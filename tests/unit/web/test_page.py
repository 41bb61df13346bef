"""One file, which lets nothing run but its own script and style."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from tests.unit.engine.courses import course, slide
from tutor.model.course import Course
from tutor.web.editions import Edition
from tutor.web.page import SCRIPT, STYLE, course_page
from tutor.web.words import words

WORDS = Path(__file__).parents[3] / "web" / "src" / "words.ts"
HOSTILE = "</script><script>alert(1)</script><!--"


def page(title: str = "A title") -> str:
    return "".join(course_page(course(slide("a/one", title=title, end=True)), "en"))


def inside(tag: str, text: str) -> list[str]:
    return re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)


def hashed(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_the_policy_names_the_script_and_the_style_by_their_hashes() -> None:
    text = page()
    for tag in ("script", "style"):
        hashes = " ".join(map(hashed, inside(tag, text)))
        assert f"{tag}-src {hashes};" in text
    assert "default-src 'none'" in text


def test_the_page_names_no_other_file() -> None:
    assert re.findall(r"(?:src|href)=", page()) == []


def test_only_a_page_that_speaks_cmi5_may_ask_addresses_for_something() -> None:
    made = course(slide("a/one", end=True))
    pages = {one: "".join(course_page(made, "en", edition=one)) for one in (None, *Edition)}
    asking = {one for one, text in pages.items() if "connect-src" in text}
    assert asking == {Edition.CMI5}


def test_what_an_author_writes_ends_no_script() -> None:
    text = page(HOSTILE)
    assert text.count("<script") == text.count("</script>") == 4
    (form,) = re.findall(r'id="course">(.*?)</script>', text)
    assert json.loads(form)["slides"]["a/one"]["title"] == HOSTILE


def test_script_and_style_weigh_less_than_70_kilobytes() -> None:
    assert SCRIPT.stat().st_size + STYLE.stat().st_size < 70_000


def test_the_shipped_course_weighs_less_than_a_photograph(shipped: Course) -> None:
    assert len("".join(course_page(shipped, "fr")).encode()) < 200_000


def test_the_script_asks_for_the_words_that_there_are() -> None:
    asked = re.findall(r"^  readonly (\w+):", WORDS.read_text("utf-8"), re.MULTILINE)
    assert sorted(asked) == sorted(words("en"))
