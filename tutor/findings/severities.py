"""What severities are called."""

from tutor.checks.finding import Severity
from tutor.language import Phrase

SEVERITIES = {
    Severity.ERROR: Phrase("error"),
    Severity.WARNING: Phrase("warning"),
    Severity.NOTE: Phrase("note"),
}
"""What each severity is called."""
