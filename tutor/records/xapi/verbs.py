"""The verbs that are used, all of them ADL's."""

from tutor.language import LANGUAGES, Phrase
from tutor.records.xapi.shapes import Verb


def _verb(name: str, word: Phrase) -> Verb:
    display = {language: word(language) for language in LANGUAGES}
    return Verb(id=f"http://adlnet.gov/expapi/verbs/{name}", display=display)


ATTEMPTED = _verb("attempted", Phrase("attempted"))
EXPERIENCED = _verb("experienced", Phrase("experienced"))
ANSWERED = _verb("answered", Phrase("answered"))
COMPLETED = _verb("completed", Phrase("completed"))
PASSED = _verb("passed", Phrase("passed"))
FAILED = _verb("failed", Phrase("failed"))
