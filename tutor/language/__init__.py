"""The interface's languages: sentences are English in the code, and others in gettext catalogues.

No locale is global: each sentence is said in the language that is asked of it, since a kiosk speaks
another one for each visitor.
"""

from tutor.language.catalogues import DEFAULT, LANGUAGES, SOURCE, Language
from tutor.language.choice import choose_language
from tutor.language.phrase import Phrase, Plural, Words, verbatim

__all__ = [
    "DEFAULT",
    "LANGUAGES",
    "SOURCE",
    "Language",
    "Phrase",
    "Plural",
    "Words",
    "choose_language",
    "verbatim",
]
