"""The names of severities, as they are shown."""

from tutor.checks.finding import Severity
from tutor.language import Phrase

SEVERITIES = {
    Severity.ERROR: Phrase("error"),
    Severity.WARNING: Phrase("warning"),
    Severity.NOTE: Phrase("note"),
}
"""The name of each severity."""
