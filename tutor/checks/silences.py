"""The rules on the comments by which authors silence findings."""

from tutor.checks.finding import Rule, Severity
from tutor.language import Phrase, Words

_FORM = Phrase(
    "The form is: `# pas-a-pas: ignore PP203 the reason`, on the line of the finding or alone on "
    "the one above; several codes are separated by commas."
)


def _why(phrase: Phrase) -> Words:
    return lambda language: f"{phrase(language)}\n\n{_FORM(language)}"


UNUSED = Rule(
    "PP401",
    "unused-silence",
    Severity.WARNING,
    Phrase("A silence that silences nothing"),
    _why(
        Phrase(
            "What it was to silence is mended, or stands on another line. If it stayed, it would "
            "one day silence a real defect without anyone knowing. Remove it, or move it to the "
            "right line. Only the codes that one asked to check are judged."
        )
    ),
    Phrase("{code} is not reported here"),
    Phrase("Remove this code, or move the comment to the line of what it is to silence."),
)
UNKNOWN = Rule(
    "PP402",
    "unknown-silence",
    Severity.WARNING,
    Phrase("A silence that cannot be understood"),
    _why(
        Phrase(
            "The comment speaks to pas-a-pas, but there is no such code, or the word is not "
            "“ignore”: nothing is silenced. `pas-a-pas check --rules` lists the codes."
        )
    ),
    Phrase("“{word}” names no rule"),
    Phrase("Write “ignore”, a code such as PP203, then the reason."),
)
UNREASONED = Rule(
    "PP403",
    "unreasoned-silence",
    Severity.WARNING,
    Phrase("A silence without a reason"),
    _why(
        Phrase(
            "Whoever takes the course over must know why this exception was wanted, and when it "
            "will no longer hold. Say it in a few words after the codes."
        )
    ),
    Phrase("why silence {codes}?"),
    Phrase("Add the reason after the codes."),
)

RULES = (UNUSED, UNKNOWN, UNREASONED)
"""Every rule on these comments, in the order of their codes."""
