"""Writes the tables of rules again in `docs/check.md` and in `docs/check.fr.md`."""

from pathlib import Path

from docs.revisions import behind, mark
from tutor.checks.check import RULES
from tutor.findings.explanation import table
from tutor.language import Language

PAGES: dict[Path, Language] = {
    Path(__file__).with_name("check.md"): "en",
    Path(__file__).with_name("check.fr.md"): "fr",
}
"""The pages that hold a table, and their languages."""

_BEGIN, _END = "<!-- rules -->\n", "<!-- end of the rules -->\n"


def with_table(text: str, language: Language) -> str:
    """Return a page's text with the table of rules as they are now."""
    before, begin, rest = text.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    return f"{before}{begin}\n{table(RULES.values(), language)}\n{end}{after}"


def main() -> None:
    """Write the pages again; a French page that was up to date stays so."""
    current = [page for page, language in PAGES.items() if language == "fr" and not behind(page)]
    for path, language in PAGES.items():
        written = with_table(path.read_text(encoding="utf-8"), language)
        path.write_text(written, encoding="utf-8")
    for page in current:
        mark(page)


if __name__ == "__main__":
    main()
