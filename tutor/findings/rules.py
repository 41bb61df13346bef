"""Rules chosen by their codes."""

from collections.abc import Iterable, Mapping

from tutor.checks.check import RULES
from tutor.checks.finding import Rule


class UnknownCodeError(Exception):
    """Something that is the beginning of no rule's code."""

    def __init__(self, code: str, rules: Iterable[str]) -> None:
        super().__init__(code)
        self.code = code
        self.rules = rules
        """The codes that there are."""


def choose(
    select: str | None, ignore: str | None, rules: Mapping[str, Rule] = RULES
) -> frozenset[str]:
    """Return the codes to look for: those selected, or all, without those to ignore.

    Both are beginnings of codes with commas between. Raises UnknownCodeError.
    """
    wanted = frozenset(rules) if select is None else _beginning_with(select, rules)
    return wanted - (frozenset() if ignore is None else _beginning_with(ignore, rules))


def find_rule(code: str, rules: Mapping[str, Rule] = RULES) -> Rule:
    """Return the rule that has this code. Raises UnknownCodeError."""
    if rule := rules.get(code.strip().upper()):
        return rule
    raise UnknownCodeError(code, rules)


def _beginning_with(beginnings: str, rules: Mapping[str, Rule]) -> frozenset[str]:
    return frozenset().union(*(_matching(one.strip(), rules) for one in beginnings.split(",")))


def _matching(beginning: str, rules: Mapping[str, Rule]) -> frozenset[str]:
    found = frozenset(code for code in rules if code.startswith(beginning.upper()))
    if beginning and found:
        return found
    raise UnknownCodeError(beginning, rules)
