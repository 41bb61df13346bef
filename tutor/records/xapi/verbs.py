"""The verbs that are used, all of them ADL's."""

from tutor.language import Phrase
from tutor.records.xapi.shapes import Verb


def _verb(name: str, word: Phrase) -> Verb:
    return Verb(id=f"http://adlnet.gov/expapi/verbs/{name}", display=word._asdict())


ATTEMPTED = _verb("attempted", Phrase("a commencé", "attempted"))
EXPERIENCED = _verb("experienced", Phrase("a vu", "experienced"))
ANSWERED = _verb("answered", Phrase("a répondu", "answered"))
COMPLETED = _verb("completed", Phrase("a terminé", "completed"))
PASSED = _verb("passed", Phrase("a réussi", "passed"))
FAILED = _verb("failed", Phrase("a échoué", "failed"))
