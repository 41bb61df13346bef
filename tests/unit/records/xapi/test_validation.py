"""What another program, of those who make an LRS, says of our statements."""

from tests.unit.records.xapi.sessions import everything
from tests.unit.records.xapi.validator import problems_of


def test_every_statement_is_valid() -> None:
    statements = [statement for one in everything() for statement in one.statements()]
    verbs = {statement["verb"]["display"]["en"] for statement in statements}
    assert verbs == {"attempted", "experienced", "answered", "completed", "passed", "failed"}
    assert problems_of(statements) == [[]] * len(statements)


def test_the_validator_sees_what_is_wrong() -> None:
    statement = next(everything()[0].statements())
    assert problems_of([{**statement, "timestamp": "hier"}]) != [[]]
