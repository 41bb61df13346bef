"""The page of a hall: what it holds besides the course, and what it leaves out."""

import json
import re
from typing import Any

from msgspec.structs import replace

from tests.unit.engine.courses import course, slide
from tutor.model.elements import Commands
from tutor.model.policy import Attract, Hours, Policy
from tutor.web.kiosk import beyond_a_page
from tutor.web.page import KIOSK, KIOSK_STYLE, SCRIPT, course_page

NOTED = replace(slide("a/one", Commands(), end=True), notes="Say it softly.")


def page(policy: Policy | None) -> str:
    return "".join(course_page(course(NOTED, slide("b/two", end=True)), "en", kiosk=policy))


def held(text: str, id: str) -> Any:
    (form,) = re.findall(rf'id="{id}">(.*?)</script>', text)
    return json.loads(form)


def test_what_takes_visitors_stands_before_the_player_in_a_hall_alone() -> None:
    script, style = (file.read_text("utf-8").strip() for file in (KIOSK, KIOSK_STYLE))
    text = page(Policy())
    assert text.index(script) < text.index(SCRIPT.read_text("utf-8").strip())
    assert text.count(style) == 1
    plain = page(None)
    assert script not in plain
    assert style not in plain
    assert 'id="kiosk"' not in plain


def test_a_hall_is_given_no_notes() -> None:
    assert "Say it softly." in page(None)
    assert "Say it softly." not in page(Policy())


def test_the_rules_are_the_policys() -> None:
    attract, hours = Attract(pace=6, blank_after=30), Hours(opens="08:30", closes="18:00")
    rules = held(page(Policy(idle=60, visit=10, attract=attract, hours=hours)), "kiosk")
    assert (rules["idle"], rules["warning"], rules["visit"]) == (60, 20, 10)
    assert (rules["pace"], rules["blank_after"]) == (6, 30)
    assert rules["hours"] == {"opens": "08:30", "closes": "18:00"}
    assert rules["words"]["idle"]["left"][2] == "Else, all is erased in {count} seconds."


def test_only_what_is_open_is_there() -> None:
    assert [*held(page(Policy(open=("b",))), "course")["slides"]] == ["b/two"]


def test_high_contrast_is_black_on_white() -> None:
    assert "--text:#000000" in page(Policy(contrast=True))


def test_the_help_tells_of_fingers_and_of_no_key() -> None:
    text = page(Policy())
    assert ["No number", "Touch anywhere to go on."] in held(text, "words")["keys"]
    (drawn,) = held(text, "course")["slides"]["a/one"]["screen"]["elements"]
    assert ["dd", ["Touch anywhere to go on."]] in drawn["drawn"][1]


def test_what_no_page_does_is_told_by_its_key() -> None:
    policy = Policy(pin="a hash", memory=200, keys=("on", "enlarge"))
    assert beyond_a_page(policy) == ["keys: enlarge", "pin", "memory"]
    assert beyond_a_page(Policy()) == []
