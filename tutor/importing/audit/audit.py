"""Every check of a deck, in one report."""

from tutor.checks.finding import Rule
from tutor.findings.located import LocatedFinding
from tutor.findings.report import CheckReport
from tutor.importing.audit import contents, places, ways
from tutor.importing.audit.finding import Check, DeckFinding
from tutor.importing.deck import Deck
from tutor.importing.flow import Flow
from tutor.importing.writing.titles import title_of
from tutor.language import Language
from tutor.loading.mistakes import Place, Source

CHECKS: tuple[Check, ...] = (ways, places, contents)

RULES: dict[str, Rule] = {rule.code: rule for check in CHECKS for rule in check.RULES}
"""Every rule on decks under its code, in the order of the codes."""


def audit(deck: Deck, language: Language) -> CheckReport:
    """Return what is found in a deck, slide after slide."""
    flow, place = Flow(deck), Place(Source(deck.path))
    found = sorted((one for check in CHECKS for one in check.check(deck, flow)), key=_order)
    once = {_what(one): one for one in reversed(found)}  # the first of those that are alike
    told = [_located(one, deck, place, language) for one in reversed(once.values())]
    return CheckReport(told, slides=len(deck.slides))


def _what(found: DeckFinding) -> tuple[object, ...]:
    """Return what is found: one thing, where it stands on the master of many slides."""
    is_common = found.shape is not None and not found.shape.is_own
    where = id(found.shape) if is_common else id(found)
    return found.rule.code, where


def _order(found: DeckFinding) -> tuple[int, str]:
    return found.slide or 0, found.rule.code


def _located(found: DeckFinding, deck: Deck, place: Place, language: Language) -> LocatedFinding:
    """Return a finding as it is told: the file's name, then the slide's and the shape's."""
    shape = found.shape.called if found.shape else None
    spot = {"slide": found.slide, "shape": shape}
    title = title_of(deck.slide(found.slide), language) if found.slide else ""
    values = {**spot, "title": title, **found.values}
    return LocatedFinding(found.rule, place, values, spot=spot)
