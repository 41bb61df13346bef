"""The names that authors may give to scenarios, slides and variables."""

import re

from tutor.language import Phrase

NAME = re.compile(r"[\w-]+")
"""The pattern of the name of a scenario, a slide or a variable."""

NAME_REMEDY = Phrase("A name is made of letters, digits, “_” and “-”.")

BAD_SCENARIO_NAME = Phrase("“{name}” cannot name a scenario")
REPEATED_SCENARIO = Phrase("repeated scenario “{name}”")
