"""What severities are called."""

from tutor.checks.finding import Severity
from tutor.language import Phrase

SEVERITIES = {
    Severity.ERROR: Phrase("erreur", "error"),
    Severity.WARNING: Phrase("avertissement", "warning"),
    Severity.NOTE: Phrase("remarque", "note"),
}
"""What each severity is called."""
