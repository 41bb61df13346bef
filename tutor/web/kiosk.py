"""The page of a hall: what of a kiosk's policy it follows, and the words that are its own.

What its fields mean stands beside their types, in `web/src/kiosk/rules.ts`.
"""

from msgspec.structs import replace

from tutor.kiosk.phrases import TOUCH, WARNINGS
from tutor.language import Language, Phrase
from tutor.model.course import Course
from tutor.model.extract import extract
from tutor.model.policy import Policy
from tutor.painting.palette import HIGH_CONTRAST
from tutor.web.forms import Form, filled

_PRIVATE = Phrase("Nothing of what you do here is kept.")

HALL_MANUAL = (
    (
        Phrase("A number"),
        Phrase("Marks what can be touched: touch there, nothing else reacts."),
    ),
    (Phrase("No number"), Phrase("Touch anywhere to go on.")),
    (Phrase("At the foot"), Phrase("The words of the last line are commands: touch them.")),
)
"""How one plays in a hall, which has no keys to tell of."""


def beyond_a_page(policy: Policy) -> list[str]:
    """Return the keys of a policy that ask for what no page in a browser does."""
    asked = {
        "attract.slide": policy.attract.slide,
        "attract.route": policy.attract.route,
        "keys: enlarge": "enlarge" in policy.keys,
        "pin": policy.pin,
        "memory": policy.memory,
    }
    return [key for key, value in asked.items() if value]


def hall_course(course: Course, policy: Policy) -> Course:
    """Return what of a course a hall plays, in its colours."""
    opened = extract(course, policy.open) if policy.open else course
    return replace(opened, theme=HIGH_CONTRAST) if policy.contrast else opened


def rules_form(policy: Policy, language: Language) -> Form:
    """Return how the page behaves while nobody watches it."""
    attract, hours = policy.attract, policy.hours
    return filled(
        idle=policy.idle,
        warning=policy.warning,
        visit=policy.visit,
        pace=attract.pace,
        blank_after=attract.blank_after,
        hours=hours and {"opens": hours.opens, "closes": hours.closes},
        keys=policy.keys,
        motion=policy.motion,
        large=policy.large,
        words={"touch": TOUCH(language), "private": _PRIVATE(language)} | _warnings(language),
    )


def hall_words(language: Language) -> dict[str, object]:
    """Return the page's sentences that a hall says in other words."""
    return {"keys": [[by(language), what(language)] for by, what in HALL_MANUAL]}


def _warnings(language: Language) -> dict[str, object]:
    return {
        stage.value: {
            "title": warned.title(language),
            "how": warned.how(language),
            "left": [warned.left.template(language, count) for count in range(3)],
        }
        for stage, warned in WARNINGS.items()
    }
