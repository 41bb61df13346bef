"""Writes the tables of rules again, in the pages on checking and on importing."""

from collections.abc import Mapping
from pathlib import Path

from docs.revisions import FRENCH, behind, mark
from tutor.checks.check import RULES
from tutor.checks.finding import Rule
from tutor.findings.explanation import table
from tutor.importing.audit.audit import RULES as DECK_RULES
from tutor.language import Language

Rules = Mapping[str, Rule]

_FOLDER = Path(__file__).parent

PAGES: dict[Path, tuple[Language, Rules]] = {
    _FOLDER / "check.md": ("en", RULES),
    _FOLDER / "check.fr.md": ("fr", RULES),
    _FOLDER / "import.md": ("en", DECK_RULES),
    _FOLDER / "import.fr.md": ("fr", DECK_RULES),
}
"""The pages that hold a table, each with its language and its rules."""

_BEGIN, _END = "<!-- rules -->\n", "<!-- end of the rules -->\n"


def with_table(text: str, language: Language, rules: Rules = RULES) -> str:
    """Return a page's text with the table of rules as they are now."""
    before, begin, rest = text.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    return f"{before}{begin}\n{table(rules.values(), language)}\n{end}{after}"


def main() -> None:
    """Write the pages again; a French page that was up to date stays so."""
    current = [page for page in PAGES if page in FRENCH and not behind(page)]
    for path, (language, rules) in PAGES.items():
        written = with_table(path.read_text(encoding="utf-8"), language, rules)
        path.write_text(written, encoding="utf-8")
    for page in current:
        mark(page)


if __name__ == "__main__":
    main()
