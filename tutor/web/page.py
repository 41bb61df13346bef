"""A course as one HTML file that plays by a double click, and asks nothing of anyone.

A policy in the page itself lets its own script and its own style run, by their hashes, and nothing
else: https://www.w3.org/TR/CSP3/. The course is data beside them.
"""

import json
from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape
from pathlib import Path

from tutor.language import Language
from tutor.model.course import Course
from tutor.model.policy import Policy
from tutor.records.xapi.activities import course_iri
from tutor.safe_text import on_one_line
from tutor.web.compiled import compiled
from tutor.web.editions import Edition
from tutor.web.kiosk import HALL_MANUAL, hall_course, hall_words, rules_form
from tutor.web.theme import theme_style
from tutor.web.words import MANUAL, NEEDS, words

_PLAYER = Path(__file__).parent / "player"
SCRIPT = _PLAYER / "player.js"
"""What plays, built from `web/`."""
STYLE = _PLAYER / "style.css"
CONNECTORS = {
    Edition.SCORM_12: _PLAYER / "scorm.js",
    Edition.SCORM_2004: _PLAYER / "scorm.js",
    Edition.CMI5: _PLAYER / "cmi5.js",
}
"""What connects the page to a learning platform."""
KIOSK = _PLAYER / "kiosk.js"
"""What takes visitors one after the other, in a hall."""
KIOSK_STYLE = _PLAYER / "kiosk.css"

_TEST = (
    'var p=document.getElementById("needs");'
    'window.CSS&&CSS.supports&&CSS.supports("selector(&:dir(ltr):has(p))")'
    "&&p.parentNode.removeChild(p)"
)
"""Takes away what an old browser keeps, in words that one reads: it asks for all of late 2023."""

_HEAD = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="pas-a-pas">
<meta name="color-scheme" content="light dark">
{platform}<title>{title}</title>
<style>{style}</style>
</head>
<body>
<p id="needs">{needs}</p>
<script>{test}</script>
<script type="application/json" id="course">"""
_MIDDLE = """</script>
<script type="application/json" id="words">"""
_RULES = '<script type="application/json" id="kiosk">{}</script>\n'
_FOOT = """</script>
{rules}{scripts}
</body>
</html>
"""


def course_page(
    course: Course,
    language: Language,
    *,
    notes: bool = True,
    edition: Edition | None = None,
    kiosk: Policy | None = None,
) -> Iterator[str]:
    """Yield a course's page piece by piece, its interface in `language`.

    With an edition, the page speaks with the learning platform that opens it; with the
    policy of a kiosk, it takes visitors one after the other, and has no notes.
    """
    course = hall_course(course, kiosk) if kiosk else course
    scripts = _texts(edition and CONNECTORS[edition], KIOSK if kiosk else None, SCRIPT)
    style = "".join([theme_style(course.theme), *_texts(STYLE, KIOSK_STYLE if kiosk else None)])
    yield _HEAD.format(
        language=language,
        policy=_policy([_TEST, *scripts], style, edition),
        platform=_platform(course, edition) if edition else "",
        title=escape(on_one_line(course.title)),
        style=style,
        needs=escape(NEEDS(language)),
        test=_TEST,
    )
    manual = HALL_MANUAL if kiosk else MANUAL
    yield _json(compiled(course, language, notes=notes and not kiosk, manual=manual))
    yield _MIDDLE
    yield _json(words(language) | (hall_words(language) if kiosk else {}))
    yield _FOOT.format(
        rules=_RULES.format(_json(rules_form(kiosk, language))) if kiosk else "",
        scripts="\n".join(f"<script>{script}</script>" for script in scripts),
    )


def _texts(*files: Path | None) -> list[str]:
    return [file.read_text("utf-8").strip() for file in files if file]


def _platform(course: Course, edition: Edition) -> str:
    """Return what the connector is told: the edition of SCORM, or what cmi5 calls the course."""
    if edition is Edition.CMI5:
        return f'<meta name="cmi5" content="{course_iri(course.known_as)}">\n'
    return f'<meta name="scorm" content="{edition.value}">\n'


def _policy(scripts: Sequence[str], style: str, edition: Edition | None) -> str:
    allowed = {
        "default-src": "'none'",
        "script-src": " ".join(map(_hashed, scripts)),
        "style-src": _hashed(style),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    if edition is Edition.CMI5:  # the platform names the addresses as it opens the page
        allowed["connect-src"] = "http: https:"
    return "; ".join(f"{name} {value}" for name, value in allowed.items())


def _hashed(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _json(value: object) -> str:
    """Return a value as JSON in which nothing ends the script that it stands in."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
