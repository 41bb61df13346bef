"""Explanations of rules: one at length, or all of them in a table."""

from collections.abc import Iterable
from typing import TextIO

from tutor.checks import silences
from tutor.checks.check import RULES
from tutor.checks.finding import Rule
from tutor.findings.severities import SEVERITIES
from tutor.language import Language, Phrase

_KIND = Phrase("Severity: {severity}.")
_SILENCE = Phrase(
    "To accept it in one place, a comment on the line, or alone on the one above, gives the reason:"
)
_REASON = Phrase("the reason")
_TABLE = Phrase("| code | severity | name | what is wrong |\n|---|---|---|---|\n")


def explanation(rule: Rule, language: Language) -> str:
    """Return in Markdown what a rule looks for, why, how to mend it and how to silence it."""
    severity = SEVERITIES[rule.severity](language)
    can_be_silenced = rule.code in RULES and rule not in silences.RULES
    silence = _silence(rule, language) if can_be_silenced else ""
    return (
        f"# {rule.code} {rule.name}\n\n"
        f"**{rule.title(language)}.** {_KIND(language, severity=severity)}\n\n"
        f"{rule.why(language)}\n{silence}"
    )


def _silence(rule: Rule, language: Language) -> str:
    comment = f"# pas-a-pas: ignore {rule.code} {_REASON(language)}"
    return f"\n{_SILENCE(language)}\n\n```yaml\n{comment}\n```\n"


def table(rules: Iterable[Rule], language: Language) -> str:
    """Return the rules in a table, in Markdown."""
    return _TABLE(language) + "".join(
        f"| `{rule.code}` | {SEVERITIES[rule.severity](language)} | `{rule.name}` "
        f"| {rule.title(language)} |\n"
        for rule in rules
    )


def write_markdown(text: str, output: TextIO) -> None:
    """Write Markdown: laid out on a terminal, as it is anywhere else."""
    if not output.isatty():
        output.write(text)
        return
    from rich.markdown import Markdown

    from tutor.painting.console import Console

    Console(file=output).print(Markdown(text))
