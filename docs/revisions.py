"""Tells which French pages are behind their English one, and marks those that are up to date again.

A French page begins with the revision of the English page that it follows, by the name that Git
gives to a file's content: `git diff REVISION docs/page.md` shows what has changed in English since.
"""

import hashlib
import re
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
FRENCH = [ROOT / "README.fr.md", *sorted(ROOT.glob("docs/*.fr.md"))]

_MARK = re.compile(r"\A<!-- follows \S+ (\w+) -->\n")


def english_of(page: Path) -> Path:
    """Return the English page that a French one follows."""
    return page.with_name(page.name.replace(".fr.md", ".md"))


def revision(page: Path) -> str:
    """Return the first 12 digits of Git's name for a page's content."""
    content = page.read_text(encoding="utf-8").encode()
    blob = b"blob %d\0%b" % (len(content), content)
    return hashlib.sha1(blob, usedforsecurity=False).hexdigest()[:12]


def behind(page: Path) -> str | None:
    """Return what to do about a French page that is behind; None where it is up to date."""
    english, mark = english_of(page), _MARK.match(page.read_text(encoding="utf-8"))
    if mark and mark[1] == revision(english):
        return None
    name, source = page.relative_to(ROOT), english.relative_to(ROOT)
    seen = f"git diff {mark[1]} {source}" if mark else f"read {source}"
    return f"{name} is behind {source}: {seen}, translate, then: python -m docs.revisions {name}"


def mark(page: Path) -> None:
    """Write at the top of a French page that it follows the English one as it is now."""
    english = english_of(page)
    text = _MARK.sub("", page.read_text(encoding="utf-8"))
    line = f"<!-- follows {english.name} {revision(english)} -->\n"
    page.write_text(line + text, encoding="utf-8", newline="\n")


def main(names: Sequence[str]) -> int:
    """Mark the pages of these names; without any, tell which are behind. Return the exit code."""
    if unknown := [name for name in names if Path(name).resolve() not in FRENCH]:
        print("no French page:", *unknown, file=sys.stderr)
        return 2
    for name in names:
        mark(Path(name).resolve())
    told = [] if names else [advice for page in FRENCH if (advice := behind(page))]
    print(*told, sep="\n", end="\n" if told else "")
    return int(bool(told))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
